// The panels as a whole: their heads and tabs.

import { css } from 'lit';

export const layout = css`
  .input-panel {
    container: panel / inline-size;
    min-width: 0;
  }
  .editing-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.1rem;
    padding-inline-end: 5.5rem;
    margin-bottom: 0.6rem;
  }
  .panel .editing-head h3 {
    margin: 0;
    padding: 0;
  }
  .ways-back {
    display: inline-flex;
    gap: 0.9rem;
  }
  .editing-head button[aria-disabled='false'] {
    color: var(--ink);
  }
  .editing-head button[aria-disabled='true'] {
    cursor: default;
  }
  .input-panel h4 {
    font-size: 0.9375rem;
    margin: 1.2rem 0 0.2rem;
  }
  .input-panel .hint {
    margin: 0 0 0.7rem;
  }
  .input-panel i {
    font-family: var(--serif);
    font-size: 1.05em;
  }
  .input-panel .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.8rem;
    margin-top: 0.8rem;
  }
  .input-panel .row .hint {
    margin: 0;
  }
  .input-panel .pane {
    padding-top: 0.9rem;
    min-height: 19rem;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4rem;
    border-bottom: 1px solid var(--line);
  }
  .tabs button {
    border: 0;
    border-radius: 0;
    border-bottom: 2.5px solid transparent;
    margin-bottom: -1px;
    padding: 0 0.1rem;
    background: none;
    color: var(--muted);
  }
  .tabs button:hover:not(:disabled) {
    border-color: transparent;
    color: var(--ink);
  }
  .tabs button[aria-selected='true'],
  .tabs button[aria-selected='true']:hover:not(:disabled) {
    border-bottom-color: var(--ink);
    color: var(--ink);
    font-weight: 600;
  }
`;
