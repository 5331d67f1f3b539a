// What can be taken back: the settings before each act, and those that were taken back. Records of
// settings share what they have in common, so they are kept whole.

/** @typedef {import('./state.js').Settings} Settings */

/**
 * @typedef {object} Acts
 * @property {Settings[]} past before each act, the latest last
 * @property {Settings[]} future those that were taken back, the next one last
 * @property {Act} [act] the latest
 */

/**
 * @typedef {object} Act
 * @property {string} [control] what was acted on: of one number its path, as `W_z[0][1]`
 * @property {number} at in milliseconds
 */

const most = 200;
/** In milliseconds: what goes on at one number without a longer pause is one act. */
const longestPause = 1000;

/** @type {Acts} */
export const nothingDone = { past: [], future: [] };

/**
 * @param {Acts} acts
 * @param {Settings} before
 * @param {Act} act
 * @returns {Acts}
 */
export function done({ past, act: latest }, before, act) {
  const kept = goesOn(latest, act) ? past : [...past, before].slice(-most);
  return { past: kept, future: [], act };
}

/**
 * The settings before the latest act, and the acts without it.
 * @param {Acts} acts
 * @param {Settings} now
 * @returns {{ settings: Settings, acts: Acts } | undefined}
 */
export function undone({ past, future }, now) {
  const settings = past.at(-1);
  return settings && { settings, acts: { past: past.slice(0, -1), future: [...future, now] } };
}

/**
 * The settings before they were taken back, and the acts with them.
 * @param {Acts} acts
 * @param {Settings} now
 * @returns {{ settings: Settings, acts: Acts } | undefined}
 */
export function redone({ past, future }, now) {
  const settings = future.at(-1);
  return settings && { settings, acts: { past: [...past, now], future: future.slice(0, -1) } };
}

/**
 * @param {Act | undefined} latest
 * @param {Act} act
 */
function goesOn(latest, { control, at }) {
  return latest !== undefined && latest.control === control && isNumber(control) && at - latest.at < longestPause;
}

/** @param {string | undefined} control */
function isNumber(control) {
  return control !== undefined && control.includes('[');
}
