// The table of letters, and the list of what an equation's symbols are.

import { css } from 'lit';

export const notation = css`
  .letters {
    display: table;
    width: 100%;
    margin: 1.2rem 0 0;
    border-collapse: collapse;
  }
  .letters caption {
    padding-bottom: 0.3rem;
    font-weight: 600;
    text-align: start;
  }
  .letters th,
  .letters td {
    padding: 0.25rem 0.8rem 0.25rem 0;
    border-top: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  .letters thead th {
    border-top: 0;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .letters th[scope='row'],
  .letters td:nth-child(n + 3) {
    white-space: nowrap;
  }
  .letters-row {
    align-items: center;
    margin-bottom: 0.6rem;
  }
  .letters-row .caution {
    flex: 1 0 100%;
    margin: 0;
  }
  .care {
    margin: 0.3rem 0 0;
    padding-inline-start: 1.1rem;
  }
  .care li {
    margin-top: 0.3rem;
  }
  .care sub {
    line-height: 0;
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
  .symbols-used .facts {
    display: flex;
    gap: 0.8rem;
    margin-inline-start: auto;
    white-space: nowrap;
  }
`;
