// The stage's colours and weights. Quiet is thin, light and grey, never transparent.

import { css } from 'lit';

const frame = css`
  .stage {
    overflow-x: auto;
    border-radius: 8px;
  }
  .stage:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .stage svg {
    display: block;
    width: 100%;
    min-width: 1180px;
    height: auto;
  }
  .stage text {
    font: 11.5px var(--mono);
    fill: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .stage .reach {
    fill: none;
    stroke: none;
    stroke-width: 10;
    pointer-events: stroke;
  }
  .stage rect.reach {
    pointer-events: all;
  }
  .block rect {
    fill: var(--block);
    stroke: var(--line);
  }
  .block.next rect {
    fill: var(--block-faint);
  }
  .block.missing rect {
    fill: none;
    stroke: var(--edge);
    stroke-dasharray: 5 6;
  }
  .stage .time-label {
    font: 14px var(--sans);
  }
  .stage .missing-label {
    font: 14px var(--sans);
    text-anchor: middle;
  }
  .stage .scale-note {
    font: 11.5px var(--sans);
  }
  .wall path {
    stroke: var(--edge);
    stroke-dasharray: 5 6;
  }
  .factor rect {
    fill: var(--surface);
    stroke: var(--edge-strong);
  }
  .stage .factor text {
    fill: var(--ink);
    text-anchor: middle;
    font-weight: 600;
  }
`;

const lines = css`
  .wire .line {
    fill: none;
    stroke: var(--edge);
    stroke-width: 1.3;
  }
  .wire .head {
    fill: var(--edge);
  }
  .wire.carousel .line {
    stroke-width: 2.6;
  }
  .wire.peephole .line {
    stroke-width: 1.7;
    stroke-dasharray: 0.1 4;
    stroke-linecap: round;
  }
  .wire.quiet .line {
    stroke-width: 1;
  }
  .wire.quiet.carousel .line {
    stroke-width: 2;
  }
  .wire.quiet.peephole .line {
    stroke-width: 1.4;
  }
  .wire.read .line {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .wire.read.carousel .line {
    stroke-width: 3.2;
  }
  .wire.read .head {
    fill: var(--ink);
  }
  .flow .shaft,
  .hint .shaft,
  .hollow-core {
    fill: none;
  }
  .flow.faint .shaft {
    stroke: var(--error-quiet);
  }
  .flow.faint .head {
    fill: var(--error-quiet);
    stroke: var(--error-quiet);
  }
  .flow.strong .shaft {
    stroke: var(--error);
  }
  .flow.strong .head {
    fill: var(--error);
    stroke: var(--error);
    stroke-width: 1.4;
    stroke-linejoin: round;
  }
  .flow.positive .head,
  .flow.hollow .head,
  .hint .head {
    fill: var(--surface);
  }
  .flow .hollow-core {
    stroke: var(--surface);
  }
  .hint .shaft {
    stroke: var(--error-quiet);
  }
  .hint .hollow-core {
    stroke: var(--error-fill);
  }
  .hint .head {
    fill: var(--error-fill);
    stroke: var(--error-quiet);
    stroke-width: 1.2;
    stroke-linejoin: round;
  }
  .matrix .body,
  .matrix .cell {
    fill: var(--surface);
    stroke: var(--edge);
  }
  .matrix .cell {
    stroke: var(--line);
  }
  .matrix .stem {
    stroke: var(--edge);
    stroke-width: 1.3;
  }
  .matrix .lifted {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.4;
  }
  .stage .matrix .letter {
    font-size: 12.5px;
    font-weight: 400;
    fill: var(--muted);
    text-anchor: middle;
  }
  .matrix .overbar {
    stroke: var(--muted);
    stroke-width: 1;
  }
  .flow.mark .head {
    stroke: var(--error);
    stroke-width: 1;
  }
  .flow.mark.negative .head {
    fill: var(--error);
  }
  .amount rect {
    fill: var(--surface);
    stroke: var(--error);
    stroke-width: 1.3;
  }
  .amount.chosen rect {
    stroke-width: 2.4;
  }
  .stage .amount text {
    font: 600 12.5px var(--mono);
    fill: var(--error);
    text-anchor: middle;
  }
`;

const nodes = css`
  .node {
    cursor: pointer;
    outline: none;
  }
  .node .body {
    fill: var(--surface);
    stroke: var(--edge-strong);
    stroke-width: 1.3;
  }
  .node.quiet .body {
    stroke: var(--edge);
    stroke-width: 1;
  }
  .node.read .body {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .node.written .body {
    stroke: var(--ink);
    stroke-width: 3.2;
  }
  .node:hover .body {
    stroke: var(--ink);
  }
  .node:focus-visible .body {
    stroke: var(--focus);
    stroke-width: 4;
    stroke-dasharray: 2 2;
  }
  .stage .letter {
    font-family: var(--serif);
    font-style: italic;
    font-weight: 600;
    font-size: inherit;
    fill: var(--ink);
  }
  .stage .time {
    font: 11.5px var(--serif);
    fill: var(--ink);
  }
  .overbar {
    stroke: var(--ink);
    stroke-width: 1.4;
  }
  .quiet .letter,
  .quiet .time,
  .origin .letter,
  .origin .time {
    font-weight: 400;
    fill: var(--muted);
  }
  .quiet .overbar {
    stroke: var(--muted);
    stroke-width: 1;
  }
  .stage .value {
    text-anchor: middle;
  }
  .stage .value.end,
  .stage .norm {
    text-anchor: end;
  }
  .stage .component .delta {
    text-anchor: middle;
  }
  .stage .delta.known,
  .stage .norm.delta {
    fill: var(--error);
  }
  .read .value,
  .written .value {
    fill: var(--ink);
  }
  .pill rect {
    fill: var(--surface);
    stroke: var(--edge);
  }
  .stage .pill text {
    font: 600 11.5px var(--mono);
    text-anchor: middle;
  }
  .pill.known rect {
    fill: var(--error-fill);
    stroke: var(--error);
  }
  .stage .pill.known text {
    fill: var(--error);
  }
  .quiet .pill rect {
    fill: var(--surface);
    stroke: var(--line);
  }
  .quiet .pill.known rect {
    stroke: var(--error-quiet);
  }
  .stage .quiet .pill text {
    font-weight: 400;
  }
  .strip .cells {
    fill: none;
    stroke: var(--edge);
    stroke-width: 0.7;
  }
  .strip.values path.positive,
  .strip.values path.negative {
    fill: var(--edge-strong);
  }
  .strip.deltas path.negative {
    fill: var(--error);
    stroke: var(--error);
    stroke-width: 0.8;
  }
  .strip.deltas path.positive {
    fill: var(--surface);
    stroke: var(--error);
    stroke-width: 0.8;
  }
  .strip .chosen {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.2;
  }
`;

const motion = css`
  @media (prefers-reduced-motion: no-preference) {
    .flow.arrive .shaft {
      stroke-dasharray: 1;
      animation: run 380ms ease-out backwards;
    }
    .flow.arrive .head,
    .flow.arrive .hollow-core,
    .amount.arrive {
      animation: show 200ms ease-out backwards;
    }
    .arrive-1 * { animation-delay: 0ms; }
    .arrive-2 * { animation-delay: 300ms; }
    .arrive-3 * { animation-delay: 600ms; }
    .arrive-4 * { animation-delay: 900ms; }
    .arrive-5 * { animation-delay: 1200ms; }
  }
  @keyframes run {
    from { stroke-dashoffset: 1; }
  }
  @keyframes show {
    from { opacity: 0; }
  }
`;

export const stage = [frame, lines, nodes, motion];
