// The landscape: two pictures side by side, and what is chosen above them.

import { css } from 'lit';

import { chart } from '../chart.js';
import { fields } from '../input/fields.js';
import { head } from '../tools/head.js';

const own = css`
  .study.landscape .tool-head {
    margin-inline-end: 0;
  }
  .landscape .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.8rem;
  }
  .landscape-controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.6rem;
    margin-block: 0.4rem 0.8rem;
  }
  .landscape-controls fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .landscape-controls legend {
    padding: 0;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .landscape-controls .number {
    width: 5.2rem;
  }
  .landscape-figures {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.6rem 2rem;
  }
  .landscape-figures canvas {
    display: block;
    width: 100%;
    height: 24rem;
  }
  .landscape-figures .surface canvas {
    cursor: grab;
    touch-action: pan-y;
  }
  .landscape-figures .heat-map canvas {
    cursor: crosshair;
  }
  .landscape .turning > .row {
    justify-content: center;
    color: var(--muted);
    font-size: 0.875rem;
  }
  .landscape .turning label {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 1.5rem;
  }
  .landscape input[type='range'] {
    accent-color: var(--ink);
  }
  .descents p {
    margin: 0.2rem 0;
  }
  .way-mark {
    width: 1.75rem;
    height: 0.625rem;
    vertical-align: 0.05em;
  }
  .way-mark path {
    stroke: var(--ink);
    stroke-width: 1.75;
  }
  .way-mark path.plain {
    stroke-dasharray: 6 4;
  }
  .way-mark circle {
    stroke: var(--ink);
    stroke-width: 1.2;
    fill: var(--ink);
  }
  .way-mark circle.plain {
    fill: var(--paper);
  }
  .stations th,
  .stations td {
    white-space: nowrap;
  }
  .stations {
    max-height: 18rem;
    margin-block: 0.5rem;
    overflow: auto;
  }
  .stations thead th[scope='colgroup'] {
    text-align: center;
  }
  @container scope (max-width: 56rem) {
    .landscape-figures {
      grid-template-columns: minmax(0, 1fr);
    }
    .landscape-figures canvas {
      height: 19rem;
    }
  }
`;

export const landscape = [head, fields, chart, own];
