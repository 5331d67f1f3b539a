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
  .panel:has(.find) > .close {
    position: sticky;
    inset: -0.8rem auto auto;
    float: inline-end;
    z-index: 2;
  }
  .panel .find {
    position: sticky;
    inset-block-start: -1.2rem;
    z-index: 1;
    display: flex;
    align-items: center;
    margin: 0;
    padding: 0.6rem 6rem 0.6rem 0;
    background: var(--paper);
  }
  .find input {
    min-width: 0;
  }
  .find ~ h4 {
    margin: 1rem 0 0.2rem;
  }
  .find ~ p {
    margin: 0.2rem 0;
    overflow-wrap: anywhere;
  }
  .glossary {
    margin: 0.3rem 0 0;
  }
  .glossary > div {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 1rem;
    padding: 0.3rem 0.5rem;
    border-top: 1px solid var(--line);
    scroll-margin-block: 5rem;
  }
  .glossary > .marked {
    outline: 2px solid var(--ink);
    outline-offset: -1px;
    border-radius: 6px;
  }
  .glossary dt {
    display: flex;
    align-items: baseline;
    gap: 0.6rem;
  }
  .glossary dt:focus {
    outline: none;
  }
  .glossary .written {
    flex: none;
    min-width: 3rem;
  }
  .glossary .link {
    min-width: 1.5rem;
  }
  .glossary dd {
    margin: 0;
  }
  .glossary .text {
    grid-column: 1 / -1;
  }
  .glossary .written ~ span b {
    font-weight: 400;
  }
  .glossary .facts {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: baseline;
    gap: 0 0.8rem;
  }
  @container scope (min-width: 46rem) {
    .glossary .written ~ span {
      flex: 1;
    }
    .glossary :has(.written) > .text {
      padding-inline-start: 3.6rem;
    }
  }
  @container scope (max-width: 46rem) {
    .glossary .facts {
      grid-column: 1 / -1;
    }
  }
  .symbols-used .facts {
    display: flex;
    align-items: center;
    gap: 0.8rem;
    margin-inline-start: auto;
    white-space: nowrap;
  }
`;
