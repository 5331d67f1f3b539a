// Where the flows of all losses and the table of their numbers stand: one lane for each loss, column
// under column, and every cell found again where it was drawn.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { blockRow, cellAt, columnAt, laneAt, piecesOf, roleOf, sourcesLayout } from '../../www/layout/sources.js';

const lengths = [1, 2, 5, 12, 13, 20, 50, 100, 200];

/** Every cell in which error flows. @param {number} T */
const flowsIn = (T) => Array.from({ length: T }, (_, index) => index + 1).flatMap((s) => Array.from({ length: s }, (_, index) => ({ s, t: index + 1 })));

for (const T of lengths) {
  const layout = sourcesLayout(T);
  const { grid, width, tableHeight } = layout;

  test(`T = ${T}: all cells and their sum lie within the picture, and none is too small to be seen`, () => {
    assert.ok(grid.left + T * grid.width <= width);
    assert.ok(grid.top + T * grid.height <= grid.sum);
    assert.ok(grid.sum + grid.height <= tableHeight);
    assert.ok(Math.min(grid.width, grid.height) >= 4);
  });

  test(`T = ${T}: a point within a cell is that cell, and where no error flows there is none`, () => {
    for (const { s, t } of flowsIn(T)) {
      for (const [x, y] of [[0.01, 0.01], [0.5, 0.5], [0.99, 0.99]]) {
        const point = { x: grid.left + (t - 1 + x) * grid.width, y: grid.top + (s - 1 + y) * grid.height };
        assert.deepEqual(cellAt(layout, T, point), { s, t });
      }
    }
    const middle = (/** @type {number} */ s, /** @type {number} */ t) => ({ x: columnAt(layout, t), y: grid.top + (s - 0.5) * grid.height });
    for (const point of [middle(1, 2), middle(1, 0), middle(0, 1), middle(T, T + 1), middle(T + 2, 1)]) {
      assert.equal(cellAt(layout, T, point), undefined);
    }
  });
}

test('few steps have lanes, many have bars', () => {
  assert.deepEqual(lengths.map((T) => sourcesLayout(T).kind), ['lanes', 'lanes', 'lanes', 'lanes', 'bars', 'bars', 'bars', 'bars', 'bars']);
});

test('error falls from its loss into its own block and then runs back, each piece beginning where the last arrived', () => {
  const layout = sourcesLayout(5);
  for (let s = 1; s <= 5; s += 1) {
    const pieces = piecesOf(layout, s);
    assert.deepEqual(pieces.map(({ t }) => t), Array.from({ length: s }, (_, index) => s - index));
    const [{ way: [from, into] }] = pieces;
    assert.ok(from.x === into.x && from.y < into.y && into.y === laneAt(s));
    for (const [index, { t, way: [start, end] }] of pieces.entries()) {
      if (index > 0) assert.deepEqual(start, pieces[index - 1].way[1]);
      const half = layout.grid.width / 2;
      assert.ok(Math.abs(end.x - columnAt(layout, t)) < half && end.y > blockRow.top && end.y < layout.pictureHeight);
    }
  }
});

test('no two lanes meet, and none crosses the fall of another', () => {
  const layout = sourcesLayout(12);
  const falls = Array.from({ length: 12 }, (_, index) => piecesOf(layout, index + 1)[0].way);
  for (let s = 1; s <= 12; s += 1) {
    for (const { way: [start, end], t } of piecesOf(layout, s).slice(1)) {
      for (const [other, [top, bottom]] of falls.entries()) {
        const isOver = top.x > end.x && top.x < start.x;
        assert.ok(!isOver || bottom.y < start.y, `J(${s}) at ${t} meets the fall of J(${other + 1})`);
      }
    }
  }
  assert.equal(new Set(Array.from({ length: 12 }, (_, index) => laneAt(index + 1))).size, 12);
});

test('the chosen loss is told from the one before it, the one after it, and the others', () => {
  assert.deepEqual([1, 2, 3, 4, 5].map((s) => roleOf(s, 3)), ['other', 'before', 'chosen', 'after', 'other']);
});
