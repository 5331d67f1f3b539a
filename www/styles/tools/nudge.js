// Nudging: the choice of ε, what the nudge did, and the sweep over many ε.

import { css } from 'lit';

import { chart } from '../chart.js';
import { fields } from '../input/fields.js';

const own = css`
  .epsilon input[type='range'] {
    flex: 1 1 6rem;
    min-width: 0;
    max-width: 15rem;
    height: 1.5rem;
    accent-color: var(--ink);
  }
  .epsilon .segments button {
    min-height: 2rem;
    min-width: 2.2rem;
    justify-content: center;
  }
  .tool-panel .carrier {
    min-height: 2rem;
    max-width: 100%;
    padding-inline: 0.4rem;
  }
  .rows.outcome th,
  .rows.outcome td {
    padding-block: 0.05rem;
  }
  .outcome th[scope='row'] {
    text-align: start;
    font-family: var(--sans);
    font-weight: 400;
  }
  .outcome thead th {
    font-weight: 400;
    color: var(--muted);
  }
  .outcome .predicted th,
  .outcome .predicted td {
    color: var(--error);
  }
  .sweep {
    margin-top: 0.5rem;
  }
  .sweep canvas {
    height: 8rem;
    cursor: default;
  }
  .sweep figcaption {
    font-size: 0.875rem;
  }
  .chart.sweep thead th,
  .chart.sweep td:last-child {
    color: inherit;
    font-weight: 400;
  }
  @container scope (max-width: 46rem) {
    .rows.outcome th,
    .rows.outcome td {
      padding-inline: 0 0.3rem;
    }
  }
`;

export const nudge = [fields, chart, own];
