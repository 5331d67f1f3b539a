// The homework doctor: what people paste is read as it was meant, and leads to the mistake behind it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { answersByName, answersOf, comparable } from '../../www/homework/answers.js';
import { readArray, readNpy } from '../../www/homework/arrays.js';
import { Unrolled, diagnose, load } from '../../www/whole.js';
import { readReference } from '../support/reference.js';
import { readFile } from 'node:fs/promises';

await load(await readFile(new URL('../../pkg/whole/deltascope_bg.wasm', import.meta.url)));

/** @param {string} text */
function arrayIn(text) {
  const read = readArray(text);
  assert.ok('array' in read, JSON.stringify(read));
  return read.array;
}

/** @param {string} text */
function refusalOf(text) {
  const read = readArray(text);
  assert.ok('sentence' in read, JSON.stringify(read));
  return read.sentence;
}

/** @type {[what: string, text: string][]} the same array in many hands */
const written = [
  ['JSON', '[[1.5, -2], [0.25, 3e1]]'],
  ['printed NumPy', '[[ 1.5  -2.  ]\n [ 0.25 30.  ]]'],
  ['NumPy’s repr', 'array([[ 1.5 , -2.  ],\n       [ 0.25, 30.  ]])'],
  ['NumPy’s repr with a type', 'np.array([[1.5, -2.0], [0.25, 30.0]], dtype=float32)'],
  ['printed PyTorch', "tensor([[ 1.5000, -2.0000],\n        [ 0.2500, 30.0000]], device='cuda:0', grad_fn=<MmBackward0>)"],
  ['a scaled PyTorch tensor', '1e-01 *\ntensor([[15.0, -20.0], [2.5, 300.0]], dtype=torch.float64)'],
  ['CSV', '1.5,-2\n0.25,30\n'],
  ['CSV with semicolons', '1.5; -2\r\n0.25; 30'],
  ['tabs, and a true minus', '1.5\t−2\n0.25\t30'],
];

for (const [what, text] of written) {
  test(`${what} is read`, () => {
    const { shape, numbers } = arrayIn(text);
    assert.deepEqual(shape, [2, 2]);
    numbers.forEach((number, index) => assert.ok(Math.abs(number - [1.5, -2, 0.25, 30][index]) <= 1e-12, String(numbers)));
  });
}

test('how exactly numbers were printed is seen from their last decimal, or from the digits before an exponent', () => {
  assert.deepEqual(arrayIn('[0.1234, 1.2]').precision, { absolute: 0.5e-4, relative: 0 });
  assert.deepEqual(arrayIn('[1.234e-05, 5.000e+01]').precision, { absolute: 0, relative: 0.5e-3 });
  assert.deepEqual(arrayIn('[0.12345678901234567]').precision, { absolute: 0, relative: 0 });
  assert.deepEqual(arrayIn('[0. 0. 0.]').precision, { absolute: 0, relative: 0 }, 'zeros say nothing of how exact they are');
});

test('axes of a batch and of one column are no matter; other shapes are', () => {
  assert.deepEqual(arrayIn('[[[1], [2]]]').shape, [1, 2, 1]);
  assert.deepEqual(arrayIn('3').shape, [1]);
});

test('what cannot be read is refused with a sentence', () => {
  assert.match(refusalOf(''), /no numbers yet/);
  assert.match(refusalOf('[1, 2'), /brackets/);
  assert.match(refusalOf('[1]] [2]'), /brackets/);
  assert.match(refusalOf('[[1, 2], [3]]'), /different lengths/);
  assert.match(refusalOf('1,2\n3'), /different lengths/);
  assert.match(refusalOf('[1, nan]'), /nan/);
  assert.match(refusalOf('[1, 1e999]'), /finite/);
  assert.match(refusalOf('[[0.1 0.2 ... 0.9]]'), /left out/);
  assert.match(refusalOf('hello <b>world</b>'), /hello/);
  assert.match(refusalOf('{"a": '), /JSON/);
});

/** @param {number[]} numbers @param {string} shape @param {{ order?: '<' | '>', bytes?: 4 | 8, fortran?: 'True' | 'False' }} [form] */
function npy(numbers, shape, { order = '<', bytes = 8, fortran = 'False' } = {}) {
  const text = `{'descr': '${order}f${bytes}', 'fortran_order': ${fortran}, 'shape': ${shape}, }`;
  const header = text.padEnd(117) + '\n';
  const view = new DataView(new ArrayBuffer(10 + header.length + numbers.length * bytes));
  [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0].forEach((byte, index) => view.setUint8(index, byte));
  view.setUint16(8, header.length, true);
  [...header].forEach((sign, index) => view.setUint8(10 + index, sign.charCodeAt(0)));
  numbers.forEach((number, index) => {
    const at = 10 + header.length + index * bytes;
    if (bytes === 8) view.setFloat64(at, number, order === '<');
    else view.setFloat32(at, number, order === '<');
  });
  return view.buffer;
}

test('.npy files are read: both sizes, both byte orders, both orders of the axes', () => {
  const numbers = [1, 2, 3, 4, 5, 6];
  for (const form of [{}, { bytes: /** @type {const} */ (4) }, { order: /** @type {const} */ ('>') }]) {
    const read = readNpy(npy(numbers, '(2, 3)', form));
    assert.ok('array' in read);
    assert.deepEqual([read.array.shape, read.array.numbers], [[2, 3], numbers]);
  }
  const fortran = readNpy(npy([1, 4, 2, 5, 3, 6], '(2, 3)', { fortran: 'True' }));
  assert.ok('array' in fortran);
  assert.deepEqual(fortran.array.numbers, numbers);
  const vector = readNpy(npy([7, 8], '(2,)'));
  assert.ok('array' in vector);
  assert.deepEqual(vector.array.shape, [2]);
});

test('a file that is cut off, of another kind or of whole numbers is refused with a sentence', () => {
  for (const buffer of [new ArrayBuffer(0), new ArrayBuffer(200), npy([1], '(1,)').slice(0, 60), npy([1, 2], '(3,)')]) {
    assert.ok('sentence' in readNpy(buffer));
  }
  assert.ok('sentence' in readNpy(npy([NaN], '(1,)')));
});

const { subject } = await readReference('vanilla_squared');
const right = new Unrolled(subject);
right.run();
const graph = right.describe();
const exact = { absolute: 0, relative: 1e-9 };

/** A matrix as printed rows, one after another. @param {ArrayLike<number>} numbers @param {number} columns */
function printed(numbers, columns) {
  const rows = Array.from({ length: numbers.length / columns }, (_, row) =>
    Array.from({ length: columns }, (_, column) => numbers[row * columns + column].toExponential(16)).join(', '));
  return `[[${rows.join('],\n [')}]]`;
}

test('gates stacked in any order, beside each other or one below the other, come apart', () => {
  const { H } = graph.sizes;
  assert.deepEqual(comparable(graph).stacked, ['delta *', 'gradient W_*', 'gradient R_*', 'gradient b_*']);
  const stack = ['i', 'f', 'z', 'o'].flatMap((gate) => [...right.gradient(`R_${gate}`)]);
  const outcome = answersOf(arrayIn(printed(stack, H)), { what: 'gradient R_*', isTurned: false, order: 'ifgo' }, graph);
  assert.ok('answers' in outcome);
  for (const { name, numbers } of outcome.answers) assert.deepEqual(numbers, [...right.gradient(name)], name);
  const steps = Array.from({ length: graph.sizes.T }, (_, t) => ['z', 'i', 'f', 'o'].flatMap((gate) => [...right.delta(`${gate}bar`, t + 1)]));
  const deltas = answersOf(arrayIn(JSON.stringify(steps)), { what: 'delta *', isTurned: false, order: 'zifo' }, graph);
  assert.ok('answers' in deltas);
  assert.equal(diagnose(subject, deltas.answers, exact).wrong, 0);
});

test('units before steps are turned; what does not fit is refused with both shapes', () => {
  const turned = Array.from({ length: graph.sizes.H }, (_, k) => Array.from({ length: graph.sizes.T }, (_, t) => right.delta('c', t + 1)[k]));
  const array = arrayIn(JSON.stringify(turned));
  const outcome = answersOf(array, { what: 'delta c', isTurned: true, order: 'zifo' }, graph);
  assert.ok('answers' in outcome);
  assert.equal(diagnose(subject, outcome.answers, exact).wrong, 0);
  const refused = answersOf(array, { what: 'delta c', isTurned: false, order: 'zifo' }, graph);
  assert.ok('sentence' in refused);
  assert.match(refused.sentence, /5 × 3 here; these numbers have 3 × 5/);
});

test('zeros where a gradient should be are wrong, however they are printed', () => {
  const outcome = answersOf(arrayIn('tensor([0., 0., 0.])'), { what: 'gradient p_i', isTurned: false, order: 'zifo' }, graph);
  assert.ok('answers' in outcome);
  assert.ok(diagnose(subject, outcome.answers, { absolute: 1e-12, relative: 1e-6 }).wrong > 0);
});

test('named arrays with few decimals are compared as exactly as they were printed', () => {
  const four = (/** @type {number[]} */ numbers) => numbers.map((number) => Number(number.toFixed(4)));
  const read = readArray(JSON.stringify({ p_i: four([...right.gradient('p_i')]) }));
  assert.ok('named' in read);
  assert.deepEqual(read.precision, { absolute: 0.5e-4, relative: 0 });
});

test('arrays by name, also as the file that is taken away has them, lead to the mistake', () => {
  const wrong = new Unrolled(subject, { mistake: 'new_state_in_forget_gate' });
  wrong.run();
  const { grads, delta } = /** @type {any} */ (wrong.result());
  for (const named of [{ W_f: grads.W_f, b_f: grads.b_f }, { c: delta.c, W_f: grads.W_f }, { id: 'x', expected: { grads, delta } }, { grads, delta }]) {
    const outcome = answersByName(JSON.parse(JSON.stringify(named)), graph);
    assert.ok('answers' in outcome);
    assert.deepEqual(diagnose(subject, outcome.answers, exact).makers.map(({ mistake }) => mistake), ['new_state_in_forget_gate']);
  }
  const unknown = answersByName({ W_q: [[1]] }, graph);
  assert.ok('sentence' in unknown);
  assert.match(unknown.sentence, /W_q/);
  assert.ok('sentence' in answersByName({}, graph));
});
