// One sheet of paper: the stage, and every equation and δ of its block. In print all is ink on
// white, whatever colours the screen has.

import { css } from 'lit';

export const print = css`
  .sheet {
    display: none;
  }
  @media print {
    :host {
      font-size: 9pt;
      print-color-adjust: exact;
    }
    .scope > *:not(.figure, .sheet, .papers),
    .figure > *:not(.stage) {
      display: none;
    }
    .scope {
      display: block;
    }
    .figure {
      padding: 0;
    }
    .stage {
      overflow: visible;
    }
    .stage svg {
      min-width: 0;
    }
    .sheet {
      display: block;
    }
    .sheet h3 {
      font: 600 11pt/1.3 var(--serif);
      margin: 0 0 2mm;
    }
    .sheet .entries {
      columns: 2;
      column-gap: 6mm;
    }
    .sheet h4 {
      margin: 0 0 1mm;
      font: 600 8.5pt/1.3 var(--sans);
      break-after: avoid;
    }
    .sheet p + h4 {
      margin-top: 2.5mm;
    }
    .sheet p {
      margin: 0 0 1.1mm;
      line-height: 1.45;
      break-inside: avoid;
    }
    .sheet .number {
      font: 700 1em var(--mono);
    }
    .sheet .number,
    .sheet .whole {
      white-space: nowrap;
    }
    .sheet .hint {
      margin-top: 2mm;
    }
    .sheet math {
      font-size: 1.06em;
    }
  }
`;
