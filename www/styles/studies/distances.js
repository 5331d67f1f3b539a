// The study of distances.

import { css } from 'lit';

import { chart } from '../chart.js';
import { slider } from '../slider.js';

const own = css`
  .distances .starts,
  .distances .presets {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 1rem;
  }
  .distances .starts {
    justify-content: space-between;
    margin-block: 0.4rem;
  }
  .chart.over-distance canvas {
    height: 15rem;
  }
  .chart.over-distance thead th,
  .chart.over-distance td:last-child {
    color: inherit;
    font-weight: 400;
  }
  .distances .curves {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    gap: 0.6rem 1.6rem;
    margin: 0.8rem 0;
  }
  .distances .curves dt {
    font-weight: 600;
  }
  .distances .curves .error dt {
    color: var(--error);
  }
  .distances .curves .muted dt {
    color: var(--muted);
  }
  .distances .curves dd {
    margin: 0;
    font-size: 0.875rem;
  }
  .distances h4 {
    margin: 1rem 0 0.3rem;
    font: 600 0.9375rem/1.4 var(--sans);
  }
  .distances .matrix {
    margin-block: 0.4rem;
  }
  .distances .matrix caption {
    text-align: start;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .distances summary {
    width: fit-content;
    min-height: 1.5rem;
    color: var(--muted);
    font-size: 0.8125rem;
    line-height: 1.5rem;
    cursor: pointer;
  }
  .distances .drives {
    display: grid;
    gap: 0.4rem;
    margin-top: 0.4rem;
  }
  .distances .half-life {
    margin: 0 0 0.3rem;
    font-size: 0.875rem;
  }
`;

export const distances = [chart, slider, own];
