// What every tool of this folder needs: run a command, speak one line, fail with one sentence.
// Node alone runs it; nothing has been installed yet when it starts.

import { spawn, spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A failure that one sentence explains to whoever ran the tool. */
export class Failure extends Error {}

/**
 * Runs a tool and turns its failure into an exit status.
 *
 * @param {() => Promise<void>} tool
 */
export async function main(tool) {
  try {
    await tool();
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}

/** @param {string} sentence */
export function say(sentence) {
  console.log(sentence);
}

/**
 * Runs a command in the project's folder with its output shown.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [variables] added to the environment
 * @returns {Promise<void>}
 */
export function run(command, args, variables = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => reject(new Failure(`${command} could not be started.`)));
    child.on('close', (status, signal) => {
      if (status === 0) return resolve();
      const how = signal ? `was ended by ${signal}` : `failed with exit status ${status}`;
      reject(new Failure(`"${[command, ...args.slice(0, 2)].join(' ')}" ${how}.`));
    });
  });
}

/**
 * What a command prints on its standard output, or null where it is missing or fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {string | null}
 */
export function output(command, args) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', timeout: 60_000 });
  return result.status === 0 ? result.stdout : null;
}

/**
 * The same work, done the first time it is asked for, and not again.
 *
 * @param {() => Promise<void>} work
 * @returns {() => Promise<void>}
 */
export function once(work) {
  /** @type {Promise<void> | undefined} */
  let done;
  return () => (done ??= work());
}
