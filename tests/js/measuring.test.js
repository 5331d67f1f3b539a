// What is measured of a run is measured once, and what was asked long ago is let go.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compute } from '../../www/computed.js';
import { wholeOf } from '../../www/core.js';
import { initialSettings } from '../../www/state.js';
import { mostKept, nudged, once } from '../../www/tools/measuring.js';
import '../support/core.js';

const [run, another] = [1, 2].map((seed) => wholeOf(compute({ ...initialSettings(), seed, drawn: true }).run));

/** What counts how often it measures. */
function counting() {
  let count = 0;
  const ask = once((_, /** @type {{ place: number }} */ { place }) => {
    count += 1;
    return place === 0 ? undefined : place * 2;
  });
  return { ask, count: () => count };
}

test('the same question about the same run is measured once, another or of another run anew', () => {
  const { ask, count } = counting();
  assert.deepEqual([ask(run, { place: 3 }), ask(run, { place: 3 }), count()], [6, 6, 1]);
  assert.deepEqual([ask(run, { place: 0 }), ask(run, { place: 0 }), count()], [undefined, undefined, 2]);
  assert.deepEqual([ask(another, { place: 3 }), count()], [6, 3]);
});

test('a long drag keeps so many answers and no more, and what is asked at each place stays', () => {
  const { ask, count } = counting();
  ask(run, { place: -1 });
  for (let place = 1; place <= 10 * mostKept; place += 1) {
    ask(run, { place });
    ask(run, { place: -1 });
  }
  const before = count();
  assert.equal(before, 10 * mostKept + 1);
  ask(run, { place: 10 * mostKept });
  assert.equal(count(), before, 'the latest is kept');
  ask(run, { place: 1 });
  assert.equal(count(), before + 1, 'the oldest is not');
});

test('a nudge is that of its run, quantity and size', () => {
  const quantity = { kind: /** @type {const} */ ('node'), name: 'c', t: 2, component: 0 };
  assert.equal(nudged(run, quantity, 0.01), nudged(run, quantity, 0.01));
  assert.notDeepEqual(nudged(run, quantity, 0.01), nudged(run, quantity, 0.02));
  assert.notDeepEqual(nudged(run, quantity, 0.01), nudged(another, quantity, 0.01));
});
