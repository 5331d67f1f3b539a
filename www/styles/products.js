// The products of one road: its matrix in small, the shapes, and the numbers of each row.

import { css } from 'lit';

export const products = css`
  .stage.near .heat-map,
  .heat-map {
    flex: none;
    width: auto;
    height: auto;
    min-width: 0;
  }
  .heat-map .frame {
    fill: var(--surface);
    stroke: var(--edge);
    stroke-width: 0.8;
  }
  .heat-map .positive {
    fill: none;
    stroke: var(--edge-strong);
    stroke-width: 1;
  }
  .heat-map .negative {
    fill: var(--edge-strong);
    stroke: var(--edge-strong);
    stroke-width: 1;
  }
  .heat-map .chosen {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
  }
  .shapes {
    margin-inline-start: 0.6rem;
    color: var(--muted);
    font: 0.8125rem var(--serif);
    white-space: nowrap;
  }
  .products i {
    font-family: var(--serif);
  }
  .products {
    border-collapse: collapse;
    font: 0.6875rem/1.5 var(--mono);
    white-space: nowrap;
  }
  .products th,
  .products td {
    padding: 0 0.2rem;
    text-align: end;
    font-weight: 400;
  }
  .products th[scope='row'] {
    padding-inline-start: 0;
    text-align: start;
    color: var(--muted);
  }
  .products thead th {
    color: var(--muted);
  }
  .products .product td {
    border-top: 1px solid var(--line);
  }
  .products .total {
    font-weight: 700;
  }
  .products tr > :last-child {
    position: sticky;
    inset-inline-end: 0;
    background: var(--paper);
  }
  .products.error .product td,
  .products.error .factor td {
    color: var(--error);
  }
`;
