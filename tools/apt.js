// Debian's and Ubuntu's package manager, where this process may use it.

import { output, run } from './command.js';

export function canAptInstall() {
  return process.getuid?.() === 0 && output('apt-get', ['--version']) !== null;
}

/** What was asked for before. @type {Promise<void>} */
let before = Promise.resolve();

/**
 * Installs packages, one call after the other: apt-get refuses to run twice at a time.
 *
 * @param {string[]} packages
 */
export function aptInstall(packages) {
  const installed = before.then(() => install(packages));
  before = installed.catch(() => {});
  return installed;
}

/** @param {string[]} packages */
async function install(packages) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-q', 'update'], quiet);
  await run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...packages], quiet);
}
