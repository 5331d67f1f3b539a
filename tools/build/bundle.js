// Scripts that fetch nothing, of whatever form.

import { join } from 'node:path';

import { root } from '../command.js';
import { inside } from './inside.js';

/** @typedef {{ fileName: string, code: string }} Script */

/**
 * The scripts that a module becomes with all that it imports.
 * @param {string} entry its path
 * @param {'cjs' | 'es' | 'iife'} format
 * @param {import('vite').Rolldown.OutputOptions} output
 * @returns {Promise<Script[]>}
 */
export async function bundle(entry, format, output) {
  const { build } = await import('vite');
  const built = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [inside()],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, entry), formats: [format], name: 'deltascope' },
      rolldownOptions: {
        // What is loaded later may well stand in the same script.
        checks: { ineffectiveDynamicImport: false },
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, ...output },
      },
    },
  }));
  const files = built.flatMap((one) => one.output);
  const stray = files.find(({ type }) => type !== 'chunk');
  if (stray !== undefined) throw new Error(`${entry} needs ${stray.fileName} beside it`);
  return /** @type {Script[]} */ (files);
}

/**
 * The one script that a module becomes.
 * @param {string} entry
 * @param {'es' | 'iife'} format
 */
export async function bundleWhole(entry, format) {
  const [{ code }] = await bundle(entry, format, { codeSplitting: false });
  return code;
}
