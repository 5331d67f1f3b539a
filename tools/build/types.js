// dist/types/: what a program that imports a script is told of it. The settings' types are those of www/state.js.

import { copyFile, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

import { root, run } from '../command.js';

/** What is written by hand, and by wasm-bindgen. */
const given = ['www/types', 'pkg'];

/** @param {string} folder */
export async function buildTypes(folder) {
  const types = join(folder, 'types');
  await run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '--project', join('www', 'types')]);
  for (const place of given) {
    for (const file of await declarationsIn(join(root, place))) await copy(file, join(types, relative(root, file)));
  }
  const faces = (await readdir(join(root, 'www/types'))).map((name) => join(types, 'www/types', name));
  const needed = await reached(faces);
  for (const file of await declarationsIn(types)) if (!needed.has(file)) await rm(file);
}

/** @param {string} folder */
async function declarationsIn(folder) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.d.ts')).map((name) => join(folder, name));
}

/** @param {string} from @param {string} to */
async function copy(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}

/**
 * These files and all that they name.
 * @param {string[]} files
 */
async function reached(files) {
  const found = new Set(files.filter((file) => file.endsWith('.d.ts')));
  for (const file of found) {
    const text = await readFile(file, 'utf8');
    for (const [, named] of text.matchAll(/(?:from |import\()["'](\.[^"']+)\.js["']/g)) found.add(`${join(dirname(file), named)}.d.ts`);
  }
  return found;
}
