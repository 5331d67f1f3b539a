// Every number of a whole run, read from what the page shows: block by block and unit by unit.

/** @typedef {import('./reader.js').Reader} Reader */
/** @typedef {import('./reader.js').NodeReading} NodeReading */
/** @typedef {import('./reader.js').FlowReading} FlowReading */
/** @typedef {import('./reader.js').LedgerReading} LedgerReading */
/** @typedef {import('./reference.js').Quantities} Quantities */

/**
 * @typedef {object} Reading
 * @property {number} unit
 * @property {number} t
 * @property {NodeReading[]} nodes
 * @property {FlowReading[]} flows
 * @property {(LedgerReading & { node: string, t: number })[]} ledgers
 */

/**
 * Opens a case, goes to the end of the walk and reads each block for each unit, with the ledgers of
 * the named nodes. Runs in the page.
 *
 * @param {Reader} reader
 * @param {{ subject: import('../../www/core.js').Case, summed: string[] }} what
 * @returns {Promise<Reading[]>}
 */
export async function readRun({ element, nodes, flows, ledger }, { subject, summed }) {
  await element.open(subject);
  await element.patch({ step: 'end' });
  const readings = [];
  for (let unit = 1; unit <= subject.H; unit += 1) {
    for (let t = 1; t <= subject.T; t += 1) {
      await element.patch({ t, unit });
      const reading = { unit, t, nodes: nodes(), flows: flows(), ledgers: [] };
      const times = t === 1 ? [0, 1] : [t];
      for (const time of times) {
        for (const node of summed) {
          if (!reading.nodes.some((shown) => shown.node === node && shown.t === time)) continue;
          await element.patch({ selected: node, selectedT: time });
          /** @type {any[]} */ (reading.ledgers).push({ node, t: time, ...ledger() });
        }
      }
      readings.push(reading);
    }
  }
  return readings;
}

/** Where the page's names differ from the reference format's. @type {Record<string, string>} */
const written = { s: 'logits' };

/**
 * The nodes' numbers in the reference format: the blocks' own, and the initial states'.
 *
 * @param {Reading[]} readings
 * @param {'value' | 'delta'} kind
 * @returns {Quantities}
 */
export function quantitiesOf(readings, kind) {
  /** @type {Quantities} */
  const quantities = {};
  for (const { unit, nodes } of readings) {
    for (const reading of nodes) {
      const name = written[reading.node] ?? reading.node;
      const component = reading.node === 'J' ? 0 : (reading.input || reading.class || unit) - 1;
      const place = reading.t === 0 ? [`${name}0`] : [name, reading.t - 1];
      put(quantities, [...place, component], Number(reading[kind] ?? NaN));
    }
  }
  return quantities;
}

/**
 * The arrows' amounts as the branches of each node's δ.
 *
 * @param {Reading[]} readings
 * @returns {Quantities}
 */
export function branchesOfFlows(readings) {
  /** @type {Quantities} */
  const quantities = {};
  for (const { unit, flows } of readings) {
    for (const { flow, to, toT, amount } of flows) {
      if (toT > 0) put(quantities, [to, flow, toT - 1, unit - 1], Number(amount));
    }
  }
  return quantities;
}

/**
 * The ledgers' rows as the branches of each node's δ, and their sums.
 *
 * @param {Reading[]} readings
 */
export function branchesOfLedgers(readings) {
  /** @type {Quantities} */
  const branches = {};
  /** @type {Quantities} */
  const sums = {};
  for (const { unit, ledgers } of readings) {
    for (const { node, t, rows, sum } of ledgers) {
      const place = t === 0 ? [`${node}0`, unit - 1] : [node, t - 1, unit - 1];
      put(sums, place, Number(sum ?? NaN));
      if (t === 0) continue;
      for (const { branch, amount } of rows) {
        put(branches, [node, branch, t - 1, unit - 1], Number(amount));
      }
    }
  }
  return { branches, sums };
}

/**
 * Puts a number at its place. The same number is shown at several views: two that differ make the
 * place not a number.
 *
 * @param {Quantities} quantities
 * @param {(string | number)[]} path
 * @param {number} number
 */
function put(quantities, path, number) {
  const last = /** @type {number} */ (path.at(-1));
  const list = path.slice(0, -1).reduce((inner, key, index) => {
    inner[key] ??= typeof path[index + 1] === 'number' ? [] : {};
    return inner[key];
  }, quantities);
  list[last] = last in list && !Object.is(list[last], number) ? NaN : number;
}
