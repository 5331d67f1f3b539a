// In a number's place: why it is not there yet, and the way to where it is; or that it is kept back.

import { html } from 'lit';

import { answers as words } from '../words/en/page.js';

/**
 * @param {import('../scene.js').Scene} scene
 * @param {unknown} name of the number
 * @param {string} reason
 * @param {() => void} walkThere
 */
export function notYet({ hidesAnswers }, name, reason, walkThere) {
  return html`<p class="told">
    ${name} ${hidesAnswers ? words.hidden : html`${reason} <button class="link" @click=${walkThere}>${words.walkThere}</button>`}
  </p>`;
}
