/**
 * What the panel of a tool that stands beside the sum is drawn from.
 * @typedef {object} ToolContext
 * @property {import('../../scene.js').Scene} scene
 * @property {import('../../tools/quantity.js').Chosen} chosen
 * @property {import('../shell.js').State} state
 * @property {import('../../actions.js').Actions} actions
 */

export {};
