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
    gap: 0.15rem;
    z-index: 1;
  }
  .tool-button {
    min-height: 1.6rem;
    padding: 0 0.6rem;
    border-color: transparent;
    border-radius: 1rem;
    background: none;
    color: var(--muted);
    font-size: 0.875rem;
  }
  .tool-button[aria-pressed='true'] {
    background: var(--ink);
    color: var(--on-ink);
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
    margin-inline-end: 26rem;
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
  @container scope (max-width: 62rem) {
    .lower > .tools,
    .lower > .tool {
      grid-area: auto;
    }
    .lower > .tools {
      justify-self: start;
    }
    .tool-head {
      margin-inline-end: 0;
    }
  }
`;
