// The panels of the sequence and of the weights: fields, tables, tabs.

import { css } from 'lit';

const layout = css`
  .input-panel {
    container: panel / inline-size;
    min-width: 0;
  }
  .input-panel h3 {
    font: 600 1.25rem/1.5 var(--serif);
    margin: 0 0 0.6rem;
  }
  .input-panel h4 {
    font-size: 0.9375rem;
    margin: 1.2rem 0 0.2rem;
  }
  .input-panel .hint {
    margin: 0 0 0.7rem;
  }
  .input-panel i {
    font-family: var(--serif);
    font-size: 1.05em;
  }
  .panel:has(> .input-panel) > .close {
    float: none;
    position: absolute;
    inset-block-start: 1.1rem;
    inset-inline-end: 1.4rem;
  }
  .input-panel .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.8rem;
    margin-top: 0.8rem;
  }
  .input-panel .row .hint {
    margin: 0;
  }
  .input-panel .pane {
    padding-top: 0.9rem;
    min-height: 19rem;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4rem;
    border-bottom: 1px solid var(--line);
  }
  .tabs button {
    border: 0;
    border-radius: 0;
    border-bottom: 2.5px solid transparent;
    margin-bottom: -1px;
    padding: 0 0.1rem;
    background: none;
    color: var(--muted);
  }
  .tabs button[aria-selected='true'] {
    border-bottom-color: var(--ink);
    color: var(--ink);
    font-weight: 600;
  }
  .symbol {
    font-family: var(--serif);
    font-size: 1.08em;
    color: var(--ink);
  }
  .symbol sub {
    font-size: 0.75em;
    line-height: 0;
  }
  .input-refusal {
    margin: 0.8rem 0 0;
    padding: 0.1rem 0 0.1rem 0.7rem;
    border-inline-start: 3px solid var(--ink);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
`;

const fields = css`
  .input-panel input[type='text'],
  .input-panel textarea {
    border: 1px solid var(--edge);
    border-radius: 7px;
    background: var(--surface);
    color: var(--ink);
  }
  .input-panel input[type='text']:hover,
  .input-panel textarea:hover {
    border-color: var(--ink);
  }
  .input-panel input[aria-invalid='true'],
  .input-panel textarea[aria-invalid='true'] {
    border: 2px solid var(--ink);
    background: var(--block);
  }
  .input-panel ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .input-panel input.number {
    width: 4.7rem;
    height: 2rem;
    padding: 0 0.4rem;
    box-sizing: border-box;
    font: 0.875rem var(--mono);
    text-align: end;
  }
  .input-panel textarea {
    width: 100%;
    min-height: 7.5rem;
    padding: 0.5rem 0.65rem;
    font: 0.875rem/1.55 var(--mono);
    resize: vertical;
    box-sizing: border-box;
  }
  .input-panel .wide-text {
    width: 100%;
    height: 2.5rem;
    padding: 0 0.65rem;
    box-sizing: border-box;
    font-size: 1.0625rem;
  }
  .stacked {
    display: block;
    min-width: 0;
  }
  .stacked > span {
    display: block;
    margin-bottom: 0.25rem;
    font-weight: 600;
  }
  .columns {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  .input-panel fieldset {
    border: 0;
    margin: 0.9rem 0 0;
    padding: 0;
    min-width: 0;
  }
  .input-panel legend {
    padding: 0;
    font-weight: 600;
  }
  .option {
    display: flex;
    gap: 0.6rem;
    padding: 0.3rem 0;
    cursor: pointer;
  }
  .option input {
    width: 1.15rem;
    height: 1.15rem;
    margin: 0.1rem 0 0;
    flex: none;
    accent-color: var(--ink);
  }
  .option .hint {
    display: block;
    margin: 0;
  }
  .option.nested {
    padding-inline-start: 1.75rem;
  }
`;

const tables = css`
  .grid-scroll {
    overflow-x: auto;
    margin: 0 -0.3rem;
    padding: 0.3rem;
  }
  .grid {
    border-collapse: separate;
    border-spacing: 0.3rem 0.25rem;
    margin: -0.25rem -0.3rem;
  }
  .grid th {
    font-weight: 400;
    color: var(--muted);
    text-align: center;
    padding: 0 0.1rem;
    white-space: nowrap;
  }
  .grid tbody th {
    text-align: end;
    padding-inline-end: 0.35rem;
    font-variant-numeric: tabular-nums;
  }
  .grid td {
    padding: 0;
    text-align: center;
  }
  .grid .starts {
    padding-inline-start: 1rem;
  }
  .grid .absent {
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .grid .empty {
    display: block;
    width: 4.7rem;
  }
  .grid select {
    min-height: 2rem;
    padding-inline: 0.5rem;
  }
  .remove {
    min-height: 2rem;
    width: 2rem;
    padding: 0;
    justify-content: center;
    border-color: transparent;
    background: none;
    color: var(--muted);
    font-size: 1.125rem;
  }
  .pager {
    margin: 0 0.5rem 0.6rem 0;
  }
  .input-panel .scale-title {
    margin: 1.2rem 0 0.3rem;
  }
  .scale {
    border-collapse: collapse;
  }
  .scale th,
  .scale td {
    padding: 0.15rem 1.2rem 0.15rem 0;
    border-bottom: 1px solid var(--line);
    text-align: end;
    font: 0.875rem/1.5 var(--mono);
  }
  .scale thead th:first-child {
    font-family: var(--sans);
    color: var(--muted);
    font-weight: 400;
  }
  .letters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.3rem;
    list-style: none;
    margin: 1rem 0 0.5rem;
    padding: 0;
  }
  .letters li {
    display: grid;
    border: 1px solid var(--line);
    border-radius: 7px;
    background: var(--surface);
    overflow: hidden;
  }
  .letters li > span {
    min-width: 1.3rem;
    padding: 0.15rem 0.3rem;
    font: 1rem/1.6 var(--mono);
    text-align: center;
  }
  .letters li > span + span {
    border-top: 1px dashed var(--edge);
    background: var(--block);
    color: var(--muted);
  }
`;

const files = css`
  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.4rem 0.8rem;
    padding: 1.8rem 1rem;
    border: 1.5px dashed var(--edge);
    border-radius: 12px;
    color: var(--muted);
  }
  .drop[data-over] {
    border-color: var(--ink);
    border-style: solid;
    background: var(--block);
  }
  .open-file > span {
    display: inline-flex;
    align-items: center;
    min-height: 2.25rem;
    padding: 0 0.9rem;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--surface);
    color: var(--ink);
    cursor: pointer;
  }
  .open-file:hover > span {
    border-color: var(--ink);
  }
  .open-file :focus-visible + span {
    outline: 2.5px solid var(--focus);
    outline-offset: 2px;
  }
  .examples {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .examples li {
    display: grid;
    grid-template-columns: 12rem minmax(0, 1fr);
    gap: 0 1rem;
    align-items: center;
    padding: 0.15rem 0;
    border-bottom: 1px solid var(--line);
  }
  .examples .hint {
    margin: 0;
  }
`;

const weights = css`
  .weights .seed {
    margin-top: 0;
  }
  .weights .seed input.number {
    width: 7rem;
  }
  .weights .seed + .hint {
    margin-top: 0.6rem;
  }
  .group {
    border-top: 1px solid var(--line);
    padding: 0.5rem 0 0.7rem;
  }
  .group:not([open]) {
    padding-bottom: 0.5rem;
  }
  .group summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.7rem;
    min-height: 1.75rem;
    cursor: pointer;
    list-style: none;
  }
  .group summary::before {
    content: '▸';
    width: 0.7rem;
    color: var(--muted);
  }
  .group[open] summary::before {
    content: '▾';
  }
  .group summary::-webkit-details-marker {
    display: none;
  }
  .group-title {
    font-weight: 600;
  }
  .group summary .hint {
    margin: 0;
  }
  .group .size {
    margin-inline-start: auto;
  }
  .matrices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8rem 1.6rem;
  }
  .matrix {
    min-width: 0;
  }
  .input-panel .small {
    min-height: 1.75rem;
    padding: 0.1rem 0.6rem;
    font-size: 0.875rem;
  }
`;

const narrow = css`
  @container panel (max-width: 30rem) {
    .columns {
      grid-auto-flow: row;
    }
    .tabs {
      gap: 0 1.1rem;
    }
    .examples li {
      grid-template-columns: minmax(0, 1fr);
    }
    .input-panel input.number {
      width: 4.1rem;
      padding: 0 0.3rem;
      font-size: 0.8125rem;
    }
    .grid .empty {
      width: 4.1rem;
    }
    .grid {
      border-spacing: 0.2rem;
    }
    .grid .starts {
      padding-inline-start: 0.5rem;
    }
  }
  @media (forced-colors: active) {
    .tabs button[aria-selected='true'] {
      border-bottom-color: Highlight;
    }
  }
`;

export const input = [layout, fields, tables, files, weights, narrow];
