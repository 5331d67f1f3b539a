// Training through the boundary: slices, messages, and the networks that are taken out of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeLoop } from '../../www/training/loop.js';
import { labelsOf, trainingOf } from '../../www/training/task.js';
import { Session } from '../../www/training/session.js';
import { initialSettings } from '../../www/state.js';
import { subjectOf } from '../../www/input/case.js';
import { Trainer, intervals } from '../../www/whole.js';
import { Unrolled } from '../support/core.js';

/** @typedef {import('../../www/training/loop.js').Answer} Answer */
/** @typedef {import('../../www/training/loop.js').Case} Case */
/** @typedef {import('../../www/training/loop.js').Training} Training */
/** @typedef {import('../../www/state.js').Settings} Settings */

const subject = /** @type {Case} */ (subjectOf(initialSettings()));
/** @type {Training} */
const adam = { task: 'own', steps: 20, text: [], seed: 1, optimizer: 'adam', rate: 0.01 };

test('each update is told by its loss and its gradient, and the loss falls', () => {
  const trainer = new Trainer(subject, { ...adam, clipping: { by: 'value', threshold: 0.001 } });
  const found = trainer.advance(500);
  assert.equal(found.length, 4 * 500);
  const [first, before, after, angle] = found;
  assert.ok(before > after && after > 0 && angle > 0 && angle < 90, String([before, after, angle]));
  assert.ok(found[4 * 499] < first / 10, `${first} to ${found[4 * 499]}`);
  trainer.free();
});

test('a network that is taken out of a training has the loss that was found there', () => {
  for (const task of /** @type {const} */ (['own', 'sine', 'first_symbol', 'adding', 'next_character'])) {
    const trainer = new Trainer(subject, { ...adam, task, steps: 6, text: [0, 1, 0, 2, 1, 3, 0] });
    const found = trainer.advance(50);
    assert.deepEqual(Array.from(trainer.moments()), Array.from({ length: 51 }, (_, update) => update));
    for (const update of [0, 17, 49]) {
      const run = new Unrolled(/** @type {Case} */ (trainer.caseAfter(update)));
      run.run();
      assert.equal(run.loss(), found[4 * update], `${task}, after ${update}`);
      run.free();
    }
    assert.equal(trainer.caseAfter(51), undefined);
    trainer.free();
  }
});

test('the initial state of the own sequence stays', () => {
  const trainer = new Trainer({ ...subject, c0: [0.5], y0: [-0.25] }, adam);
  trainer.advance(1);
  const taken = /** @type {Case} */ (trainer.caseAfter(1));
  assert.deepEqual([taken.c0, taken.y0, taken.x, taken.targets], [[0.5], [-0.25], subject.x, subject.targets]);
  trainer.free();
});

test('what overflows is told with its place', () => {
  const trainer = new Trainer({ ...subject, targets: subject.x.map(() => [1e300]) }, adam);
  assert.equal(trainer.advance(3).length, 0);
  const { updates, place } = /** @type {import('../../pkg/whole/deltascope.js').TrainingOverflow} */ (trainer.overflow());
  assert.deepEqual([updates, place?.quantity, place?.name, place?.t], [0, 'value', 'J', 1]);
  trainer.free();
});

test('what cannot be trained is refused', () => {
  const refused = (/** @type {Partial<Training>} */ part, given = subject) => {
    try {
      new Trainer(given, { ...adam, ...part });
      return undefined;
    } catch (error) {
      return /** @type {import('../../pkg/whole/deltascope.js').Refusal} */ (error).field;
    }
  };
  assert.equal(refused({ rate: 0 }), 'rate');
  assert.equal(refused({ clipping: { by: 'norm', threshold: -1 } }), 'threshold');
  assert.equal(refused({ task: 'next_character', text: [0] }), 'text');
  assert.equal(refused({ task: 'adding', steps: 1 }), 'T');
  assert.equal(refused({}, { ...subject, H: 0 }), 'H');
});

test('in slices, with a stop between, the bits are those of one stretch', async () => {
  const whole = new Trainer(subject, adam);
  const expected = Array.from(whole.advance(3000));
  whole.free();
  /** @type {number[]} */
  const found = [];
  /** @type {(progress: Extract<Answer, { kind: 'progress' }>) => void} */
  let atRest = () => {};
  const order = makeLoop((answer) => {
    if (answer.kind !== 'progress') return assert.fail(JSON.stringify(answer));
    found.push(...answer.found);
    assert.equal(answer.done, found.length / 4);
    if (!answer.isGoing) atRest(answer);
  }, { slice: 1, report: 5 });
  const rest = () => new Promise((/** @type {typeof atRest} */ resolve) => {
    atRest = resolve;
  });
  order({ kind: 'begin', subject, training: adam });
  const stopped = rest();
  order({ kind: 'advance', until: 3000 });
  setTimeout(() => order({ kind: 'stop' }), 10);
  const { done } = await stopped;
  assert.ok(done < 3000, `it was stopped only after ${done}`);
  const ended = rest();
  order({ kind: 'advance', until: 3000 });
  assert.equal((await ended).done, 3000);
  assert.deepEqual(found, expected);
});

test('without a worker a session does the same, keeps what it found, and opens it', async () => {
  /** @type {import('../../www/training/session.js').Course | undefined} */
  let course;
  const settings = initialSettings();
  await new Promise((resolve) => {
    new Session({ settings, subject, training: adam, until: 200 }, (told) => {
      course = told;
      if (!told.isGoing) resolve(undefined);
    });
  });
  const { session, found, place, done, failure } = /** @type {NonNullable<typeof course>} */ (course);
  assert.deepEqual([place, done, found.losses.length, failure], ['page', 200, 200, undefined]);
  const run = new Unrolled(/** @type {Case} */ (await session.caseAfter(100)));
  run.run();
  assert.equal(run.loss(), found.losses[100]);
  await session.end();
});

test('a text becomes classes in the order of first appearance', () => {
  const settings = /** @type {Settings} */ ({ ...initialSettings(), task: 'next_character', taskText: 'abca', clipping: 'norm' });
  const training = /** @type {Training} */ (trainingOf(settings));
  assert.deepEqual([training.text, training.clipping], [[0, 1, 2, 0], { by: 'norm', threshold: 1 }]);
  assert.deepEqual(labelsOf(settings), ['a', 'b', 'c']);
  assert.ok('sentence' in trainingOf({ ...settings, taskText: 'a' }));
});

test('runs become intervals: means of one, medians of several', () => {
  const [first, last] = intervals([Float64Array.of(1, 3, 5)], 2, 'mean');
  assert.deepEqual(first, { from: 0, to: 2, middle: 2, low: 1, high: 3 });
  assert.deepEqual(last, { from: 2, to: 3, middle: 5, low: 5, high: 5 });
  const [only] = intervals([Float64Array.of(1), Float64Array.of(9), Float64Array.of(2)], 1, 'median');
  assert.deepEqual(only, { from: 0, to: 1, middle: 2, low: 1, high: 9 });
});
