// The worksheet: its panel, and its pages, which are ink on white wherever they stand.

import { css } from 'lit';

import { input } from './input.js';
import { takeaway } from './takeaway.js';

const own = css`
  .worksheet-form {
    display: grid;
    gap: 0.7rem;
  }
  .worksheet-form .texts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
    gap: 0.7rem 1.2rem;
  }
  .student-links textarea {
    min-height: 0;
  }
  .worksheet-form .row {
    gap: 0.5rem 1.2rem;
    margin: 0;
  }
  .worksheet-form input[type='text'] {
    box-sizing: border-box;
    width: 100%;
    height: 2.25rem;
    padding: 0 0.6rem;
  }
  .worksheet-form .stacked > .hint {
    font-weight: 400;
    margin: 0.15rem 0 0;
  }
  .boxes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 1rem;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .boxes legend {
    padding: 0;
    font-weight: 600;
  }
  .box {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    min-height: 1.75rem;
    cursor: pointer;
  }
  .box input {
    width: 1.05rem;
    height: 1.05rem;
    margin: 0;
    accent-color: var(--ink);
  }
  .print-row {
    align-items: center;
    justify-content: space-between;
    margin-block: 1rem;
  }
  .worksheet-panel h4 {
    margin: 1rem 0 0.3rem;
  }
  .preview {
    overflow-x: auto;
    padding: 0.2rem;
  }
  .preview .paper {
    min-width: 40rem;
    margin-bottom: 1rem;
    padding: 9mm;
    border: 1px solid var(--line);
    font-size: 8.2pt;
  }

  .paper {
    --ink: #1a1a1a;
    --muted: #4a4a4a;
    --line: #c4c4c4;
    --edge: #6b6b6b;
    box-sizing: border-box;
    background: #ffffff;
    color: var(--ink);
    color-scheme: light;
    font: 8.8pt/1.4 var(--sans);
  }
  .paper header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    padding: 0 0 1mm;
    border-bottom: 0.5mm solid var(--ink);
  }
  .paper h3 {
    margin: 0;
    padding: 0;
    font: 600 1.7em/1.3 var(--serif);
  }
  .paper .seed {
    font: 600 1.2em var(--mono);
  }
  .paper .name {
    display: flex;
    gap: 2mm;
    align-items: baseline;
    margin: 3.5mm 0 0;
  }
  .paper .name .line {
    flex: 0 1 90mm;
    height: 5mm;
    border-bottom: 0.25mm solid var(--ink);
  }
  .paper h4 {
    margin: 3mm 0 1mm;
    font: 600 1.15em/1.3 var(--serif);
    break-after: avoid;
  }
  .paper p {
    margin: 0 0 1mm;
  }
  .paper :is(.footnote, .rounding) {
    margin-top: 2mm;
    color: var(--muted);
    font-size: 0.9em;
  }
  .paper .equations {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8mm 5mm;
    margin-top: 1.5mm;
  }
  .paper .equations p {
    flex: 1 0 86mm;
    margin: 0;
  }
  .paper math {
    font-size: 1.08em;
  }
  .paper .side-by-side {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 3mm 6mm;
  }
  .paper table {
    border-collapse: collapse;
    break-inside: avoid;
    margin: 0 0 2mm;
  }
  .paper th {
    font: inherit;
    text-align: start;
    white-space: nowrap;
  }
  .paper .numbers th,
  .paper .numbers td,
  .paper .matrix td {
    padding: 0.2mm 1.3mm;
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .paper .numbers :is(th, td) {
    line-height: 1.3;
  }
  .paper .numbers td,
  .paper .matrix td {
    font-family: var(--mono);
    font-size: 0.88em;
  }
  .paper .dense :is(td, th) {
    padding-inline: 0.5mm;
  }
  .paper .dense td {
    font-size: 0.7em;
  }
  .paper .numbers thead th {
    border-bottom: 0.25mm solid var(--edge);
    color: var(--muted);
    font-size: 0.9em;
  }
  .paper .numbers th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .paper thead th:first-child,
  .paper .caption {
    color: var(--ink);
    font-weight: 600;
    font-size: 0.95em;
  }
  .paper tbody i {
    font-family: var(--serif);
    font-size: 1.1em;
  }
  .paper .weights-of-a-kind {
    display: flex;
    flex-wrap: wrap;
    gap: 0 3mm;
  }
  .paper .matrix {
    display: flex;
    align-items: center;
    gap: 1mm;
    break-inside: avoid;
  }
  .paper .matrix table {
    margin: 0.4mm 0;
  }
  .paper .matrix .single td {
    padding-inline: 0;
  }
  .paper .matrix .brackets {
    border-inline: 0.3mm solid var(--ink);
    border-radius: 1.2mm;
  }
  .paper .part {
    break-inside: avoid;
  }
  .paper .part > p {
    max-width: 84mm;
  }
  .paper .task {
    margin-bottom: 1.5mm;
  }
  .paper .fields th {
    padding: 0.8mm 2.5mm 0.8mm 0;
  }
  .paper .fields thead th {
    text-align: center;
    color: var(--muted);
    padding-inline: 1mm;
  }
  .paper .fields tbody td,
  .paper .fields-of-weights td {
    box-sizing: border-box;
    min-width: 19mm;
    height: 8.6mm;
    padding: 0 2mm;
    border: 0.25mm solid var(--edge);
    text-align: end;
    white-space: nowrap;
  }
  .paper .no-head {
    border: 0;
  }
  .paper .blank {
    display: inline-block;
    width: 15mm;
  }
  .paper .answer {
    font: 600 1em var(--mono);
  }
  .paper .gradient {
    display: flex;
    align-items: center;
  }
  .paper .with-sum tbody tr:last-child > * {
    border-top: 0.6mm double var(--ink);
  }
  .paper.key .fields td,
  .paper.key .fields-of-weights td {
    height: 5.6mm;
  }
  .paper .term {
    padding-inline-start: 2mm;
  }

  @media print {
    .scope:has(> .papers) > :not(.papers) {
      display: none;
    }
    .papers .paper + .paper {
      break-before: page;
    }
  }
  @media screen {
    .papers {
      display: none;
    }
  }
`;

export const worksheet = [...input, takeaway, own];
