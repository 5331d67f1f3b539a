// The stage's nodes: how loud each is, its pill with δ, its strips.

import { css } from 'lit';

export const nodes = css`
  .stage .node {
    cursor: pointer;
    outline: none;
  }
  .stage .node .body {
    fill: var(--surface);
    stroke: var(--edge-strong);
    stroke-width: 1.3;
  }
  .stage .node.quiet .body {
    stroke: var(--edge);
    stroke-width: 1;
  }
  .stage .node.read .body {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .stage .node.written .body {
    stroke: var(--ink);
    stroke-width: 3.2;
  }
  .stage .node.on-route .body {
    fill: var(--band);
    stroke: var(--ink);
  }
  .stage .node:hover .body {
    stroke: var(--ink);
  }
  .stage .node:focus-visible .body {
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
  .stage .overbar {
    stroke: var(--ink);
    stroke-width: 1.4;
  }
  .stage .quiet .letter,
  .stage .quiet .time,
  .stage .origin .letter,
  .stage .origin .time {
    font-weight: 400;
    fill: var(--muted);
  }
  .stage .quiet .overbar {
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
  .stage .read .value,
  .stage .written .value {
    fill: var(--ink);
  }
  .stage .pill rect {
    fill: var(--surface);
    stroke: var(--edge);
  }
  .stage .pill text {
    font: 600 11.5px var(--mono);
    text-anchor: middle;
  }
  .stage .pill.known rect {
    fill: var(--error-fill);
    stroke: var(--error);
  }
  .stage .pill.known text {
    fill: var(--error);
  }
  .stage .quiet .pill rect {
    fill: var(--surface);
    stroke-width: 0.8;
  }
  .stage .quiet .pill.known rect {
    stroke: var(--error-quiet);
  }
  .stage .quiet .pill text {
    font-weight: 400;
  }
  .stage .pin .needle {
    stroke: var(--ink);
    stroke-width: 2;
    stroke-linecap: round;
  }
  .stage .pin .pinhead {
    fill: var(--ink);
    stroke: var(--paper);
    stroke-width: 1.2;
  }
  .stage .strip .cells {
    fill: none;
    stroke: var(--edge);
    stroke-width: 0.7;
  }
  .stage .strip.values path.positive,
  .stage .strip.values path.negative {
    fill: var(--edge-strong);
  }
  .stage .strip.deltas path.negative {
    fill: var(--error);
    stroke: var(--error);
    stroke-width: 0.8;
  }
  .stage .strip.deltas path.positive {
    fill: var(--surface);
    stroke: var(--error);
    stroke-width: 0.8;
  }
  .stage .strip .chosen {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.2;
  }
`;
