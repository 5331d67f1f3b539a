// A weight and its gradient as heat maps.

import { css } from 'lit';

export const weight = css`
  .heat [data-level='1'] {
    --share: 12.5%;
  }
  .heat [data-level='2'] {
    --share: 25%;
  }
  .heat [data-level='3'] {
    --share: 37.5%;
  }
  .heat [data-level='4'] {
    --share: 50%;
  }
  .heat [data-level='5'] {
    --share: 62.5%;
  }
  .heat [data-level='6'] {
    --share: 75%;
  }
  .heat [data-level='7'] {
    --share: 87.5%;
  }
  .heat [data-level='8'] {
    --share: 100%;
  }
  .maps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem 1.2rem;
    align-items: start;
    margin: 0.3rem 0 0.5rem;
  }
  .heat {
    margin: 0;
    min-width: 0;
    --full: var(--ink);
    --part: 1;
  }
  .heat.error {
    --full: var(--error);
  }
  .heat.fields {
    --part: 0.3;
  }
  .heat figcaption {
    white-space: nowrap;
  }
  .heat figcaption .symbol {
    font-size: 1.15rem;
  }
  .heat.error figcaption {
    color: var(--error);
  }
  .heat table.cells {
    border-collapse: separate;
    border-spacing: 2px;
  }
  .cells th {
    font: 400 0.75rem/1.3 var(--mono);
    color: var(--muted);
    padding: 0 0.2rem;
  }
  .cells td {
    padding: 0;
    --tint: color-mix(in srgb, var(--full) var(--share, 0%), var(--surface));
  }
  .cells .cell,
  .swatch {
    display: block;
    box-sizing: border-box;
    width: 1.65rem;
    height: 1.75rem;
    min-height: 0;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 2px;
    background: var(--surface);
    forced-color-adjust: none;
  }
  .error .cells td[data-entry] {
    cursor: pointer;
  }
  .cells td:hover > .cell {
    border-color: var(--ink);
  }
  .cells td:focus-visible {
    outline-offset: 1px;
  }
  .negative > .cell,
  .swatch.negative {
    background: var(--tint);
  }
  .positive > .cell,
  .swatch.positive {
    background: var(--surface);
    box-shadow: inset 0 0 0 var(--rim, 0.4rem) var(--tint);
  }
  .cells td.chosen > * {
    outline: 2.5px solid var(--ink);
    outline-offset: 0;
  }
  .cells .fixed {
    display: block;
    line-height: 1.5rem;
  }
  .lower .cells .number {
    --pale: color-mix(in srgb, var(--full) calc(var(--share, 0%) * var(--part)), var(--surface));
    width: 3.7rem;
    padding: 0 0.2rem;
    font-size: 0.75rem;
  }
  .lower .cells .negative > .number {
    background: var(--pale);
  }
  .cells .positive > .number {
    box-shadow: inset 0 0 0 3px var(--pale);
  }
  canvas.cells {
    display: block;
    cursor: pointer;
    touch-action: pan-y;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15rem 0.25rem;
    margin: 0.25rem 0 0;
    font-size: 0.8125rem;
  }
  .legend .number {
    font-size: 0.75rem;
  }
  .swatch {
    --tint: color-mix(in srgb, var(--full) calc(var(--share, 0%) * var(--part)), var(--surface));
    --rim: 0.2rem;
    width: 0.85rem;
    height: 0.85rem;
  }
`;
