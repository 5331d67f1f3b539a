// Whether what is written in the figure can be read: nothing cut off, nothing over another thing.
// `measureCrowding` runs in the page, so it refers to nothing outside itself.

/**
 * What `measureCrowding` finds while one part of the settings after another is shown: only those parts where
 * it finds anything. All of it goes on in the page, which saves the way there and back for each.
 *
 * @param {import('./page.js').Opened} opened
 * @param {import('../../www/state.js').Part[]} parts
 */
export async function crowdingIn({ page, reader }, parts) {
  const measure = /** @type {import('playwright-core').JSHandle<typeof measureCrowding>} */ (await page.evaluateHandle(`(${measureCrowding})`));
  return reader.evaluate(async (reader, { measure, parts }) => {
    const found = [];
    for (const part of parts) {
      await reader.element.patch(part);
      const { cut, touching, covered } = measure(reader);
      if (cut.length + touching.length + covered.length > 0) found.push({ part, cut, touching, covered });
    }
    return found;
  }, { measure, parts });
}

/**
 * The texts of the figure’s pictures that are cut off by its edge, that touch one another, or that something
 * is painted over, and how many were measured. Texts are measured by their ink.
 *
 * @param {import('./reader.js').Reader} reader
 */
export function measureCrowding({ all }) {
  const stages = /** @type {SVGSVGElement[]} */ (all('.stage > svg'));
  const painter = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(1, 1).getContext('2d'));
  /** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */
  /** @typedef {{ element: SVGTextElement, said: string, box: Box }} Text */

  /** @param {Element} part */
  const isSeen = (part) => {
    const { visibility, display } = getComputedStyle(part);
    return visibility === 'visible' && display !== 'none' && part.getClientRects().length > 0;
  };

  /** The place of the letters’ ink. @param {SVGTextElement} element @returns {Text} */
  const textOf = (element) => {
    const said = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    painter.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const ink = painter.measureText(said);
    const { x, y } = element.getStartPositionOfChar(0);
    const box = {
      left: x - ink.actualBoundingBoxLeft,
      top: y - ink.actualBoundingBoxAscent,
      right: x + ink.actualBoundingBoxRight,
      bottom: y + ink.actualBoundingBoxDescent,
    };
    return { element, said, box };
  };

  /** @param {Box} a @param {Box} b */
  const meet = (a, b) => {
    const [across, down] = [
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    ];
    return across > tolerance && down > tolerance;
  };
  const tolerance = 0.5;

  /** @param {SVGGraphicsElement} shape @returns {Box} */
  const boxOf = (shape) => {
    const { x, y, width, height } = shape.getBBox();
    return { left: x, top: y, right: x + width, bottom: y + height };
  };

  /** Whether a shape covers a part of a text. @param {{ shape: SVGGeometryElement, around: Box }} shape @param {Box} box */
  const covers = ({ shape, around }, box) => {
    if (!meet(around, box)) return false;
    const xs = [box.left + 1, (box.left + box.right) / 2, box.right - 1];
    const ys = [box.top + 1, (box.top + box.bottom) / 2, box.bottom - 1];
    return xs.some((x) => ys.some((y) => shape.isPointInFill(new DOMPoint(x, y))));
  };

  const measured = stages.map((stage) => {
    const { width, height } = stage.viewBox.baseVal;
    const texts = [...stage.querySelectorAll('text')]
      .filter((text) => isSeen(text) && (text.textContent ?? '').trim() !== '')
      .map(textOf);
    /** @param {Box} box */
    const isOut = ({ left, top, right, bottom }) =>
      left < -tolerance || top < -tolerance || right > width + tolerance || bottom > height + tolerance;
    const cut = texts.filter(({ box }) => isOut(box)).map(({ said }) => said);
    /** A letter and its time are set as one. @param {Text} text */
    const symbolOf = ({ element }) => element.closest('.symbol') ?? element;
    const touching = texts.flatMap((text, index) =>
      texts
        .slice(index + 1)
        .filter((other) => symbolOf(other) !== symbolOf(text) && meet(text.box, other.box))
        .map((other) => `${text.said} | ${other.said}`),
    );
    const opaque = '.amount rect, .pill rect, .factor rect, .node .body, .matrix .body';
    const shapes = [.../** @type {NodeListOf<SVGGeometryElement>} */ (stage.querySelectorAll(opaque))].filter(isSeen).map((shape) => ({ shape, around: boxOf(shape) }));
    const covered = texts.flatMap(({ element, said, box }) =>
      shapes
        .filter((one) => covers(one, box) && one.shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING)
        .map(({ shape }) => `${said} under .${shape.parentElement?.getAttribute('class')} “${(shape.parentElement?.textContent ?? '').trim().slice(-30)}”`),
    );
    return { cut, touching, covered, measured: texts.length };
  });
  return {
    cut: measured.flatMap(({ cut }) => cut),
    touching: measured.flatMap(({ touching }) => touching),
    covered: measured.flatMap(({ covered }) => covered),
    measured: measured.reduce((sum, { measured }) => sum + measured, 0),
  };
}
