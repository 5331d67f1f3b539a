// The cells of a long sequence's strip: every step has its place, every size its height.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cellsOf, historySize, logScale, mostCells, stepAt } from '../../www/layout/history.js';

for (const steps of [12, 50, mostCells, mostCells + 1, 1000]) {
  test(`${steps} steps: the cells hold each once, in order, side by side, and no more than can be seen`, () => {
    const cells = cellsOf(steps);
    assert.ok(cells.length <= mostCells);
    assert.deepEqual(cells.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
      Array.from({ length: steps }, (_, index) => index + 1));
    for (const [index, { x, width }] of cells.entries()) {
      const end = cells[index + 1]?.x ?? historySize.width;
      assert.ok(Math.abs(x + width - end) < 1e-9 && width > 0);
    }
    for (const { from, to, x, width } of cells) {
      const step = stepAt((x + width / 2) / historySize.width, steps);
      assert.ok(step >= from && step <= to);
    }
  });
}

test('the ends of the strip are the first and the last step, and so is what lies beyond', () => {
  assert.deepEqual([-0.2, 0, 1e-9, 1, 1.2].map((part) => stepAt(part, 50)), [1, 1, 1, 50, 50]);
});

test('one scale between powers of ten: larger is higher, nothing has no height, all else some', () => {
  const scale = logScale([0, 3e-7, 0.02, Infinity]);
  assert.deepEqual([scale?.least, scale?.most], [-7, -1]);
  const heights = [0, 3e-7, 1e-5, 0.02, 0.1, Infinity].map((size) => scale?.share(size) ?? NaN);
  assert.equal(heights[0], 0);
  assert.ok(heights[1] > 0.05);
  assert.deepEqual(heights.slice(-2), [1, 1]);
  assert.deepEqual(heights, [...heights].sort((a, b) => a - b));
});

test('there is no scale where nothing is known, and a power of ten alone has one', () => {
  assert.equal(logScale([]), undefined);
  assert.equal(logScale([0, Infinity]), undefined);
  const { least = 0, most = 0 } = logScale([0.01]) ?? {};
  assert.ok(least < most);
});
