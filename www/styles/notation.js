// The table of letters.

import { css } from 'lit';

export const notation = css`
  .letters {
    display: table;
    width: 100%;
    margin: 1.2rem 0 0;
    border-collapse: collapse;
  }
  .letters caption {
    padding-bottom: 0.3rem;
    font-weight: 600;
    text-align: start;
  }
  .letters th,
  .letters td {
    padding: 0.25rem 0.8rem 0.25rem 0;
    border-top: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  .letters thead th {
    border-top: 0;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .letters th[scope='row'],
  .letters td:nth-child(n + 3) {
    white-space: nowrap;
  }
  .care {
    margin: 0.3rem 0 0;
    padding-inline-start: 1.1rem;
  }
  .care li {
    margin-top: 0.3rem;
  }
  .care sub {
    line-height: 0;
  }
`;
