// The choice of a mistake, and what it costs.

import { css } from 'lit';

import { fields } from '../input/fields.js';

const own = css`
  .mistakes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    gap: 0 0.8rem;
    margin: 0.2rem 0 0.6rem;
    padding: 0;
    border: 0;
    font-size: 0.875rem;
  }
  .mistakes label {
    display: flex;
    align-items: baseline;
    gap: 0.4rem;
    padding-block: 0.22rem;
    min-height: 1.5rem;
    cursor: pointer;
  }
  .mistakes input {
    flex: none;
    accent-color: var(--ink);
  }
  .costs-table td {
    white-space: nowrap;
  }
  .cost-bar {
    width: 45%;
  }
  .cost-bar svg {
    display: block;
    width: 100%;
    height: 0.4rem;
    fill: var(--ink);
  }
  .homework-link {
    white-space: normal;
    text-align: start;
  }
`;

export const mistakes = [fields, own];
