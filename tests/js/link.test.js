// A link holds the whole state; a broken one says what of it was left out.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { loadedCase } from '../../www/cases.js';
import { withInput, withTarget, withWeight } from '../../www/input/edits.js';
import { textSequence } from '../../www/input/sequence.js';
import { linkOf, settingsFrom } from '../../www/link.js';
import { fileOf, settingsInFile } from '../../www/settings/file.js';
import { completed } from '../../www/settings/start.js';
import { fields, initialSettings, refusalOf } from '../../www/state.js';
import { leftOut } from '../../www/words/en/link.js';
import { anyPart, anySettings } from '../support/settings.js';

/** @typedef {import('../../www/state.js').Settings} Settings */

const first = initialSettings();

/** @param {string} link */
function reopened(link) {
  const { part, dropped } = settingsFrom(link);
  assert.deepEqual(dropped, []);
  return completed(part);
}

/** @param {string} link */
const saidOf = (link) => leftOut(settingsFrom(link).dropped, 'link');

test('any settings are read from their link as they were, to the last bit', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      assert.deepStrictEqual(reopened(linkOf(settings)), settings);
    }),
    { numRuns: 2000 },
  );
});

test('settings that differ in a few fields only are read from their link as they were', () => {
  fc.assert(
    fc.property(anyPart, (part) => {
      const settings = { ...first, ...part };
      assert.deepStrictEqual(reopened(linkOf(settings)), settings);
    }),
    { numRuns: 2000 },
  );
});

test('any settings are read from their file as they were, but for the sign of a zero', () => {
  const opened = (/** @type {Settings} */ settings) => settingsInFile(JSON.parse(fileOf(settings)));
  fc.assert(
    fc.property(anySettings, (settings) => {
      const read = opened(settings);
      assert.deepEqual(read?.dropped, []);
      assert.deepEqual(completed(read?.part ?? {}), JSON.parse(JSON.stringify(settings)));
    }),
  );
  for (const content of [null, 3, 'text', [], {}, { schema: 'lstm-oracle/1' }]) {
    assert.equal(settingsInFile(content), undefined);
  }
});

test('a link holds no character that an address would change', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const link = linkOf(settings);
      assert.match(link, /^[\w.~!*'(),;:/=&%-]+$/);
      assert.equal(new URL(`http://host/#${link}`).hash, `#${link}`);
    }),
  );
});

test('only what differs from the first settings is written, and always the place in the walk', () => {
  assert.equal(linkOf(first), 'v=1&t=1&step=0');
  assert.equal(
    linkOf({ ...first, model: 'rnn', step: 34, t: 3, question: false }),
    'v=1&model=rnn&t=3&step=34&question=off',
  );
});

test('numbers are written in the shortest form that reads back to the same bits', () => {
  const settings = { ...first, x: [[1e21, -0, 0.1, 5e-324, -1.7976931348623157e308]] };
  assert.match(linkOf(settings), /&x=1e21,-0,0.1,5e-324,-1.7976931348623157e308&/);
  assert.deepStrictEqual(reopened(linkOf(settings)).x, settings.x);
});

test('what was edited by hand is written, what stood there before is known', () => {
  const touched = { ...first, ...withInput(first, 2, 0, 0.3) };
  assert.equal(linkOf(touched), 'v=1&x=0.8;0.3;0.9;0.2;-0.7&t=1&step=0');
  assert.deepEqual(reopened(linkOf(touched)).original, touched.original);
  const weight = withWeight(first, { name: 'W_z', columns: 1, vector: false }, [1.1], { row: 0, column: 0 }, 2.5);
  assert.equal(linkOf({ ...first, ...weight }), 'v=1&edits=W_z:;2.5&t=1&step=0');
});

test('a text stands in the link for its letters and their targets', () => {
  const outcome = textSequence('to be, or not to be', first);
  assert.ok('patch' in outcome);
  const settings = { ...first, ...outcome.patch };
  assert.equal(linkOf(settings), 'v=1&source=text&text=to%20be%2C%20or%20not%20to%20be&t=1&step=0');
  assert.deepEqual(reopened(linkOf(settings)), settings);
  const touched = { ...settings, ...withTarget(settings, 1, 0, 3) };
  assert.deepEqual(reopened(linkOf(touched)), touched);
  assert.match(linkOf(touched), /&targets=3,/);
});

test('the case that a link names is what it starts from', () => {
  const opened = { ...first, ...loadedCase('vanilla_init') };
  const touched = { ...opened, ...withInput(opened, 4, 1, 0.5), peepholes: false };
  assert.match(linkOf(touched), /^v=1&case=vanilla_init&peepholes=off&x=[^&]*,0.5&t=1&step=0$/);
  assert.deepEqual(reopened(linkOf(touched)), touched);
  assert.match(saidOf('case=vanila')[0], /^Left out of the link: case, which was “vanila”; accepted is vanilla_h1_t12, /);
});

test('at the sizes of the first sight no state takes 2,000 characters', () => {
  const long = (/** @type {unknown} */ entry) => JSON.parse(JSON.stringify(entry), (_, value) => (typeof value === 'number' ? -value - 1 / 3e5 : value));
  const everything = {
    ...first, model: 'rnn', edits: long(first.params), x: long(first.x), targets: long(first.targets),
    initial: { c: [-1 / 3], y: [-1 / 3], h: [-1 / 3] }, drawn: true, seed: 9e15, step: 132, selected: 'obar', question: false,
  };
  const link = linkOf(/** @type {Settings} */ (everything));
  assert.ok(link.length > 800 && link.length < 2000, `${link.length}`);
});

test('a link without a version, an empty one and one with a # are read', () => {
  assert.deepEqual(settingsFrom('step=3'), { part: { step: 3 }, dropped: [] });
  assert.deepEqual(settingsFrom(''), { part: {}, dropped: [] });
  assert.deepEqual(settingsFrom('#v=1&step=middle&'), { part: { step: 'middle' }, dropped: [] });
});

test('what cannot be read is left out, and said in a sentence each', () => {
  assert.deepEqual(saidOf('v=1&step=abc'), [
    'Left out of the link: step, which was “abc”; accepted is a whole number from 0, start, middle, end, or a place as c%403, value-c%403 or before-c%403.',
  ]);
  assert.deepEqual(saidOf('v=1&peepholes=maybe&x=1;2,y'), [
    'Left out of the link: peepholes, which was “maybe”; accepted is on or off.',
    'Left out of the link: x, which was “1;2,y”; accepted is rows of numbers as 0.8,-0.5;0.9,0.2.',
  ]);
  assert.deepEqual(saidOf('steps=3'), ['Left out of the link: “steps”, which is no setting.']);
  assert.deepEqual(saidOf('step=3&step=4'), ['Left out of the link: a second step, “4”.']);
  assert.deepEqual(saidOf('v=2&step=3'), [
    'The link is of version “2” and this page reads version 1: shown is what it could read.',
  ]);
  assert.equal(saidOf('a&b&c&d&e').at(-1), 'And 2 more of the link were left out.');
});

test('a truncated link gives what can be read of it', () => {
  const link = linkOf({ ...first, model: 'rnn', units: 3, step: 12, unit: 2, selected: 'h' });
  for (let length = 0; length <= link.length; length += 1) {
    const { part } = settingsFrom(link.slice(0, length));
    assert.equal(refusalOf(part), undefined, link.slice(0, length));
  }
});

test('names that every object has are no settings', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const { part, dropped } = settingsFrom(`${name}=1&edits=${name}:1`);
    assert.deepEqual(dropped.map((left) => left.name).slice(0, 1), [name]);
    assert.equal(Object.getPrototypeOf(part), Object.prototype);
    assert.equal(Object.getPrototypeOf(part.edits ?? {}), Object.prototype);
  }
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
});

test('each key of a link names one field', () => {
  const keys = Object.entries(fields).map(([name, { key = name }]) => key);
  assert.deepEqual([...new Set(keys)], keys);
  assert.ok(!keys.includes('v'));
});
