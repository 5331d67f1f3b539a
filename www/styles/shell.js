// How the figure looks around the stage: what stands where, and the words.

import { css } from 'lit';

export const shell = css`
  :host {
    display: block;
    container: scope / inline-size;
    background: var(--paper);
    color: var(--ink);
    font: 0.9375rem/1.45 var(--sans);
    font-variant-numeric: tabular-nums;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  .waiting {
    min-height: 40rem;
  }
  .scope {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.9rem;
    padding: 0.45rem 1.4rem;
    border-bottom: 1px solid var(--line);
  }
  .title {
    font: 600 1.25rem/1.2 var(--serif);
    margin: 0;
  }
  .wide-controls,
  .roomy {
    display: flex;
    align-items: center;
    gap: 0.9rem;
  }
  .spacer {
    flex: 1;
  }
  .crowded-only,
  .narrow-control,
  .narrow-only,
  .narrow {
    display: none;
  }
  .along {
    display: flex;
    align-items: center;
    padding-inline-end: 1.4rem;
  }
  .views {
    display: flex;
    gap: 0.4rem;
    flex: none;
    font-size: 0.8125rem;
  }
  .views .picture[aria-pressed='true'] {
    background: var(--ink);
    color: var(--on-ink);
  }
  .views button {
    min-height: 1.9rem;
    padding: 0.15rem 0.6rem;
  }
  .strip {
    flex: 1;
    min-width: 0;
    display: flex;
    gap: 0.5rem;
    padding: 0.45rem 1.4rem 0.2rem;
    overflow-x: auto;
    scrollbar-width: thin;
  }
  .time {
    flex: 1 0 0;
    min-width: 10.5rem;
    display: flex;
    align-items: center;
    gap: 0.8rem;
    padding: 0.15rem 0.7rem;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--surface);
    color: var(--ink);
    font: 0.8125rem/1.5 var(--mono);
    text-align: start;
  }
  .time.shown {
    outline: 2.5px solid var(--ink);
    outline-offset: -1px;
  }
  .time.on-route {
    background: var(--band);
  }
  .time.on-route .read {
    color: var(--ink);
  }
  .time .read {
    color: var(--muted);
    flex: 1;
    min-width: 0;
    white-space: pre-wrap;
  }
  .time .delta {
    flex: none;
    color: var(--muted);
  }
  .time .delta.known {
    color: var(--error);
  }
  .messages:empty {
    display: none;
  }
  .messages p {
    margin: 0.15rem 1.4rem 0;
  }
  .notice,
  .verdict {
    font-family: var(--serif);
    font-size: 1.0625rem;
  }
  .refusal {
    border-inline-start: 3px solid var(--ink);
    padding-inline-start: 0.6rem;
    font-weight: 600;
  }
  .question {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1rem;
    padding: 0.5rem 1.5rem 0;
  }
  .question p {
    margin: 0;
    font: 1.1875rem/1.4 var(--serif);
  }
  .answers {
    display: inline-flex;
    gap: 0.4rem;
  }
  .figure {
    min-width: 0;
    padding: 0 1rem;
  }
  .beginnings {
    margin: 0.2rem 1.5rem 0.8rem;
    color: var(--muted);
  }
  .lower {
    display: grid;
    grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
    gap: 0.5rem 2.2rem;
    padding: 0.1rem 1.6rem 0.5rem;
    grid-template-rows: auto auto 1fr;
    min-height: 14rem;
    align-content: start;
  }
  .lower.bare {
    min-height: 0;
  }
  .lower > .ledger {
    grid-column: 1;
    grid-row: 1 / span 4;
  }
  .lower > .reason,
  .lower > .tool-panel,
  .lower > .chart,
  .lower > .said {
    grid-column: 2;
  }
  .lower > .said {
    order: -1;
  }
  .over-time {
    padding: 0 1.6rem 0.6rem;
  }
  .studies {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.05rem;
  }
  .studies .label {
    margin-inline-end: 0.35rem;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .said p {
    margin: 0.2rem 0;
  }
  .lower > .ledger {
    order: -2;
  }
  .told {
    margin: 0.3rem 0;
    color: var(--muted);
  }
  .hint {
    color: var(--muted);
    font-weight: 400;
  }
  .howto {
    margin: 0.1rem 0;
    color: var(--muted);
    font: 0.8125rem/1.35 var(--sans);
  }
  .sum ~ .howto {
    margin-inline: 0.5rem;
  }
  .figure > .howto {
    padding-inline: 0.6rem;
  }
  .about {
    padding: 0 1.4rem 0.4rem;
    color: var(--muted);
    font-size: 0.8125rem;
    text-align: end;
  }
  .failure {
    padding: 2rem;
    max-width: 40rem;
    margin: 0 auto;
  }
  h3 {
    font-size: 1rem;
    margin: 0 0 0.15rem;
    line-height: 1.35;
  }
  .transport {
    position: sticky;
    bottom: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 0.7rem;
    padding: 0.4rem 1.4rem;
    background: var(--paper);
    border-top: 1px solid var(--line);
  }
  .transport .more {
    display: none;
  }
  .asides {
    display: inline-flex;
    align-items: center;
    gap: 1.1rem;
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .copied:not(:empty) {
    margin-inline-end: 0.5rem;
  }
  .address {
    box-sizing: border-box;
    width: 100%;
    min-height: 2.25rem;
    padding: 0.3rem 0.6rem;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--surface);
    font: 0.8125rem/1.5 var(--mono);
  }
  @media (max-height: 24rem) {
    .transport {
      position: static;
    }
  }
`;
