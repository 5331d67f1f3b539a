// What goes out of dist/ as a whole: a checksum of each file, and the archive for a learning platform.

import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { filesIn } from './files.js';

/** What only programmers need, who have the package. */
const forPrograms = /\.mjs$|^types\//;

/** No file of the archive says when it was made: the same files make the same bytes. */
const undated = new Date(1980, 0, 1);

/**
 * dist/checksums.txt, as `sha256sum --check` reads it.
 * @param {string} folder
 */
export async function writeChecksums(folder) {
  const files = await filesIn(folder);
  const lines = files.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  await writeFile(join(folder, 'checksums.txt'), lines.join(''));
}

/**
 * dist/deltascope.zip: the pages and the element, to be unpacked where they are to be served.
 * @param {string} folder
 */
export async function writeArchive(folder) {
  const { zipSync } = await import('fflate');
  const files = (await filesIn(folder)).filter(({ name }) => !forPrograms.test(name));
  const archive = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 9, mtime: undated });
  await writeFile(join(folder, 'deltascope.zip'), archive);
}
