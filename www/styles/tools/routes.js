// The routes: a chain of nodes for each, and what comes along it.

import { css } from 'lit';

import { head } from './head.js';

const own = css`
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
`;

export const routes = [head, own];
