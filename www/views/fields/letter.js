// A character of a text, so that a space can be seen.

import { html } from 'lit';

import { space, text as words } from '../../words/en/input.js';

/** @param {string} letter */
export function letterView(letter) {
  return letter === ' ' ? html`<span aria-label=${words.space}>${space}</span>` : letter;
}
