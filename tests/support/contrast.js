// Contrast in the figure and in the words around it: what is painted in front of what, by WCAG’s formula. No
// checker judges it in pictures, and of words axe finds no more than this, in a hundred times the time.
// `measureContrast` runs in the page, so it refers to nothing outside itself.

/**
 * @typedef {object} Faint something that stands out too little
 * @property {string} what
 * @property {string} colour
 * @property {string} behind
 * @property {number} ratio
 */

/**
 * The texts of an element, and the texts and lines of its pictures, that stand out too little from what is
 * painted behind them, and how many were measured.
 *
 * @param {import('./reader.js').Reader} reader
 * @param {{ text: number, line: number }} least
 */
export function measureContrast({ root, element }, least) {
  const canvas = new OffscreenCanvas(1, 1);
  const painter = /** @type {OffscreenCanvasRenderingContext2D} */ (
    canvas.getContext('2d', { willReadFrequently: true })
  );
  /** @typedef {[red: number, green: number, blue: number, alpha: number]} Colour */

  /** @type {Map<string, Colour>} */
  const parsed = new Map();
  /** @param {string} written @returns {Colour} */
  const colourOf = (written) => {
    const known = parsed.get(written);
    if (known !== undefined) return known;
    painter.clearRect(0, 0, 1, 1);
    painter.fillStyle = written === 'none' ? 'transparent' : written;
    painter.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = painter.getImageData(0, 0, 1, 1).data;
    parsed.set(written, [red, green, blue, alpha / 255]);
    return [red, green, blue, alpha / 255];
  };

  /** @param {Colour} colour */
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  /** @param {Colour} one @param {Colour} other */
  const ratioOf = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  /** @param {Colour} front @param {Colour} back @returns {Colour} */
  const over = (front, back) => {
    const mixed = [0, 1, 2].map((index) => front[index] * front[3] + back[index] * (1 - front[3]));
    return [mixed[0], mixed[1], mixed[2], 1];
  };

  /** @param {Element} part @returns {Element | null} */
  const parentOf = (part) =>
    part.parentElement ?? (part.getRootNode() instanceof ShadowRoot ? /** @type {ShadowRoot} */ (part.getRootNode()).host : null);

  /** @type {Map<Element, number>} */
  const opacities = new Map();

  /** How much of its colour a part keeps. @param {Element} part @returns {number} */
  const opacityOf = (part) => {
    const known = opacities.get(part);
    if (known !== undefined) return known;
    const parent = parentOf(part);
    const opacity = Number(getComputedStyle(part).opacity) * (parent === null ? 1 : opacityOf(parent));
    opacities.set(part, opacity);
    return opacity;
  };

  /** @type {Map<Element, Colour>} */
  const papers = new Map();

  /** The colour of the paper that a part stands on, itself included. @param {Element | null} part @returns {Colour} */
  const paperOf = (part) => {
    if (part === null) return [255, 255, 255, 1];
    const known = papers.get(part);
    if (known !== undefined) return known;
    const own = colourOf(getComputedStyle(part).backgroundColor);
    const paper = own[3] === 1 ? own : over(own, paperOf(parentOf(part)));
    papers.set(part, paper);
    return paper;
  };

  /** @param {Element} part @param {'fill' | 'stroke'} kind @returns {Colour} */
  const paintOf = (part, kind) => {
    const style = getComputedStyle(part);
    const [red, green, blue, alpha] = colourOf(style[kind]);
    return [red, green, blue, alpha * Number(style[`${kind}Opacity`]) * opacityOf(part)];
  };

  /** @param {Element} part */
  const isSeen = (part) => {
    const { visibility, display } = getComputedStyle(part);
    return visibility === 'visible' && display !== 'none' && part.getClientRects().length > 0;
  };

  /**
   * What is painted behind a part at a point of the picture.
   * @param {SVGGraphicsElement} part
   * @param {{ area: SVGGeometryElement, fill: Colour, around: SVGRect }[]} areas in the order in which they are painted
   * @param {Colour} paper
   * @param {DOMPoint} point
   */
  const behind = (part, areas, paper, point) => {
    let colour = paper;
    for (const { area, fill, around } of areas) {
      const isNear = point.x >= around.x && point.x <= around.x + around.width && point.y >= around.y && point.y <= around.y + around.height;
      const isBefore = isNear && area.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (isBefore && area.isPointInFill(point)) colour = over(fill, colour);
    }
    return colour;
  };

  /** @param {SVGTextElement} text */
  const middleOf = (text) => {
    const { x, y, width, height } = text.getBBox();
    return new DOMPoint(x + width / 2, y + height / 2);
  };

  /** @param {SVGGeometryElement} line */
  const samplesOf = (line) => {
    const length = line.getTotalLength();
    const count = Math.min(8, Math.max(2, Math.ceil(length / 40)));
    return Array.from({ length: count }, (_, index) => {
      const { x, y } = line.getPointAtLength((length * (index + 0.5)) / count);
      return new DOMPoint(x, y);
    });
  };

  const lines = '.wire .line, .flow .shaft, .hint .shaft, .wall path, .overbar, .stem, .node > .body';
  const heads = '.wire .head, .flow .head, .hint .head';
  const unjudged = 'svg, style, .visually-hidden, option, :disabled, [aria-disabled="true"]';
  const fields = 'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select';
  /** @type {Faint[]} */
  const faint = [];
  let measured = 0;

  /** @param {Element} part @param {Colour} colour @param {Colour} back @param {number} least */
  const judge = (part, colour, back, least) => {
    measured += 1;
    const ratio = ratioOf(over(colour, back), back);
    if (ratio >= least) return;
    const group = part.closest('[class]:not(.letter):not(.line):not(.shaft):not(.head):not(.body)');
    const what = `${part.tagName} .${part.getAttribute('class')} in .${group?.getAttribute('class')} “${(part.textContent ?? '').trim()}”`;
    faint.push({ what, colour: String(colour), behind: String(back), ratio: Math.round(ratio * 100) / 100 });
  };

  /** What has words of its own, beside the pictures. */
  const worded = () => {
    const found = new Set(root.querySelectorAll(fields));
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      if (text.parentElement !== null && (text.textContent ?? '').trim() !== '') found.add(text.parentElement);
    }
    return [...found].filter((part) => part.closest(unjudged) === null && isSeen(part));
  };
  for (const part of worded()) {
    const [red, green, blue, alpha] = colourOf(getComputedStyle(part).color);
    judge(part, [red, green, blue, alpha * opacityOf(part)], paperOf(part), least.text);
  }
  for (const picture of root.querySelectorAll('svg')) {
    if (!isSeen(picture)) continue;
    const paper = paperOf(picture.parentElement ?? element);
    const areas = [.../** @type {NodeListOf<SVGGeometryElement>} */ (picture.querySelectorAll('rect, circle, path'))]
      .filter((area) => isSeen(area) && area.getAttribute('d') !== '')
      .map((area) => ({ area, fill: paintOf(area, 'fill'), around: area.getBBox() }))
      .filter(({ fill }) => fill[3] > 0);
    const grounds = areas.filter(({ area }) => area.closest('.wire, .flow:not(.mark), .hint') === null);
    for (const text of picture.querySelectorAll('text')) {
      if (!isSeen(text) || (text.textContent ?? '').trim() === '') continue;
      judge(text, paintOf(text, 'fill'), behind(text, areas, paper, middleOf(text)), least.text);
    }
    for (const line of /** @type {NodeListOf<SVGGeometryElement>} */ (picture.querySelectorAll(lines))) {
      if (!isSeen(line) || line.getAttribute('d') === '') continue;
      const others = grounds.filter(({ area }) => area.parentElement !== line.parentElement);
      const stroke = paintOf(line, 'stroke');
      const backs = samplesOf(line).map((point) => behind(line, others, paper, point));
      const worst = backs.sort((a, b) => ratioOf(over(stroke, a), a) - ratioOf(over(stroke, b), b))[0];
      judge(line, stroke, worst, least.line);
    }
    for (const head of /** @type {NodeListOf<SVGGeometryElement>} */ (picture.querySelectorAll(heads))) {
      if (!isSeen(head) || head.getAttribute('d') === '') continue;
      const others = grounds.filter(({ area }) => area.parentElement !== head.parentElement);
      const colours = [paintOf(head, 'fill'), paintOf(head, 'stroke')];
      const back = behind(head, others, paper, samplesOf(head)[0]);
      const strongest = colours.sort((a, b) => ratioOf(over(b, back), back) - ratioOf(over(a, back), back))[0];
      judge(head, strongest, back, least.line);
    }
  }
  return { faint, measured };
}
