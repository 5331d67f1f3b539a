// The figure as a picture that stands by itself: the styles that it has on the page written into it.

import { figure as words } from '../words/en/takeaway.js';
import { withTexts } from './png.js';

/** @typedef {{ version: string, link: string, title: string }} About */

/** What a picture's looks are made of; all of them are attributes of SVG. */
const properties = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-dashoffset',
  'stroke-linecap', 'stroke-linejoin', 'opacity', 'font-family', 'font-size', 'font-style', 'font-weight',
  'font-variant-numeric', 'letter-spacing', 'text-anchor', 'text-decoration-line', 'dominant-baseline', 'paint-order',
];
const colours = ['fill', 'stroke'];

/** What the page needs of an element and a picture does not. */
const onlyOnThePage = ['class', 'tabindex', 'aria-hidden', 'aria-label', 'role', 'data-link'];

/**
 * @param {SVGSVGElement} figure as it is shown
 * @param {About} about
 */
export function svgOf(figure, about) {
  // What has just come in is on its way to its place.
  for (const animation of figure.getAnimations({ subtree: true })) animation.finish();
  const copy = /** @type {SVGSVGElement} */ (standing(figure));
  const { width, height } = figure.viewBox.baseVal;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.prepend(
    element('title', about.title),
    element('desc', `${words.by(about.version)} ${about.link}`),
    paper(getComputedStyle(figure).getPropertyValue('--paper'), width, height),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/**
 * @param {SVGSVGElement} figure as it is shown
 * @param {About} about
 * @param {number} scale how many pixels stand for one unit
 * @returns {Promise<Blob>}
 */
export async function pngOf(figure, about, scale) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(figure, about))}`;
  await image.decode();
  const { width, height } = figure.viewBox.baseVal;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [scale * width, scale * height];
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  const bytes = new Uint8Array(await /** @type {Blob} */ (blob).arrayBuffer());
  const texts = { Title: about.title, Software: words.by(about.version), Source: about.link };
  return new Blob([/** @type {BlobPart} */ (withTexts(bytes, texts))], { type: 'image/png' });
}

/**
 * A copy of what is shown of an element, with its looks as attributes; nothing where it is hidden.
 * @param {Element} original
 * @returns {Element | undefined}
 */
function standing(original) {
  const style = getComputedStyle(original);
  const isTitle = original.localName === 'title';
  const isShown = isTitle || (style.display !== 'none' && style.visibility !== 'hidden');
  if (!isShown || original.classList.contains('reach')) return undefined;
  const copy = /** @type {Element} */ (original.cloneNode(false));
  for (const name of onlyOnThePage) copy.removeAttribute(name);
  if (!isTitle) dress(copy, style);
  for (const child of original.childNodes) {
    const kept = child instanceof Element ? standing(child) : child instanceof Text ? child.cloneNode() : undefined;
    if (kept !== undefined) copy.append(kept);
  }
  return copy;
}

/**
 * @param {Element} copy
 * @param {CSSStyleDeclaration} style of the original
 */
function dress(copy, style) {
  for (const property of properties) {
    const value = style.getPropertyValue(property);
    if (value === '' || value === 'normal' || value === 'auto') continue;
    const name = property === 'text-decoration-line' ? 'text-decoration' : property;
    copy.setAttribute(name, colours.includes(property) ? plainColour(value) : value);
  }
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

/** @param {string} colour @param {number} width @param {number} height */
function paper(colour, width, height) {
  const rectangle = element('rect', '');
  rectangle.setAttribute('width', String(width));
  rectangle.setAttribute('height', String(height));
  rectangle.setAttribute('fill', colour.trim() || 'white');
  return rectangle;
}

/** @param {string} name @param {string} text */
function element(name, text) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  made.textContent = text;
  return made;
}
