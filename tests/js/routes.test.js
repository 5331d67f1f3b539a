// Routes between two numbers, over the boundary.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { Unrolled } from '../support/core.js';

const reference = JSON.parse(
  await readFile(new URL('../reference/vanilla_h1_t12.json', import.meta.url), 'utf8'),
);

test('the routes from c(6) to J add up to δc(6), and from c(2) to c(3) the carousel leads', () => {
  const run = new Unrolled(reference);
  run.run();
  const toLoss = run.routes({ node: 'c', t: 6, component: 0 }, undefined, 5);
  assert.ok(Math.abs(toLoss.total - run.delta('c', 6)[0]) < 1e-15 + 1e-12 * toLoss.magnitude);
  assert.equal(toLoss.largest.length, 5);
  const sizes = toLoss.largest.map(({ product }) => Math.abs(product));
  assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));

  const oneStep = run.routes({ node: 'c', t: 2, component: 0 }, { node: 'c', t: 3, component: 0 }, 1);
  const [{ product, stretches }] = oneStep.largest;
  assert.deepEqual(stretches.map(({ flow }) => flow), ['c>c']);
  assert.equal(product, run.value('f', 3)[0]);
  run.free();
});

test('what does not exist is refused with its field', () => {
  const run = new Unrolled(reference);
  run.run();
  const from = { node: 'c', t: 2, component: 0 };
  assert.throws(() => run.routes({ ...from, node: 'q' }, undefined, 3), { field: 'node' });
  assert.throws(() => run.routes({ ...from, t: 13 }, undefined, 3), { field: 't' });
  assert.throws(() => run.routes(from, { ...from, component: 1 }, 3), { field: 'component' });
  assert.equal(run.routes(from, { ...from, t: 1 }, 3).count, 0);
  run.free();
});
