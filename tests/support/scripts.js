// Which numbers a script of each kind prints, held against those of the run.

import { relativeError } from './reference.js';

/** @typedef {'numpy' | 'torch' | 'torch_lstm'} Kind */

const tolerance = 1e-10;

/**
 * Which quantities each kind of script has, by their names in data.
 * @param {Kind} kind
 * @param {ReturnType<import('../../www/whole.js').Unrolled['describe']>} graph
 */
function quantitiesOf(kind, { nodes, edges, parameters }) {
  const all = nodes.map(({ name }) => name);
  const weights = parameters.map(({ name }) => name);
  const roads = edges.map(({ source, branch }) => `${nodes[source].name} ${branch}`);
  if (kind !== 'torch_lstm') return { values: all, deltas: all, contributions: roads, gradients: weights, shares: weights };
  const outside = all.filter((name) => ['x', 'c', 'y', 's', 'J'].includes(name));
  const deltas = outside.filter((name) => name !== 'c');
  return { values: outside, deltas, contributions: ['c carousel'], gradients: weights, shares: [] };
}

/**
 * The quantities of a script that are not those of the run, those that are missing, and those that
 * nobody expects.
 * @param {import('../../www/whole.js').Unrolled} run
 * @param {any} got
 * @param {Kind} kind
 */
export function failures(run, got, kind) {
  const graph = run.describe();
  const { nodes, edges, parameters, sizes } = graph;
  const steps = Array.from({ length: sizes.T + 1 }, (_, t) => t);
  /** @type {string[]} */
  const wrong = [];
  const expected = quantitiesOf(kind, graph);
  for (const [group, wanted] of Object.entries(expected)) {
    const own = Object.entries(/** @type {Record<string, object>} */ (got[group]));
    const has = own.flatMap(([name, inner]) =>
      group === 'contributions' ? Object.keys(inner).map((branch) => `${name} ${branch}`) : [name],
    );
    wrong.push(...wanted.filter((name) => !has.includes(name)).map((name) => `${group}: no ${name}`));
    wrong.push(...has.filter((name) => !wanted.includes(name)).map((name) => `${group}: ${name}?`));
  }
  if (wrong.length > 0) return wrong;
  const compare = (/** @type {string} */ what, /** @type {Iterable<number>[]} */ wanted, /** @type {number[][]} */ rows) => {
    const largest = Math.max(...wanted.flatMap((row) => [...row].map(Math.abs)));
    for (const [index, row] of wanted.entries()) {
      const error = relativeError([...row], rows[index], largest);
      if (!(error <= tolerance)) wrong.push(`${what}, ${index}: ${error}`);
    }
  };
  const known = (/** @type {string} */ name) => steps.filter((t) => t > 0 || nodes.some((node) => node.name === name && node.state));
  compare('J', [[run.loss()]], [[got.J]]);
  for (const name of expected.values) {
    compare(`value ${name}`, known(name).map((t) => run.value(name, t)), known(name).map((t) => got.values[name][t]));
  }
  for (const name of expected.deltas) {
    compare(`δ${name}`, known(name).map((t) => run.delta(name, t)), known(name).map((t) => got.deltas[name][t]));
  }
  for (const { branch, source, lag } of edges) {
    const { name } = nodes[source];
    if (!expected.contributions.includes(`${name} ${branch}`)) continue;
    const open = known(name).filter((t) => t > 0 || lag === 1);
    const rows = got.contributions[name][branch];
    compare(`${name} ${branch}`, open.map((t) => run.contribution(name, branch, t)), open.map((t) => rows[t]));
  }
  for (const { name } of parameters) {
    compare(`gradient ${name}`, [run.gradient(name)], [got.gradients[name].flat()]);
  }
  for (const name of expected.shares) {
    const shares = steps.slice(1).map((t) => run.share(name, t));
    compare(`share ${name}`, shares, got.shares[name].map((/** @type {any} */ share) => share.flat()));
  }
  return wrong;
}
