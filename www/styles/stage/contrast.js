// The figure for those who ask for more contrast or for their own colours.

import { css } from 'lit';

export const contrast = css`
  @media (prefers-contrast: more) {
    .scope {
      --muted: var(--ink);
      --edge: var(--edge-strong);
      --line: var(--edge-strong);
      --error-quiet: var(--error);
    }
  }
  @media (forced-colors: active) {
    .scope {
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
      --on-ink: Canvas;
    }
    .stage text {
      forced-color-adjust: none;
    }
  }
`;
