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
  .checked.stale {
    color: var(--muted);
  }
`;
