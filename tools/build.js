// npm run build: makes dist/, static files that work from any folder of any server.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { Failure, main, root, say } from './command.js';
import { ensureWasm } from './setup.js';

/** What the first visit of a page may cost, in bytes after gzip. */
const budget = 250_000;

/** @typedef {import('vite').Rolldown.RolldownOutput['output']} Output */

main(async () => {
  await ensureWasm();
  const { build } = await import('vite');
  const built = /** @type {import('vite').Rolldown.RolldownOutput} */ (await build({ root, logLevel: 'warn' }));
  const sizes = compressedSizes(join(root, 'dist'));
  const pages = pagesIn(built.output).map((page) => ({ ...page, total: sum(sizes.filter(({ name }) => page.files.has(name))) }));
  const atOnce = new Set(pages.flatMap(({ files }) => [...files]));
  for (const { name, bytes } of sizes) if (atOnce.has(name)) sayRow(name, bytes);
  for (const { name, total } of pages) sayRow(`${name} at first sight, after gzip`, total);
  const later = sizes.filter(({ name }) => !atOnce.has(name));
  sayRow(`loaded when used, ${later.length} files`, sum(later));
  for (const { name, total } of pages) {
    if (total > budget) throw new Failure(`the first load of ${name} is ${total} bytes after gzip; at most ${budget} are allowed.`);
  }
});

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
    const named = output.filter(({ type, fileName }) => type === 'asset' && text.includes(fileName));
    const needed = new Set(begun);
    for (const chunk of needed) for (const chunkNeeded of chunks.filter(({ fileName }) => chunk.imports.includes(fileName))) needed.add(chunkNeeded);
    const assets = [...needed].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedAssets ?? [])]);
    return { name, files: new Set([name, ...[...needed, ...named].map(({ fileName }) => fileName), ...assets]) };
  });
}

/** @param {{ bytes: number }[]} sizes */
function sum(sizes) {
  return sizes.reduce((total, { bytes }) => total + bytes, 0);
}

/**
 * Every file's size after gzip, the largest first.
 *
 * @param {string} folder
 */
function compressedSizes(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name, bytes: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length }))
    .sort((one, other) => other.bytes - one.bytes);
}

/**
 * @param {string} name
 * @param {number} bytes
 */
function sayRow(name, bytes) {
  say(`${String(bytes).padStart(9)}  ${name}`);
}
