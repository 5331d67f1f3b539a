// The descents in numbers: where they are, and every station up to there.

import { html, nothing } from 'lit';

import { mostDescentSteps } from '../../../state.js';
import { landscape as words } from '../../../words/en/studies/landscape.js';

/** @typedef {import('../landscape.js').Context} Context */
/** @typedef {import('../../../studies/landscape.js').Found} Found */
/** @typedef {import('../../../studies/landscape.js').Station} Station */

const { descent, stations: columns, short } = words;

/** The way on, and where both descents are. @param {Context} context @param {Found} found */
export function progress(context, found) {
  const { asked, actions, state } = context;
  const isLast = asked.updates >= mostDescentSteps;
  return html`<div class="row descent-transport" role="group" aria-label=${descent.legend}>
      <button ?disabled=${asked.updates === 0} @click=${() => actions.change({ descentStep: 0 })}>${descent.restart}</button>
      <button class="primary" ?disabled=${isLast} @click=${() => actions.change({ descentStep: asked.updates + 1 })}>${descent.step}</button>
      <button aria-pressed=${state.isDescending ? 'true' : 'false'} ?disabled=${isLast} @click=${actions.toggleDescent}>${state.isDescending ? descent.pause : descent.play}</button>
      <span class="hint">${descent.done(asked.updates)}</span>
    </div>
    <div class="descents" role="status">${said(context, found, 'plain')} ${said(context, found, 'clipped')}</div>`;
}

/** @param {Context} context @param {Found} found @param {'plain' | 'clipped'} which */
function said({ asked, names }, found, which) {
  const stations = found[which];
  const last = stations[stations.length - 1];
  const mark = html`<svg class="way-mark" viewBox="0 0 28 10" aria-hidden="true"><path class=${which} d="M1 5h26" /><circle class=${which} cx="14" cy="5" r="3.4" /></svg>`;
  if (stations.length <= asked.updates || !isFinite(last)) return html`<p data-way=${which}>${mark} ${descent.ended(which)}</p>`;
  const beyond = isWithin(asked, last) ? nothing : descent.beyond(which, words.place(names, last.point));
  return html`<p data-way=${which}>${mark} ${descent.now(names, last, which)} ${beyond}</p>`;
}

/** @param {Context} context @param {Found} found */
export function stationsTable({ asked, names }, { plain, clipped }) {
  const rows = Array.from({ length: asked.updates + 1 }, (_, update) => update);
  const heads = [names.across, names.up, names.J, columns.length(names.J)].map((head) => html`<th scope="col">${head}</th>`);
  return html`<div class="scrolls stations" role="region" tabindex="0" aria-label=${columns.table}>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col" rowspan="2">${columns.update}</th>
            <th scope="colgroup" colspan="5">${descent.plain}</th>
            <th scope="colgroup" colspan="5">${descent.clipped}</th>
          </tr>
          <tr>
            ${heads}<th scope="col">${columns.step}</th>
            ${heads}<th scope="col">${columns.steps}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((update) => html`<tr data-update=${update}>
            <th scope="row">${update}</th>
            ${cells('plain', plain[update], (station) => short(station.step))}
            ${cells('clipped', clipped[update], ({ unclippedStep, step }) => `${short(unclippedStep)} → ${short(step)}`)}
          </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="hint">${descent.care}</p>`;
}

/** @param {'plain' | 'clipped'} which @param {Station | undefined} station @param {(station: Station) => string} step */
function cells(which, station, step) {
  if (station === undefined) return html`<td colspan="5"></td>`;
  const { point: [across, up], loss, length } = station;
  return html`${[across, up, loss, length].map((number) => html`<td data-of=${which} title=${number}>${short(number)}</td>`)}<td>${step(station)}</td>`;
}

/** @param {Station} station */
function isFinite({ point, loss, step }) {
  return [...point, loss, step].every((number) => Number.isFinite(number));
}

/** @param {Context['asked']} asked @param {Station} station */
function isWithin({ across, up }, { point }) {
  return point[0] >= across.from && point[0] <= across.to && point[1] >= up.from && point[1] <= up.to;
}
