// One of several, from a list that opens.

import { html, nothing } from 'lit';

import { valueOf } from './context.js';

/**
 * @typedef {object} Choosing
 * @property {[key: string, name: unknown][]} options
 * @property {string} chosen the key of one of them
 * @property {(key: string) => unknown} choose
 * @property {string} [label] what it is called, where no label stands around it
 * @property {string} [kind] its class
 */

/** @param {Choosing} choosing */
export function select({ options, chosen, choose, label, kind }) {
  return html`<select class=${kind ?? nothing} aria-label=${label ?? nothing} .value=${chosen} @change=${(/** @type {Event} */ event) => choose(valueOf(event))}>
    ${options.map(([key, name]) => option(key, name, chosen))}
  </select>`;
}

/** @param {string} key @param {unknown} name @param {string} chosen */
export function option(key, name, chosen) {
  return html`<option value=${key} ?selected=${key === chosen}>${name}</option>`;
}

/**
 * Numbers, each under its own digits.
 * @param {Iterable<number>} numbers
 * @returns {[key: string, name: string][]}
 */
export const numbered = (numbers) => Array.from(numbers, (number) => [String(number), String(number)]);
