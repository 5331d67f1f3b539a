// A folder of its own for a test, outside the project, gone after it.

import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/**
 * @param {Record<string, string>} texts of files, by name
 * @param {string[]} [built] files of dist/ that are copied into it
 * @returns {Promise<string>} its path, ending with a slash
 */
export async function folderWith(texts, built = []) {
  const folder = await mkdtemp(join(tmpdir(), 'deltascope-'));
  after(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  for (const name of built) await copyFile(join(dist, name), join(folder, name));
  return `${folder}/`;
}
