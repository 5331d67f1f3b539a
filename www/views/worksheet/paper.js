// A page: the sheet that a student fills in, or its key.

import { html, nothing } from 'lit';

import { paper as words } from '../../words/en/worksheet.js';
import { answersView, askedView } from './asked.js';
import { givenView, networkView } from './given.js';

/** @typedef {import('../../worksheet/sheets.js').Sheet} Sheet */

/**
 * @param {Sheet} sheet
 * @param {'sheet' | 'key'} page
 */
export function paperOf(sheet, page) {
  const seed = sheet.seed === undefined ? nothing : html`<span class="seed">${words.seed(sheet.seed)}</span>`;
  if (page === 'key') {
    return html`<article class="paper key" data-seed=${sheet.seed ?? nothing}>
      <header><h3>${words.title} · ${words.key}</h3>${seed}</header>
      ${answersView(sheet)}
    </article>`;
  }
  return html`<article class="paper" data-seed=${sheet.seed ?? nothing}>
    <header><h3>${words.title}</h3>${seed}</header>
    <p class="name">${words.name} <span class="line"></span></p>
    ${networkView(sheet)} ${givenView(sheet)} ${askedView(sheet)}
  </article>`;
}
