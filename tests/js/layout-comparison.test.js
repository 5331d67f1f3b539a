// The lines of two cells: one scale for both, nothing where there is no logarithm, letters apart.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { comparisonLines, comparisonSize } from '../../www/layout/comparison.js';

const { width, height, left, right, top, bottom } = comparisonSize;

test('both lines share one log scale, from the first step to the last', () => {
  const { marks, scale } = comparisonLines([[1, 0.1, 0.01], [0.1, 0.1, 1]]);
  assert.deepEqual(scale && [scale.least, scale.most], [-2, 0]);
  assert.equal(marks[0][1].y, marks[1][1].y, 'equal norms stand at one height');
  assert.deepEqual([marks[0][0].x, marks[0][2].x], [left, width - right]);
  assert.equal(marks[0][0].y, top);
  assert.ok(marks[0][2].y < height - bottom, 'what is not zero stands above the ground');
});

test('what is unknown, zero or overflowed has no mark, and the others keep their places', () => {
  const { marks } = comparisonLines([[undefined, 0, 0.5], [Infinity, 0.25, NaN]]);
  assert.deepEqual(marks.map((line) => line.map(({ t }) => t)), [[3], [2]]);
  assert.equal(comparisonLines([[undefined, 0], [0, 0]]).scale, undefined);
});

test('the letters at the ends never touch, whichever line ends higher', () => {
  for (const [a, b] of [[1, 1], [1, 0.999], [0.999, 1], [1, 0.001]]) {
    const { labels: [first, second] } = comparisonLines([[1, a], [1, b]]);
    assert.ok(Math.abs(first - second) >= 13);
    if (a !== b) assert.equal(first < second, a > b);
  }
});
