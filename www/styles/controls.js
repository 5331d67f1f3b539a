// Buttons, switches, segments, the scrub bar and the panels: all ink.

import { css } from 'lit';

export const controls = css`
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  select {
    min-height: 2.25rem;
    padding: 0.3rem 0.8rem;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--surface);
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    cursor: pointer;
    white-space: nowrap;
  }
  button:disabled {
    color: var(--muted);
    cursor: default;
  }
  button:hover:not(:disabled),
  select:hover {
    border-color: var(--ink);
  }
  :focus-visible {
    outline: 2.5px solid var(--focus);
    outline-offset: 2px;
  }
  /* What has the focus, or was asked for, is scrolled clear of the bar of the walk. */
  :focus,
  .tool-panel,
  .tool-panel [role='status'],
  .lower > .tool {
    scroll-margin-block: 0.5rem 3.5rem;
  }
  @container scope (max-width: 74rem) {
    :focus,
    .tool-panel,
    .tool-panel [role='status'],
    .lower > .tool {
      scroll-margin-block-end: 8.5rem;
    }
  }
  @container scope (max-width: 46rem) {
    :focus,
    .tool-panel,
    .tool-panel [role='status'],
    .lower > .tool {
      scroll-margin-block-end: 6.5rem;
    }
  }
  .primary {
    background: var(--ink);
    color: var(--on-ink);
    border-color: var(--ink);
  }
  .primary:disabled {
    background: var(--surface);
    color: var(--muted);
    border-color: var(--line);
  }
  button.quiet,
  button.link,
  button.plain {
    border: 0;
    background: none;
    padding: 0;
    min-height: 1.5rem;
  }
  button.quiet {
    color: var(--muted);
  }
  button.link {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .icon {
    width: 1rem;
    height: 1rem;
    fill: currentColor;
    stroke: currentColor;
    stroke-width: 1.4;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .ellipsis {
    max-width: 13rem;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .segments {
    display: inline-flex;
    border: 1px solid var(--line);
    border-radius: 9px;
    overflow: hidden;
  }
  .segments button {
    border: 0;
    border-radius: 0;
  }
  .segments button[aria-pressed='true'] {
    background: var(--ink);
    color: var(--on-ink);
  }
  .segments button:focus-visible {
    outline-offset: -4px;
    outline-color: currentColor;
  }
  .switch {
    border: 0;
    background: none;
    padding: 0.2rem;
  }
  .knob {
    width: 2rem;
    height: 1.15rem;
    border-radius: 1rem;
    border: 1.5px solid var(--ink);
    background: var(--surface);
    position: relative;
    flex: none;
  }
  .knob::after {
    content: '';
    position: absolute;
    top: 50%;
    inset-inline-start: 2px;
    width: 0.75rem;
    height: 0.75rem;
    border-radius: 50%;
    background: var(--ink);
    translate: 0 -50%;
  }
  .switch[aria-checked='true'] .knob {
    background: var(--ink);
  }
  .switch[aria-checked='true'] .knob::after {
    background: var(--surface);
    inset-inline-start: auto;
    inset-inline-end: 2px;
  }
  .switch:disabled .knob {
    border-color: var(--muted);
    background: none;
  }
  .switch:disabled .knob::after {
    background: var(--muted);
  }
  .size {
    color: var(--muted);
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    white-space: nowrap;
  }
  .size select {
    color: var(--ink);
    padding-inline: 0.4rem;
  }
  .scrub {
    position: relative;
    flex: 1;
    max-width: 34rem;
    min-width: 16rem;
    min-height: 1.625rem;
  }
  .scrub svg {
    display: block;
    width: 100%;
    overflow: visible;
  }
  .scrub .track {
    fill: var(--line);
  }
  .scrub .thumb {
    fill: var(--ink);
  }
  .scrub .closed {
    fill: var(--paper);
    opacity: 0.75;
  }
  .scrub .phase {
    font: 11px var(--sans);
    fill: var(--muted);
    text-anchor: middle;
  }
  .scrub input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .scrub:focus-within {
    outline: 2.5px solid var(--focus);
    outline-offset: 4px;
    border-radius: 4px;
  }
  .panel {
    box-sizing: border-box;
    width: min(46rem, calc(100vw - 1.5rem));
    max-height: calc(100vh - 2rem);
    padding: 1.2rem 1.4rem;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--paper);
    color: var(--ink);
    overflow: auto;
  }
  .panel::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  .panel h3 {
    font: 600 1.25rem/1.5 var(--serif);
    margin: 0 0 0.6rem;
    padding-inline-end: 5rem;
  }
  .panel > .close {
    position: absolute;
    inset-block-start: 1.1rem;
    inset-inline-end: 1.4rem;
  }
  .panel .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.6rem;
  }
  .switches {
    list-style: none;
    margin: 0.6rem 0 1rem;
    padding: 0;
  }
  .switches li {
    display: grid;
    grid-template-columns: 13rem minmax(0, 1fr);
    align-items: center;
    gap: 0 1rem;
    padding: 0.15rem 0;
  }
  .switches .refusal {
    grid-column: 1 / -1;
    margin: 0.2rem 0;
  }
  .switches .switch {
    justify-self: start;
  }
  .field {
    display: inline-flex;
    align-items: center;
    gap: 0.6rem;
  }
  @container scope (max-width: 46rem) {
    .switches li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .knob::after,
    .scrub .thumb {
      background: ButtonText;
      fill: ButtonText;
    }
    .segments button[aria-pressed='true'],
    .primary,
    .switch[aria-checked='true'] .knob {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
