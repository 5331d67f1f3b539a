// The glossary: its field, and an entry for each symbol and term.

import { css } from 'lit';

export const glossary = css`
  .panel:has(.find) > .close {
    position: sticky;
    inset: -0.8rem auto auto;
    float: inline-end;
    z-index: 2;
  }
  .panel .find {
    position: sticky;
    inset-block-start: -1.2rem;
    z-index: 1;
    display: flex;
    align-items: center;
    margin: 0;
    padding: 0.6rem 6rem 0.6rem 0;
    background: var(--paper);
  }
  .find input {
    min-width: 0;
  }
  .find ~ h4 {
    margin: 1rem 0 0.2rem;
  }
  .find ~ p {
    margin: 0.2rem 0;
    overflow-wrap: anywhere;
  }
  .glossary {
    margin: 0.3rem 0 0;
  }
  .glossary > div {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 1rem;
    padding: 0.3rem 0.5rem;
    border-top: 1px solid var(--line);
    scroll-margin-block: 5rem;
  }
  .glossary > .marked {
    outline: 2px solid var(--ink);
    outline-offset: -1px;
    border-radius: 6px;
  }
  .glossary dt {
    display: flex;
    align-items: baseline;
    gap: 0.6rem;
  }
  .glossary dt:focus {
    outline: none;
  }
  .glossary .written {
    flex: none;
    min-width: 3rem;
  }
  .glossary .link {
    min-width: 1.5rem;
  }
  .glossary dd {
    margin: 0;
  }
  .glossary .text {
    grid-column: 1 / -1;
  }
  .glossary .written ~ span b {
    font-weight: 400;
  }
  .glossary .facts {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: baseline;
    gap: 0 0.8rem;
  }
  @container scope (min-width: 46rem) {
    .glossary .written ~ span {
      flex: 1;
    }
    .glossary :has(.written) > .text {
      padding-inline-start: 3.6rem;
    }
  }
  @container scope (max-width: 46rem) {
    .glossary .facts {
      grid-column: 1 / -1;
    }
  }
`;
