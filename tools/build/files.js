// What a folder of built files holds.

import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * Every file below a folder, by its path from there with `/` between, in the order of the paths.
 * @param {string} folder
 * @returns {Promise<{ name: string, bytes: Buffer }[]>}
 */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  return Promise.all(paths.map(async (path) => ({ name: path.slice(folder.length + 1).split(sep).join('/'), bytes: await readFile(path) })));
}
