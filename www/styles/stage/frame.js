// The ground that the stage stands on: its frame, the blocks, what is written beside them.

import { css } from 'lit';

export const frame = css`
  .stage {
    overflow-x: auto;
    border-radius: 8px;
  }
  .stage:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  /* Where it goes on beyond an edge, it fades there; a timeline without a way to scroll does nothing. */
  @supports (animation-timeline: scroll()) {
    @media screen {
      .stage {
        animation: edges linear;
        animation-timeline: scroll(self inline);
      }
    }
    @keyframes edges {
      0%,
      0.5% {
        mask-image: linear-gradient(to left, transparent, #000 2.5rem);
      }
      0.6%,
      99.4% {
        mask-image: linear-gradient(to right, transparent, #000 2.5rem, #000 calc(100% - 2.5rem), transparent);
      }
      99.5%,
      100% {
        mask-image: linear-gradient(to right, transparent, #000 2.5rem);
      }
    }
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
  .stage .block rect {
    fill: var(--block);
    stroke: var(--line);
  }
  .stage .block.next rect {
    fill: var(--block-faint);
  }
  .stage .block.missing rect {
    fill: none;
    stroke: var(--edge);
    stroke-dasharray: 5 6;
  }
  .stage .time-label {
    font: 14px var(--sans);
  }
  .stage.model .block:not(.missing) rect {
    fill: none;
    stroke: none;
  }
  .stage .missing-label {
    font: 14px var(--sans);
    text-anchor: middle;
  }
  .stage .norm {
    font-size: 11.2px;
  }
  .stage .scale-note {
    font: 11.5px var(--sans);
  }
  .stage .wall path {
    stroke: var(--edge);
    stroke-dasharray: 5 6;
  }
  .stage .factor rect {
    fill: var(--surface);
    stroke: var(--edge-strong);
  }
  .stage .factor text {
    fill: var(--ink);
    text-anchor: middle;
    font-weight: 600;
  }
`;
