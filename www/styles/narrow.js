// Where there is less room: the figure on a small page or a phone.

import { css } from 'lit';

export const narrow = css`
  @container scope (max-width: 82rem) {
    .roomy {
      display: none;
    }
    .crowded-only {
      display: revert;
    }
  }
  @container scope (max-width: 72rem) {
    .transport {
      flex-wrap: wrap;
    }
    .transport .scrub {
      order: 1;
      flex-basis: 100%;
    }
  }
  @container scope (max-width: 70rem) {
    .along {
      display: contents;
    }
    .strip {
      flex: none;
    }
    .views {
      padding: 0.3rem 1.4rem 0;
    }
  }
  @container scope (max-width: 62rem) {
    header > .wide-controls {
      display: none;
    }
    .narrow-control,
    .narrow-only {
      display: revert;
    }
    .lower {
      grid-template-columns: minmax(0, 1fr);
    }
    .lower > .ledger,
    .lower > .reason,
    .lower > .tool-panel,
    .lower > .chart,
    .lower > .said {
      grid-area: auto;
    }
    .lower > .said {
      order: -3;
    }
    .lower > .tool-panel {
      order: -2;
    }
  }
  @container scope (max-width: 46rem) {
    header {
      padding: 0.6rem 0.9rem;
    }
    header .narrow-control {
      min-width: 0;
    }
    .wide {
      display: none;
    }
    .narrow {
      display: revert;
    }
    .strip {
      padding: 0.6rem 0.9rem;
      gap: 0.4rem;
    }
    .scrolls {
      max-height: none;
    }
    .products tr > :last-child {
      position: static;
    }
    .time {
      flex: 0 0 auto;
      min-width: 6.6rem;
      display: block;
      font-size: 0.75rem;
    }
    .time .read {
      display: none;
    }
    .time .delta {
      display: block;
    }
    .views {
      order: 2;
      padding: 0 0.9rem 0.5rem;
    }
    .figure {
      order: 2;
      padding: 0;
    }
    .beginnings {
      margin-inline: 1rem;
    }
    .lower {
      order: 1;
      min-height: 0;
      padding: 0.2rem 0.9rem 0.6rem;
    }
    .over-time,
    .about {
      order: 2;
      padding-inline: 0.9rem;
    }
    .about {
      order: 2;
    }
    .transport {
      order: 3;
      padding: 0.5rem 0.9rem;
      gap: 0.5rem;
    }
    .transport .more {
      display: inline-flex;
    }
    .transport:not(.whole) :is(.first, .last, .play, .scrub, .asides),
    .transport .back span {
      display: none;
    }
    .transport .scrub {
      max-width: none;
    }
    .transport.whole {
      row-gap: 0.3rem;
    }
    .transport.whole .gear {
      flex: 1 1 5.5rem;
      min-width: 0;
    }
    .transport.whole .gear select {
      width: 100%;
    }
    .asides {
      gap: 0.8rem;
    }
    .scrub .phase {
      font-size: 17px;
    }
    .transport .step {
      flex: 1;
      justify-content: center;
    }
    .transport:not(.whole) .gear select {
      max-width: 6.5rem;
    }
    .question {
      padding: 0.4rem 1rem;
    }
  }
  @container scope (max-width: 20rem) {
    .views {
      flex-wrap: wrap;
    }
    .transport:not(.whole) {
      flex-wrap: nowrap;
      gap: 0.3rem;
    }
    .transport:not(.whole) .gear select {
      max-width: 5.4rem;
    }
    .transport .step {
      padding-inline: 0.4rem;
    }
  }
`;
