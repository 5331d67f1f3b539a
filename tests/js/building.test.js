// The order in which the roads wait gives nothing away, and is the same each time.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { shuffled, withRoad, withoutRoad } from '../../www/building.js';

test('the same text gives the same order of the same entries; other texts give others', () => {
  const list = ['a', 'b', 'c', 'd', 'e'];
  assert.deepEqual(shuffled(list, 'c@3@0'), shuffled(list, 'c@3@0'));
  const texts = Array.from({ length: 200 }, (_, index) => `c@${index}@0`);
  const orders = texts.map((text) => shuffled(list, text).join(''));
  for (const order of orders) assert.equal([...order].sort().join(''), 'abcde');
  assert.ok(new Set(orders).size > 60, `${new Set(orders).size} of 120 orders`);
  for (const entry of list) {
    const first = orders.filter((order) => order.startsWith(entry)).length;
    assert.ok(first > 15 && first < 75, `${entry} comes first ${first} times of 200`);
  }
});

test('a road stands in the sum once, last; taking it out forgets what was asked', () => {
  const attempt = { of: 'c@3@0', placed: ['x', 'y'], asked: 2 };
  assert.deepEqual(withRoad(attempt, 'x'), { of: 'c@3@0', placed: ['y', 'x'], asked: 0 });
  assert.deepEqual(withoutRoad(attempt, 'x'), { of: 'c@3@0', placed: ['y'], asked: 0 });
});
