// Scripts that fetch nothing, of whatever form.

import { readFile, writeFile } from 'node:fs/promises';
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
    // Not this project's own page: nothing is kept for use without a network.
    define: { 'import.meta.env.PROD': 'false' },
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

/** What the scripts with a page in them hold of others. */
const ofOthers = ' With lit, Copyright 2017 Google LLC, BSD-3-Clause, and a subset of STIX Two Math, SIL Open Font License 1.1.';

/**
 * Writes a script, with what it is and whose at its head.
 * @param {string} folder
 * @param {Script} script
 * @param {string} [others] what it says of others
 */
export async function writeScript(folder, { fileName, code }, others) {
  await writeFile(join(folder, fileName), (await notice(others)) + code);
}

/** What a script says of itself. */
export async function notice(others = ofOthers) {
  const { version, license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return `/*! Deltascope ${version}, ${license}; its words and figures CC BY 4.0.${others} */\n`;
}
