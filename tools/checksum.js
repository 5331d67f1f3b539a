// The checksum of the core, which every figure shows at its end: the first 16 hexadecimal digits of SHA-256 over
// both wasm modules, the smaller one first. It names what computes the numbers, whatever the page around it is.
//
//   node tools/checksum.js FILE …   of the modules that stand in these scripts or pages, or are these files

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

import { Failure, main, say } from './command.js';

/** What a wasm module begins with. */
const magic = Buffer.from('\0asm');

/** @param {Uint8Array[]} modules */
export function checksumOf(modules) {
  const hash = createHash('sha256');
  for (const module of modules.toSorted((one, other) => one.length - other.length)) hash.update(module);
  return hash.digest('hex').slice(0, 16);
}

/**
 * The wasm modules in a file: itself, or deflated and in base64 in its text.
 * @param {Buffer} bytes
 */
export function modulesIn(bytes) {
  if (begins(bytes, magic)) return [bytes];
  return [...bytes.toString('latin1').matchAll(/[A-Za-z0-9+/]{9999,}={0,2}/g)]
    .map(([text]) => Buffer.from(text, 'base64'))
    .flatMap(inflated)
    .filter((found) => begins(found, magic));
}

/** What the bytes were before they were deflated; nothing where they never were, as those of a picture. @param {Buffer} bytes */
function inflated(bytes) {
  try {
    return [inflateRawSync(bytes)];
  } catch {
    return [];
  }
}

/** @param {Buffer} bytes @param {Buffer} beginning */
function begins(bytes, beginning) {
  return bytes.subarray(0, beginning.length).equals(beginning);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(async () => {
    const files = await Promise.all(process.argv.slice(2).map((name) => readFile(name)));
    const modules = files.flatMap(modulesIn);
    if (modules.length !== 2) throw new Failure(`The core is two wasm modules; these files hold ${modules.length}.`);
    say(checksumOf(modules));
  });
}
