// The list of all keys.

import { html } from 'lit';

import { keys } from '../keys.js';
import { keys as words } from '../words/en/keys.js';

/** @typedef {import('../keys.js').Key} Key */
/** @typedef {import('../keys.js').Place} Place */

export { keys as styles } from '../styles/keys.js';

export function keysPanel() {
  const places = /** @type {Place[]} */ (Object.keys(words.places)).reverse();
  return html`<h3>${words.title}</h3>
    <p class="hint">${words.hint}</p>
    ${places.map((place) => list(place, keys.filter(({ where }) => where === place)))}`;
}

/**
 * @param {Place} place
 * @param {Key[]} keys
 */
function list(place, keys) {
  return html`<table class="keys">
    <caption>${words.places[place]}</caption>
    <thead class="visually-hidden">
      <tr><th scope="col">${words.key}</th><th scope="col">${words.what}</th></tr>
    </thead>
    <tbody>
      ${keys.map(
        (key) => html`<tr>
          <th scope="row">${key.keys.map((written, index) => html`${index > 0 ? ` ${words.or} ` : ''}${caps(written)}`)}</th>
          <td>${words.does[key.does]}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param {string} written */
function caps(written) {
  const parts = written.trim().length > 1 ? written.split('+') : [written];
  return parts.map((part, index) => {
    const name = words.names[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    return html`${index > 0 ? ' + ' : ''}<kbd>${name}</kbd>`;
  });
}
