// dist/deltascope.mjs and dist/core.mjs: the core without the page, for any program, with the wasm inside.

import { bundleWhole, writeScript } from './bundle.js';

/** @param {string} folder */
export async function buildLibrary(folder) {
  await writeScript(folder, { fileName: 'deltascope.mjs', code: await bundleWhole('www/whole.js', 'es') }, '');
  await writeScript(folder, { fileName: 'core.mjs', code: await bundleWhole('www/inside/part.js', 'es') }, '');
}
