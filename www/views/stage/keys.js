// Choosing a node by pointer, dragging a number that is given, and the way from node to node. One node is reached by the tab key;
// from there the arrow keys up and down go through all of them.

/** @typedef {{ node: string, t: number, component?: number }} Choice */
/** @typedef {import('../fields/given.js').Place} Place */
/** @typedef {SVGGElement & { choice?: Choice, branch?: string, given?: Place }} NodeElement */

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
 * @param {PointerEvent} event
 * @param {(event: PointerEvent, place: Place) => void} press
 */
export function onPress(event, press) {
  const path = /** @type {NodeElement[]} */ (event.composedPath());
  const place = path.find((element) => element.given)?.given;
  if (place !== undefined) press(event, place);
}

/**
 * The node, or what else is selected, before or after the one that has the focus.
 * @param {Element} target
 * @param {1 | -1} step
 * @param {string} [selector]
 */
export function neighbour(target, step, selector = '.node') {
  const all = [.../** @type {Element} */ (target.closest('svg')).querySelectorAll(selector)];
  const index = all.findIndex((node) => node.contains(target));
  return /** @type {SVGElement | undefined} */ (all[index + step]);
}
