// Two cells side by side, and the table and the chart of both.

import { css } from 'lit';

export const compare = css`
  .figure.paired {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-template-rows: auto auto;
    column-gap: 1rem;
  }
  .paired > .stage,
  .paired > .beside {
    grid-row: 2;
  }
  .paired > .howto {
    grid-area: 3 / 1 / auto / -1;
  }
  .cell-head {
    grid-row: 1;
    margin: 0;
    padding: 0.35rem 0.4rem 0.15rem;
    align-self: center;
  }
  .cell-head h3 {
    margin: 0;
  }
  .cell-head.second {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 1.1rem;
  }
  .cell-head.second,
  .paired > .beside {
    grid-column: 2;
  }
  .beside {
    border-inline-start: 2px solid var(--ink);
    padding-inline-start: 0.6rem;
  }
  .cell-letter {
    display: inline-block;
    min-width: 1.4em;
    padding-inline: 0.2em;
    box-sizing: border-box;
    border: 1.5px solid var(--ink);
    border-radius: 5px;
    text-align: center;
    line-height: 1.3;
  }
  .first .cell-letter,
  .cell-letter.first,
  th:nth-child(2) > .cell-letter {
    background: var(--ink);
    color: var(--on-ink);
  }
  .differences {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
    margin: 0 8rem 0.5rem 0;
    padding: 0;
    border: 0;
  }
  .differences legend {
    min-height: 1.75rem;
    padding: 0;
    margin-bottom: 0.35rem;
    font: 1.0625rem/1.4 var(--serif);
  }
  .differences button {
    min-height: 1.8rem;
    padding-block: 0.1rem;
    border-radius: 1rem;
    font-size: 0.875rem;
  }
  .differences button[aria-pressed='true'] {
    background: var(--ink);
    color: var(--on-ink);
  }
  .compared {
    display: grid;
    grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr);
    gap: 0.6rem 2.4rem;
  }
  .both {
    border-collapse: collapse;
    width: 100%;
    align-self: start;
    font-size: 0.875rem;
  }
  .both caption {
    text-align: start;
    font-weight: 600;
    font-size: 1rem;
    padding-bottom: 0.15rem;
  }
  .both th,
  .both td {
    padding: 0.08rem 0.5rem;
    border-bottom: 1px solid var(--line);
    line-height: 1.4;
  }
  .both tbody th {
    text-align: start;
    font-weight: 400;
  }
  .both thead th {
    font-weight: 400;
    color: var(--muted);
    text-align: end;
  }
  .both thead .cell-letter {
    font-weight: 700;
    color: var(--ink);
  }
  .both thead th:nth-child(2) .cell-letter {
    color: var(--on-ink);
  }
  .both td {
    font-family: var(--mono);
    text-align: end;
    white-space: nowrap;
  }
  .both .none {
    font-family: var(--sans);
    color: var(--muted);
  }
  .both .of-error td:not(.none) {
    color: var(--error);
    font-weight: 600;
  }
  .both .of-delta th,
  .both .of-delta td {
    font-weight: 700;
  }
  .norms {
    margin: 0;
  }
  .below-tools .norms {
    margin-top: 2rem;
  }
  .norms figcaption {
    font-weight: 600;
  }
  .norms svg {
    display: block;
    width: 100%;
    max-width: 40rem;
    height: auto;
  }
  .norms text {
    font: 11.5px var(--mono);
    fill: var(--muted);
  }
  .norms .power {
    text-anchor: end;
  }
  .norms .time {
    text-anchor: middle;
  }
  .norms .grid {
    stroke: var(--line);
  }
  .norms .now {
    stroke: var(--edge);
    stroke-width: 1.5;
  }
  .norms .line path {
    fill: none;
    stroke: var(--error);
    stroke-width: 1.8;
  }
  .norms .second path {
    stroke-dasharray: 5 3;
  }
  .norms circle {
    fill: var(--error);
  }
  .norms rect {
    fill: var(--surface);
    stroke: var(--error);
    stroke-width: 1.4;
  }
  .norms .line text {
    font: 700 13px var(--sans);
    fill: var(--ink);
  }
  .norms summary {
    line-height: 1.5rem;
    color: var(--muted);
    font-size: 0.875rem;
  }
  .stacked .beside {
    border: 0;
    padding: 0;
  }
  .stacked .cell-head.second {
    border-top: 2px solid var(--ink);
  }
  /* There is half the room: what reads the node stands below it. */
  @container scope (min-width: 74.01rem) {
    .paired .near {
      grid-template-columns: minmax(0, 1fr) 11rem;
      grid-template-rows: auto 1fr;
      gap: 0.6rem 0;
      min-height: 0;
    }
    .paired .near .reads {
      justify-self: end;
      max-width: 100%;
    }
    .paired .near .read-by {
      grid-column: 1 / -1;
      align-self: start;
    }
    .paired .near .read-by h3 {
      padding: 0;
    }
    .paired .near .map,
    .paired .near .read-by .joint {
      display: none;
    }
    .paired .stage.near .large {
      width: 8.5rem;
    }
  }
  @container scope (max-width: 74rem) {
    .figure.paired {
      display: block;
    }
    .beside {
      border-inline-start: 0;
      padding-inline-start: 0;
    }
    .cell-head.second {
      border-top: 2px solid var(--ink);
      margin-top: 0.5rem;
    }
  }
  @container scope (max-width: 62rem) {
    .compared {
      grid-template-columns: minmax(0, 1fr);
    }
    .below-tools .norms {
      margin-top: 0;
    }
    .differences {
      margin-inline-end: 0;
    }
  }
  @container scope (max-width: 46rem) {
    .both {
      font-size: 0.8125rem;
    }
    .both th,
    .both td {
      padding-inline: 0.2rem;
    }
    .both .none {
      white-space: normal;
    }
    .cell-head {
      padding-inline: 1rem;
    }
  }
`;
