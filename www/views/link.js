// The button that copies the link to what is shown.

import { html, nothing } from 'lit';

import { link as words } from '../words/en/link.js';

/**
 * @param {boolean} isCopied
 * @param {{ copyLink: () => void }} actions
 */
export function copyLink(isCopied, { copyLink }) {
  return html`<span><span class="copied hint" aria-hidden="true">${isCopied ? words.copied : nothing}</span
    ><button class="quiet copy-link" @click=${copyLink}>${words.copy}</button></span>`;
}
