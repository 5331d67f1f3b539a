// Two slopes at one point: the curves, their tangents, and the ways to add up δ.

import { css } from 'lit';

import { head } from './tools/head.js';

const own = css`
  .two-slopes {
    display: grid;
    grid-template-columns: minmax(0, 33rem) minmax(0, 1fr);
    gap: 0.4rem 2.2rem;
  }
  .slopes h4 {
    margin: 0.8rem 0 0.2rem;
    font-size: 0.9375rem;
  }
  .slopes p {
    margin: 0.2rem 0;
  }
  .slopes .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 1rem;
  }
  .slopes .row button:not(.link) {
    min-height: 2rem;
    padding-block: 0.1rem;
  }
  .curves {
    margin: 0;
  }
  .curves > svg {
    display: block;
    width: 100%;
    /* A finger that goes up or down scrolls the page. */
    touch-action: pan-y;
    cursor: ew-resize;
    user-select: none;
  }
  .curves summary {
    width: fit-content;
    min-height: 1.5rem;
    color: var(--muted);
    font-size: 0.8125rem;
    line-height: 1.5rem;
    cursor: pointer;
  }
  .curves path {
    fill: none;
  }
  .curves .axis,
  .curves .tick {
    stroke: var(--edge);
  }
  .curves .rule {
    stroke: var(--line);
    stroke-width: 0.5;
  }
  .curves .tick-number {
    fill: var(--muted);
    font: 10px var(--mono);
  }
  .curves .curve {
    stroke-width: 2.4;
  }
  .curves .held {
    stroke: var(--edge);
  }
  .curves .following {
    stroke: var(--ink);
  }
  .curves .tangent {
    stroke-width: 1.1;
  }
  .curves .tangent.local {
    stroke: var(--edge-strong);
    stroke-dasharray: 5 3;
  }
  .curves .tangent.total {
    stroke: var(--ink);
  }
  .curves .wedge {
    fill: var(--band);
  }
  .curves .run {
    stroke: var(--edge-strong);
  }
  .curves .rise {
    stroke-width: 4;
  }
  .curves .rise.more {
    stroke: var(--ink);
    stroke-width: 7;
  }
  .curves .rise-number,
  .curves .slope-number {
    font: 700 11px var(--mono);
    fill: var(--ink);
  }
  .curves .rise-number {
    stroke: var(--paper);
    stroke-width: 3px;
    paint-order: stroke;
  }
  .curves .curve-name.held .slope-number {
    font-weight: 400;
  }
  .curves .between {
    stroke: var(--ink);
    stroke-width: 3;
  }
  .curves .dot.held {
    fill: var(--paper);
    stroke: var(--edge-strong);
    stroke-width: 2;
  }
  .curves .dot.following {
    fill: var(--ink);
    stroke: var(--paper);
    stroke-width: 1;
  }
  .curves .stands {
    fill: none;
    stroke: var(--edge-strong);
  }
  .curves .curve-name {
    font: 11px var(--sans);
    stroke: none;
  }
  .curves .curve-name.held {
    fill: var(--muted);
  }
  .curves .curve-name.following {
    fill: var(--ink);
    font-weight: 600;
  }
  .curves .plumb {
    stroke: var(--edge);
    stroke-dasharray: 2 3;
  }
  .curves .grip-knob {
    fill: var(--ink);
  }
  .curves .arrows {
    stroke: var(--on-ink);
    stroke-width: 1.4;
  }
  .curves .grip-name {
    fill: var(--on-ink);
    font: 600 11px var(--sans);
  }
  .curves .grip:focus {
    outline: none;
  }
  .curves .grip:focus-visible .grip-knob {
    stroke: var(--focus);
    stroke-width: 2;
    paint-order: stroke;
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .slopes-table th {
    font-family: var(--sans);
    font-weight: 400;
  }
  .slopes-table th[scope='row'],
  .slopes-table .kind,
  .ways th,
  .ways .terms,
  .ways .verdict-of {
    text-align: start;
  }
  .slopes-table .kind,
  .ways th,
  .ways .verdict-of {
    font-family: var(--sans);
  }
  .slopes-table thead th {
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .slopes-table .total td,
  .slopes-table .local td {
    font-size: 1rem;
  }
  .slopes-table .total,
  .slopes-table .difference {
    font-weight: 700;
  }
  .slopes-table .line {
    display: inline-block;
    width: 1.4rem;
    margin-inline-end: 0.5rem;
    border-top: 3px solid var(--edge);
    vertical-align: middle;
  }
  .slopes-table .total .line {
    border-color: var(--ink);
  }
  .bridge .worth {
    color: var(--error);
    font-weight: 700;
  }
  .ways th {
    font-weight: 400;
  }
  .ways thead th {
    color: var(--muted);
    font-size: 0.75rem;
  }
  .ways .terms,
  .ways .amount {
    color: var(--error);
  }
  .ways .terms {
    font-size: 0.8125rem;
  }
  .ways tfoot th {
    color: var(--ink);
  }
  .ways tfoot .terms {
    color: var(--muted);
    font-family: var(--sans);
  }
  .ways tbody th .hint {
    display: block;
    font-size: 0.8125rem;
  }
  .slopes .link {
    white-space: normal;
    text-align: start;
  }
  .ways .way-term {
    display: inline-block;
    margin-inline-end: 0.5rem;
    white-space: nowrap;
  }
  .ways .total-mark {
    color: inherit;
    font-family: var(--sans);
  }
  .ways .amount {
    font-weight: 700;
    white-space: nowrap;
  }
  .ways .differs .verdict-of {
    color: var(--wrong);
    font-weight: 700;
  }
  @container scope (max-width: 62rem) {
    .two-slopes {
      grid-template-columns: minmax(0, 1fr);
    }
    .curves {
      max-width: 33rem;
    }
  }
  @container scope (max-width: 46rem) {
    .ways thead {
      display: none;
    }
    .ways,
    .ways :is(tbody, tfoot) {
      display: block;
    }
    .ways tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.1rem 0.8rem;
      padding-block: 0.4rem;
      border-bottom: 1px solid var(--line);
    }
    .ways :is(th, td) {
      padding: 0;
      border: 0;
    }
    .ways .amount {
      grid-area: 1 / 2;
    }
    .ways :is(.terms, .verdict-of) {
      grid-column: 1 / -1;
    }
    .slopes-table :is(th, td) {
      padding-inline: 0.3rem;
    }
  }
`;

export const slopes = [head, own];
