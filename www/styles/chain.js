// The chain rule by itself: its controls, and its picture, which is as tall whatever it holds.

import { css } from 'lit';

export const chain = css`
  .chain-controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem 1.3rem;
    padding: 0.5rem 1.4rem 0.3rem;
  }
  .chain-controls .pair {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
  }
  .chain-controls select,
  .chain-controls .segments button {
    min-height: 1.8rem;
    padding: 0.1rem 0.5rem;
  }
  .chain-controls .number {
    width: 3.6rem;
    min-height: 1.8rem;
    padding: 0.1rem 0.4rem;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--surface);
  }
  .stage.chain svg {
    width: auto;
    min-width: 0;
    height: 34.5rem;
    margin-inline: auto;
  }
  .stage.chain .box .value {
    font-size: 14px;
  }
  .stage.chain .slope rect {
    fill: var(--surface);
  }
  .stage.chain .formula {
    font: 15px var(--serif);
    fill: var(--ink);
  }
  .stage.chain .slope text {
    text-anchor: middle;
  }
  .stage.chain .formula .letter {
    font-weight: 400;
  }
  .stage.chain .slope .value {
    font-size: 12.5px;
    fill: var(--ink);
  }
  /* A chain is narrow: on a phone its picture comes first, then what sets it, then the sum. */
  @container scope (max-width: 46rem) {
    .chain-controls {
      order: 1;
    }
    .scope:has(> .chain-controls) > .figure {
      order: 0;
    }
  }
`;
