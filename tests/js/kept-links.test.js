// Links that were given out keep working: tests/links/v1.json holds links of version 1 with δ of the
// carried state at the step that they show, to 12 digits. It grows, but nothing in it changes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { compute, faultInLink, release } from '../../www/computed.js';
import { linkOf, settingsFrom } from '../../www/link.js';
import { onceLoaded, openable } from '../../www/settings/opening.js';
import { completed } from '../../www/settings/start.js';
import { fields } from '../../www/state.js';
import { blockOf, carrierOf, stepWithin } from '../../www/walk.js';
import '../support/core.js';

/** @typedef {{ link: string, node: string, t: number, delta: number[] }} Kept */

/** @type {Kept[]} */
const kept = JSON.parse(await readFile(new URL('../links/v1.json', import.meta.url), 'utf8'));

for (const { link, node, t, delta } of kept) {
  test(`${link.slice(0, 100)}: δ${node}(${t})`, async () => {
    const { part, dropped } = openable(await onceLoaded(settingsFrom(link)), faultInLink);
    assert.deepEqual(dropped, []);
    const settings = completed(part);
    const computed = compute(settings);
    const shown = part.t ?? blockOf(computed, stepWithin(part.step ?? 'middle', computed));
    assert.deepEqual([carrierOf(computed.graph), shown], [node, t]);
    const digits = Array.from(computed.run.delta(node, t), (number) => Number(number.toPrecision(12)));
    release(computed);
    assert.deepEqual(digits, delta);
    assert.deepEqual(completed(settingsFrom(linkOf(settings)).part), settings);
  });
}

test('thirty links at least, no two of them the same', () => {
  assert.ok(kept.length >= 30);
  assert.equal(new Set(kept.map(({ link }) => link)).size, kept.length);
});

test('every setting stands in one of them', () => {
  const keys = new Set(kept.flatMap(({ link }) => link.split('&').map((pair) => pair.split('=')[0])));
  for (const [name, { key = name }] of Object.entries(fields)) assert.ok(keys.has(key), name);
});

test('they cover every variant, the simple RNN, more units than one, every loss, a text, edits and cases', () => {
  const all = kept.map(({ link }) => link).join('\n');
  for (const part of [
    'peepholes=off', 'forgetGate=off', 'inputGate=off', 'outputGate=off', 'inputActivation=off', 'outputActivation=off',
    'coupledGates=on', 'gateRecurrence=on', 'model=rnn', 'units=', 'loss=last', 'loss=softmax', 'source=text', 'edits=',
    'initial=', 'case=', 'drawn=on',
  ]) {
    assert.ok(all.includes(part), part);
  }
});
