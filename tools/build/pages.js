// dist/: the pages, with what they load.

import { join } from 'node:path';

import { root } from '../command.js';

/** @typedef {import('vite').Rolldown.RolldownOutput['output']} Output */

/** Makes them, and tells which files each loads before anything is asked for. */
export async function buildPages() {
  const { build } = await import('vite');
  const built = /** @type {import('vite').Rolldown.RolldownOutput} */ (await build({ root, logLevel: 'warn' }));
  return pagesIn(built.output);
}

/** What a page asks for as soon as it begins, without naming it. @type {Record<string, string[]>} */
const begunWith = { 'course.html': ['www/course.js'] };

/**
 * The pages, each with the files that it loads before anything is asked for.
 *
 * @param {Output} output
 */
function pagesIn(output) {
  const chunks = output.filter((file) => file.type === 'chunk');
  const pages = output.filter(({ fileName }) => fileName.endsWith('.html'));
  return pages.map((page) => {
    const name = page.fileName;
    const text = page.type === 'asset' ? String(page.source) : '';
    const modules = (begunWith[name] ?? []).map((path) => join(root, path));
    const begun = chunks.filter(({ fileName, facadeModuleId }) => text.includes(fileName) || modules.includes(String(facadeModuleId)));
    const named = output.filter(({ type, fileName }) => type === 'asset' && text.includes(fileName) && !isAskedForLater(fileName));
    const needed = new Set(begun);
    for (const chunk of needed) for (const chunkNeeded of chunks.filter(({ fileName }) => chunk.imports.includes(fileName))) needed.add(chunkNeeded);
    const assets = [...needed].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedAssets ?? [])]);
    return { name, files: new Set([name, ...[...needed, ...named].map(({ fileName }) => fileName), ...assets]) };
  });
}

/** What a page names and a browser asks for once the page is there. @param {string} name */
function isAskedForLater(name) {
  return name.endsWith('.webmanifest');
}
