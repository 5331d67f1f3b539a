// Python, which runs the scripts that the core writes.

import { spawnSync } from 'node:child_process';

/** Runs every script by itself, but starts Python once: loading a library takes a while. */
const runner = `
import contextlib, io, json, sys

scripts = json.load(sys.stdin)
sys.argv = ["-", "--json"]
for script in scripts:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(script, "script", "exec"), {"__name__": "__main__"})
    print(printed.getvalue().strip())
`;

/**
 * What scripts print with --json.
 * @param {string} python
 * @param {string[]} scripts
 * @returns {any[]}
 */
export function runScripts(python, scripts) {
  const { status, stdout, stderr } = spawnSync(python, ['-c', runner], {
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
  });
  if (status !== 0) throw new Error(`${python} failed:\n${stderr}`);
  return stdout.trim().split('\n').map((line) => JSON.parse(line));
}
