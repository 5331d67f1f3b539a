// What of given settings can be opened. The table has accepted them one by one; together they may
// have no meaning, and then what is at fault is left out and said.

import { loadCase } from '../cases.js';
import { fields } from '../state.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../link.js').Read} Read */
/** @typedef {{ code: string, field: string, got: string, accepted: string, kept?: unknown }} Refusal */

/**
 * The settings behind the fields of a case, the likeliest to be at fault first.
 * @type {Record<string, (keyof Settings)[]>}
 */
const behind = {
  variant: ['coupledGates', 'gateRecurrence'],
  N: ['x'],
  T: ['x'],
  H: ['units'],
  K: ['outputs', 'loss'],
  loss: ['loss', 'outputs'],
  targets: ['targets', 'x', 'loss', 'outputs', 'units'],
  params: ['edits', 'params'],
  c0: ['initial'],
  y0: ['initial'],
  h0: ['initial'],
};

/**
 * What was read of a link, once its case is loaded; without the case where it cannot be.
 * @param {Read} read
 * @returns {Promise<Read>}
 */
export async function onceLoaded({ part, dropped }) {
  const { case: id } = part;
  if (typeof id !== 'string') return { part, dropped };
  try {
    await loadCase(id);
    return { part, dropped };
  } catch {
    const left = { name: 'case', code: 'notLoaded', field: 'case', got: id, accepted: '' };
    return { part: without(part, ['case']), dropped: [...dropped, left] };
  }
}

/**
 * What can be shown of what was read.
 * @param {Read} read
 * @param {(part: Partial<Settings>) => Refusal | undefined} refusalOf why they cannot be shown
 * @returns {Read}
 */
export function openable({ part, dropped }, refusalOf) {
  let kept = part;
  const left = [...dropped];
  for (let refusal = refusalOf(kept); refusal; refusal = refusalOf(kept)) {
    const { kept: fits, ...why } = refusal;
    if (fits !== undefined) {
      left.push({ ...why, name: why.field });
      kept = { ...kept, [why.field]: fits };
      continue;
    }
    const names = atFault(refusal, kept);
    if (names.length === 0) throw new Error('the settings that all others start from were refused');
    left.push({ ...refusal, name: names.join(', ') });
    kept = without(kept, names);
  }
  return { part: kept, dropped: left };
}

/**
 * What is left out of a part: the field that was refused, else one that it hangs on, else all that
 * changes what is computed, else all.
 * @param {Refusal} refusal
 * @param {Partial<Settings>} part
 */
function atFault({ field }, part) {
  const given = /** @type {(keyof Settings)[]} */ (Object.keys(part));
  const [path] = /^\w+/.exec(field) ?? [''];
  const suspects = behind[path] ?? [path];
  const found = suspects.find((name) => given.includes(name));
  if (found !== undefined) return [found];
  const computed = given.filter((name) => fields[name].changes !== 'view');
  return computed.length > 0 ? computed : given;
}

/**
 * @param {Partial<Settings>} part
 * @param {string[]} names
 */
function without(part, names) {
  return Object.fromEntries(Object.entries(part).filter(([name]) => !names.includes(name)));
}
