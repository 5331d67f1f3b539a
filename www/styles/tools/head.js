// The head of a tool that stands in the ledger's place.

import { css } from 'lit';

export const head = css`
  .tool-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2rem 0.9rem;
    margin-inline-end: 42rem;
    min-height: 1.9rem;
  }
  .tool-head h3 {
    margin: 0;
  }
  .tool select {
    min-height: 1.75rem;
    padding-block: 0.1rem;
    font-weight: 400;
    font-size: 0.9375rem;
  }
  .lead {
    margin: 0.25rem 0 0.35rem;
    font: 1.0625rem/1.4 var(--serif);
  }
  @container scope (max-width: 82rem) {
    .tool-head {
      margin-inline-end: 0;
    }
  }
`;
