// What only the tables of the panels have, scales, and the letters of a text.

import { css } from 'lit';

export const tables = css`
  .remove {
    min-height: 2rem;
    width: 2rem;
    padding: 0;
    justify-content: center;
    border-color: transparent;
    background: none;
    color: var(--muted);
    font-size: 1.125rem;
  }
  .input-panel .scale-title {
    margin: 1.2rem 0 0.3rem;
  }
  .scale {
    border-collapse: collapse;
  }
  .scale th,
  .scale td {
    padding: 0.15rem 1.2rem 0.15rem 0;
    border-bottom: 1px solid var(--line);
    text-align: end;
    font: 0.875rem/1.5 var(--mono);
  }
  .scale thead th:first-child {
    font-family: var(--sans);
    color: var(--muted);
    font-weight: 400;
  }
  .letters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.3rem;
    list-style: none;
    margin: 1rem 0 0.5rem;
    padding: 0;
  }
  .letters li {
    display: grid;
    border: 1px solid var(--line);
    border-radius: 7px;
    background: var(--surface);
    overflow: hidden;
  }
  .letters li > span {
    min-width: 1.3rem;
    padding: 0.15rem 0.3rem;
    font: 1rem/1.6 var(--mono);
    text-align: center;
  }
  .letters li > span + span {
    border-top: 1px dashed var(--edge);
    background: var(--block);
    color: var(--muted);
  }
`;
