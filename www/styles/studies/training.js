// Training and clipping.

import { css } from 'lit';

import { chart } from '../chart.js';
import { fields } from '../input/fields.js';
import { head } from '../tools/head.js';

const own = css`
  .training .recipe,
  .training .going,
  .training .moment {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem 1.1rem;
    margin-block: 0.35rem;
  }
  .training .recipe label,
  .training .pair {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .training .recipe .number {
    width: 5.5rem;
  }
  .training .recipe .text input {
    height: 2rem;
    padding-inline: 0.5rem;
    width: min(24rem, 60vw);
  }
  .training h4 {
    margin: 1.1rem 0 0.2rem;
    font-size: 0.9375rem;
  }
  .training .going p,
  .training .moment p {
    margin: 0;
  }
  .training .going progress {
    inline-size: 12rem;
    accent-color: var(--ink);
  }
  .training .count {
    font-variant-numeric: tabular-nums;
  }
  .training .moment input {
    flex: 1 1 16rem;
    max-inline-size: 40rem;
    accent-color: var(--ink);
  }
  .training .moment .hint {
    font-variant-numeric: tabular-nums;
  }
  .training .curves-of-training {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.4rem 2rem;
  }
  .chart.of-training canvas {
    block-size: 10.5rem;
  }
  .training .comparing .going {
    /* Room for the curves that will stand below. */
    scroll-margin-block-end: min(24rem, 24vh);
  }
  .training .clipped {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem 2.4rem;
  }
  .training .clipped figure {
    flex: 0 1 17rem;
    margin: 0;
  }
  .training .clipped figcaption {
    font-weight: 600;
  }
  .training .clipped svg {
    display: block;
    inline-size: 100%;
  }
  .training .clipped p {
    margin: 0.1rem 0;
    font-variant-numeric: tabular-nums;
  }
  .training .axis,
  .training .border {
    fill: none;
    stroke: var(--edge);
    stroke-width: 0.8;
  }
  .training .border {
    stroke-dasharray: 3 3;
  }
  .training .axis-name {
    fill: var(--muted);
    font: 10px var(--mono);
  }
  .training .shaft {
    fill: none;
    stroke: var(--error);
    stroke-width: 2.6;
  }
  .training .shaft.before {
    stroke-width: 1.2;
    stroke-dasharray: 5 3;
  }
  .training .head {
    fill: var(--error);
    stroke: var(--error);
  }
  .training .head.before {
    fill: var(--paper);
  }
  .training .variants :is(th, td) {
    white-space: nowrap;
  }
  .training .variants th[scope='row'],
  .training .variants th:first-child {
    text-align: start;
  }
  .training summary {
    width: fit-content;
    min-height: 1.5rem;
    color: var(--muted);
    font-size: 0.8125rem;
    line-height: 1.5rem;
    cursor: pointer;
  }
  @container scope (max-width: 60rem) {
    .training .curves-of-training {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

export const training = [head, chart, fields, own];
