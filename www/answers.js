// Where the answers are hidden, the figure ends where error would begin to flow back: what a student
// is asked to find is nowhere in it. It hides, it does not lock: whoever computes has them.

/** @typedef {import('./state.js').Settings} Settings */
/** @typedef {import('./state.js').Tool} Tool */

/** The tools whose answer is a number of the backward pass. @type {Tool[]} */
const answering = ['routes', 'build', 'nudge', 'check', 'break'];

/** @param {Pick<Settings, 'hide'>} settings */
export function hidesAnswers({ hide }) {
  return hide.includes('answers');
}

/** @param {Tool | null} tool */
export function isAnswering(tool) {
  return tool !== null && answering.includes(tool);
}

/**
 * The last steps of those of the walk's phases that are shown.
 * @param {Pick<Settings, 'hide'>} settings
 * @param {Pick<import('./core.js').Description, 'phaseEnds'>} graph
 * @returns {number[]}
 */
export function shownPhaseEnds(settings, { phaseEnds }) {
  return hidesAnswers(settings) ? phaseEnds.slice(0, 2) : phaseEnds;
}

/**
 * What of the settings can be shown: where they ask for an answer and hide it, as far as they go
 * without.
 * @param {Settings} settings
 * @param {import('./core.js').Description} graph
 * @returns {Settings}
 */
export function showable(settings, graph) {
  if (!hidesAnswers(settings)) return settings;
  const { step, tool } = settings;
  return {
    ...settings,
    step: Math.min(step, ...shownPhaseEnds(settings, graph).slice(-1)),
    tool: isAnswering(tool) ? null : tool,
    study: null,
    question: false,
  };
}
