// The tools at the chosen node: their row of buttons, and the place of the one that is open.

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
    margin-inline-start: -7rem;
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
  @container scope (max-width: 88rem) {
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
  }
  @container scope (max-width: 62rem) {
    .lower > .tools {
      grid-area: auto;
      justify-self: start;
    }
  }
  .wrong-road {
    padding-inline-start: 0.6rem;
    border-inline-start: 3px solid var(--ink);
    font-weight: 600;
  }
`;
