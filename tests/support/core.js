// The compiled core in Node, loaded once.

import { readFile } from 'node:fs/promises';

import { Unrolled, load } from '../../www/core.js';
import { sentenceOfThrown } from '../../www/words/en/errors.js';

await load(await readFile(new URL('../../pkg/deltascope_bg.wasm', import.meta.url)));

export { Unrolled };

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
