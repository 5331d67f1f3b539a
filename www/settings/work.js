// How much a link may ask for, so that none holds the page up.

/** @typedef {import('../state.js').Settings} Settings */

/** In products of a weight and a number, on the way forward; both ways take about a tenth of a second. */
const most = 20_000_000;

/**
 * Whether the network of these settings takes longer than a link may.
 * @param {Pick<Settings, 'model' | 'gateRecurrence' | 'units' | 'x'>} settings
 */
export function isTooMuch({ model, gateRecurrence, units, x }) {
  if (model === 'chain') return false;
  const matrices = model !== 'lstm' ? 1 : gateRecurrence ? 13 : 4;
  const inputs = x[0]?.length ?? 0;
  return x.length * units * (units + inputs) * matrices > most;
}
