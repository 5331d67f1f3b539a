// dist/deltascope.mjs and dist/core.mjs: the core without the page, for any program, with the wasm inside.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { bundleWhole } from './bundle.js';

/** @param {string} folder */
export async function buildLibrary(folder) {
  await writeFile(join(folder, 'deltascope.mjs'), await bundleWhole('www/whole.js', 'es'));
  await writeFile(join(folder, 'core.mjs'), await bundleWhole('www/inside/part.js', 'es'));
}
