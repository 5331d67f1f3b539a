// The link to what is shown, as a text, and what stands in for it.

import { html, nothing } from 'lit';

import { longestAddress } from '../link.js';
import { isTooMuch } from '../settings/work.js';
import { link as words } from '../words/en/link.js';

/**
 * Where the browser refuses to copy, the text to be copied by hand; for what no link holds, a file.
 * @param {string} address
 * @param {import('../state.js').Settings} settings
 * @param {{ sentence: string } | undefined} refusal why no file was saved
 * @param {{ saveFile: () => void }} actions
 */
export function linkPanel(address, settings, refusal, { saveFile }) {
  const isTooLong = address.length > longestAddress;
  if (isTooLong || isTooMuch(settings)) {
    return html`<h3>${words.title}</h3>
      <p>${isTooLong ? words.tooLong(address.length, longestAddress) : words.tooMuch} ${words.file}</p>
      <button autofocus @click=${saveFile}>${words.save}</button>
      ${refusal ? html`<p class="refusal" role="alert">${refusal.sentence}</p>` : nothing}`;
  }
  const select = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).select();
  return html`<h3>${words.title}</h3>
    <p>${words.select}</p>
    <input class="address" type="text" readonly autofocus aria-label=${words.label} .value=${address} @focus=${select} />`;
}
