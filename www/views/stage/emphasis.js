// How loud each node is: what was just written, what it was read from, and all the rest.

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {'written' | 'read' | 'plain' | 'quiet'} Level */

/**
 * @param {Scene} scene
 * @param {{ node: string, t: number }[]} used where a weight is used, when the view speaks about one
 * @returns {(node: string, t: number) => Level}
 */
export function emphasis(scene, used) {
  const { focus } = scene;
  const { question } = scene.view;
  const read = new Set((focus === undefined ? used : readFor(scene, focus)).map(keyOf));
  const isState = focus !== undefined && scene.node(focus.node).state;
  if (question && isState) read.add(keyOf({ node: 'J', t: focus.t }));
  return (node, t) => {
    if (focus?.node === node && focus.t === t) return 'written';
    if (read.has(keyOf({ node, t }))) return 'read';
    return question ? 'quiet' : 'plain';
  };
}

/**
 * The nodes that the focus is computed from: on the way back those that it enters, on the way
 * forward those that enter it.
 * @param {Scene} scene
 * @param {import('../../scene.js').Focus} focus
 */
function readFor(scene, { node, t }) {
  const { nodes, edges } = scene.graph;
  const id = scene.id(node);
  if (isBackward(scene, node, t)) {
    return scene.roads(node).map(({ target, lag }) => ({ node: nodes[target].name, t: t + lag }));
  }
  return edges
    .filter(({ target }) => target === id)
    .map(({ source, lag }) => ({ node: nodes[source].name, t: t - lag }));
}

/**
 * Whether a node is looked at on the way back: its δ is known or asked for.
 * @param {Scene} scene
 * @param {string} node
 * @param {number} t
 */
export function isBackward(scene, node, t) {
  return scene.view.question || scene.deltaKnown(node, t);
}

/** @param {{ node: string, t: number }} focus */
function keyOf({ node, t }) {
  return `${node}@${t}`;
}
