// npm run build: makes dist/, static files that work from any folder of any server.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { Failure, main, root, say } from './command.js';
import { ensureWasm } from './setup.js';

/** What the first visit may cost, in bytes after gzip. */
const budget = 220_000;

main(async () => {
  await ensureWasm();
  const { build } = await import('vite');
  await build({ root, logLevel: 'warn' });
  const sizes = compressedSizes(join(root, 'dist'));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { name, bytes } of sizes) sayRow(name, bytes);
  sayRow('in all, after gzip', total);
  if (total > budget) {
    throw new Failure(`dist/ is ${total} bytes after gzip; at most ${budget} are allowed.`);
  }
});

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
