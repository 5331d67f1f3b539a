// The colours and the type that surround a chart, for those who draw on a canvas.

/**
 * @param {HTMLCanvasElement} canvas
 * @param {number} pixelRatio device pixels per CSS pixel
 * @returns {import('../../../pkg/whole/deltascope.js').ChartStyle}
 */
export function styleOf(canvas, pixelRatio) {
  const style = getComputedStyle(canvas);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  // Whatever CSS calls a colour, a canvas gives it back as #rrggbb.
  const colour = (/** @type {string} */ name) => {
    context.fillStyle = style.getPropertyValue(name);
    return parseInt(String(context.fillStyle).slice(1), 16);
  };
  return {
    ink: colour('--ink'),
    error: colour('--error'),
    muted: colour('--muted'),
    edge: colour('--edge'),
    line: colour('--line'),
    paper: colour('--paper'),
    fontFamily: style.fontFamily,
    fontSize: parseFloat(style.fontSize),
    pixelRatio,
  };
}
