// What the input panels are drawn from.

/**
 * @typedef {object} InputContext
 * @property {import('../../input/case.js').Settings} settings
 * @property {import('../../core.js').GraphParameter[]} parameters those of the present cell
 * @property {(name: string) => import('../../words/en/letters.js').Letter} letterOf how a variable is written
 * @property {(name: string) => ArrayLike<number>} weights a weight's entries, row by row
 * @property {Record<string, string>} drafts what was typed and not applied, which tab and page is
 *   open
 * @property {{control: string, sentence: string} | undefined} refusal
 * @property {boolean} canUndo
 * @property {boolean} canRedo
 */

/** @typedef {import('../../input/actions.js').InputActions} InputActions */

/**
 * @param {import('../../scene.js').Scene} scene
 * @param {Pick<import('../shell.js').State, 'settings' | 'transient' | 'canUndo' | 'canRedo'>} state
 * @returns {InputContext}
 */
export function contextOf(scene, { settings, transient: { drafts, refusal }, canUndo, canRedo }) {
  const { run, graph } = scene;
  const letterOf = (/** @type {string} */ name) => scene.letterOf(name);
  const weights = (/** @type {string} */ name) => run.parameter(name) ?? [];
  return { settings, parameters: graph.parameters, letterOf, weights, drafts, refusal, canUndo, canRedo };
}

/** @param {Event} event */
export function valueOf(event) {
  return /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value;
}
