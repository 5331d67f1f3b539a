// One update: every weight goes against its own gradient, all of them at once.

import { withWeights } from '../input/edits.js';
import { readNumber } from '../input/number.js';
import { fields } from '../state.js';
import { learningRate as sentences } from '../words/en/studies/update.js';

/**
 * @typedef {object} Update what was updated last
 * @property {number} before J before it
 * @property {number} rate
 * @property {import('../state.js').Settings['edits']} edits with which the settings were left
 */

/**
 * θ ← θ − η ∂J/∂θ for all weights, as an edit of them that can be taken back.
 * @param {import('../actions.js').Host} host
 */
export function updateOnce({ settings, computed, apply, show }) {
  const { rate } = settings();
  const { run, graph } = computed();
  const before = run.loss();
  const moved = graph.parameters.map((parameter) => {
    const gradient = run.gradient(parameter.name);
    return { parameter, entries: Array.from(run.parameter(parameter.name) ?? [], (entry, index) => entry - rate * gradient[index]) };
  });
  const refuse = (/** @type {string} */ sentence) => show({ refusal: { control: 'update', sentence } });
  if (!moved.every(({ entries }) => entries.every(Number.isFinite))) return refuse(sentences.overflowed);
  apply(withWeights(settings(), moved), 'update');
  show({ updated: { before, rate, edits: settings().edits } });
}

/**
 * A learning rate typed into a field, or why it is refused.
 * @param {string} typed
 * @returns {{number: number} | {sentence: string}}
 */
export function readRate(typed) {
  const outcome = readNumber(typed);
  if ('sentence' in outcome) return outcome;
  const { accepts, accepted } = fields.rate;
  return accepts(outcome.number) ? outcome : { sentence: sentences.outside(typed.trim(), accepted) };
}
