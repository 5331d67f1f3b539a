// The boundary to the core, in Node, against the real module.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { shapes } from '../../www/core.js';
import { FirstUnrolled, Unrolled } from '../support/core.js';

/** @typedef {import('../../www/core.js').Case} Case */

const reference = await readCase('vanilla_squared');

/**
 * @param {string} id
 * @returns {Promise<Case & { expected: any }>}
 */
async function readCase(id) {
  const file = new URL(`../reference/${id}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8'));
}

test('the part that every page loads computes the same bits as the whole', async () => {
  for (const id of ['vanilla_softmax', 'fgr', 'np_cifg', 'rnn_squared']) {
    const subject = await readCase(id);
    const traces = [FirstUnrolled, Unrolled].map((Core) => {
      const run = new Core(subject);
      run.run();
      return Array.from(run.trace());
    });
    assert.deepEqual(traces[0], traces[1], id);
  }
});

test('both passes go on by one time step and end', () => {
  const run = new Unrolled(reference);
  const forward = [];
  for (let t = run.forwardStep(); t !== undefined; t = run.forwardStep()) forward.push(t);
  assert.deepEqual(forward, [1, 2, 3, 4, 5]);
  const backward = [];
  for (let t = run.backwardStep(); t !== undefined; t = run.backwardStep()) backward.push(t);
  assert.deepEqual(backward, [5, 4, 3, 2, 1, 0]);
  run.free();
});

test('values, δ, contributions, gradients and shares are those of the reference', () => {
  const run = new Unrolled(reference);
  run.run();
  const { expected } = reference;
  near([...run.value('zbar', 3)], expected.forward.zbar[2]);
  near([...run.delta('c', 2)], expected.delta.c[1]);
  near([...run.contribution('c', 'via_obar', 2)], expected.delta_c_branches.via_obar[1]);
  near([...run.gradient('W_f')], expected.grads.W_f.flat());
  near([...run.share('R_o', 4)], expected.grads_t.R_o[3].flat());
  near([run.loss()], [expected.J]);
  run.free();
});

test('an entry’s gradient is a product for each step: δ of its row times what it multiplies', () => {
  const run = new Unrolled(reference);
  run.run();
  const { nodes } = run.describe();
  const { expected } = reference;
  const [{ node, row, source, products }] = run.products('R_o', 5);
  assert.equal(nodes[node].name, 'obar');
  assert.ok(source);
  assert.deepEqual({ ...source, node: nodes[source.node].name }, { node: 'y', lag: 1, component: 2 });
  assert.equal(row, 1);
  for (const [index, { delta, value, product }] of products.entries()) {
    near([delta, value], [run.delta('obar', index + 1)[1], run.value('y', index)[2]]);
    assert.equal(product, delta * value);
  }
  near([sum(products)], [expected.grads.R_o.flat()[5]]);
  const [bias] = run.products('b_f', 2);
  assert.equal(bias.source, undefined);
  assert.deepEqual(bias.products.map(({ value }) => value), products.map(() => 1));
  near([sum(bias.products)], [expected.grads.b_f[2]]);
  assert.throws(() => run.products('R_o', 16), { code: 'range', field: 'entry' });
  run.free();
});

test('what a node reads is told term by term: row k of each matrix times what it multiplies', () => {
  const run = new Unrolled(reference);
  run.run();
  const { nodes, parameters, edges } = run.describe();
  const id = nodes.findIndex(({ name }) => name === 'obar');
  const reads = run.reads(id, 3, 1);
  const terms = run.terms(id, 3, 1);
  assert.deepEqual(
    reads.map(({ parameter, sources }) => [parameter === undefined ? '' : parameters[parameter].name, ...sources.map(({ node, lag }) => `${nodes[node].name}-${lag}`)]),
    [['W_o', 'x-0'], ['R_o', 'y-1'], ['p_o', 'c-0'], ['b_o']],
  );
  for (const [index, { products }] of reads.entries()) {
    if (products.length > 0) near([sum(products)], [terms[index].value]);
  }
  const { expected } = reference;
  assert.deepEqual(reads[1].products.map(({ component }) => component), reads[1].products.map((_, index) => index));
  near(reads[1].products.map(({ value }) => value), expected.forward.y[1]);
  const edge = edges.find(({ flow }) => flow === 'obar>y');
  assert.equal(parameters[edge?.parameter ?? -1]?.name, 'R_o');
  assert.equal(edges.find(({ flow }) => flow === 'c>f')?.parameter, undefined);
  assert.deepEqual(run.reads(nodes.findIndex(({ name }) => name === 'x'), 3, 0), []);
  assert.throws(() => run.reads(id, 0, 0), { code: 'range', field: 't' });
  run.free();
});

/** @param {{ product: number }[]} products */
function sum(products) {
  return products.reduce((total, { product }) => total + product, 0);
}

test('the weights of a case are known before any of them is given', () => {
  const { params: _, ...bare } = reference;
  const run = new Unrolled(reference);
  const described = run.describe().parameters;
  assert.deepEqual(
    shapes(bare),
    described.map(({ name, rows, columns, vector }) => ({ name, rows, columns, vector })),
  );
  assert.throws(() => shapes({ ...bare, variant: ['CIFG', 'NFG'] }), { code: 'combination' });
  run.free();
});

test('the trace is a view laid out as the description says', () => {
  const run = new Unrolled(reference);
  run.run();
  const graph = run.describe();
  const trace = run.trace();
  assert.ok(trace instanceof Float64Array);
  const c = graph.nodes.find(({ name }) => name === 'c');
  assert.ok(c);
  const at = (/** @type {number} */ t, /** @type {number} */ offset) =>
    [...trace.subarray(t * graph.stride + offset, t * graph.stride + offset + c.length)];
  assert.deepEqual(at(2, c.value), [...run.value('c', 2)]);
  assert.deepEqual(at(2, c.delta), [...run.delta('c', 2)]);
  const carousel = graph.edges.find(({ branch }) => branch === 'carousel');
  assert.ok(carousel);
  assert.deepEqual(at(2, carousel.contribution), [...run.contribution('c', 'carousel', 2)]);
  assert.deepEqual(graph.sizes, { N: 2, H: 3, T: 5, K: 0 });
  run.free();
});

test('the descriptions have the keys that their types promise', () => {
  const run = new Unrolled(reference);
  run.run();
  const graph = run.describe();
  const keys = (/** @type {object} */ object) => Object.keys(object).sort().join(' ');
  assert.equal(keys(graph), 'edges lossFrom mistakes model nodes parameters phaseEnds sizes stride variant');
  assert.equal(keys(graph.nodes[0]), 'delta length letter mark name roads state subscript time value');
  assert.equal(keys(graph.edges[0]), 'branch contribution flow lag parameter rank source target');
  assert.equal(keys(graph.parameters[0]), 'columns gradient letter name rows subscript vector');
  assert.equal(keys(run.place(1) ?? {}), 'node phase t');
  assert.equal(keys(run.place(graph.phaseEnds[3]) ?? {}), 'parameter phase');
  assert.equal(run.place(0), undefined);
  assert.equal(run.overflow(), undefined);
  const edge = graph.edges.findIndex(({ flow }) => flow === 'y>c');
  const branch = run.branch(edge, 3, 0);
  assert.equal(keys(branch), 'factors localDerivative term');
  assert.equal(keys(branch.factors[0]), 'formula value');
  assert.equal(keys(run.reasons(edge, 3, 0)[0]), 'component delta product slope');
  const [read] = run.reads(graph.nodes.findIndex(({ name }) => name === 'obar'), 3, 0);
  assert.equal(keys(read), 'parameter products sources');
  assert.equal(keys(read.sources[0]), 'lag node');
  assert.equal(keys(read.products[0]), 'component product value weight');
  const c = graph.nodes.findIndex(({ name }) => name === 'c');
  assert.equal(keys(run.terms(c, 3, 0)[0]), 'formula numbers value');
  assert.equal(run.equation(0, 1).kind, 'row');
  run.free();
});

test('why a branch has its amount: local derivative × δ, added up over the target', () => {
  const run = new Unrolled(reference);
  run.run();
  const graph = run.describe();
  for (const [id, edge] of graph.edges.entries()) {
    const source = graph.nodes[edge.source].name;
    const amounts = run.contribution(source, edge.branch, 2);
    for (const [k, amount] of amounts.entries()) {
      const sum = run.reasons(id, 2, k).reduce((total, { product }) => total + product, 0);
      near([sum], [amount]);
    }
  }
  run.free();
});

test('a refusal is an error with code, field, got and accepted', () => {
  const broken = { ...reference, H: 257 };
  assert.throws(() => new Unrolled(broken), {
    code: 'range',
    field: 'H',
    got: '257',
    accepted: 'a whole number from 1 to 256',
  });
  const x = reference.x.map((row) => [...row]);
  x[1][0] = NaN;
  assert.throws(() => new Unrolled({ ...reference, x }), { code: 'not_finite', field: 'x[1][0]' });
  assert.throws(() => new Unrolled(/** @type {any} */ (7)), { field: 'case' });
  const run = new Unrolled(reference);
  assert.throws(() => run.delta('c', 1), { code: 'range', field: 't' });
  assert.throws(() => run.value('q', 1), { code: 'range', field: 'node' });
  run.free();
});

test('lists within lists without end are refused, not followed', () => {
  let deep = /** @type {any} */ ([]);
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  assert.throws(() => new Unrolled({ ...reference, x: deep }), /too deep/);
});

test('the first overflow is named with its place', () => {
  const targets = [[0], [1e200], [0]];
  const run = new Unrolled({
    model: 'rnn', N: 1, H: 1, T: 3, loss: 'squared', seed: 1, x: [[0], [0], [0]], targets,
  });
  run.run();
  assert.deepEqual(run.overflow(), { quantity: 'value', name: 'J', t: 2, component: 0 });
  run.free();
});

test('the walk goes on and back by node, by time step and by state', () => {
  const run = new Unrolled(reference);
  const last = run.describe().phaseEnds[3];
  for (const gear of /** @type {const} */ (['node', 'time', 'state'])) {
    let step = 0;
    while (step < last) {
      const next = run.go(step, gear, 'on');
      assert.ok(next > step);
      assert.equal(run.go(next, gear, 'back'), step);
      step = next;
    }
  }
  assert.throws(() => run.go(0, /** @type {any} */ ('far'), 'on'), { field: 'gear' });
  run.free();
});

/**
 * @param {number[]} got
 * @param {number[]} wanted
 */
function near(got, wanted) {
  assert.equal(got.length, wanted.length);
  const size = Math.max(...wanted.map(Math.abs), 1e-300);
  got.forEach((number, index) => assert.ok(Math.abs(number - wanted[index]) <= 1e-10 * size, `${number} and ${wanted[index]}`));
}
