// The whole sequence from afar.

import { css } from 'lit';

export const far = css`
  .stage.far svg.long {
    width: auto;
    min-width: 0;
    max-width: none;
  }
  .far .block {
    cursor: pointer;
    outline: none;
  }
  .stage.far .block rect {
    fill: var(--block-faint);
    stroke: var(--line);
    stroke-width: 1;
  }
  .stage.far .block.shown rect {
    fill: var(--block);
    stroke: var(--ink);
    stroke-width: 2.5;
  }
  .stage.far .block:hover rect {
    stroke: var(--ink);
  }
  .stage.far .block:focus-visible rect {
    stroke: var(--focus);
    stroke-width: 4;
    stroke-dasharray: 2 2;
  }
`;
