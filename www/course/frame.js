// What stands around the scenes: the head with the contents, the bar above the figure, the ways on,
// the credits.

import { html, nothing } from 'lit';

import { chapterIds } from '../lessons/chapters.js';
import { chapterOf } from '../lessons/lesson.js';
import { titles, ui } from '../words/en/course/contents.js';
import { credits } from '../words/en/course/credits.js';

/** The link to a scene, or to a chapter's first one. @param {string} id */
export const linkTo = (id) => `v=1&lesson=${id}`;

/**
 * @param {string} current the chapter that is open
 * @param {string | null} home the address of the figure by itself, if it has one
 */
export function head(current, home) {
  return html`<header class="head">
    <p class="brand">${home === null ? ui.brand : html`<a href=${home}>${ui.brand}</a>`}</p>
    <details class="contents">
      <summary>${ui.contents}</summary>
      <nav aria-label=${ui.chapters}>
        <ol>
          ${chapterIds.map((id) => html`<li><a href=${`#${linkTo(id)}`} aria-current=${id === current ? 'page' : nothing}>${titles[id]}</a></li>`)}
        </ol>
      </nav>
    </details>
  </header>`;
}

/**
 * @typedef {object} Standing where the reader stands in the chapter
 * @property {import('../lessons/lesson.js').Step[]} steps
 * @property {number} index of the scene
 * @property {boolean} isAstray whether the figure shows something else
 */

/**
 * @param {Standing} standing
 * @param {{ goTo: (id: string) => void, back: () => void, toText: () => void }} actions
 */
export function figureBar({ steps, index, isAstray }, { goTo, back, toText }) {
  const chapter = chapterIds.indexOf(chapterOf(steps[0].id));
  /** Beyond the last scene and before the first one lie other chapters. @param {number} way */
  const beside = (way) => steps[index + way]?.id ?? chapterIds[chapter + way];
  const step = (/** @type {number} */ way, /** @type {string} */ name, /** @type {string} */ sign) => html`<button
    aria-label=${name}
    title=${name}
    aria-disabled=${beside(way) === undefined ? 'true' : 'false'}
    @click=${() => beside(way) === undefined || goTo(beside(way))}
  >${sign}</button>`;
  return html`<div class="figure-bar">
    <button class="skip" @click=${toText}>${ui.toText}</button>
    <span class="steps">${step(-1, ui.before, '‹')}<span class="place">${ui.scene(index + 1, steps.length)}</span>${step(1, ui.after, '›')}</span>
    <span class="astray" role="status">${isAstray ? ui.astray : nothing}</span>
    ${isAstray ? html`<button class="primary return" @click=${back}>${ui.back}</button>` : nothing}
  </div>`;
}

/** The chapters before and after. @param {string} current */
export function waysOn(current) {
  const index = chapterIds.indexOf(current);
  const way = (/** @type {string | undefined} */ id, /** @type {(title: string) => string} */ write, /** @type {string} */ kind) =>
    id === undefined ? nothing : html`<a class=${kind} href=${`#${linkTo(id)}`}>${write(titles[id])}</a>`;
  return html`<nav class="ways" aria-label=${ui.ways}>${way(chapterIds[index - 1], ui.previous, 'previous')} ${way(chapterIds[index + 1], ui.next, 'next')}</nav>`;
}

/** Whose work the course follows. */
export function creditsView() {
  return html`<footer class="credits"><h2>${ui.credits}</h2>
    ${credits.map(({ before, title, address, after }) => html`<p>${before}<a href=${address}>${title}</a>${after}</p>`)}</footer>`;
}
