// The stage's numbers fit their places, whatever their size.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { shortAmount, shortGiven, shortValue, shortest } from '../../www/views/stage/numbers.js';
import { randomSource } from '../support/random.js';

const awkward = [0, -0, 1, 9.99995, 99.99996, 999.9996, 9999.96, 0.00005, 0.000049, 1e-99, 5e-324, Number.MAX_VALUE, 9.99e98, 9.99e-99, NaN, Infinity];

test('eight characters hold any number', () => {
  const random = randomSource(7);
  const many = Array.from({ length: 5000 }, () => (random() - 0.5) * 10 ** (random() * 640 - 320));
  for (const number of [...awkward, ...awkward.map((number) => -number), ...many]) {
    for (const text of [shortValue(number), shortAmount(number), shortAmount(number, 5)]) {
      assert.ok(text.length <= 8, `${number} is written as ${text}`);
      assert.ok(!/NaN|Infinity|^[−+]0(\.0*)?$/.test(text), `${number} is written as ${text}`);
    }
    assert.ok(shortest(Math.abs(number)).length <= 5, `${number} as a norm is ${shortest(Math.abs(number))}`);
  }
});

test('numbers are written as a reader expects them', () => {
  assert.equal(shortValue(0.65743), '0.657');
  assert.equal(shortValue(-12.3456), '−12.35');
  assert.equal(shortAmount(0.0032), '+0.0032');
  assert.equal(shortAmount(-0.0000123), '−1.2e−5');
  assert.equal(shortAmount(0), '0');
  assert.equal(shortAmount(-1e123), '−1e123');
  assert.equal(shortGiven(0.45), '0.45');
  assert.equal(shortGiven(2), '2');
  assert.equal(shortest(0.012), '0.01');
});
