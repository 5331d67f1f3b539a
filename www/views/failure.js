// What stands in place of the figure where it cannot be computed.

import { html, nothing } from 'lit';

import { failure as words } from '../words/en/page.js';

/** @typedef {{ kind: 'load' | 'trap', detail: string }} Failure */

/**
 * @param {Failure} failure
 * @param {{ back: () => void, restart: () => void }} actions
 */
export function failurePanel({ kind, detail }, actions) {
  return html`<section class="failure" role="alert">
    <h2>${words.title}</h2>
    <p>${words[kind]}</p>
    ${kind === 'trap'
      ? html`<p>
          <button @click=${actions.back}>${words.back}</button>
          <button @click=${actions.restart}>${words.restart}</button>
        </p>`
      : nothing}
    <p class="hint">${words.detail} ${detail}</p>
  </section>`;
}
