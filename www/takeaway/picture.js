// The figure as a picture that stands by itself: the styles that it has on the page written into it.

import { figure as words } from '../words/en/takeaway.js';
import { withTexts } from './png.js';

/** @typedef {{ version: string, link: string, title: string }} About */
/** @typedef {{ figure: SVGSVGElement, head?: Element }} Shown a picture, with its head where there are two */

/** What a picture's looks are made of, all of them attributes of SVG: what an element has from its parent … */
const inherited = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-dashoffset',
  'stroke-linecap', 'stroke-linejoin', 'font-family', 'font-size', 'font-style', 'font-weight',
  'font-variant-numeric', 'letter-spacing', 'text-anchor', 'paint-order',
];
/** … and what it has by itself, with what it is where nothing is said. @type {Record<string, string>} */
const own = { opacity: '1', 'dominant-baseline': 'auto' };
const colours = ['fill', 'stroke'];

/** What the page needs of an element and a picture does not. */
const onlyOnThePage = ['class', 'tabindex', 'aria-hidden', 'aria-label', 'role', 'data-link'];

/** Room for the head of a picture, where there are several. */
const headHeight = 32;

/**
 * The pictures as one, below each other.
 * @param {Shown[]} pictures
 * @param {About} about
 */
export function svgOf(pictures, about) {
  const { width, height } = sizeOf(pictures);
  const whole = element('svg', '', { viewBox: `0 0 ${width} ${height}`, width, height });
  const [{ figure }] = pictures;
  const colour = getComputedStyle(figure).getPropertyValue('--paper').trim();
  whole.append(
    element('title', about.title),
    element('desc', `${words.by(about.version)} ${about.link}`),
    element('rect', '', { width, height, fill: colour || 'white' }),
  );
  pictures.reduce((y, picture) => y + put(whole, picture, y), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
}

/**
 * @param {Shown[]} pictures
 * @param {About} about
 * @param {number} scale how many pixels stand for one unit
 * @returns {Promise<Blob>}
 */
export async function pngOf(pictures, about, scale) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(pictures, about))}`;
  await image.decode();
  const { width, height } = sizeOf(pictures);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [scale * width, scale * height];
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  const bytes = new Uint8Array(await /** @type {Blob} */ (blob).arrayBuffer());
  const texts = { Title: about.title, Software: words.by(about.version), Source: about.link };
  return new Blob([/** @type {BlobPart} */ (withTexts(bytes, texts))], { type: 'image/png' });
}

/** @param {Shown[]} pictures */
function sizeOf(pictures) {
  const boxes = pictures.map(({ figure, head }) => ({ ...boxOf(figure), top: head === undefined ? 0 : headHeight }));
  return {
    width: Math.max(...boxes.map(({ width }) => width)),
    height: boxes.reduce((sum, { height, top }) => sum + top + height, 0),
  };
}

/** @param {SVGSVGElement} figure */
function boxOf({ viewBox: { baseVal: { width, height } } }) {
  return { width, height };
}

/**
 * Puts a picture, under its head if it has one, into the whole; says how high they are.
 * @param {Element} whole
 * @param {Shown} picture
 * @param {number} y where it begins
 */
function put(whole, { figure, head }, y) {
  // What has just come in is on its way to its place.
  for (const animation of figure.getAnimations({ subtree: true })) animation.finish();
  const { width, height } = boxOf(figure);
  const top = head === undefined ? 0 : headHeight;
  if (head !== undefined) {
    const { color, fontFamily, fontSize, fontWeight } = getComputedStyle(head);
    const looks = { fill: plainColour(color), 'font-family': fontFamily, 'font-size': fontSize, 'font-weight': fontWeight };
    const said = head.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    whole.append(element('text', said, { x: 8, y: y + 22, ...looks }));
  }
  const copy = /** @type {Element} */ (standing(figure, undefined));
  for (const [name, value] of Object.entries({ x: 0, y: y + top, width, height })) copy.setAttribute(name, String(value));
  whole.append(copy);
  return top + height;
}

/**
 * A copy of what is shown of an element, with its looks as attributes; nothing where it is hidden.
 * @param {Element} original
 * @param {CSSStyleDeclaration | undefined} around the style of what it stands in
 * @returns {Element | undefined}
 */
function standing(original, around) {
  const style = getComputedStyle(original);
  const isTitle = original.localName === 'title';
  const isShown = isTitle || (style.display !== 'none' && style.visibility !== 'hidden');
  if (!isShown || original.classList.contains('reach')) return undefined;
  const copy = /** @type {Element} */ (original.cloneNode(false));
  for (const name of onlyOnThePage) copy.removeAttribute(name);
  if (!isTitle) dress(copy, style, around);
  for (const child of original.childNodes) {
    const kept = child instanceof Element ? standing(child, style) : child instanceof Text ? child.cloneNode() : undefined;
    if (kept !== undefined) copy.append(kept);
  }
  return copy;
}

/**
 * @param {Element} copy
 * @param {CSSStyleDeclaration} style of the original
 * @param {CSSStyleDeclaration | undefined} around
 */
function dress(copy, style, around) {
  const set = (/** @type {string} */ property, /** @type {string | undefined} */ known) => {
    const value = style.getPropertyValue(property);
    if (value === known) copy.removeAttribute(property);
    else copy.setAttribute(property, colours.includes(property) ? plainColour(value) : value);
  };
  for (const property of inherited) set(property, around?.getPropertyValue(property));
  for (const [property, value] of Object.entries(own)) set(property, value);
  // A line below a number says on the page that it can be changed.
  if (style.textDecorationLine.includes('line-through')) copy.setAttribute('text-decoration', 'line-through');
}

/**
 * A colour in the form that every program reads.
 * @param {string} value
 */
function plainColour(value) {
  if (!/^(?:color|lab|lch|oklab|oklch)\(/.test(value)) return value;
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

/** @param {string} name @param {string} text @param {Record<string, string | number>} [attributes] */
function element(name, text, attributes = {}) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.textContent = text;
  return made;
}
