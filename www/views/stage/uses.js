// Where a weight is used in the shown blocks: what its gradient adds up from, step by step.

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('./flows.js').Flow} Flow */

/** @typedef {{ node: string, t: number }} Place */

/**
 * @typedef {object} Uses
 * @property {Map<string, number>} shares what each step’s use adds to the gradient, by the key of its lane
 * @property {Place[]} places the nodes that the weight is used at, and those that it multiplies
 */

/** @type {Uses} */
const none = { shares: new Map(), places: [] };

/**
 * Nothing where the view speaks about a node, or where the sum is not known yet.
 * @param {Scene} scene
 * @param {Flow[]} flows
 * @returns {Uses}
 */
export function usesOf(scene, flows) {
  const { weight, focus, graph } = scene;
  if (weight === undefined || focus !== undefined) return none;
  const id = graph.parameters.indexOf(weight.parameter);
  if (scene.view.step < scene.stepOfSum(weight.parameter)) return none;
  const shares = scene.run.shares(weight.parameter.name, weight.entry);
  const uses = flows.filter(({ lane }) => lane.edge.parameter === id && lane.extent !== 'out' && lane.forward !== undefined);
  const ends = uses.flatMap(({ from, fromT, to, toT }) => [{ node: from, t: fromT }, { node: to, t: toT }]);
  return {
    shares: new Map(uses.map(({ key, fromT }) => [key, shares[fromT - 1]])),
    places: uses.length > 0 ? ends : biased(scene, id),
  };
}

/** By the cell and the weight. @type {WeakMap<import('../../core.js').Description, Map<number, import('../../core.js').GraphNode[]>>} */
const knownBiased = new WeakMap();

/**
 * The nodes that a bias is added to: nothing leads there from it.
 * @param {Scene} scene
 * @param {number} id
 */
function biased({ graph, run, view }, id) {
  /** @type {Map<number, import('../../core.js').GraphNode[]>} */
  const known = knownBiased.get(graph) ?? new Map();
  knownBiased.set(graph, known);
  const nodes = known.get(id) ?? graph.nodes.filter((_, node) => run.reads(node, view.t, 0).some(({ parameter }) => parameter === id));
  known.set(id, nodes);
  const times = [view.t, view.t + 1].filter((t) => t <= graph.sizes.T);
  return nodes.flatMap(({ name }) => times.map((t) => ({ node: name, t })));
}
