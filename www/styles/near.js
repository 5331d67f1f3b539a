// One node, near: three columns, a bracket around each side's sum.

import { css } from 'lit';

export const near = css`
  .near {
    display: grid;
    grid-template-columns: minmax(0, max-content) 11rem minmax(0, max-content);
    justify-content: center;
    align-items: center;
    gap: 0 0.5rem;
    min-height: min(38.6cqi, 36rem);
    padding: 0.3rem 0.2rem;
  }
  .near .self {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.5rem;
  }
  .numbered {
    flex: none;
    border-collapse: collapse;
    font: 0.6875rem/1.5 var(--mono);
    white-space: nowrap;
  }
  .numbered caption {
    text-align: start;
    color: var(--muted);
  }
  .numbered td {
    padding: 0 0.3rem;
    border: 0 solid var(--ink);
    text-align: end;
    color: var(--muted);
  }
  .numbered tbody {
    border-inline: 1px solid var(--edge-strong);
  }
  .numbered .chosen {
    color: var(--ink);
    font-weight: 700;
  }
  .numbered.column .chosen {
    border-inline-width: 2px;
  }
  .numbered.column tr:first-child .chosen {
    border-top-width: 2px;
  }
  .numbered.column tr:last-child .chosen {
    border-bottom-width: 2px;
  }
  .numbered.row .chosen {
    border-block-width: 2px;
  }
  .numbered.row .chosen:first-child {
    border-inline-start-width: 2px;
  }
  .numbered.row .chosen:last-child {
    border-inline-end-width: 2px;
  }
  .near h3,
  .near p {
    margin: 0;
  }
  .near .side h3 {
    font: 600 0.875rem/1.4 var(--sans);
    color: var(--muted);
  }
  .near .reads h3 {
    text-align: end;
    padding-inline-end: 5.8rem;
  }
  .near .read-by h3 {
    padding-inline-start: 5.8rem;
  }
  .stage.near svg {
    min-width: 0;
  }
  .stage.near .large {
    width: 11rem;
  }
  .near .large .body,
  .near .large .pill rect {
    vector-effect: non-scaling-stroke;
  }
  .near .rounding {
    box-sizing: border-box;
    width: 0;
    min-width: 100%;
    margin-inline: 0;
    padding-inline: 5.8rem 0.5rem;
  }
  .near .reads .rounding {
    padding-inline: 0.5rem 5.8rem;
    text-align: end;
  }
  .near .wide-sum .rounding {
    padding: 0;
    text-align: start;
    font-size: 0.75rem;
  }
  .near .map {
    padding: 0.3rem;
    background: none;
    border-color: transparent;
    white-space: normal;
  }
  .stage.near .map svg {
    width: 12rem;
  }
  .near .map .ground {
    fill: var(--block);
  }
  .near .map .wires {
    fill: none;
    stroke: var(--edge);
    stroke-width: 3;
  }
  .near .map .other {
    fill: var(--surface);
    stroke: var(--edge);
    stroke-width: 5;
  }
  .near .map .here {
    fill: var(--ink);
    stroke: var(--ink);
    stroke-width: 10;
  }
  .near .sum-of {
    display: flex;
    align-items: center;
  }
  .near ul {
    flex: 1;
    min-width: 0;
    list-style: none;
    margin: 0;
    padding: 0.2rem 0.7rem;
    border: 2px solid var(--edge-strong);
    border-block-color: transparent;
  }
  .near .reads ul {
    border-inline-start: 0;
    border-start-end-radius: 14px;
    border-end-end-radius: 14px;
  }
  .near .read-by ul {
    border-color: var(--error);
    border-block-color: transparent;
    border-inline-end: 0;
    border-start-start-radius: 14px;
    border-end-start-radius: 14px;
  }
  .near .joint {
    flex: none;
    width: 5.4rem;
    text-align: center;
    white-space: nowrap;
  }
  .near .joint .number {
    font-size: 0.8125rem;
  }
  .near .joint.error b,
  .near .read-by .amount-on-arrow {
    color: var(--error);
  }
  .stage.near .joint svg {
    height: 1.4rem;
    width: 100%;
  }
  .near .joint-line {
    fill: none;
    stroke: var(--error-quiet);
    stroke-width: 2;
    stroke-dasharray: 4 4;
  }
  .near .joint-head {
    fill: var(--error-quiet);
  }
  .near .joint-line.known {
    stroke: var(--error);
    stroke-width: 6;
    stroke-dasharray: none;
  }
  .near .joint-head.known {
    fill: var(--error);
  }
  .near .joint-line.value {
    stroke: var(--edge-strong);
    stroke-width: 1.6;
    stroke-dasharray: none;
  }
  .near .joint-head.value {
    fill: var(--edge-strong);
  }
  .near .formula {
    font: 15px var(--serif);
  }
  .near .road {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 0.2rem 0.6rem;
    padding: 0.3rem 0.2rem;
  }
  .near .road + .road {
    border-top: 1px solid var(--line);
  }
  .near .road.chosen {
    background: var(--block);
  }
  .near .numbers {
    flex: 1;
    min-width: 0;
    font-size: 0.875rem;
  }
  .near .numbers p {
    line-height: 1.45;
  }
  .near .amount-on-arrow {
    flex: none;
    width: 5rem;
    text-align: center;
    line-height: 1.1;
  }
  .stage.near .amount-on-arrow svg {
    width: 100%;
  }
  .near .reads .amount-on-arrow {
    width: 4.4rem;
  }
  .near .rounds {
    display: inline-flex;
    gap: 0.25rem;
  }
  .near .round {
    flex: none;
    justify-content: center;
    min-width: 3.3rem;
    min-height: 2.4rem;
    padding: 0.1rem 0.45rem;
    border: 1.5px solid var(--edge-strong);
    border-radius: 1.3rem;
    font-size: 0.9375rem;
  }
  .near .round.missing {
    display: inline-flex;
    align-items: center;
    box-sizing: border-box;
    border-style: dashed;
    color: var(--muted);
  }
  .near .way {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.2rem;
  }
  .near .wide-sum {
    order: 4;
    flex-basis: 100%;
    display: flex;
    align-items: center;
    gap: 0.6rem;
    overflow-x: auto;
  }
  .near .wide-sum:focus-visible {
    outline-offset: -2px;
  }
  @container scope (max-width: 72rem) {
    .near {
      grid-template-columns: minmax(0, 1fr);
      padding-inline: 0.9rem;
    }
    .near .map {
      display: none;
    }
    .near .joint svg {
      display: none;
    }
    .near .joint {
      width: auto;
      text-align: start;
      padding-block: 0.3rem;
    }
    .near .reads h3,
    .near .read-by h3 {
      padding: 0;
      text-align: start;
    }
    .near .sum-of {
      flex-direction: column;
      align-items: stretch;
    }
    .near .read-by .sum-of {
      flex-direction: column-reverse;
    }
    .near ul,
    .near .read-by ul,
    .near .reads ul {
      padding: 0;
      border: 0;
    }
    .near .numbers {
      flex-basis: 100%;
      order: 3;
    }
  }
`;
