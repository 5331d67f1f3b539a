// Choosing a node by pointer or key. One node is reached by the tab key; from there the arrow keys
// up and down go through all of them.

/** @typedef {{ node: string, t: number }} Choice */
/** @typedef {SVGGElement & { choice?: Choice, branch?: string }} NodeElement */

/**
 * @param {Event} event
 * @param {import('../stage.js').StageActions} actions
 */
export function onClick(event, { select, chooseBranch }) {
  const path = /** @type {NodeElement[]} */ (event.composedPath());
  const { choice, branch } = path.find((element) => element.choice ?? element.branch) ?? {};
  if (choice !== undefined) select(choice);
  else if (branch !== undefined) chooseBranch?.(branch);
}

/**
 * @param {KeyboardEvent} event
 * @param {(choice: Choice) => void} select
 */
export function onKey(event, select) {
  const node = nodeOf(event);
  if (node?.choice === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === ' ') select(node.choice);
  else if (event.key === 'ArrowDown') neighbour(event, node, 1)?.focus();
  else if (event.key === 'ArrowUp') neighbour(event, node, -1)?.focus();
  else return;
  event.preventDefault();
}

/** @param {Event} event @returns {NodeElement | undefined} */
function nodeOf(event) {
  const path = /** @type {NodeElement[]} */ (event.composedPath());
  return path.find((element) => element.choice !== undefined);
}

/** @param {Event} event @param {NodeElement} node @param {1 | -1} step */
function neighbour({ currentTarget }, node, step) {
  const all = [.../** @type {Element} */ (currentTarget).querySelectorAll('[role="button"]')];
  const index = all.indexOf(node);
  return /** @type {SVGElement | undefined} */ (all[index + step]);
}
