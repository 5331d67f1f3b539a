// The attributes of <delta-scope>: each setting under the name that it has in a link, and `state`, the
// text of a whole link, over which they stand. They are read by the same code as a link.

import { namesByKey, settingsFrom, settingsFromPairs } from '../link.js';
import { completed } from '../settings/start.js';
import { fields, isSame } from '../state.js';
import { leftOut } from '../words/en/link.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../state.js').Part} Part */
/** @typedef {import('../link.js').Read} Read */
/** @typedef {import('./changed-attributes.js').AttributesHost} AttributesHost */

/** The names in a link, by those of attributes, which HTML lower-cases. */
const keysByAttribute = new Map([...namesByKey.keys()].map((key) => [key.toLowerCase(), key]));

/**
 * Reads attributes that have changed, and shows what they say.
 * @param {AttributesHost} host
 * @param {Element} element
 * @param {string[]} names of the attributes
 * @param {number | undefined} turn of the new beginning that they are; undefined: each changes what it says
 */
export async function readInto(host, element, names, turn) {
  if (turn !== undefined) {
    const { said, ...read } = readAll(element);
    return host.open(read, said, turn);
  }
  const { part, said } = readChanged(element, names, host.settings());
  host.tell([...said, ...(await refused(host, part))]);
}

/** @param {AttributesHost} host @param {Part} part */
async function refused(host, part) {
  if (Object.keys(part).length === 0) return [];
  try {
    await host.change(part);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/**
 * What all attributes together say.
 * @param {Element} element
 * @returns {Read & { said: string[] }} with the sentences about what cannot be read
 */
function readAll(element) {
  const state = settingsFrom(element.getAttribute('state') ?? '');
  const own = readSome(element, [...keysByAttribute.keys()]);
  return {
    part: { ...state.part, ...atStep(own.part), ...own.part },
    dropped: [],
    said: [...leftOut(state.dropped, 'link'), ...leftOut(own.dropped, 'attributes')],
  };
}

/**
 * As with any step that is gone to, its question is not asked unless that is said.
 * @param {Part} part
 */
function atStep({ step }) {
  return step === undefined || step === 'middle' ? {} : { question: false };
}

/**
 * What some attributes say now that have changed: one that was removed, what the settings are without it.
 * @param {Element} element
 * @param {string[]} names of attributes
 * @param {Settings} settings those that are shown; what they are already is no change
 * @returns {{ part: Part, said: string[] }}
 */
function readChanged(element, names, settings) {
  const { part, dropped } = readSome(element, names);
  const removed = names.filter((name) => !element.hasAttribute(name)).map(settingOf).filter((name) => !fields[name].follows);
  const state = completed(settingsFrom(element.getAttribute('state') ?? '').part);
  const without = removed.map((name) => [name, state[name]]);
  const asked = { ...Object.fromEntries(without), ...part };
  const changed = Object.entries(asked).filter(([name]) => !isSame(/** @type {keyof Settings} */ (name), asked, settings));
  return { part: Object.fromEntries(changed), said: leftOut(dropped, 'attributes') };
}

/**
 * @param {Element} element
 * @param {string[]} names of attributes
 */
function readSome(element, names) {
  return settingsFromPairs(names.filter((name) => element.hasAttribute(name)).map((name) => `${keysByAttribute.get(name)}=${textOf(element, name)}`));
}

/**
 * As in all of HTML a switch is on where its attribute stands alone.
 * @param {Element} element
 * @param {string} name
 */
function textOf(element, name) {
  const text = element.getAttribute(name) ?? '';
  return text === '' && fields[settingOf(name)].shape.type === 'flag' ? 'on' : text;
}

/** @param {string} attribute */
function settingOf(attribute) {
  return /** @type {keyof Settings} */ (namesByKey.get(/** @type {string} */ (keysByAttribute.get(attribute))));
}
