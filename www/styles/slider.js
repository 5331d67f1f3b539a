// A number that is dragged along a line.

import { css } from 'lit';

export const slider = css`
  .slider {
    display: grid;
    grid-template-columns: minmax(9rem, 18rem) minmax(6rem, 1fr) 4.5rem;
    align-items: center;
    gap: 0.2rem 0.9rem;
    font-size: 0.875rem;
  }
  .slider input {
    width: 100%;
    min-width: 0;
    height: 1.5rem;
    margin: 0;
    accent-color: var(--ink);
  }
  .slider .number {
    text-align: end;
  }
  @container scope (max-width: 46rem) {
    .slider {
      grid-template-columns: 1fr 4.5rem;
    }
    .slider .name {
      grid-column: 1 / -1;
    }
  }
`;
