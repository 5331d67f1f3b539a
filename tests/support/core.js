// The compiled core in Node, loaded once.

import { readFile } from 'node:fs/promises';

import { Unrolled as FirstUnrolled, load, loadWhole } from '../../www/core.js';
import { Unrolled, load as loadFromWhole } from '../../www/whole.js';
import { sentenceOfThrown } from '../../www/words/en/errors.js';

await load(await wasm('../../pkg/deltascope_bg.wasm'));
await loadFromWhole(await wasm('../../pkg/whole/deltascope_bg.wasm'));
await loadWhole();

export { FirstUnrolled, Unrolled };

/** @param {string} path */
function wasm(path) {
  return readFile(new URL(path, import.meta.url));
}

/**
 * The sentence with which the core refuses a case; undefined where it accepts it.
 * @param {import('../../www/core.js').Case} subject
 */
export function refusalByCore(subject) {
  try {
    new Unrolled(subject).free();
    return undefined;
  } catch (error) {
    return sentenceOfThrown(error);
  }
}
