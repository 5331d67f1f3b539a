// The font of the formulas. A face that is declared within a shadow root is ignored, so it is given
// to the document.

/** @param {Document} document */
export function addMathFont(document) {
  const url = new URL('./deltascope-math.woff2', import.meta.url);
  document.fonts.add(new FontFace('Deltascope Math', `url("${url.href}")`));
}
