// The link to what is shown: the button that copies it, and what stands in for it.

import { html, nothing } from 'lit';

import { longestAddress } from '../link.js';
import { isTooMuch } from '../settings/work.js';
import { link as words } from '../words/en/link.js';

/**
 * @typedef {object} LinkActions
 * @property {() => void} copyLink
 * @property {() => void} saveFile
 */

/**
 * @param {boolean} isCopied
 * @param {Pick<LinkActions, 'copyLink'>} actions
 */
export function copyLink(isCopied, { copyLink }) {
  return html`<span><span class="copied hint" aria-hidden="true">${isCopied ? words.copied : nothing}</span
    ><button class="quiet copy-link" @click=${copyLink}>${words.copy}</button></span>`;
}

/**
 * Where the browser refuses to copy, the text to be copied by hand; for what no link holds, a file.
 * @param {string} address
 * @param {import('../state.js').Settings} settings
 * @param {Pick<LinkActions, 'saveFile'>} actions
 */
export function linkPanel(address, settings, { saveFile }) {
  const isTooLong = address.length > longestAddress;
  if (isTooLong || isTooMuch(settings)) {
    return html`<h3>${words.title}</h3>
      <p>${isTooLong ? words.tooLong(address.length, longestAddress) : words.tooMuch} ${words.file}</p>
      <button autofocus @click=${saveFile}>${words.save}</button>`;
  }
  const select = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).select();
  return html`<h3>${words.title}</h3>
    <p>${words.select}</p>
    <input class="address" type="text" readonly autofocus aria-label=${words.label} .value=${address} @focus=${select} />`;
}
