// dist/delta-scope.js and dist/delta-scope.mjs: both elements for any page, with wasm, font and lessons inside.
// All of it together would be half as large again as it may be, so what few readers use stands in a second file.

import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { Failure, root } from '../command.js';
import { bundle, writeScript } from './bundle.js';
import { halves } from './halves.js';

const first = 'delta-scope';
const second = 'delta-scope-more';

/** As a classic script, which works from a file and in a sandbox as well. @param {string} folder */
export async function buildClassic(folder) {
  const [one, other] = await bothHalves('www/inside/classic.js', 'cjs', 'js');
  const name = `deltascope ${createHash('sha256').update(one.code + other.code).digest('hex').slice(0, 16)}`;
  await writeScript(folder, { ...one, code: inAscii(asFirst(one.code, name)) });
  await writeScript(folder, { ...other, code: inAscii(asSecond(other.code, name)) });
}

/** As an ES module. @param {string} folder */
export async function buildModule(folder) {
  for (const script of await bothHalves('www/elements.js', 'es', 'mjs')) await writeScript(folder, script);
}

/**
 * @param {string} entry
 * @param {'cjs' | 'es'} format
 * @param {string} extension
 */
async function bothHalves(entry, format, extension) {
  const names = [first, second].map((name) => `${name}.${extension}`);
  const scripts = await bundle(entry, format, {
    entryFileNames: names[0],
    chunkFileNames: `[name].${extension}`,
    codeSplitting: halves(join(root, entry), (half) => (half === 'first' ? first : second)),
  });
  const found = names.map((name) => scripts.find(({ fileName }) => fileName === name));
  if (scripts.length === 2 && found[0] !== undefined && found[1] !== undefined) return [found[0], found[1]];
  throw new Failure(`${entry} was to become ${names.join(' and ')}, and became ${scripts.map(({ fileName }) => fileName).join(', ')}.`);
}

/** Where it is run a second time, it does nothing. @param {string} code @param {string} name */
function asFirst(code, name) {
  const asked = `Promise.resolve().then(()=>require("./${second}.js"))`;
  const loaded = code.replaceAll(asked, 'more()');
  if (loaded === code || loaded.includes('require(')) throw new Failure(`delta-scope.js asks for its second half otherwise than by ${asked}.`);
  return `customElements.get("${first}")||(()=>{"use strict";const exports={},more=()=>exports.loadMore(${JSON.stringify(name)},exports,"${second}.js");${loaded}})();\n`;
}

/** @param {string} code @param {string} name */
function asSecond(code, name) {
  return `globalThis[Symbol.for(${JSON.stringify(name)})]=first=>{"use strict";const exports={},require=()=>first;${code};return exports};\n`;
}

/** A page that does not name its encoding would take other letters for ours. @param {string} code */
function inAscii(code) {
  if (/(?<!\\)(\\\\)*\\[^\0-\x7f]/.test(code)) throw new Failure('A letter outside ASCII is escaped in delta-scope.js.');
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
