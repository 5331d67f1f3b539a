// The numbers that the page shows are those of the reference cases, which come from automatic
// differentiation.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { branchesOfFlows, branchesOfLedgers, quantitiesOf, readRun } from '../support/readrun.js';
import { compare, readReference } from '../support/reference.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../support/reference.js').Quantities} Quantities */
/** @typedef {import('../support/reference.js').ReferenceCase} ReferenceCase */

const ids = [
  'vanilla_squared', 'vanilla_h1_t12', 'vanilla_init', 'vanilla_softmax', 'vanilla_last',
  'vanilla_saturated', 'vanilla_big', 'np', 'nfg', 'nog', 'niaf', 'cifg', 'fgr', 'fgr_nog',
  'np_t1_init', 'rnn_squared', 'rnn_softmax',
];

const site = await openSite();
const opened = await openShared(site);

for (const id of ids) {
  test(`every number shown of ${id} is the reference’s, for every t and every unit`, async () => {
    const reference = await readReference(id);
    const shown = await shownOf(reference);
    const { failures, blocks } = compare(comparable(reference), shown, reference.tolerance);
    assert.deepEqual(failures, []);
    assert.ok(blocks > 20, `only ${blocks} blocks were compared`);
    assert.deepEqual(Object.keys(shown.delta).sort(), Object.keys(comparable(reference).delta).sort());
    assert.deepEqual(unknownRows(reference, shown), []);
  });
}

test('one number that is not the reference’s is found, whichever it is', async () => {
  const id = 'cifg_softmax_init';
  const reference = await readReference(id);
  const shown = await shownOf(reference);
  assert.deepEqual(compare(comparable(reference), shown, reference.tolerance).failures, []);
  for (const path of pathsOf(comparable(reference))) {
    const wrong = comparable(await readReference(id));
    perturb(wrong, path);
    assert.equal(compare(wrong, shown, reference.tolerance).failures.length, 1, path.join('.'));
  }
});

/**
 * What the page shows of a case: values, δ, and each δ's branches by the table and by the arrows.
 *
 * @param {ReferenceCase} reference
 * @returns {Promise<Quantities>}
 */
async function shownOf({ subject, expected }) {
  const branches = branchesIn(expected);
  const readings = await opened.reader.evaluate(readRun, { subject, summed: Object.keys(branches) });
  const ledgers = branchesOfLedgers(readings);
  const flows = branchesOfFlows(readings);
  return {
    forward: quantitiesOf(readings, 'value'),
    delta: quantitiesOf(readings, 'delta'),
    sums: ledgers.sums,
    rows: filled(branches, (node, branch) => ledgers.branches[node]?.[branch]),
    arrows: filled(branches, (node, branch) => flows[node]?.[flowOf(subject, node, branch)]),
    names: ledgers.branches,
  };
}

/**
 * What the reference says about the same.
 *
 * @param {ReferenceCase} reference
 * @returns {Quantities}
 */
function comparable({ expected }) {
  const branches = branchesIn(expected);
  const isSummed = (/** @type {string} */ name) => name.replace(/0$/, '') in branches;
  const live = Object.entries(expected.forward).filter(([name]) => name in expected.delta);
  const sums = Object.entries(expected.delta).filter(([name]) => isSummed(name));
  return {
    forward: { ...Object.fromEntries(live), J: columns(expected.J_t) },
    delta: { ...expected.delta, J: columns(expected.J_t.map(() => 1)) },
    sums: structuredClone(Object.fromEntries(sums)),
    rows: structuredClone(branches),
    arrows: structuredClone(branches),
  };
}

/**
 * Rows of the table that the reference does not know.
 *
 * @param {ReferenceCase} reference
 * @param {Quantities} shown
 */
function unknownRows({ expected }, { names }) {
  const branches = branchesIn(expected);
  return Object.entries(names).flatMap(([node, rows]) =>
    Object.keys(rows).filter((branch) => !(branch in branches[node])),
  );
}

/** @param {number[]} list */
function columns(list) {
  return list.map((number) => [number]);
}

/**
 * The reference's branches by node.
 *
 * @param {Quantities} expected
 * @returns {Quantities}
 */
function branchesIn(expected) {
  const found = Object.entries(expected).flatMap(([key, branches]) => {
    const node = /^delta_(\w)_branches$/.exec(key)?.[1];
    return node === undefined ? [] : [[node, branches]];
  });
  return Object.fromEntries(found);
}

/**
 * The shown numbers of each branch; zeros where the cell does not have it and nothing is shown.
 *
 * @param {Quantities} branches
 * @param {(node: string, branch: string) => number[][] | undefined} shown
 */
function filled(branches, shown) {
  const nodes = Object.entries(branches).map(([node, expected]) => {
    const lists = Object.entries(expected).map(([branch, list]) => [
      branch,
      shown(node, branch) ?? list.map((/** @type {number[]} */ row) => row.map(() => 0)),
    ]);
    return [node, Object.fromEntries(lists)];
  });
  return Object.fromEntries(nodes);
}

/**
 * The arrow that brings a branch.
 *
 * @param {import('../../www/core.js').Case} subject
 * @param {string} node
 * @param {string} branch
 */
function flowOf({ loss }, node, branch) {
  const own = /** @type {Record<string, string>} */ ({
    loss: loss === 'softmax' ? 's' : 'J',
    local: node === 'o' ? 'y' : 'c',
    via_next: 'a',
    carousel: 'c',
    coupled: 'f',
    via_y: 'y',
  });
  const bar = /^(?:via|rec)_([zifo])(?:bar)?(?:_next)?$/.exec(branch)?.[1];
  return `${own[branch] ?? `${bar}bar`}>${node}`;
}

/**
 * The paths of all quantities.
 *
 * @param {Quantities} quantities
 * @param {string[]} [path]
 * @returns {string[][]}
 */
function pathsOf(quantities, path = []) {
  return Object.entries(quantities).flatMap(([name, inner]) =>
    Array.isArray(inner) ? [[...path, name]] : pathsOf(inner, [...path, name]),
  );
}

/**
 * Changes a number in the middle of a quantity, a little.
 *
 * @param {Quantities} quantities
 * @param {string[]} path
 */
function perturb(quantities, path) {
  const list = path.reduce((inner, name) => inner[name], /** @type {any} */ (quantities));
  const rows = Array.isArray(list[0]) ? list : [list];
  const row = rows[Math.floor(rows.length / 2)];
  const largest = Math.max(...row.map(Math.abs));
  row[row.length - 1] += largest > 0 ? 1e-8 * largest : 1e-8;
}
