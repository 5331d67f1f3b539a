// Cuts and clamps: which of them the present cell has, and how one is made or taken back.

/** @typedef {import('../core.js').Description} Description */
/** @typedef {{ flow: string, t: number | null }} Cut error does not flow along this edge; `t` is
 *   the step of its source, null for every one */
/** @typedef {{ node: string, t: number | null, values: number[] }} Clamp a node is held at these
 *   values at t, null for every t from 1 */
/** @typedef {{ cuts: Cut[], clamps: Clamp[] }} Edits */

/** @typedef {{ node: string, t: number }} Place */

/**
 * Those that the cell has; the others are left aside until it has them again.
 * @param {Edits} edits
 * @param {Pick<Description, 'nodes' | 'edges' | 'sizes'>} graph
 * @returns {Edits}
 */
export function fittingEdits({ cuts, clamps }, { nodes, edges, sizes }) {
  const isWithin = (/** @type {number | null} */ t) => t === null || t <= sizes.T;
  return {
    cuts: cuts.filter(({ flow, t }) => isWithin(t) && edges.some((edge) => edge.flow === flow)),
    clamps: clamps.filter(({ node, t, values }) => {
      const length = nodes.find(({ name }) => name === node && name !== 'J')?.length;
      return isWithin(t) && values.length === length && values.every(Number.isFinite);
    }),
  };
}

/** @param {Edits} edits */
export function isUnedited({ cuts, clamps }) {
  return cuts.length === 0 && clamps.length === 0;
}

/**
 * The edits as the core takes them: what holds for every step has no t.
 * @param {Edits & import('../state.js').Mistaken} edits
 * @returns {import('../../pkg/deltascope.js').Edits}
 */
export function editsForCore({ cuts, clamps, mistake }) {
  return {
    cuts: cuts.map(({ t, ...cut }) => (t === null ? cut : { ...cut, t })),
    clamps: clamps.map(({ t, ...clamp }) => (t === null ? clamp : { ...clamp, t })),
    ...(mistake !== null && { mistake }),
  };
}

/**
 * The cut that an edge's error meets at t.
 * @param {Edits} edits
 * @param {string} flow
 * @param {number} t the step of the edge's source
 */
export function cutAt({ cuts }, flow, t) {
  return cuts.find((cut) => cut.flow === flow && (cut.t === null || cut.t === t));
}

/**
 * The clamp that holds a node at t: where there are several, the last one.
 * @param {Edits} edits
 * @param {Place} place
 */
export function clampAt({ clamps }, { node, t }) {
  return clamps.findLast((clamp) => clamp.node === node && holdsAt(clamp, t));
}

/**
 * With an edge cut at t, or at every step.
 * @param {Edits} edits
 * @param {Cut} cut
 * @returns {Pick<Edits, 'cuts'>}
 */
export function withCut({ cuts }, cut) {
  const others = cuts.filter(({ flow, t }) => flow !== cut.flow || (cut.t !== null && t !== cut.t));
  return { cuts: [...others, cut] };
}

/**
 * Without the cut that an edge's error meets at t.
 * @param {Edits} edits
 * @param {string} flow
 * @param {number} t
 * @returns {Pick<Edits, 'cuts'>}
 */
export function withoutCut({ cuts }, flow, t) {
  return { cuts: cuts.filter((cut) => cut.flow !== flow || (cut.t !== null && cut.t !== t)) };
}

/**
 * With a node held at t, or at every step from 1.
 * @param {Edits} edits
 * @param {Clamp} clamp
 * @returns {Pick<Edits, 'clamps'>}
 */
export function withClamp({ clamps }, clamp) {
  const isReplaced = (/** @type {Clamp} */ { node, t }) =>
    node === clamp.node && (t === clamp.t || (clamp.t === null && t !== 0));
  return { clamps: [...clamps.filter((other) => !isReplaced(other)), clamp] };
}

/**
 * Without the clamps that hold a node at t.
 * @param {Edits} edits
 * @param {Place} place
 * @returns {Pick<Edits, 'clamps'>}
 */
export function withoutClamp({ clamps }, { node, t }) {
  return { clamps: clamps.filter((clamp) => clamp.node !== node || !holdsAt(clamp, t)) };
}

/**
 * Whether a clamp holds at t: one for every step leaves the initial state alone.
 * @param {Clamp} clamp
 * @param {number} t
 */
function holdsAt(clamp, t) {
  return clamp.t === t || (clamp.t === null && t > 0);
}
