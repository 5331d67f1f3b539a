// The stage's lines: forward edges grey, the error's way back purple, filled where it is negative.

import { css } from 'lit';

export const lines = css`
  .stage .wire .line {
    fill: none;
    stroke: var(--edge);
    stroke-width: 1.3;
  }
  .stage .wire .head {
    fill: var(--edge);
  }
  .stage .wire.carousel .line {
    stroke-width: 2.6;
  }
  .stage .wire.peephole .line {
    stroke-width: 1.7;
    stroke-dasharray: 0.1 4;
    stroke-linecap: round;
  }
  .stage .wire.quiet .line {
    stroke-width: 1;
  }
  .stage .wire.quiet.carousel .line {
    stroke-width: 2;
  }
  .stage .wire.quiet.peephole .line {
    stroke-width: 1.4;
  }
  .stage .wire.read .line {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .stage .wire.read.carousel .line {
    stroke-width: 3.2;
  }
  .stage .wire.read .head {
    fill: var(--ink);
  }
  .stage .wire.idle .line {
    stroke-width: 1;
    stroke-dasharray: 5 5;
  }
  .stage .flow .lost {
    fill: none;
    stroke: var(--edge);
    stroke-width: 1.2;
    stroke-dasharray: 2 3;
  }
  .stage .flow .stroke {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
    stroke-linecap: round;
  }
  .stage .amount.cut rect {
    stroke: var(--edge-strong);
    stroke-dasharray: 3 3;
  }
  .stage .amount.cut text {
    text-decoration: line-through;
  }
  .stage .wire .band {
    fill: none;
    stroke: var(--band);
    stroke-width: 9;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .stage .wire.on-route .line {
    stroke: var(--ink);
    stroke-width: 2.4;
  }
  .stage .wire.on-route.carousel .line {
    stroke-width: 3.2;
  }
  .stage .wire.on-route .head {
    fill: var(--ink);
  }
  .stage .flow .shaft,
  .stage .hint .shaft,
  .stage .hollow-core {
    fill: none;
  }
  .stage .flow.faint .shaft {
    stroke: var(--error-quiet);
  }
  .stage .flow.faint .head {
    fill: var(--error-quiet);
    stroke: var(--error-quiet);
  }
  .stage .flow.strong .shaft {
    stroke: var(--error);
  }
  .stage .flow.strong .head {
    fill: var(--error);
    stroke: var(--error);
    stroke-width: 1.4;
    stroke-linejoin: round;
  }
  .stage .flow.positive .head,
  .stage .flow.hollow .head,
  .stage .hint .head {
    fill: var(--surface);
  }
  .stage .flow.overflowed .head {
    fill: var(--surface);
    stroke-dasharray: 2 1.6;
  }
  .stage .flow.cut .head {
    fill: var(--surface);
    stroke: var(--edge);
    stroke-width: 1.2;
  }
  .stage .flow.mistaken .halo {
    stroke: var(--ink);
  }
  .stage .flow .hollow-core {
    stroke: var(--surface);
  }
  .stage .hint .shaft {
    stroke: var(--error-quiet);
  }
  .stage .hint .hollow-core {
    stroke: var(--error-fill);
  }
  .stage .hint .head {
    fill: var(--error-fill);
    stroke: var(--error-quiet);
    stroke-width: 1.2;
    stroke-linejoin: round;
  }
  .stage .matrix .body,
  .stage .matrix .cell {
    fill: var(--surface);
    stroke: var(--edge);
  }
  .stage .matrix .cell {
    stroke-width: 0.6;
  }
  .stage .matrix .stem {
    stroke: var(--edge);
    stroke-width: 1.3;
  }
  .stage .matrix .lifted {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.4;
  }
  .stage .matrix .lifted-out {
    fill: none;
    stroke: var(--error);
    stroke-width: 1.5;
  }
  .stage .matrix .letter {
    font-size: 12.5px;
    font-weight: 400;
    fill: var(--muted);
    text-anchor: middle;
  }
  .stage .matrix .overbar {
    stroke: var(--muted);
    stroke-width: 1;
  }
  .stage .flow.mark .head {
    stroke: var(--error);
    stroke-width: 1;
  }
  .stage .flow.mark.negative .head {
    fill: var(--error);
  }
  .stage .flow.strong,
  .stage .amount {
    cursor: pointer;
  }
  .stage .amount rect {
    fill: var(--surface);
    stroke: var(--error);
    stroke-width: 1.3;
  }
  .stage .amount.chosen rect {
    stroke-width: 2.4;
  }
  .stage .amount text {
    font: 600 12.5px var(--mono);
    fill: var(--error);
    text-anchor: middle;
  }
`;
