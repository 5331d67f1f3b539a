// The Python scripts compute the numbers of the trace: every value, δ, contribution, gradient and
// share; torch.nn.LSTM those that autograd leaves outside of the module. None may be missing.

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';

import { findPython } from '../../tools/python.js';
import { Unrolled } from '../support/core.js';
import { runScripts } from '../support/python.js';
import { randomSource } from '../support/random.js';
import { readReference } from '../support/reference.js';
import { failures } from '../support/scripts.js';

/** @typedef {import('../../www/core.js').Case} Case */
/** @typedef {import('../../www/core.js').Edits} Edits */
/** @typedef {{ subject: Case, edits?: Edits }} Edited */
/** @typedef {import('../support/scripts.js').Kind} Kind */

const files = await readdir(new URL('../reference/', import.meta.url));
const reference = await Promise.all(
  files.map(async (file) => (await readReference(file.replace('.json', ''))).subject),
);

const numpy = python('numpy');
const torch = findPython('torch');

test('NumPy computes what the page shows, for every reference case', { skip: !numpy }, () => {
  agree(plain(reference), 'numpy', numpy);
});

test('and for random cells of every variant, size and loss', { skip: !numpy }, () => {
  agree(plain(randomCases(39)), 'numpy', numpy);
});

test('PyTorch computes the same by autograd', { skip: !torch }, () => {
  agree(plain([...reference, ...randomCases(26)]), 'torch', torch);
});

test('cuts and clamps are written into the scripts', { skip: !numpy }, () => {
  const random = randomSource(11);
  const edited = randomCases(26).map((subject) => ({ subject, edits: randomEdits(subject, random) }));
  agree(edited, 'numpy', numpy);
  if (torch !== null) agree(edited, 'torch', torch);
});

test('torch.nn.LSTM computes the same where it has the cell', { skip: !torch }, () => {
  const isPlain = (/** @type {Case} */ { variant }) => variant?.join() === 'NP';
  const subjects = [...reference, ...randomCases(60)].filter(isPlain);
  assert.ok(subjects.length > 3);
  for (const notation of /** @type {const} */ (['greff', 'olah', 'pytorch'])) agree(plain(subjects), 'torch_lstm', torch, notation);
});

for (const notation of /** @type {const} */ (['olah', 'pytorch'])) {
  test(`a script in the letters of ${notation} has no others, and computes the same`, { skip: !numpy }, () => {
    const foreign = { olah: /\b(?:delta_)?(?:[zyc](?:bar)?|[RUVW]|[RUV]_\w+|\w+_[zyc](?:bar)?(?:_next)?)\b/g, pytorch: /\b(?:delta_)?(?:[zyC](?:bar)?|[UVW]|[RUV]_[zifo]|\w+_[zyC](?:bar)?(?:_next)?)\b/g };
    const random = randomSource(5);
    const edited = randomCases(26).map((subject) => ({ subject, edits: randomEdits(subject, random) }));
    agree(edited, 'numpy', numpy, notation);
    if (torch !== null) agree(edited, 'torch', torch, notation);
    for (const { subject } of edited) {
      const run = unrolled(subject);
      const isModule = subject.variant?.join() === 'NP' && subject.model === 'lstm';
      for (const kind of /** @type {Kind[]} */ (['numpy', 'torch', ...(isModule ? ['torch_lstm'] : [])])) {
        // What stands in quotes are names in data.
        const written = run.script(kind, '', notation).replace(/"[^"\n]*"/g, '').replace(/lstm\.\w+/g, '');
        assert.deepEqual(written.match(foreign[notation]) ?? [], [], `${kind} ${subject.variant}`);
      }
      run.free();
    }
  });
}

test('a script that is changed is found out', { skip: !numpy }, () => {
  const run = unrolled(reference[0]);
  const script = run.script('numpy', '').replace('tanh_slope(c[t])', '1');
  const [got] = runScripts(numpy, [script]);
  assert.notDeepEqual(failures(run, got, 'numpy'), []);
  run.free();
});

test('and so is one that leaves a number out', { skip: !numpy }, () => {
  const run = unrolled(randomCase(() => 0.5, []));
  const [got] = runScripts(numpy, [run.script('numpy', '')]);
  assert.deepEqual(failures(run, got, 'numpy'), []);
  /** @param {(copy: any) => void} leaveOut */
  const without = (leaveOut) => {
    const copy = structuredClone(got);
    leaveOut(copy);
    return failures(run, copy, 'numpy');
  };
  assert.deepEqual(without(({ values }) => delete values.c), ['values: no c']);
  assert.deepEqual(without(({ deltas }) => delete deltas.ibar), ['deltas: no ibar']);
  assert.deepEqual(without(({ contributions }) => delete contributions.c.carousel), ['contributions: no c carousel']);
  assert.deepEqual(without(({ gradients }) => delete gradients.p_i), ['gradients: no p_i']);
  assert.deepEqual(without((copy) => (copy.shares = {})).length, 15);
  run.free();
});

test('torch.nn.LSTM is refused with a reason where it has not the cell', () => {
  const refused = (/** @type {Case} */ subject, /** @type {Edits | undefined} */ edits, /** @type {string} */ got) => {
    const run = unrolled(subject, edits);
    assert.throws(() => run.script('torch_lstm', ''), { code: 'combination', got });
    run.free();
  };
  const middle = () => 0.5;
  refused(randomCase(middle, [], 1), undefined, 'model');
  refused(randomCase(middle, []), undefined, 'peepholes');
  refused(randomCase(middle, ['CIFG', 'NP']), undefined, 'variant');
  refused(randomCase(middle, ['NP']), { cuts: [{ flow: 'c>c' }] }, 'edits');
});

test('every file begins with the version and the link, which cannot leave its comment', () => {
  const run = unrolled(randomCase(() => 0.5, ['NP']));
  const link = 'https://a.example/?t=3\nimport os\r\u2028x';
  const texts = /** @type {Kind[]} */ (['numpy', 'torch', 'torch_lstm']).map((kind) => run.script(kind, link));
  for (const text of [...texts, run.csv(link)]) {
    assert.match(text, /^# Deltascope \d+\.\d+\.\d+\n#\n# https:\/\/a\.example\/\?t=3import osx\n/);
  }
  run.free();
});

/** @param {'numpy'} library */
function python(library) {
  const found = findPython(library);
  assert.ok(found !== null || process.env.CI !== 'true', `no Python with ${library}`);
  return found ?? '';
}

/**
 * @param {Case} subject
 * @param {Edits} [edits]
 */
function unrolled(subject, edits) {
  const run = new Unrolled(subject, edits);
  run.run();
  return run;
}

/** @param {Case[]} subjects @returns {Edited[]} */
const plain = (subjects) => subjects.map((subject) => ({ subject }));

/**
 * @param {Edited[]} edited
 * @param {Kind} kind
 * @param {string | null} interpreter
 * @param {import('../../pkg/deltascope.js').Notation} [notation]
 */
function agree(edited, kind, interpreter, notation) {
  const runs = edited.map(({ subject, edits }) => unrolled(subject, edits));
  const scripts = runs.map((run) => run.script(kind, 'https://a.example', notation));
  const results = runScripts(interpreter ?? '', scripts);
  for (const [index, run] of runs.entries()) {
    const { subject: { id, variant, loss }, edits } = edited[index];
    const what = `${id} ${variant} ${loss} ${JSON.stringify(edits)}`;
    assert.deepEqual(failures(run, results[index], kind), [], what);
    run.free();
  }
}

/** @param {number} count */
function randomCases(count) {
  const random = randomSource(7);
  const variants = [
    [], ['NP'], ['NIG'], ['NFG'], ['NOG'], ['NIAF'], ['NOAF'], ['CIFG'], ['FGR'], ['NP', 'NFG'],
    ['NIG', 'NOG', 'NP'], ['CIFG', 'FGR'], ['FGR', 'NP', 'NOAF'],
  ];
  return Array.from({ length: count }, (_, index) => randomCase(random, variants[index % variants.length], index));
}

/**
 * @param {() => number} random
 * @param {string[]} variant
 * @param {number} [index]
 * @returns {Case}
 */
function randomCase(random, variant, index = 0) {
  const size = (/** @type {number} */ most) => 1 + Math.floor(random() * most);
  const numbers = (/** @type {number} */ count) => Array.from({ length: count }, () => 2 * random() - 1);
  const isLstm = variant.length > 0 || index % 2 === 0;
  const [N, H, T, K] = [size(4), size(5), size(6), size(4)];
  const loss = /** @type {const} */ (['squared', 'last', 'softmax'])[index % 3];
  const hasReadout = loss === 'softmax' || index % 4 === 1;
  const judged = hasReadout ? K : H;
  const targets = Array.from({ length: T }, (_, t) => {
    if (loss === 'softmax') return size(K) - 1;
    return loss === 'last' && t < T - 1 ? null : numbers(judged);
  });
  const initial = !isLstm ? { h0: numbers(H) } : index % 2 === 0 ? { c0: numbers(H), y0: numbers(H) } : {};
  const x = Array.from({ length: T }, () => numbers(N));
  return {
    model: isLstm ? 'lstm' : index % 4 === 1 ? 'rnn' : 'pascanu', variant, N, H, T, loss, seed: index, x, targets,
    ...(hasReadout ? { K } : {}), ...initial,
  };
}

/**
 * Some edges cut and some nodes held, at one step or at all.
 * @param {Case} subject
 * @param {() => number} random
 * @returns {Edits}
 */
function randomEdits(subject, random) {
  const run = new Unrolled(subject);
  const { nodes, edges, sizes } = run.describe();
  run.free();
  const step = () => (random() < 0.5 ? undefined : Math.floor(random() * (sizes.T + 1)));
  const some = (/** @type {any[]} */ all) => all.filter(() => random() < 0.2);
  const inner = nodes.filter(({ name }) => name !== 'J');
  return {
    cuts: some(edges).map(({ flow }) => ({ flow, t: step() })),
    clamps: some(inner).map(({ name, length }) => ({
      node: name, t: step(), values: Array.from({ length }, () => 2 * random() - 1),
    })),
  };
}
