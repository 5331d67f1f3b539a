// The tools at the chosen node: their row of buttons, and what they put in the ledger's place.

import { css } from 'lit';

export const tools = css`
  .lower > .tools {
    grid-column: 2;
    grid-row: 1;
    order: -2;
    justify-self: end;
    align-self: start;
    display: flex;
    flex-wrap: wrap;
    gap: 0.05rem;
    /* The title beside it leaves room. */
    margin-inline-start: -5rem;
    z-index: 1;
  }
  .tool-button {
    min-height: 1.6rem;
    padding: 0 0.35rem;
    border-color: transparent;
    border-radius: 1rem;
    background: none;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .tool-button[aria-pressed='true'] {
    background: var(--ink);
    color: var(--on-ink);
  }
  @media (forced-colors: active) {
    .tool-button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  .lower > .tool {
    grid-column: 1 / -1;
    grid-row: 1;
    min-width: 0;
  }
  .tool-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2rem 0.9rem;
    margin-inline-end: 42rem;
    min-height: 1.9rem;
  }
  .tool-head h3 {
    margin: 0;
  }
  .tool select {
    min-height: 1.75rem;
    padding-block: 0.1rem;
    font-weight: 400;
    font-size: 0.9375rem;
  }
  .lead {
    margin: 0.25rem 0 0.35rem;
    font: 1.0625rem/1.4 var(--serif);
  }
  .routes .sum .label {
    width: 2rem;
  }
  .routes .sum .term {
    white-space: normal;
  }
  .routes .sum .bar {
    width: 22%;
  }
  .routes .sum .chosen {
    background: var(--band);
  }
  .route-chain {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2rem 0.1rem;
  }
  .stretch {
    display: inline-flex;
    align-items: center;
    gap: 0.15rem;
    margin-inline: 0.25rem 0.15rem;
    font: 0.75rem/1.4 var(--mono);
    color: var(--muted);
  }
  .routes .chosen .stretch {
    color: var(--ink);
  }
  .onward {
    width: 0.9rem;
    height: 0.65rem;
    flex: none;
    overflow: visible;
  }
  .onward path {
    fill: var(--edge-strong);
    stroke: var(--edge-strong);
  }
  .folded {
    margin-inline: 0.35rem;
    color: var(--muted);
    font: 0.8125rem var(--sans);
  }
  .unfold {
    display: inline-block;
    vertical-align: middle;
    font: 0.8125rem var(--sans);
  }
  .bench {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.7fr);
    gap: 0.5rem 2.2rem;
  }
  .bench h4 {
    margin: 0.3rem 0;
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--muted);
  }
  .cards {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 0.3rem;
  }
  .card-road {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 0.8rem;
    padding: 0.15rem 0.7rem;
    border: 1px solid var(--edge);
    border-radius: 9px;
    background: var(--surface);
    cursor: grab;
  }
  .card-road:hover {
    border-color: var(--ink);
  }
  .sum-place {
    min-width: 0;
  }
  .build .sum .label .link {
    margin-inline-start: 0.6rem;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .build .sum .bar {
    width: 30%;
  }
  .sum .missing {
    fill: none;
    stroke: var(--error);
    stroke-dasharray: 4 3;
  }
  .asking {
    display: flex;
    align-items: center;
    gap: 1rem;
    margin-top: 0.4rem;
  }
  .asking button:not(.link) {
    min-height: 1.9rem;
    padding-block: 0.1rem;
  }
  .build .verdict {
    margin: 0.4rem 0 0;
  }
  @container scope (max-width: 82rem) {
    .lower > .tools {
      margin-inline-start: 0;
    }
    .lower:has(> .tool) > .tools,
    .lower > .tool {
      grid-row: auto;
      grid-column: 1 / -1;
      justify-self: start;
      width: 100%;
    }
    .tool-head {
      margin-inline-end: 0;
    }
  }
  @container scope (max-width: 62rem) {
    .bench {
      grid-template-columns: minmax(0, 1fr);
    }
    .lower > .tools {
      grid-area: auto;
      justify-self: start;
    }
  }
  @container scope (max-width: 46rem) {
    .build .sum.error .road-words {
      position: static;
      clip-path: none;
      width: auto;
      height: auto;
    }
    .build .sum tr {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .build .sum tbody .term {
      display: none;
    }
  }
  .mistakes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    gap: 0 0.8rem;
    margin: 0.2rem 0 0.6rem;
    padding: 0;
    border: 0;
    font-size: 0.875rem;
  }
  .mistakes label {
    display: flex;
    align-items: baseline;
    gap: 0.4rem;
    padding-block: 0.22rem;
    min-height: 1.5rem;
    cursor: pointer;
  }
  .mistakes input {
    flex: none;
    accent-color: var(--ink);
  }
  .costs-table td {
    white-space: nowrap;
  }
  .cost-bar {
    width: 45%;
  }
  .cost-bar svg {
    display: block;
    width: 100%;
    height: 0.4rem;
    fill: var(--ink);
  }
  .homework-link {
    white-space: normal;
    text-align: start;
  }
  .wrong-road {
    padding-inline-start: 0.6rem;
    border-inline-start: 3px solid var(--ink);
    font-weight: 600;
  }
  .homework {
    display: grid;
    gap: 0.7rem;
    justify-items: start;
  }
  .homework .saying {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7rem;
  }
  .homework textarea {
    width: min(100%, 44rem);
  }
  .homework .stacked:has(textarea) {
    width: 100%;
  }
  .diagnosis ul {
    padding-inline-start: 1.2rem;
  }
  .diagnosis li p {
    margin: 0.2rem 0 0.6rem;
  }
`;
