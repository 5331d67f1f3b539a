// What goes over the wire, and how much of it may.

import { gzipSync } from 'node:zlib';

import { Failure, say } from '../command.js';
import { filesIn } from './files.js';

/** @typedef {{ name: string, files: Set<string>, most: number }} Load what is loaded together, and how many bytes of it are allowed */

/**
 * Says what each file costs after gzip, and all that is loaded together; fails where that is too much.
 * @param {string} folder
 * @param {Load[]} loads
 */
export async function weigh(folder, loads) {
  const sizes = await compressedSizes(folder);
  const atOnce = new Set(loads.flatMap(({ files }) => [...files]));
  for (const { name, bytes } of sizes) if (atOnce.has(name)) sayRow(name, bytes);
  const totals = loads.map((load) => ({ ...load, total: sum(sizes.filter(({ name }) => load.files.has(name))) }));
  for (const { name, total } of totals) sayRow(name, total);
  const later = sizes.filter(({ name }) => !atOnce.has(name));
  sayRow(`all else, ${later.length} files`, sum(later));
  for (const { name, total, most } of totals) {
    if (total > most) throw new Failure(`${name}: ${total} bytes after gzip; at most ${most} are allowed.`);
  }
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
async function compressedSizes(folder) {
  const files = await filesIn(folder);
  return files
    .map(({ name, bytes }) => ({ name, bytes: gzipSync(bytes, { level: 9 }).length }))
    .sort((one, other) => other.bytes - one.bytes);
}

/**
 * @param {string} name
 * @param {number} bytes
 */
function sayRow(name, bytes) {
  say(`${String(bytes).padStart(9)}  ${name}`);
}
