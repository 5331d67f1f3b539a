// The list of keys.

import { css } from 'lit';

export const keys = css`
  .keys {
    border-collapse: collapse;
    width: 100%;
    margin-top: 0.8rem;
  }
  .keys caption {
    padding: 0.2rem 0;
    font-weight: 600;
    text-align: start;
  }
  .keys th,
  .keys td {
    padding: 0.3rem 0.4rem 0.3rem 0;
    border-top: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
  }
  .keys th {
    width: 11rem;
  }
  .keys kbd {
    display: inline-block;
    min-width: 1.5rem;
    padding: 0 0.35rem;
    border: 1px solid var(--edge);
    border-radius: 5px;
    background: var(--surface);
    font: 0.8125rem/1.5rem var(--mono);
    text-align: center;
  }
`;
