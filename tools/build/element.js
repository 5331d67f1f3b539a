// dist/delta-scope.js and dist/delta-scope.mjs: both elements for any page, with wasm, font and lessons inside.

import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Failure, root } from '../command.js';
import { halves } from './halves.js';
import { inside } from './inside.js';

const second = 'delta-scope-more';

/** @typedef {{ fileName: string, code: string }} Script */

/** As a classic script, which works from a file and in a sandbox as well. @param {string} folder */
export async function buildClassic(folder) {
  const [one, other] = await scripts('www/inside/classic.js', 'cjs');
  const name = `deltascope ${createHash('sha256').update(one.code + other.code).digest('hex').slice(0, 16)}`;
  await write(folder, { fileName: 'delta-scope.js', code: asFirst(one.code, name) });
  await write(folder, { fileName: `${second}.js`, code: asSecond(other.code, name) });
}

/** As an ES module. @param {string} folder */
export async function buildModule(folder) {
  for (const script of await scripts('www/elements.js', 'es')) await write(folder, script);
}

/**
 * Both halves, the first first.
 * @param {string} module that it begins with
 * @param {'cjs' | 'es'} format
 * @returns {Promise<Script[]>}
 */
async function scripts(module, format) {
  const { build } = await import('vite');
  const entry = join(root, module);
  const extension = format === 'es' ? 'mjs' : 'js';
  const nameOf = (/** @type {'first' | 'second'} */ half) => (half === 'first' ? 'delta-scope' : second);
  const built = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [inside()],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: { 'delta-scope': entry }, formats: [format] },
      rolldownOptions: {
        // What is loaded later may well stand in the same half.
        checks: { ineffectiveDynamicImport: false },
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, entryFileNames: `[name].${extension}`, chunkFileNames: `[name].${extension}`, codeSplitting: halves(entry, nameOf) },
      },
    },
  }));
  const files = built.flatMap(({ output }) => output);
  const found = ['delta-scope', second].map((name) => files.find(({ fileName }) => fileName === `${name}.${extension}`));
  if (files.length !== 2 || !found.every((file) => file?.type === 'chunk')) {
    throw new Failure(`delta-scope.${extension} was to be two scripts, and became ${files.map(({ fileName }) => fileName).join(', ')}.`);
  }
  return /** @type {Script[]} */ (found);
}

/** @param {string} code @param {string} name */
function asFirst(code, name) {
  const asked = `Promise.resolve().then(()=>require("./${second}.js"))`;
  const loaded = code.replaceAll(asked, 'more()');
  if (loaded === code || loaded.includes('require(')) throw new Failure(`delta-scope.js asks for its second half otherwise than by ${asked}.`);
  return `(()=>{"use strict";const exports={},more=()=>exports.loadMore(${JSON.stringify(name)},exports,"${second}.js");${loaded}})();\n`;
}

/** @param {string} code @param {string} name */
function asSecond(code, name) {
  return `globalThis[Symbol.for(${JSON.stringify(name)})]=first=>{"use strict";const exports={},require=()=>first;${code};return exports};\n`;
}

/** @param {string} folder @param {Script} script */
async function write(folder, { fileName, code }) {
  await writeFile(join(folder, fileName), code);
}
