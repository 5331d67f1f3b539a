// The check: a row for each quantity.

import { css } from 'lit';

export const check = css`
  .checked {
    width: 100%;
    font-size: 0.8125rem;
  }
  .checked th,
  .checked td {
    padding-inline: 0.4rem;
    white-space: nowrap;
  }
  .checked thead th {
    position: sticky;
    top: 0;
    background: var(--paper);
    color: var(--muted);
    font: 0.75rem var(--sans);
  }
  .checked th[scope='row'],
  .checked .verdict-of,
  .checked th:nth-child(-n + 2) {
    text-align: start;
  }
  .checked .verdict-of {
    font-family: var(--sans);
  }
  .checked .link {
    min-width: 1.5rem;
  }
  .checked .differs,
  .checked .overflowed {
    color: var(--wrong);
    font-weight: 700;
  }
  .turned {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1.6rem;
    margin: 0.5rem 0;
  }
  .turned svg {
    flex: 0 1 13rem;
    min-width: 10rem;
  }
  .turned figcaption {
    flex: 1 1 9rem;
    font-size: 0.875rem;
  }
  .turned p {
    margin: 0.15rem 0;
    font-variant-numeric: tabular-nums;
  }
  .turned .axis {
    fill: none;
    stroke: var(--edge);
    stroke-width: 0.8;
    stroke-dasharray: 3 3;
  }
  .turned .arc {
    fill: none;
    stroke: var(--ink);
  }
  .turned text {
    fill: var(--ink);
    font: 11px var(--mono);
  }
  .turned .axis-name {
    fill: var(--muted);
  }
  .turned .shaft {
    fill: none;
    stroke-width: 2.6;
  }
  .turned .right {
    color: var(--error);
    font-weight: 600;
  }
  .turned .wrong {
    color: var(--wrong);
    font-weight: 600;
  }
  .turned .wrong .shaft {
    stroke-dasharray: 6 4;
  }
  .turned g .shaft {
    stroke: currentcolor;
  }
  .turned g .head {
    fill: currentcolor;
  }
  .checked.stale {
    color: var(--muted);
  }
`;
