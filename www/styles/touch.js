// Nudging, holding, cutting and checking: their panels, and the lines that stand while something is edited.

import { css } from 'lit';

export const touch = css`
  .tool-panel {
    min-width: 0;
    margin-top: -0.4rem;
  }
  .tool-panel p {
    margin: 0.2rem 0;
  }
  .tool-panel .row,
  .epsilon,
  .road-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.8rem;
  }
  .pair {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }
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
  .sum thead th,
  .sum.error thead .amount,
  .sum.value thead .amount {
    color: var(--muted);
    font: 0.75rem var(--sans);
  }
  .sum .measured {
    text-align: end;
    white-space: nowrap;
  }
  .sum td.measured {
    font: 600 0.875rem/1.4 var(--mono);
  }
  .sum .measured .link {
    font: 0.8125rem/1.5 var(--sans);
    color: var(--muted);
  }
  .sum .cut .label,
  .sum .cut .term {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .standing {
    border-inline-start: 3px solid var(--ink);
    padding-inline-start: 0.6rem;
  }
  .standing.hint {
    border-color: var(--line);
  }
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
  .checked.stale {
    color: var(--muted);
  }
  .total {
    font-weight: 600;
  }
  @container scope (max-width: 46rem) {
    .rows.outcome th,
    .rows.outcome td {
      padding-inline: 0 0.3rem;
    }
    .sum .measured {
      grid-column: 1 / -1;
    }
    .sum thead tr {
      display: none;
    }
  }
`;
