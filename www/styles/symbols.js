// Symbols: how they are written, the list of those that an equation has, and what can be asked.

import { css } from 'lit';

export const symbols = css`
  .symbol {
    font-family: var(--serif);
    font-size: 1.08em;
    color: var(--ink);
  }
  .symbol sub {
    font-size: 0.75em;
    line-height: 0;
  }
  .letters-row {
    align-items: center;
    margin-bottom: 0.6rem;
  }
  .letters-row .caution {
    flex: 1 0 100%;
    margin: 0;
  }
  .symbols-used summary {
    min-height: 1.5rem;
    line-height: 1.5rem;
    color: var(--muted);
    font-size: 0.875rem;
    cursor: pointer;
  }
  .symbols-used dl {
    margin: 0.3rem 0 0;
  }
  .symbols-used dl > div {
    display: grid;
    grid-template-columns: 4.5rem 1fr;
    padding: 0.15rem 0;
    border-top: 1px solid var(--line);
  }
  .symbols-used dd {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    margin: 0;
  }
  .symbols-used .ask {
    min-width: 1.5rem;
    min-height: 1.5rem;
    padding: 0;
    justify-content: center;
    border-radius: 50%;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  [data-asked] {
    cursor: help;
  }
  .symbols-used .facts {
    display: flex;
    align-items: center;
    gap: 0.8rem;
    margin-inline-start: auto;
    white-space: nowrap;
  }
`;
