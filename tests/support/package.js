// The package as npm makes it of what is built.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const execute = promisify(execFile);

/**
 * Runs a command in a folder, and returns what it prints; rejects with that where it fails.
 * @param {string} folder
 * @param {string} command
 * @param {string[]} args
 */
export async function runIn(folder, command, args) {
  const options = { cwd: folder, shell: process.platform === 'win32', maxBuffer: 2 ** 24 };
  const { stdout } = await execute(command, args, options).catch(({ stdout, stderr }) => {
    throw new Error(`${command} ${args.join(' ')} failed: ${`${stdout}${stderr}`.slice(-2000)}`);
  });
  return stdout;
}

/**
 * Packs it into a folder.
 * @param {string} folder
 * @param {string[]} [options] of npm
 * @returns {Promise<{ path: string, size: number, files: string[] }>}
 */
export async function pack(folder, options = []) {
  const said = await runIn(root, 'npm', ['pack', '--json', '--pack-destination', folder, ...options]);
  // Before it a script that npm runs first may have spoken.
  const [{ filename, size, files }] = JSON.parse(said.slice(said.search(/^\[$/m)));
  return { path: join(folder, filename), size, files: files.map((/** @type {{ path: string }} */ { path }) => path) };
}
