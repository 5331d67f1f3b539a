// The strip of a long sequence.

import { css } from 'lit';

export const history = css`
  .strip.history {
    flex-wrap: wrap;
    align-items: stretch;
    gap: 0 0.6rem;
    overflow: visible;
    font: 0.75rem/1.2 var(--mono);
    color: var(--muted);
  }
  .history .howto {
    flex: 1 0 100%;
  }
  .history .states,
  .history .scale {
    display: flex;
    flex-direction: column;
    justify-content: space-around;
    white-space: nowrap;
  }
  .history .scale {
    min-width: 8.5rem;
  }
  .history .states {
    color: var(--error);
  }
  .history .cells {
    position: relative;
    flex: 1;
    min-width: 0;
  }
  .history svg {
    display: block;
    width: 100%;
    height: 2.25rem;
    overflow: visible;
    cursor: pointer;
    touch-action: pan-y;
  }
  .history .reach {
    fill: none;
    pointer-events: all;
  }
  .history path,
  .history .chosen {
    vector-effect: non-scaling-stroke;
  }
  .history .unknown {
    fill: none;
    stroke: var(--edge);
    stroke-width: 0.8;
  }
  .history .band {
    fill: var(--band);
  }
  .history .known {
    fill: var(--error);
  }
  .history .chosen {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2.5;
  }
  .history input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .history .cells:focus-within {
    outline: 2.5px solid var(--focus);
    outline-offset: 4px;
    border-radius: 4px;
  }
  @container scope (max-width: 46rem) {
    .strip.history {
      flex-wrap: wrap;
    }
    .history .scale {
      flex-basis: 100%;
      flex-direction: row;
      justify-content: space-between;
    }
  }
`;
