// Building a δ: the cards of its roads, and the sum that they are put into.

import { css } from 'lit';

import { head } from './head.js';

const own = css`
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
  @container scope (max-width: 62rem) {
    .bench {
      grid-template-columns: minmax(0, 1fr);
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
`;

export const build = [head, own];
