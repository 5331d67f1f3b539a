// The stage for those who ask for more contrast or for their own colours.

import { css } from 'lit';

export const contrast = css`
  @media (prefers-contrast: more) {
    .stage {
      --muted: var(--ink);
      --edge: var(--edge-strong);
      --line: var(--edge-strong);
      --error-quiet: var(--error);
    }
  }
  @media (forced-colors: active) {
    .stage {
      --paper: Canvas;
      --surface: Canvas;
      --block: Canvas;
      --block-faint: Canvas;
      --ink: CanvasText;
      --muted: CanvasText;
      --line: GrayText;
      --edge: CanvasText;
      --edge-strong: CanvasText;
      --error: LinkText;
      --error-quiet: LinkText;
      --error-fill: Canvas;
      --focus: Highlight;
    }
    .stage text {
      forced-color-adjust: none;
    }
  }
`;
