// The font of the formulas. A face that is declared within a shadow root is ignored, so it is given
// to the document.

import { source } from './math-source.js';

/** @param {Document} document */
export function addMathFont(document) {
  document.fonts.add(new FontFace('Deltascope Math', source));
}
