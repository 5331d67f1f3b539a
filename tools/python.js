// Finds a Python with NumPy, which runs the scripts that the core writes, and gets one where there
// is none.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { aptInstall, canAptInstall } from './apt.js';
import { Failure, once, output, root, run, say } from './command.js';

/** Where the project keeps a Python of its own, and what is installed with it. */
export const folder = join(root, '.python');

/** That Python. */
const pythonOfTheProject = join(folder, 'bin', 'python');

const candidates = ['python3', pythonOfTheProject, '/usr/bin/python3'];

/**
 * A Python that has a library, or null. The environment variable NUMPY_PYTHON or TORCH_PYTHON
 * names one to be taken.
 *
 * @param {'numpy' | 'torch'} library
 * @returns {string | null}
 */
export function findPython(library) {
  const named = process.env[`${library.toUpperCase()}_PYTHON`];
  const has = (/** @type {string} */ python) => {
    const isThere = !python.includes('/') || existsSync(python);
    return isThere && output(python, ['-c', `import ${library}`]) !== null;
  };
  return (named ? [named] : candidates).find(has) ?? null;
}

/**
 * Makes sure that there is a Python with NumPy. Where it cannot be had, the tests of the scripts
 * are left out, but not in the check of a clean clone.
 */
export const ensureNumpy = once(async () => {
  const attempts = canAptInstall() ? [fromPip, fromApt] : [fromPip];
  for (const attempt of attempts) {
    if (findPython('numpy') !== null) return;
    await attempt().catch(() => {});
  }
  if (findPython('numpy') !== null) return;
  const sentence = 'No Python with NumPy was found and none could be installed';
  if (process.env.CI === 'true') throw new Failure(`${sentence}.`);
  say(`${sentence}: the tests that run the Python scripts are left out.`);
});

async function fromPip() {
  say('Installing NumPy into .python …');
  await pipInstall('numpy==2.2.6');
}

/** What was asked for before. @type {Promise<void>} */
let before = Promise.resolve();

/**
 * Installs a package that needs no compiling into the project's own Python, one after the other.
 *
 * @param {string} requirement with its version
 */
export function pipInstall(requirement) {
  const installed = before.then(async () => {
    if (!existsSync(pythonOfTheProject)) await run('python3', ['-m', 'venv', folder]);
    await run(pythonOfTheProject, ['-m', 'pip', 'install', '--quiet', '--only-binary', ':all:', requirement]);
  });
  before = installed.catch(() => {});
  return installed;
}

async function fromApt() {
  say('Installing NumPy with apt-get …');
  await aptInstall(['python3', 'python3-numpy']);
}
