// Nudging, holding, cutting and checking: their panels, and the lines that stand while something is edited.

import { css } from 'lit';

export const touch = css`
  .tool-panel {
    min-width: 0;
    margin-top: -0.4rem;
  }
  .tool-panel p {
    margin: 0.2rem 0;
  }
  .tool-panel .row,
  .epsilon,
  .road-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.8rem;
  }
  .pair {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }
  .sum thead th,
  .sum.error thead .amount,
  .sum.value thead .amount {
    color: var(--muted);
    font: 0.75rem var(--sans);
  }
  .sum .measured {
    text-align: end;
    white-space: nowrap;
  }
  .sum td.measured {
    font: 600 0.875rem/1.4 var(--mono);
  }
  .sum .measured .link {
    font: 0.8125rem/1.5 var(--sans);
    color: var(--muted);
  }
  .sum .cut .label,
  .sum .cut .term {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .standing {
    border-inline-start: 3px solid var(--ink);
    padding-inline-start: 0.6rem;
  }
  .standing.hint {
    border-color: var(--line);
  }
  .total {
    font-weight: 600;
  }
  @container scope (max-width: 46rem) {
    .sum .measured {
      grid-column: 1 / -1;
    }
    .sum thead tr {
      display: none;
    }
  }
`;
