// The panels on a phone, and in forced colours.

import { css } from 'lit';

export const narrow = css`
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
      margin: -0.2rem;
    }
    .weights .seed input.number {
      width: 5rem;
    }
    .group summary {
      display: grid;
      grid-template-columns: 0.7rem minmax(0, 1fr) auto;
    }
    .group summary .hint:not(.size) {
      grid-area: 2 / 2 / 3 / -1;
    }
    .group summary .size {
      grid-area: 1 / 3;
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
