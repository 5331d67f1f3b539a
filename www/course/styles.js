// The styles of the reading page, in the colours of the figure.

import { css } from 'lit';

import { controls } from '../styles/controls.js';
import { theme } from '../styles/theme.js';

const page = css`
  :host {
    display: block;
    background: var(--paper);
    color: var(--ink);
    font: 1.04rem/1.6 var(--sans);
  }
  .head {
    display: flex;
    align-items: baseline;
    gap: 1.2rem;
    padding: 0.5rem 1.4rem;
    border-bottom: 1px solid var(--line);
  }
  .brand {
    margin: 0;
    font-weight: 650;
  }
  .brand a {
    color: inherit;
    text-decoration: none;
  }
  .contents summary {
    cursor: pointer;
    padding: 0.2rem 0.3rem;
  }
  .contents ol {
    columns: 2;
    column-gap: 2.5rem;
    margin: 0.4rem 0 0.6rem;
    padding-inline-start: 1.6rem;
  }
  .contents li {
    break-inside: avoid;
    padding-block: 0.12rem;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  a[aria-current] {
    font-weight: 650;
    text-decoration: none;
  }
  main {
    display: grid;
    grid-template-columns: minmax(19rem, 27rem) minmax(0, 1fr);
    align-items: start;
    max-width: 100rem;
    margin-inline: auto;
  }
  article {
    padding: 1.2rem 1.6rem 55vh;
  }
  article {
    min-width: 0;
  }
  .beside {
    min-width: 0;
    position: sticky;
    top: 0;
    max-height: 100vh;
    overflow-y: auto;
    border-inline-start: 1px solid var(--line);
  }
`;

const prose = css`
  h1 {
    font: 600 1.75rem/1.25 var(--serif);
    margin: 0.4rem 0 1.4rem;
  }
  h2 {
    font: 600 1.22rem/1.35 var(--serif);
    margin: 0 0 0.6rem;
  }
  h2 a {
    text-decoration: none;
  }
  h2 a:hover {
    text-decoration: underline;
  }
  p {
    margin: 0 0 0.8rem;
  }
  .scene {
    margin-inline: -1rem;
    padding: 0.9rem 1rem 0.3rem;
    margin-block-end: 1.6rem;
    border-inline-start: 3px solid transparent;
  }
  .scene.current {
    border-inline-start-color: var(--ink);
  }
  .variable {
    font-family: var(--serif);
    font-style: italic;
    white-space: nowrap;
  }
  .variable sub {
    font-size: 0.75em;
    line-height: 0;
  }
  .number {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    white-space: nowrap;
  }
  .handle {
    /* In one line WebKit reads none of it. */
    text-decoration-line: underline;
    text-decoration-style: dotted;
    text-decoration-thickness: 2px;
    text-decoration-color: var(--muted);
    text-underline-offset: 0.25em;
    border-radius: 3px;
    cursor: default;
  }
  .handle[aria-pressed='true'] {
    text-decoration-style: solid;
  }
  .act {
    cursor: pointer;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
    font-weight: 600;
  }
  [data-lit] {
    background: var(--band);
    box-shadow: 0 0 0 0.12em var(--band);
  }
  .skip:not(:focus) {
    position: absolute;
    width: 1px;
    height: 1px;
    min-height: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .notice {
    overflow-wrap: anywhere;
    border: 1px solid var(--line);
    border-radius: 9px;
    padding: 0.5rem 0.8rem;
  }
  .answer[hidden] {
    display: none;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 1rem;
    margin-block: 2rem;
    border-top: 1px solid var(--line);
    padding-top: 1rem;
  }
  .ways .next {
    margin-inline-start: auto;
    font-weight: 650;
  }
  .credits {
    overflow-wrap: anywhere;
    color: var(--muted);
    font-size: 0.92rem;
  }
  .credits h2 {
    font-size: 1rem;
  }
`;

const prediction = css`
  .prediction {
    margin: 0 0 0.8rem;
  }
  fieldset {
    border: 1px solid var(--line);
    border-radius: 9px;
    margin: 0;
    padding: 0.5rem 0.9rem 0.7rem;
    min-width: 0;
  }
  legend {
    padding: 0 0.3rem;
    font-weight: 650;
  }
  .prediction label {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.6rem;
    align-items: baseline;
    padding-block: 0.18rem;
  }
  .prediction input {
    accent-color: var(--ink);
    width: 1.05rem;
    height: 1.05rem;
    margin: 0;
    align-self: center;
  }
  .prediction .right span:first-of-type {
    font-weight: 650;
  }
  .prediction .amount {
    color: var(--error);
    font: 0.92rem var(--mono);
  }
  .answering {
    display: flex;
    gap: 1rem;
    align-items: center;
    margin: 0.6rem 0 0;
  }
  .prediction .verdict {
    margin: 0.6rem 0 0;
    font-weight: 600;
  }
`;

const bar = css`
  .figure-bar {
    display: flex;
    align-items: center;
    gap: 0.8rem;
    min-height: 2.9rem;
    padding: 0.3rem 1.2rem;
    border-bottom: 1px solid var(--line);
    position: sticky;
    top: 0;
    z-index: 3;
    background: var(--paper);
  }
  .steps {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
  }
  .steps button {
    min-height: 2.1rem;
    padding: 0 0.75rem;
  }
  .steps [aria-disabled='true'] {
    color: var(--muted);
    cursor: default;
  }
  .place {
    font-variant-numeric: tabular-nums;
    color: var(--muted);
  }
  .astray {
    color: var(--muted);
    margin-inline-start: auto;
  }
  .return {
    min-height: 2.1rem;
  }
`;

const narrow = css`
  @media (max-width: 62rem) {
    main {
      display: flex;
      flex-direction: column;
      align-items: stretch;
    }
    .beside {
      order: -1;
      max-height: 52vh;
      border-inline-start: 0;
      border-bottom: 2px solid var(--line);
      z-index: 2;
      background: var(--paper);
    }
    article {
      padding: 0.8rem 1.3rem 60vh;
      max-width: 40rem;
      margin-inline: auto;
    }
    .contents ol {
      columns: 1;
    }
    .head {
      padding-inline: 1.3rem;
    }
    .astray {
      font-size: 0.9rem;
    }
  }
  @media (max-width: 34rem) {
    .figure-bar {
      flex-wrap: wrap;
      row-gap: 0;
    }
  }
`;

const colours = css`
  @media (forced-colors: active) {
    [data-lit] {
      outline: 2px solid Highlight;
    }
    .scene {
      border-inline-start-color: Canvas;
    }
    .scene.current {
      border-inline-start-color: Highlight;
    }
  }
`;

const print = css`
  @media print {
    main {
      display: block;
    }
    .head,
    .figure-bar,
    .ways,
    .answering,
    .skip {
      display: none;
    }
    article {
      padding: 0;
    }
    .beside {
      padding: 0 2.6rem;
      break-inside: avoid;
    }
    .credits {
      break-inside: avoid;
    }
    [data-lit] {
      background: none;
      box-shadow: none;
    }
    .act,
    .handle {
      text-decoration: none;
      font-weight: inherit;
    }
    h1 {
      margin-block-start: 0;
    }
    .beside {
      position: static;
      max-height: none;
      overflow: visible;
      border: 0;
    }
    .scene {
      break-inside: avoid;
      border: 0;
    }
  }
`;

export const styles = [theme, controls, page, prose, prediction, bar, narrow, colours, print];
