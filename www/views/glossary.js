// The glossary: every symbol in the letters of the page and every term, with what it is and its value
// now. What was asked for stands in view, marked, and has the focus.

import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';

import { glossary as words } from '../words/en/glossary.js';
import { valueOf } from './fields/context.js';
import { groupsOf } from './glossary/entries.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('./glossary/entries.js').Entry} Entry */

export { glossary as styles } from '../styles/glossary.js';

/**
 * @typedef {object} Asked
 * @property {string} [entry] the entry that was asked for
 * @property {number} [t] the step of the symbol that was asked; else the shown one
 * @property {string} filter what was typed to find a name
 */

/**
 * @param {Scene} scene
 * @param {Asked} asked
 * @param {{ find: (filter: string) => void }} actions
 */
export function glossaryPanel(scene, { entry, t = scene.view.t, filter }, { find }) {
  const groups = groupsOf(scene, t);
  const all = new Map(groups.flatMap(({ entries }) => entries.map((one) => [one.id, one])));
  const found = groups
    .map((group) => ({ ...group, entries: group.entries.filter((one) => isFound(one, filter)) }))
    .filter(({ entries }) => entries.length > 0);
  return html`<h3>${words.title}</h3>
    <p class="hint">${words.hint}</p>
    <label class="field find">${words.find}
      <input type="text" autocomplete="off" spellcheck="false" .value=${filter} @input=${(/** @type {Event} */ event) => find(valueOf(event))} />
    </label>
    <p class="told" role="status">${found.length === 0 ? words.none(filter.trim()) : nothing}</p>
    ${found.map(({ title, text, see, entries }) => html`<h4>${title}</h4>
      ${text === undefined ? nothing : html`<p>${text} ${links(see, all)}</p>`}
      <dl class="glossary">${repeat(entries, ({ id }) => id, (one) => entryView(one, one.id === entry, all))}</dl>`)}`;
}

/**
 * Whether a word of its names begins with what was typed; of a δ, one of its variable’s.
 * @param {Entry} entry
 * @param {string} filter
 */
function isFound({ written, name, sought = name, also = '' }, filter) {
  const typed = plain(filter.trim());
  return [sought, also, ...written].some((said) => {
    const within = plain(said);
    return within.startsWith(typed) || within.includes(` ${typed}`) || within.includes(`-${typed}`);
  });
}

/** @param {string} text */
const plain = (text) => text.normalize('NFD').toLowerCase();

/**
 * @param {Entry} entry
 * @param {boolean} isMarked
 * @param {Map<string, Entry>} all
 */
function entryView({ id, symbol, name, also, text, shape, value, see }, isMarked, all) {
  const written = symbol === undefined ? nothing : html`<span class="written">${symbol}</span> `;
  const other = also === undefined ? nothing : html` <span class="hint">${words.also(also)}</span>`;
  const isFact = shape !== undefined || value !== undefined;
  return html`<div class=${isMarked ? 'marked' : ''} data-term=${id}>
    <dt tabindex="-1" aria-current=${isMarked ? 'true' : nothing} ${isMarked ? ref(attend) : nothing}>${written}<span><b>${name}</b>${other}</span></dt>
    ${isFact ? html`<dd class="facts"><span class="hint">${shape ?? nothing}</span> <span class="number">${value ?? nothing}</span></dd>` : nothing}
    ${text === undefined ? nothing : html`<dd class="text">${text} ${links(see, all)}</dd>`}
  </div>`;
}

/**
 * The ways to what an entry needs, where this cell has it.
 * @param {string[] | undefined} see
 * @param {Map<string, Entry>} all
 */
function links(see = [], all) {
  const needed = see.flatMap((one) => all.get(one) ?? []);
  if (needed.length === 0) return nothing;
  return html`<span class="hint">${words.see}</span> ${needed.map(({ id, name }) => html`<button class="link" data-asked=${id}>${name.split(':')[0]}</button> `)}`;
}

/** Once it is drawn, and the panel is open. @param {Element | undefined} term */
function attend(term) {
  queueMicrotask(() => {
    term?.scrollIntoView({ block: 'center' });
    /** @type {HTMLElement | undefined} */ (term)?.focus({ preventScroll: true });
  });
}
