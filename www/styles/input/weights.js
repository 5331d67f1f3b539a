// The panel of the weights.

import { css } from 'lit';

export const weights = css`
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
    gap: 0.8rem 1rem;
  }
  .matrix {
    min-width: 0;
  }
  @container panel (min-width: 30rem) {
    .input-panel .matrix input.number {
      width: 4.5rem;
      padding: 0 0.3rem;
    }
  }
  .input-panel .small {
    min-height: 1.75rem;
    padding: 0.1rem 0.6rem;
    font-size: 0.875rem;
  }
`;
