// What of given settings the cell does not have: cuts, clamps, the edge of a nudge, what differs in
// a second cell. What fits is kept.

import { differencesWithin, fields } from '../state.js';
import { fittingEdits } from '../tools/edits.js';
import { madeIn } from '../tools/mistakes.js';
import { misfits as words } from '../words/en/errors.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../core.js').Description} Description */

/**
 * @typedef {object} Misfit a refusal, with what may stand there instead
 * @property {string} code
 * @property {keyof Settings} field
 * @property {string} got
 * @property {string} accepted
 * @property {unknown} kept
 */

/**
 * The first field of a part that holds something which the cell does not have; undefined where it
 * has all of it, or kept it aside before.
 * @param {Pick<Partial<Settings>, 'cuts' | 'clamps' | 'nudgeEdge' | 'compare' | 'mistake'>} part that the table accepts
 * @param {Description} graph
 * @param {Pick<Partial<Settings>, 'cuts' | 'clamps' | 'compare' | 'mistake'>} [before]
 * @returns {Misfit | undefined}
 */
export function misfitIn({ cuts = [], clamps = [], nudgeEdge = null, compare = null, mistake = null }, graph, before = {}) {
  const { nodes, edges, sizes, model } = graph;
  const fits = fittingEdits({ cuts, clamps }, graph);
  const flows = edges.map(({ flow }) => flow).join(', ');
  const lengths = nodes.filter(({ name }) => name !== 'J').map(({ name, length }) => `${name}:${length}`).join(', ');
  const isEdge = nudgeEdge === null || nudgeEdge === 'each' || edges.some(({ flow }) => flow === nudgeEdge);
  const isPossible = mistake === before.mistake || madeIn({ mistake }, graph) === mistake;
  return (
    stray('cuts', cuts, fits.cuts, before.cuts, words.cuts(flows, sizes.T)) ??
    stray('clamps', clamps, fits.clamps, before.clamps, words.clamps(lengths, sizes.T)) ??
    (isEdge ? undefined : misfit('nudgeEdge', nudgeEdge, null, words.nudgeEdge(flows))) ??
    (isPossible ? undefined : misfit('mistake', mistake, null, graph.mistakes.join(', '))) ??
    misfitBeside(compare, model, before.compare)
  );
}

/**
 * What a second cell cannot differ in.
 * @param {Settings['compare']} compare
 * @param {Settings['model']} model
 * @param {Settings['compare']} [before]
 * @returns {Misfit | undefined}
 */
function misfitBeside(compare, model, before) {
  const found = stray('compare', compare, differencesWithin(compare, model), before, 'model');
  return found !== undefined && model === 'chain' ? { ...found, code: 'combination', ...words.chainBeside } : found;
}

/**
 * The settings without what the cell does not have, as a link says them: what stands aside, the choice
 * of a node that another cell has.
 * @param {Settings} settings
 * @param {Description} graph
 * @returns {Settings}
 */
export function fittingIn(settings, graph) {
  const known = (/** @type {string | null} */ name) => (graph.nodes.some((node) => node.name === name) ? name : null);
  const { selected, destination } = settings;
  return { ...settings, ...fittingEdits(settings, graph), mistake: madeIn(settings, graph), selected: known(selected), destination: known(destination) };
}

/**
 * @template T
 * @param {'cuts' | 'clamps' | 'compare'} field
 * @param {T[] | null} given
 * @param {T[] | null} fits
 * @param {T[] | null | undefined} before
 * @param {string} accepted
 */
function stray(field, given, fits, before, accepted) {
  const { write } = fields[field];
  const aside = new Set((before ?? []).map((one) => write([one])));
  const left = given?.filter((one) => !fits?.includes(one) && !aside.has(write([one]))) ?? [];
  return left.length === 0 ? undefined : misfit(field, decodeURIComponent(write(left)), fits, accepted);
}

/**
 * @param {keyof Settings} field
 * @param {string | null} got
 * @param {unknown} kept
 * @param {string} accepted
 * @returns {Misfit}
 */
function misfit(field, got, kept, accepted) {
  return { code: 'misfit', field, got: String(got), kept, accepted };
}
