// What is pointed at, and all that stands for the same: outlined or heavier, not only in colour.

import { css } from 'lit';

export const linked = css`
  .variable[data-lit],
  math [data-lit],
  .symbol[data-lit],
  .chip[data-lit],
  .round[data-lit],
  .heat-map[data-lit] {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
    border-radius: 3px;
  }
  .chip[data-lit],
  .round[data-lit] {
    border-radius: 1.3rem;
  }
  .sum tr[data-lit],
  .near .road[data-lit],
  .why [data-lit],
  .time[data-lit]:not(.shown) {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
    border-radius: 4px;
  }
  .stage .wire[data-lit] .line {
    stroke: var(--ink);
    stroke-width: 2.6;
  }
  .stage .wire[data-lit] .head {
    fill: var(--ink);
  }
  .stage .halo {
    fill: none;
    stroke: none;
  }
  .stage .flow[data-lit] .halo {
    stroke: var(--ink);
  }
  .stage .flow[data-lit] .head {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .stage .amount[data-lit] rect {
    stroke: var(--ink);
    stroke-width: 2.6;
  }
  .stage .node[data-lit] .body,
  .stage .component[data-lit] .reach {
    stroke: var(--ink);
    stroke-width: 4;
  }
  .stage .node[data-lit] .pill rect {
    stroke: var(--ink);
    stroke-width: 2;
  }
`;
