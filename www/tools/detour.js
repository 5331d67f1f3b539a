// Where a node acts on another both directly and through others of the same step: the places at which
// local and total derivative differ.

/** @typedef {import('../core.js').Description} Description */
/** @typedef {import('../core.js').GraphEdge} GraphEdge */

/**
 * @typedef {object} Detour
 * @property {GraphEdge} edge the direct way
 * @property {string} target where it leads
 * @property {string[]} way the nodes on the other way there, in order; none where the cell has no such way
 * @property {string[]} held the other inputs of the target that hear of the source within the step
 */

/** The one direct way at which the question is asked also of cells that have no other. */
const alwaysAsked = 'y>c';

/**
 * The direct way from a node, as a factor of a product, that has a detour beside it; undefined where
 * there is none.
 * @param {Pick<Description, 'nodes' | 'edges'>} graph
 * @param {string} name
 * @returns {Detour | undefined}
 */
export function detourAt({ nodes, edges }, name) {
  const within = edges.filter(({ lag }) => lag === 0);
  const source = nodes.findIndex((node) => node.name === name);
  const factors = within.filter((edge) => edge.source === source && edge.parameter === undefined);
  const ways = factors.map((edge) => ({ edge, way: wayBeside(within, edge) }));
  const found = ways.find(({ way }) => way.length > 0) ?? ways.find(({ edge }) => edge.flow === alwaysAsked);
  if (found === undefined) return undefined;
  const { target } = found.edge;
  const inputs = within.filter((edge) => edge.target === target && edge.source !== source);
  const hearing = inputs.filter((edge) => wayBetween(within, source, edge.source) !== undefined);
  const named = (/** @type {number} */ node) => nodes[node].name;
  return {
    edge: found.edge,
    target: named(target),
    way: found.way.map(named),
    held: hearing.map((edge) => named(edge.source)),
  };
}

/**
 * The nodes strictly between the ends of an edge on another way.
 * @param {GraphEdge[]} within
 * @param {GraphEdge} edge
 */
function wayBeside(within, edge) {
  const others = within.filter((other) => other !== edge);
  return wayBetween(others, edge.source, edge.target)?.slice(1, -1) ?? [];
}

/**
 * The nodes on a way, both ends included; undefined where none leads there.
 * @param {GraphEdge[]} edges
 * @param {number} from
 * @param {number} to
 * @returns {number[] | undefined}
 */
function wayBetween(edges, from, to) {
  if (from === to) return [to];
  for (const edge of edges.filter(({ source }) => source === from)) {
    const onward = wayBetween(edges, edge.target, to);
    if (onward !== undefined) return [from, ...onward];
  }
  return undefined;
}
