// The study of sources: the row of blocks, the table below it, and the sums beside them. Purple is the
// error of the chosen loss, orange and red are the losses before and after it.

import { css } from 'lit';

import { chart } from '../chart.js';
import { weight } from '../weight.js';

const own = css`
  .sources .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 1.4rem;
  }
  .sources .pair {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 0.5rem;
  }
  .sources .segments button {
    min-height: 2rem;
    padding-block: 0.1rem;
  }
  .sources h4 {
    margin: 0.9rem 0 0.2rem;
    font-size: 0.9375rem;
  }
  .sources p {
    margin: 0.25rem 0;
  }
  .sources .beside-sums {
    display: grid;
    grid-template-columns: minmax(0, 49rem) minmax(20rem, 1fr);
    gap: 0.4rem 2.2rem;
    margin-top: 0.6rem;
  }
  .sources .beside-sums > * {
    min-width: 0;
  }
  .sources .flow-scroll {
    display: grid;
    grid-template-columns: max-content max-content;
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  .sources .flow-scroll > .source-flows,
  .sources .flow-scroll > .error-table {
    grid-column: 2;
  }
  .sources .flow-scroll > .ticks {
    grid-column: 1;
  }
  .sources .flow-scroll.bars {
    grid-template-columns: max-content;
  }
  .sources .flow-scroll.bars > * {
    grid-column: 1;
  }
  .sources .flow-scroll svg {
    display: block;
  }
  .sources .error-table {
    position: relative;
  }
  .sources .error-table canvas {
    font: 0.8125rem var(--mono);
    touch-action: pan-x pan-y;
  }
  .sources .error-table .marks {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .sources .marks rect {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1;
  }
  .sources .marks .cell {
    stroke-width: 2.5;
  }
  .sources .marks .pointed:not([data-there]) {
    display: none;
  }
  .sources .marks .pointed rect {
    stroke: var(--edge-strong);
    stroke-dasharray: 3 2;
  }
  .sources .lanes > .ticks {
    /* Beside the rows: what stands over the first of them, and how high each is. */
    padding-top: 22px;
  }
  .sources .lanes .tick {
    display: grid;
    place-items: center;
    width: 28px;
    height: 30px;
    cursor: pointer;
  }
  .sources .bars > .ticks {
    padding: 0.2rem 0;
  }
  .sources .tick {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 1.75rem;
  }
  .sources .tick input {
    width: 1.05rem;
    height: 1.05rem;
    margin: 0;
    accent-color: var(--ink);
  }
  .sources .source-flows text {
    fill: var(--muted);
    font: 12px var(--mono);
  }
  .sources .source-flows .block,
  .sources .source-flows .loss {
    cursor: pointer;
  }
  .sources .source-flows .block rect {
    fill: var(--block-faint);
    stroke: var(--line);
  }
  .sources .source-flows .block.chosen rect {
    fill: var(--block);
    stroke: var(--ink);
    stroke-width: 2;
  }
  .sources .source-flows .block:hover rect,
  .sources .source-flows .block[data-lit] rect,
  .sources .source-flows .loss:hover rect,
  .sources .source-flows .loss[data-lit] rect {
    stroke: var(--ink);
  }
  .sources .source-flows .block-name {
    fill: var(--ink);
    font: italic 14px var(--serif);
    text-anchor: end;
  }
  .sources .source-flows .loss rect {
    fill: var(--surface);
    stroke: var(--edge);
  }
  .sources .source-flows .loss-name,
  .sources .source-flows .loss-value {
    text-anchor: middle;
  }
  .sources .source-flows .loss-name {
    fill: var(--ink);
    font: italic 15px var(--serif);
  }
  .sources .source-flows .loss.chosen rect {
    fill: var(--error-fill);
    stroke: var(--error);
    stroke-width: 2;
  }
  .sources .source-flows .loss.before rect {
    stroke: var(--source-orange);
    stroke-dasharray: 6 3;
    stroke-width: 1.6;
  }
  .sources .source-flows .loss.after rect {
    stroke: var(--source-red);
    stroke-dasharray: 1.6 2.6;
    stroke-width: 1.8;
  }
  .sources .source-flows .loss.out rect {
    fill: none;
    stroke: var(--line);
  }
  .sources .source-flows .loss.out .loss-name {
    text-decoration: line-through;
    fill: var(--muted);
  }
  .sources .source-flows .lane {
    --lane: var(--edge);
  }
  .sources .source-flows .lane.chosen {
    --lane: var(--error);
  }
  .sources .source-flows .lane.before {
    --lane: var(--source-orange);
  }
  .sources .source-flows .lane.after {
    --lane: var(--source-red);
  }
  .sources .source-flows .shaft {
    fill: none;
    stroke: var(--lane);
  }
  .sources .source-flows .before .shaft {
    stroke-dasharray: 9 4;
  }
  .sources .source-flows .after .shaft {
    stroke-dasharray: 2 3;
  }
  .sources .source-flows .head {
    fill: var(--lane);
    stroke: var(--lane);
    stroke-width: 1.4;
    stroke-linejoin: round;
  }
  .sources .source-flows .positive .head,
  .sources .source-flows .nothing .head {
    fill: var(--surface);
  }
  .sources .source-flows .lost .shaft {
    stroke: var(--edge);
    stroke-dasharray: 2 4;
  }
  .sources .source-flows .lost .head {
    fill: none;
    stroke: none;
  }
  .sources .source-flows .amount {
    fill: var(--lane);
    font-weight: 600;
    pointer-events: none;
  }
  .sources .source-flows .other .amount {
    fill: var(--muted);
  }
  .sources .source-flows .lit .amount {
    text-decoration: underline;
  }
  .sources .source-flows .reach {
    fill: none;
    pointer-events: all;
    cursor: pointer;
  }
  .sources .source-flows .ground {
    fill: none;
    stroke: var(--edge);
  }
  .sources .source-flows .bars {
    fill: var(--error);
    pointer-events: none;
  }
  .sources .source-flows .beside {
    fill: none;
    stroke-width: 1.6;
    pointer-events: none;
  }
  .sources .source-flows .beside.before {
    stroke: var(--source-orange);
    stroke-dasharray: 7 3;
  }
  .sources .source-flows .beside.after {
    stroke: var(--source-red);
    stroke-dasharray: 2 2.5;
  }
  .sources .source-flows.bars .chosen {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
    pointer-events: none;
  }
  .sources .source-flows .bars-name {
    fill: var(--error);
    text-anchor: end;
  }
  .sources .told-at {
    min-height: 1.2rem;
    margin: 0;
    font: 0.75rem/1.2rem var(--mono);
  }
  .sources .heat .row {
    justify-content: space-between;
  }
  .sources summary {
    width: fit-content;
    min-height: 1.5rem;
    color: var(--muted);
    font-size: 0.8125rem;
    line-height: 1.5rem;
    cursor: pointer;
  }
  .sources .chosen-cell .symbol {
    font-family: var(--serif);
    font-style: italic;
    font-size: 1.1rem;
  }
  .sources .chosen-cell .worth {
    color: var(--error);
    font-weight: 600;
  }
  .sources .parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
    gap: 0.4rem 2.2rem;
  }
  .sources .part {
    min-width: 0;
    border-top: 1px solid var(--line);
    margin-top: 0.8rem;
  }
  .sources .part .rule {
    font-size: 1.1rem;
  }
  .sources .part input.number {
    width: 6rem;
  }
  .sources .truncation caption,
  .sources .truncation tbody th {
    text-align: start;
  }
  .sources .truncation caption {
    font: 600 0.875rem/1.5 var(--sans);
  }
  @container scope (max-width: 68rem) {
    .sources .beside-sums {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .sources .error-table canvas {
      forced-color-adjust: none;
    }
  }
`;

export const sources = [chart, weight, own];
