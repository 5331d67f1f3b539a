// npm run build: makes dist/, static files that work from any folder of any server.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { Failure, main, root, say } from './command.js';
import { ensureWasm } from './setup.js';

/** What the first visit may cost, in bytes after gzip. */
const budget = 240_000;

/** @typedef {import('vite').Rolldown.RolldownOutput['output']} Output */

main(async () => {
  await ensureWasm();
  const { build } = await import('vite');
  const built = /** @type {import('vite').Rolldown.RolldownOutput} */ (await build({ root, logLevel: 'warn' }));
  const later = loadedLater(built.output);
  const sizes = compressedSizes(join(root, 'dist'));
  const first = sizes.filter(({ name }) => !later.has(name));
  for (const { name, bytes } of first) sayRow(name, bytes);
  const total = sum(first);
  sayRow('at first sight, after gzip', total);
  sayRow(`loaded when used, ${later.size} files`, sum(sizes) - total);
  if (total > budget) {
    throw new Failure(`the first load is ${total} bytes after gzip; at most ${budget} are allowed.`);
  }
});

/**
 * The scripts that no page needs before something is asked for, and what they alone load.
 *
 * @param {Output} output
 */
function loadedLater(output) {
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  const page = output.find(({ fileName }) => fileName === 'index.html');
  const text = page?.type === 'asset' ? String(page.source) : '';
  const needed = new Set([...chunks.keys()].filter((name) => text.includes(name)));
  for (const name of needed) for (const imported of chunks.get(name)?.imports ?? []) needed.add(imported);
  const later = [...chunks.keys()].filter((name) => !needed.has(name));
  const assets = (/** @type {Iterable<string>} */ names) =>
    [...names].flatMap((name) => [...(chunks.get(name)?.viteMetadata?.importedAssets ?? [])]);
  const atOnce = new Set(assets(needed));
  return new Set([...later, ...assets(later).filter((name) => !atOnce.has(name))]);
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
