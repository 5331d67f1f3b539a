// Sums as tables with running bars, formulas, and the reason of one term.

import { css } from 'lit';

export const sums = css`
  math {
    font-family: 'Deltascope Math', 'STIX Two Math', 'Cambria Math', math, serif;
    font-size: 1.08em;
  }
  mover > mo {
    padding-block-end: 0.06em;
  }
  .sum {
    border-collapse: collapse;
    width: 100%;
  }
  .sum th,
  .sum td {
    padding: 0.08rem 0.5rem;
    border-bottom: 1px solid var(--line);
    font-size: 0.875rem;
    line-height: 1.4;
    text-align: start;
    vertical-align: middle;
    font-weight: 400;
  }
  .sum .label {
    width: 34%;
  }
  .sum .term {
    white-space: nowrap;
    font-family: var(--serif);
  }
  .sum .amount {
    font: 600 0.875rem/1.4 var(--mono);
    text-align: end;
    white-space: nowrap;
  }
  .sum tfoot .label {
    font-weight: 700;
  }
  .sum tfoot th,
  .sum tfoot td {
    border-bottom: 0;
  }
  .sum .bar {
    color: var(--muted);
    width: 32%;
  }
  .sum .bar svg {
    display: block;
    width: 100%;
    height: 18px;
    overflow: visible;
  }
  .sum .zero {
    stroke: var(--edge);
    vector-effect: non-scaling-stroke;
  }
  .sum rect {
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .sum.error .amount,
  .mark {
    color: var(--error);
  }
  .sum.error .negative {
    fill: var(--error);
    stroke: var(--error);
  }
  .sum.error .positive {
    fill: var(--surface);
    stroke: var(--error);
  }
  .sum.value .negative {
    fill: var(--edge-strong);
    stroke: var(--edge-strong);
  }
  .sum.value .positive {
    fill: var(--surface);
    stroke: var(--edge-strong);
  }
  .sum .total {
    fill: var(--ink);
    stroke: var(--ink);
  }
  .sum .can-choose {
    cursor: pointer;
  }
  .sum .chosen {
    background: var(--block);
  }
  .sum button.plain {
    text-align: start;
    white-space: normal;
    min-height: 1.5rem;
    font-size: inherit;
  }
  .mark {
    font-weight: 700;
  }
  .rounding {
    margin: 0.15rem 0.5rem;
    font-size: 0.8125rem;
    color: var(--muted);
  }
  .equation {
    margin: 0.2rem 0.5rem 0.5rem;
  }
  .number {
    font-family: var(--mono);
    font-size: 0.875rem;
  }
  .scrolls {
    /* Not a whole number of rows: that there is more can be seen. */
    max-height: 22.7rem;
    overflow: auto;
  }
  .why p {
    margin: 0.35rem 0;
    font-family: var(--serif);
  }
  .why .number {
    font-family: var(--mono);
  }
  .why .result {
    color: var(--error);
    font-weight: 700;
  }
  .rows {
    border-collapse: collapse;
    font: 0.875rem var(--mono);
  }
  .rows th,
  .rows td {
    padding: 0.15rem 0.7rem;
    text-align: end;
    border-bottom: 1px solid var(--line);
  }
  .rows tfoot {
    color: var(--error);
    font-weight: 700;
  }
  .chips {
    display: none;
  }
  .chip {
    border: 1.3px solid var(--ink);
    border-radius: 1rem;
    padding: 0.1rem 0.35rem;
    font: italic 0.78rem/1.4 var(--serif);
    background: var(--surface);
    white-space: nowrap;
  }
  .chip-arrow {
    width: 0.85rem;
    height: 1rem;
    flex: none;
  }
  .chip-arrow .shaft {
    stroke: var(--error);
  }
  .chip-arrow .head {
    fill: var(--error);
  }
  .roads-1 { --end: 0.3s; }
  .roads-2 { --end: 0.6s; }
  .roads-3 { --end: 0.9s; }
  .roads-4 { --end: 1.2s; }
  .roads-5 { --end: 1.5s; }
  .arrives .sum tbody tr,
  .arrives .sum tfoot tr,
  .arrives .rounding,
  .reason.arrives {
    animation: arrive 0.3s both;
  }
  .arrives .sum tbody tr:nth-child(2) {
    animation-delay: 0.3s;
  }
  .arrives .sum tbody tr:nth-child(3) {
    animation-delay: 0.6s;
  }
  .arrives .sum tbody tr:nth-child(4) {
    animation-delay: 0.9s;
  }
  .arrives .sum tbody tr:nth-child(n + 5) {
    animation-delay: 1.2s;
  }
  .arrives .sum tfoot tr,
  .arrives .rounding,
  .reason.arrives {
    animation-delay: var(--end);
  }
  @keyframes arrive {
    from {
      visibility: hidden;
    }
    to {
      visibility: visible;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .arrives .sum tbody tr,
    .arrives .sum tfoot tr,
    .arrives .rounding,
    .reason.arrives {
      animation: none;
    }
  }
  @container scope (max-width: 46rem) {
    .sum,
    .sum tbody,
    .sum tfoot {
      display: block;
    }
    .sum tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: 0.1rem 0.4rem;
      padding: 0.45rem 0;
      border-bottom: 1px solid var(--line);
    }
    .sum th,
    .sum td {
      border: 0;
      padding: 0;
    }
    .sum .label {
      width: auto;
    }
    .sum.error .road-words {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      height: 1px;
      overflow: hidden;
    }
    .sum.error tbody .term math {
      display: none;
    }
    .sum .term {
      white-space: normal;
    }
    .chips {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.1rem;
    }
    .sum .bar {
      grid-column: 1 / -1;
      width: auto;
    }
  }
`;
