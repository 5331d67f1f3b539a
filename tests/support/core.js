// The compiled core in Node, loaded once.

import { readFile } from 'node:fs/promises';

import { Unrolled, load } from '../../www/core.js';
import * as extras from '../../www/extras.js';
import { sentenceOfThrown } from '../../www/words/en/errors.js';

await load(await wasm('../../pkg/deltascope_bg.wasm'));
await extras.load(await wasm('../../pkg/extras/deltascope_bg.wasm'));

/** The core with what is loaded when used. */
const Extended = extras.Unrolled;

export { Extended, Unrolled };

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
