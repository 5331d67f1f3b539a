// Fields for numbers and texts, and options.

import { css } from 'lit';

export const fields = css`
  :is(.input-panel, .tool-panel, .study) input[type='text'],
  .input-panel textarea {
    border: 1px solid var(--edge);
    border-radius: 7px;
    background: var(--surface);
    color: var(--ink);
  }
  :is(.input-panel, .tool-panel, .study) input[type='text']:hover,
  .input-panel textarea:hover {
    border-color: var(--ink);
  }
  :is(.input-panel, .tool-panel, .study) input[aria-invalid='true'],
  .input-panel textarea[aria-invalid='true'] {
    border: 2px solid var(--ink);
    background: var(--block);
  }
  .input-panel ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  :is(.input-panel, .tool-panel, .study) input.number {
    width: 4.7rem;
    height: 2rem;
    padding: 0 0.4rem;
    box-sizing: border-box;
    font: 0.875rem var(--mono);
    text-align: end;
  }
  .input-panel textarea {
    width: 100%;
    min-height: 7.5rem;
    padding: 0.5rem 0.65rem;
    font: 0.875rem/1.55 var(--mono);
    resize: vertical;
    box-sizing: border-box;
  }
  .input-panel .wide-text {
    width: 100%;
    height: 2.5rem;
    padding: 0 0.65rem;
    box-sizing: border-box;
    font-size: 1.0625rem;
  }
  .stacked {
    display: block;
    min-width: 0;
  }
  .stacked > span {
    display: block;
    margin-bottom: 0.25rem;
    font-weight: 600;
  }
  .long-text {
    margin: 0;
    padding: 0.5rem 0.65rem;
    border: 1px solid var(--line);
    border-radius: 7px;
    background: var(--block);
    font: 0.875rem/1.55 var(--mono);
    overflow: hidden;
  }
  .columns {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  .input-panel fieldset {
    border: 0;
    margin: 0.9rem 0 0;
    padding: 0;
    min-width: 0;
  }
  .input-panel legend {
    padding: 0;
    font-weight: 600;
  }
  .option {
    display: flex;
    gap: 0.6rem;
    padding: 0.3rem 0;
    cursor: pointer;
  }
  .option input {
    width: 1.15rem;
    height: 1.15rem;
    margin: 0.1rem 0 0;
    flex: none;
    accent-color: var(--ink);
  }
  .option .hint {
    display: block;
    margin: 0;
  }
  .option.nested {
    padding-inline-start: 1.75rem;
  }
`;
