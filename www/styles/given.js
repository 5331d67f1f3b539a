// Numbers that can be changed where they stand: in the picture, in fields and in tables of fields.

import { css } from 'lit';

export const given = css`
  .grid-scroll {
    overflow-x: auto;
    margin: 0 -0.3rem;
    padding: 0.3rem;
  }
  .grid {
    border-collapse: separate;
    border-spacing: 0.3rem 0.25rem;
    margin: -0.25rem -0.3rem;
  }
  .grid th {
    font-weight: 400;
    color: var(--muted);
    text-align: center;
    padding: 0 0.1rem;
    white-space: nowrap;
  }
  .grid tbody th {
    text-align: end;
    padding-inline-end: 0.35rem;
    font-variant-numeric: tabular-nums;
  }
  .grid td {
    padding: 0;
    text-align: center;
  }
  .grid .starts {
    padding-inline-start: 1rem;
  }
  .grid .absent {
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .grid .empty {
    display: block;
    width: 4.7rem;
  }
  .grid select {
    min-height: 2rem;
    padding-inline: 0.5rem;
  }
  .pager {
    margin: 0 0.5rem 0.6rem 0;
  }
  .input-refusal {
    margin: 0.8rem 0 0;
    padding: 0.1rem 0 0.1rem 0.7rem;
    border-inline-start: 3px solid var(--ink);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .ledger.weight,
  section.given {
    outline: none;
  }
  .lower > section.given {
    grid-column: 1;
    grid-row: 5;
  }
  @container scope (max-width: 62rem) {
    .lower > section.given {
      grid-area: auto;
    }
  }
  section.given .hint {
    margin: 0;
  }
  .stage .given {
    cursor: ew-resize;
  }
  .stage .given {
    user-select: none;
    -webkit-user-select: none;
  }
  .stage .given .value,
  .stage text.given {
    text-decoration: underline;
    text-decoration-color: var(--edge);
    text-underline-offset: 3px;
  }
  .scope .lower input.number {
    width: 5rem;
    height: 1.75rem;
    padding: 0 0.3rem;
    box-sizing: border-box;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--surface);
    color: var(--ink);
    font: 0.8125rem var(--mono);
    text-align: end;
  }
  input.number:not(:focus) {
    cursor: ew-resize;
    touch-action: pan-y;
  }
  .scope .lower input.number[aria-invalid='true'] {
    border: 2px solid var(--ink);
  }
`;
