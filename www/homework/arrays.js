// Arrays of numbers as people paste them: JSON, CSV, what NumPy and PyTorch print, and .npy files.

import { homework as words } from '../words/en/homework.js';

/**
 * @typedef {object} NumberArray
 * @property {number[]} shape
 * @property {number[]} numbers row by row
 * @property {Precision} precision
 */

/**
 * How exactly numbers were written: half a unit of the last decimal, or of the last digit as a part of
 * the number; 0 where they have all their digits.
 * @typedef {{ absolute: number, relative: number }} Precision
 */

/** @typedef {Record<string, unknown>} Named arrays by name, as JSON */

/** @typedef {{ array: NumberArray } | { named: Named, precision: Precision } | { sentence: string }} Read */

const exact = { absolute: 0, relative: 0 };

/** What Python writes around numbers, beside brackets. */
const wrapping = /\b(?:np\.|numpy\.|torch\.)?(?:array|tensor|Parameter containing:\s*tensor)\s*\(|,?\s*(?:dtype|device|grad_fn|requires_grad)\s*=\s*(?:<[^>]*>|'[^']*'|[\w.]+)|\)/g;
const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;

/**
 * Reads one array, or several by name, from text.
 * @param {string} text
 * @returns {Read}
 */
export function readArray(text) {
  const plain = text.replaceAll('−', '-').trim();
  if (plain === '') return { sentence: words.nothing };
  if (plain.startsWith('{')) return readNamed(plain);
  if (/\.\.\.|…/.test(plain)) return { sentence: words.abridged };
  const [, power, rest] = /^1e([-+]?\d+)\s*\*([^]*)$/i.exec(plain) ?? [undefined, '0', plain];
  const bare = rest.replace(wrapping, ' ').trim();
  const read = bare.startsWith('[') ? readBrackets(bare) : readRows(bare);
  return 'array' in read ? { array: scaled(read.array, 10 ** Number(power)) } : read;
}

/**
 * What an array in JSON holds.
 * @param {unknown} nested
 * @returns {{ array: NumberArray } | { sentence: string }}
 */
export function fromNested(nested) {
  const [shape, numbers] = [shapeOf(nested), /** @type {unknown[]} */ ([nested]).flat(Infinity)];
  if (!numbers.every((one) => typeof one === 'number' && Number.isFinite(one))) return { sentence: words.notNumbers };
  if (shape.reduce((product, length) => product * length, 1) !== numbers.length) return { sentence: words.ragged };
  return { array: { shape, numbers: /** @type {number[]} */ (numbers), precision: exact } };
}

/** @param {string} text @returns {Read} */
function readNamed(text) {
  try {
    return { named: JSON.parse(text), precision: precisionOf(text.match(new RegExp(number.source, 'gi')) ?? []) };
  } catch {
    return { sentence: words.notJson };
  }
}

/** @param {unknown} nested @returns {number[]} */
function shapeOf(nested) {
  return Array.isArray(nested) ? [nested.length, ...shapeOf(nested[0])] : [];
}

/** Nested brackets, with or without commas. @param {string} text @returns {{ array: NumberArray } | { sentence: string }} */
function readBrackets(text) {
  /** @type {string[]} */
  const written = [];
  /** @type {unknown[][]} */
  const open = [[]];
  for (let at = 0; at < text.length; ) {
    const sign = text[at];
    number.lastIndex = at;
    const found = number.exec(text)?.[0];
    if (sign === '[') open.push([]);
    else if (sign === ']') {
      const done = open.pop();
      if (open.length === 0 || done === undefined) return { sentence: words.unbalanced };
      open[open.length - 1].push(done);
    } else if (found !== undefined) {
      written.push(found);
      open[open.length - 1].push(Number(found));
    } else if (!/[\s,]/.test(sign)) return { sentence: words.strange(text.slice(at, at + 12)) };
    at += found?.length ?? 1;
  }
  if (open.length !== 1 || open[0].length !== 1) return { sentence: words.unbalanced };
  const read = fromNested(open[0][0]);
  return 'array' in read ? { array: { ...read.array, precision: precisionOf(written) } } : read;
}

/** Lines of numbers between commas, semicolons, tabs or spaces. @param {string} text @returns {{ array: NumberArray } | { sentence: string }} */
function readRows(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  const rows = lines.map((line) => line.split(/\s*[,;\t]\s*|\s+/).filter((one) => one !== ''));
  const strange = rows.flat().find((one) => new RegExp(`^${number.source}$`, 'i').test(one) === false);
  if (strange !== undefined) return { sentence: words.strange(strange.slice(0, 12)) };
  const nested = rows.map((row) => row.map(Number));
  const read = fromNested(nested.length === 1 ? nested[0] : nested);
  return 'array' in read ? { array: { ...read.array, precision: precisionOf(rows.flat()) } } : read;
}

/** A double has no more digits than these. */
const mostDigits = 15;

/**
 * The numbers of one printed array have the same last decimal, or the same digits before an exponent.
 * @param {string[]} written
 * @returns {Precision}
 */
function precisionOf(written) {
  const parts = written.map((one) => one.toLowerCase().split('e'));
  const decimals = Math.max(0, ...parts.map(([mantissa]) => mantissa.split('.')[1]?.length ?? 0));
  if (decimals === 0 || decimals >= mostDigits) return exact;
  const half = 0.5 / 10 ** decimals;
  return parts.some(([, exponent]) => exponent !== undefined) ? { absolute: 0, relative: half } : { absolute: half, relative: 0 };
}

/** @param {NumberArray} array @param {number} factor @returns {NumberArray} */
function scaled({ shape, numbers, precision }, factor) {
  const { absolute, relative } = precision;
  return { shape, numbers: numbers.map((one) => one * factor), precision: { absolute: absolute * factor, relative } };
}

/**
 * Reads a file that NumPy’s `save` wrote: little or big endian floats, in the order of C or of Fortran.
 * @param {ArrayBuffer} buffer
 * @returns {{ array: NumberArray } | { sentence: string }}
 */
export function readNpy(buffer) {
  const view = new DataView(buffer);
  const isNpy = buffer.byteLength > 12 && view.getUint32(0) === 0x934e554d && view.getUint16(4) === 0x5059;
  if (!isNpy) return { sentence: words.notNpy };
  const isShort = view.getUint8(6) === 1;
  const [length, start] = isShort ? [view.getUint16(8, true), 10] : [view.getUint32(8, true), 12];
  if (start + length > buffer.byteLength) return { sentence: words.notNpy };
  const header = new TextDecoder('latin1').decode(new Uint8Array(buffer, start, length));
  const [, order, size] = /'descr':\s*'([<>])f([48])'/.exec(header) ?? [];
  const shape = /'shape':\s*\(([\d,\s]*)\)/.exec(header)?.[1].split(',').map((one) => one.trim()).filter(Boolean).map(Number);
  if (order === undefined || shape === undefined) return { sentence: words.otherNpy };
  const count = shape.reduce((product, one) => product * one, 1);
  const bytes = Number(size);
  if (start + length + count * bytes > buffer.byteLength) return { sentence: words.notNpy };
  const at = (/** @type {number} */ index) => {
    const place = start + length + index * bytes;
    return bytes === 8 ? view.getFloat64(place, order === '<') : view.getFloat32(place, order === '<');
  };
  const stored = Array.from({ length: count }, (_, index) => at(index));
  if (!stored.every(Number.isFinite)) return { sentence: words.notNumbers };
  const isFortran = /'fortran_order':\s*True/.test(header);
  const numbers = isFortran ? rowByRow(stored, shape) : stored;
  return { array: { shape, numbers, precision: { absolute: 0, relative: bytes === 4 ? 2 ** -24 : 0 } } };
}

/**
 * Numbers that stand with the first index fastest, with the last one fastest.
 * @param {number[]} stored
 * @param {number[]} shape
 */
function rowByRow(stored, shape) {
  return stored.map((_, index) => {
    let [rest, place, stride] = [index, 0, stored.length];
    const indices = [...shape].reverse().map((length) => {
      const here = rest % length;
      rest = Math.floor(rest / length);
      return here;
    });
    for (const [axis, length] of [...shape.entries()].reverse()) {
      stride /= length;
      place += indices[shape.length - 1 - axis] * stride;
    }
    return stored[place];
  });
}
