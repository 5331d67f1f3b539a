// Debian's and Ubuntu's package manager, where this process may use it.

import { output, run } from './command.js';

export function canAptInstall() {
  return process.getuid?.() === 0 && output('apt-get', ['--version']) !== null;
}

/**
 * @param {string[]} packages
 */
export async function aptInstall(packages) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-q', 'update'], quiet);
  await run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...packages], quiet);
}
