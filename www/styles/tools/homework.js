// Somebody's numbers, and what was found in them.

import { css } from 'lit';

import { fields } from '../input/fields.js';

const own = css`
  .homework {
    display: grid;
    gap: 0.7rem;
    justify-items: start;
  }
  .homework .saying {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7rem;
  }
  .homework textarea {
    width: min(100%, 44rem);
  }
  .homework .stacked:has(textarea) {
    width: 100%;
  }
  .diagnosis ul {
    padding-inline-start: 1.2rem;
  }
  .diagnosis li p {
    margin: 0.2rem 0 0.6rem;
  }
`;

export const homework = [fields, own];
