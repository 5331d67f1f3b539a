// The compiled core in Node, loaded once.

import { readFile } from 'node:fs/promises';

import { Unrolled, load } from '../../www/core.js';

await load(await readFile(new URL('../../pkg/deltascope_bg.wasm', import.meta.url)));

export { Unrolled };
