// The panel of what can be taken away.

import { css } from 'lit';

export const takeaway = css`
  .takeaway h4 {
    margin: 1rem 0 0.2rem;
  }
  .takeaway ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .takeaway li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6rem;
    padding: 0.25rem 0;
    border-top: 1px solid var(--line);
  }
  .takeaway .what {
    flex: 1 1 14rem;
  }
  .takeaway .ways {
    display: flex;
    gap: 0.2rem;
    margin-inline: auto -0.5rem;
  }
  .takeaway .ways button {
    min-height: 1.75rem;
    padding: 0 0.5rem;
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .takeaway li > p,
  .takeaway .taken {
    box-sizing: border-box;
    flex: 1 0 100%;
    min-width: 0;
    margin: 0.2rem 0;
  }
  .takeaway .row {
    margin: 0.2rem 0 0.5rem;
  }
  .taken {
    width: 100%;
    padding: 0.5rem;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--surface);
    color: var(--ink);
    font: 0.75rem/1.5 var(--mono);
    resize: vertical;
  }
`;
