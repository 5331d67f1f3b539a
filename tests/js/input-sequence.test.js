import assert from 'node:assert/strict';
import { test } from 'node:test';

import { caseOf } from '../../www/input/case.js';
import { example, fiveNumbers, preset } from '../../www/input/example.js';
import { targetsOf } from '../../www/input/fitting.js';
import { scaled, scalesOf } from '../../www/input/scale.js';
import { exampleSequence, numbersSequence, textSequence } from '../../www/input/sequence.js';
import { Unrolled } from '../support/core.js';
import { randomSource } from '../support/random.js';

/** @typedef {import('../../www/input/case.js').Settings} Settings */

const next = {
  text: '',
  aim: /** @type {const} */ ('next'),
  targets: '',
  readout: false,
  lastOnly: false,
};
const typed = { ...next, aim: /** @type {const} */ ('typed') };

/**
 * @param {import('../../www/input/sequence.js').Outcome} outcome
 * @param {Settings} [settings]
 * @returns {Settings}
 */
function after(outcome, settings = example) {
  assert.ok('patch' in outcome, 'sentence' in outcome ? outcome.sentence : '');
  return { ...settings, ...outcome.patch };
}

/**
 * @param {Partial<import('../../www/input/sequence.js').Pasted>} pasted
 * @param {Settings} [settings]
 */
function sentenceFor(pasted, settings = example) {
  const outcome = numbersSequence({ ...typed, ...pasted }, settings);
  return 'sentence' in outcome ? outcome.sentence : undefined;
}

test('predict the next: the next row is the target, through a readout as wide as the rows', () => {
  const settings = after(numbersSequence({ ...next, text: '0, 10\n1, 20\n2, 40' }, example));
  assert.deepEqual(settings.scale, [
    { minimum: 0, maximum: 2 },
    { minimum: 10, maximum: 40 },
  ]);
  const rounded = (/** @type {unknown} */ rows) =>
    JSON.parse(JSON.stringify(rows), (_, value) =>
      typeof value === 'number' ? Math.round(value * 1e12) / 1e12 : value,
    );
  assert.deepEqual(rounded(settings.x), [
    [-0.9, -0.9],
    [0, -0.3],
  ]);
  assert.deepEqual(rounded(settings.targets), [
    [0, -0.3],
    [0.9, 0.9],
  ]);
  assert.equal(settings.outputs, 2);
  const graph = new Unrolled(caseOf(settings)).describe();
  assert.deepEqual(graph.sizes, { N: 2, H: 1, T: 2, K: 2 });
});

test('predicting from up to 1001 rows, and not from one', () => {
  const lines = Array.from({ length: 1001 }, (_, index) => String(index)).join('\n');
  assert.equal(after(numbersSequence({ ...next, text: lines }, example)).x.length, 1000);
  assert.match(sentenceFor({ ...next, text: `${lines}\n1001` }) ?? '', /more than 1001 steps/);
  assert.match(sentenceFor({ ...next, text: '5' }) ?? '', /at least two/);
});

test('scaling reaches from −0.9 to 0.9, evenly, whatever the numbers', () => {
  const random = randomSource(4);
  for (let round = 0; round < 500; round += 1) {
    const power = 10 ** Math.floor(random() * 600 - 300);
    const column = Array.from({ length: 2 + random() * 9 }, () => (random() - 0.5) * power);
    const [scale] = scalesOf(column.map((number) => [number]));
    const shares = column.map((number) => scaled(number, scale));
    assert.ok(
      Math.abs(Math.min(...shares) + 0.9) < 1e-12 && Math.abs(Math.max(...shares) - 0.9) < 1e-12,
    );
    const perShare = (scale.maximum - scale.minimum) / 1.8;
    for (const [index, share] of shares.entries()) {
      const back = scale.minimum + (share + 0.9) * perShare;
      assert.ok(Math.abs(back - column[index]) <= 1e-12 * power, `${column[index]}`);
    }
  }
});

test('a constant column, and the ends of the number range, scale to finite numbers', () => {
  for (const column of [
    [7, 7, 7],
    [0, 0],
    [1.7e308, -1.7e308, 0],
    [5e-324, 0],
    [5e-324, 5e-324],
  ]) {
    const [scale] = scalesOf(column.map((number) => [number]));
    for (const number of column) {
      const share = scaled(number, scale);
      assert.ok(Math.abs(share) <= 0.9, `${number} became ${share}`);
    }
  }
  assert.equal(scaled(7, { minimum: 7, maximum: 7 }), 0);
});

test('typed targets: one column for every unit, one for each, or those of a readout', () => {
  const three = { ...example, units: 3 };
  const one = after(numbersSequence({ ...typed, text: '1 2', targets: '0.1\n0.2' }, three), three);
  assert.deepEqual(caseOf(one).targets, [
    [0.1, 0.1, 0.1],
    [0.2, 0.2, 0.2],
  ]);
  assert.equal(one.outputs, 0);
  const each = after(
    numbersSequence({ ...typed, text: '1 2', targets: '1 2 3\n4 5 6' }, three),
    three,
  );
  assert.deepEqual(caseOf(each).targets, [
    [1, 2, 3],
    [4, 5, 6],
  ]);
  const readout = { ...typed, text: '1 2', targets: '1 2\n4 5', readout: true };
  assert.equal(after(numbersSequence(readout, three), three).outputs, 2);
  const single = { ...typed, text: 'x\n1', targets: '1 2 3' };
  assert.deepEqual(after(numbersSequence(single, three), three).targets, [[1, 2, 3]]);
});

test('typed targets that do not fit are refused with their place', () => {
  assert.match(
    sentenceFor({ text: '1 2 3', targets: '1 2' }) ?? '',
    /2 rows of targets for 3 steps/,
  );
  assert.match(
    sentenceFor({ text: '1 2', targets: '1 2\n3 4' }) ?? '',
    /have 2 columns; .* 1 column\.$/,
  );
  const four = { ...example, units: 4 };
  assert.match(sentenceFor({ text: '1 2', targets: '1 2\n3 4' }, four) ?? '', /1 column, or 4,/);
  assert.match(
    sentenceFor({ text: '1 2', targets: '1 b' }) ?? '',
    /^In the targets: line 1, column 2: “b”/,
  );
  assert.match(sentenceFor({ text: '1 b', targets: '1 2' }) ?? '', /^Line 1, column 2: “b”/);
});

test('the loss may count at the last step only', () => {
  const settings = after(
    numbersSequence({ ...typed, text: '1 2 3', targets: '4 5 6', lastOnly: true }, example),
  );
  assert.deepEqual(caseOf(settings).targets, [null, null, [6]]);
  assert.deepEqual(caseOf({ ...settings, loss: 'squared' }).targets, [[4], [5], [6]]);
});

test('a word is what the core accepts', () => {
  const settings = after(textSequence('hello', example));
  const run = new Unrolled(caseOf(settings));
  assert.deepEqual(run.describe().sizes, { N: 4, H: 1, T: 4, K: 4 });
  assert.deepEqual([settings.source, settings.sourceText], ['text', 'hello']);
  assert.ok('sentence' in textSequence('a', example));
});

test('a file takes its weights with it when another sequence comes', () => {
  const opened = {
    ...example,
    source: /** @type {const} */ ('file'),
    params: {},
    edits: { b_o: [3] },
    drawn: true,
    initial: { c: [1] },
  };
  const { params, edits, drawn, initial } = after(textSequence('ab', opened), opened);
  assert.deepEqual([params, edits, drawn, initial], [preset, {}, false, {}]);
  const edited = { ...example, edits: { b_o: [3] } };
  assert.deepEqual(
    after(textSequence('ab', edited), edited).edits,
    { b_o: [3] },
    'hand-made edits stay',
  );
});

test('the five numbers come back', () => {
  const elsewhere = after(textSequence('hello', example));
  assert.deepEqual({ ...elsewhere, ...exampleSequence(elsewhere) }, example);
  assert.equal(exampleSequence(elsewhere).x, fiveNumbers.x);
});

test('targets follow the units: repeated from the first on, or cut, and back again', () => {
  const four = {
    ...example,
    targets: [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ],
    units: 4,
  };
  assert.deepEqual(targetsOf({ ...four, units: 2 }), [
    [1, 2],
    [5, 6],
  ]);
  assert.deepEqual(targetsOf({ ...four, units: 6 }), [
    [1, 2, 3, 4, 1, 2],
    [5, 6, 7, 8, 5, 6],
  ]);
  assert.deepEqual(targetsOf({ ...four, units: 4 }), four.targets);
  assert.deepEqual(
    targetsOf({ ...four, units: 2, outputs: 4 }),
    four.targets,
    'a readout has its own',
  );
  assert.deepEqual(
    targetsOf({ ...example, targets: [null, [1]] }),
    [[1], [1]],
    'no step without a target',
  );
});
