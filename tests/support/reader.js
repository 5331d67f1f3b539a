// What can be seen of a <delta-scope> from outside, through its open shadow root. `makeReader` runs
// in the page, so it refers to nothing outside itself.

/** @typedef {import('../../www/element.js').DeltaScope} DeltaScope */
/** @typedef {ReturnType<typeof makeReader>} Reader */

/**
 * @typedef {object} NodeReading
 * @property {string} node
 * @property {number} t
 * @property {number} input from 1; 0 where the node is no input
 * @property {number} class from 1; 0 where the node is no class
 * @property {string | null} value
 * @property {string | null} delta
 */

/**
 * @typedef {object} FlowReading
 * @property {string} flow
 * @property {string} from
 * @property {number} fromT
 * @property {string} to
 * @property {number} toT
 * @property {string} amount
 * @property {string | null} reason
 */

/**
 * @typedef {object} LedgerReading
 * @property {{ branch: string, amount: string, reason: string | null }[]} rows
 * @property {string | null} sum
 */

/** @param {number} index which of the page's elements */
export function makeReader(index = 0) {
  const element = /** @type {DeltaScope} */ (document.querySelectorAll('delta-scope')[index]);
  const root = /** @type {ShadowRoot} */ (element.shadowRoot);
  const all = (/** @type {string} */ selector) => [...root.querySelectorAll(selector)];
  const one = (/** @type {string} */ selector) => root.querySelector(selector);
  const text = (/** @type {Element | null} */ part) => (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const given = (/** @type {Element} */ part, /** @type {string} */ name) => part.getAttribute(`data-${name}`);
  const word = (/** @type {Element} */ part, /** @type {string} */ name) => given(part, name) ?? '';
  const count = (/** @type {Element} */ part, /** @type {string} */ name) => Number(given(part, name));

  return {
    element,
    root,
    all,
    one,
    text,
    /** @param {string} selector */
    textOf: (selector) => text(one(selector)),
    /** @returns {NodeReading[]} */
    nodes: () =>
      all('.stage [data-node]').map((part) => ({
        node: word(part, 'node'),
        t: count(part, 't'),
        input: count(part, 'input'),
        class: count(part, 'class'),
        value: given(part, 'value'),
        delta: given(part, 'delta'),
      })),
    /** @returns {FlowReading[]} */
    flows: () =>
      all('.stage [data-flow]').map((part) => ({
        flow: word(part, 'flow'),
        from: word(part, 'from'),
        fromT: count(part, 'from-t'),
        to: word(part, 'to'),
        toT: count(part, 'to-t'),
        amount: word(part, 'amount'),
        reason: given(part, 'reason'),
      })),
    /** @returns {LedgerReading} */
    ledger: () => ({
      rows: all('[data-branch]').map((row) => ({
        branch: word(row, 'branch'),
        amount: word(row, 'amount'),
        reason: given(row, 'reason'),
      })),
      sum: one('[data-sum]')?.getAttribute('data-sum') ?? null,
    }),
  };
}
