// Cuts, clamps, the edge of a nudge, a weight and a second cell that the cell of a link does not have
// are left out and said; what fits is opened.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { faultInLink } from '../../www/computed.js';
import { settingsFrom } from '../../www/link.js';
import { onceLoaded, openable } from '../../www/settings/opening.js';
import { leftOut } from '../../www/words/en/link.js';
import '../support/core.js';

/** @param {string} link */
async function opened(link) {
  const { part, dropped } = openable(await onceLoaded(settingsFrom(link)), faultInLink);
  return { part, said: leftOut(dropped, 'link') };
}

test('what fits is opened', async () => {
  const { part, said } = await opened(
    'cuts=c%3Ec:null/c%3Ec:5&clamps=o:5:0.5/z:null:-1&nudgeEdge=obar%3Ec&parameter=W_z&compare=model,peepholes',
  );
  assert.deepEqual(said, []);
  assert.equal(part.cuts?.length, 2);
  assert.equal(part.clamps?.length, 2);
});

test('of the cuts those that the cell has', async () => {
  const { part, said } = await opened('peepholes=off&cuts=obar%3Ec:3/c%3Ec:2/c%3Ec:6/nope:null');
  assert.deepEqual(part.cuts, [{ flow: 'c>c', t: 2 }]);
  assert.deepEqual(said, ['Left out of the link: cuts “obar>c:3/c>c:6/nope:null”, which this cell does not have.']);
});

test('of the clamps those that fit a node, its length and the steps', async () => {
  const { part, said } = await opened('clamps=o:3:0.5/o:3:0.5,0.5/J:2:1/h:2:1/y:9:0');
  assert.deepEqual(part.clamps, [{ node: 'o', t: 3, values: [0.5] }]);
  assert.match(said.join(), /^Left out of the link: clamps “o:3:0.5,0.5\/J:2:1\/h:2:1\/…”, which/);
});

test('no nudge of an edge, no weight, no second cell that there is not', async () => {
  const { part, said } = await opened('model=rnn&nudgeEdge=obar%3Ec&parameter=W_z&compare=peepholes');
  assert.deepEqual(part, { model: 'rnn', nudgeEdge: null, compare: null });
  assert.deepEqual(said.map((sentence) => /: (\w+)/.exec(sentence)?.[1]), ['parameter', 'nudgeEdge', 'compare']);
});

test('a chain is compared with nothing, and no sentence says that it is', async () => {
  const { part, said } = await opened('model=chain&compare=model');
  assert.equal(part.compare, null);
  assert.deepEqual(said, ['Left out of the link: compare. A second cell has no meaning: a chain is compared with nothing.']);
});

test('a mistake that the cell cannot make is left out', async () => {
  const { part, said } = await opened('peepholes=off&mistake=output_peephole_missing');
  assert.equal(part.mistake, null);
  assert.deepEqual(said, ['Left out of the link: mistake “output_peephole_missing”, which this cell does not have.']);
});

test('beside a simple RNN an LSTM may have any switch the other way', async () => {
  const { part, said } = await opened('model=rnn&compare=model,peepholes');
  assert.deepEqual(said, []);
  assert.deepEqual(part.compare, ['model', 'peepholes']);
});
