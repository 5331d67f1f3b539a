// The colours and sizes that everything else refers to. Purple means error, and nothing else is.

import { css } from 'lit';

const light = css`
  --paper: #fcfbf8;
  --surface: #ffffff;
  --block: #f4f2ec;
  --block-faint: #f9f8f4;
  --ink: #1f2430;
  --muted: #555e6d;
  --line: #d5d0c4;
  --edge: #7d8592;
  --edge-strong: #4d5563;
  --band: #f5ecc9;
  --error: #6d28d9;
  --error-quiet: #9a72e0;
  --error-fill: #efe8ff;
  --focus: #1f2430;
  --on-ink: #ffffff;
  --source-orange: #b45309;
  --source-red: #b91c1c;
  --wrong: #b91c1c;
  color-scheme: light;
`;

const dark = css`
  --paper: #14161b;
  --surface: #1d2027;
  --block: #1a1d24;
  --block-faint: #171a20;
  --ink: #e9e7e1;
  --muted: #a6adba;
  --line: #3a3f4a;
  --edge: #7f8796;
  --edge-strong: #b5bcc8;
  --band: #40391f;
  --error: #b794ff;
  --error-quiet: #8562cf;
  --error-fill: #2c2147;
  --focus: #e9e7e1;
  --on-ink: #14161b;
  --source-orange: #f0a04b;
  --source-red: #f58080;
  --wrong: #f58080;
  color-scheme: dark;
`;

export const theme = css`
  :host {
    --serif: 'STIX Two Text', 'Iowan Old Style', 'Palatino Linotype', Georgia, 'DejaVu Serif', serif;
    --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif;
    --mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    ${light}
  }
  @media screen and (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
  }
  @media screen {
    :host([theme='dark']) {
      ${dark}
    }
  }
  @media print {
    :host {
      --paper: #ffffff;
      --block: #ffffff;
      --block-faint: #ffffff;
      --edge: #8f8f8f;
      --edge-strong: #6b6b6b;
      --error: #3b0a78;
      --error-quiet: #3b0a78;
      --error-fill: #f1f1f1;
    }
  }
`;
