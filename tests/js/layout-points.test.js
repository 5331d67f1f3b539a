// Lanes as lists of points: their path data, their shortening and their cutting.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clipped, headOf, moved, pathOf, shortened } from '../../www/layout/points.js';

const bend = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 50 }];

test('a corner is round, and never rounder than half its shorter side', () => {
  assert.equal(pathOf(bend, 10), 'M0,0L90,0Q100,0 100,10L100,50');
  assert.equal(pathOf(bend, 40), 'M0,0L75,0Q100,0 100,25L100,50');
});

test('a head stands at the end, across the last piece', () => {
  assert.equal(headOf(bend, { length: 10, width: 6 }), 'M100,50L97,40L103,40Z');
});

test('shortening goes back around corners', () => {
  assert.deepEqual(shortened(bend, 20), [bend[0], bend[1], { x: 100, y: 30 }]);
  assert.deepEqual(shortened(bend, 60), [bend[0], { x: 90, y: 0 }]);
});

test('cutting keeps the part on one side', () => {
  assert.deepEqual(clipped(bend, 40, 'left'), [bend[0], { x: 40, y: 0 }]);
  assert.deepEqual(clipped(bend, 40, 'right'), [{ x: 40, y: 0 }, bend[1], bend[2]]);
  assert.deepEqual(clipped(bend, 200, 'left'), bend);
});

test('moving keeps the shape', () => {
  assert.deepEqual(moved(bend, 5), [{ x: 5, y: 0 }, { x: 105, y: 0 }, { x: 105, y: 50 }]);
});
