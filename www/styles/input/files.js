// The place where files are opened and dropped, and the example cases.

import { css } from 'lit';

export const files = css`
  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.4rem 0.8rem;
    padding: 1.8rem 1rem;
    border: 1.5px dashed var(--edge);
    border-radius: 12px;
    color: var(--muted);
  }
  .drop[data-over] {
    border-color: var(--ink);
    border-style: solid;
    background: var(--block);
  }
  .open-file > span {
    display: inline-flex;
    align-items: center;
    min-height: 2.25rem;
    padding: 0 0.9rem;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--surface);
    color: var(--ink);
    cursor: pointer;
  }
  .open-file:hover > span {
    border-color: var(--ink);
  }
  .open-file :focus-visible + span {
    outline: 2.5px solid var(--focus);
    outline-offset: 2px;
  }
  .examples {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .examples li {
    display: grid;
    grid-template-columns: 12rem minmax(0, 1fr);
    gap: 0 1rem;
    align-items: center;
    padding: 0.15rem 0;
    border-bottom: 1px solid var(--line);
  }
  .examples .link {
    /* Below the underscores of the names. */
    text-underline-offset: 0.35em;
  }
  .examples .hint {
    margin: 0;
  }
`;
