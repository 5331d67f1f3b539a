// The built-in cases: each is loaded when it is asked for.

import { settingsOf } from './input/case.js';
import { cases as words } from './words/en/cases.js';

/** @typedef {ReturnType<typeof settingsOf>} Settings those of a network */

export const caseIds = [
  'vanilla_h1_t12', 'vanilla_h1_t1', 'vanilla_squared', 'vanilla_last', 'vanilla_softmax',
  'vanilla_t1_softmax', 'vanilla_init', 'vanilla_big', 'vanilla_open_carousel', 'vanilla_saturated',
  'vanilla_zero_x', 'np', 'np_t1_init', 'np_cifg', 'np_nfg_1997', 'nfg', 'nig', 'nog', 'niaf', 'noaf',
  'niaf_noaf', 'nig_nog_np', 'cifg', 'cifg_softmax_init', 'fgr', 'fgr_np', 'fgr_nog', 'rnn_squared',
  'rnn_softmax', 'rnn_last_vanish', 'rnn_explode',
];

/** @type {Map<string, Settings>} */
const loaded = new Map();

/**
 * The settings that a built-in case stands for; rejects with a sentence where it cannot be loaded.
 * @param {string} id one of `caseIds`
 */
export async function loadCase(id) {
  if (!loaded.has(id)) {
    const { default: subject } = await import(`./cases/${id}.js`).catch(() => {
      throw new Error(words.notLoaded(id));
    });
    loaded.set(id, { ...settingsOf(subject, id), case: id });
  }
  return loadedCase(id);
}

/**
 * The same of a case that was loaded before.
 * @param {string} id
 */
export function loadedCase(id) {
  const settings = loaded.get(id);
  if (settings === undefined) throw new Error(`the case ${id} is not loaded`);
  return settings;
}

/**
 * A part with all that the built-in case stands for which it names.
 * @param {import('./state.js').Part} part
 * @returns {Promise<import('./state.js').Part>}
 */
export async function withCase(part) {
  const id = Object(part).case;
  return caseIds.includes(id) ? { ...(await loadCase(id)), ...part } : part;
}
