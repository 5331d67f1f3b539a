// The chart of branches over time.

import { css } from 'lit';

export const chart = css`
  .chart {
    margin: 0;
    min-width: 0;
  }
  .chart canvas {
    display: block;
    width: 100%;
    height: 5.6rem;
    font: 0.75rem var(--mono);
    cursor: pointer;
  }
  .chart.stack canvas {
    height: 9rem;
  }
  .chart .segments {
    width: fit-content;
    margin: 0 0 0.3rem auto;
    font-size: 0.8125rem;
  }
  .chart .told-at {
    margin: 0;
    min-height: 1.2rem;
    font: 0.75rem/1.2rem var(--mono);
    color: var(--ink);
  }
  .chart .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .chart summary {
    width: fit-content;
    min-height: 1.5rem;
    color: var(--muted);
    font-size: 0.8125rem;
    line-height: 1.5rem;
    cursor: pointer;
  }
  .chart .scrolls {
    margin-top: 0.3rem;
  }
  .chart th,
  .chart td {
    white-space: nowrap;
  }
  .chart thead th {
    position: sticky;
    top: 0;
    background: var(--paper);
    color: var(--error);
  }
  .chart th:first-child {
    color: var(--muted);
  }
  .chart th:last-child,
  .chart td:last-child {
    color: var(--ink);
    font-weight: 700;
  }
`;
