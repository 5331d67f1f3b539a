// What is shown as HTML for somebody else's page: the element, a frame, or what needs no script at all.

import { longestAddress, mostCharacters } from '../link.js';
import { isTooMuch } from '../settings/work.js';
import { link as linkWords } from '../words/en/link.js';
import { takeaway as words } from '../words/en/takeaway.js';
import { escaped } from './chart.js';
import { svgOf } from './picture.js';

/** @typedef {import('./picture.js').About} About */
/** @typedef {import('../state.js').Settings} Settings */

/** In pixels, until the frame has told its own height. */
const usualHeight = 900;

/**
 * The element, and in it the link that shows until it is ready, or where no script runs.
 * @param {About} about
 * @param {Settings} settings
 */
export function elementOf({ link, title }, settings) {
  const { page, state } = parted(link, settings, mostCharacters);
  return `${tag('script', { src: beside(page, 'delta-scope.js') }, '')}
${tag('delta-scope', { state, page }, linkTo(link, title))}
`;
}

/**
 * A frame, of which nothing is asked but that scripts run in it, and that the full page opens out of it as any page does.
 * @param {About} about
 * @param {Settings} settings
 */
export function frameOf({ link, title }, settings) {
  const { page, state } = parted(link, settings, longestAddress);
  const src = `${beside(page, 'embed.html')}?${state}`;
  return `${tag('iframe', { src, title, width: '100%', height: String(usualHeight), sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox', loading: 'lazy' }, '')}\n`;
}

/**
 * The picture, the table that the page has of it for those who cannot see it, and the link.
 * @param {import('./picture.js').Shown[]} pictures
 * @param {About} about
 */
export function fragmentOf(pictures, about) {
  const { link, title } = about;
  const [{ figure }] = pictures;
  const tables = [.../** @type {ShadowRoot} */ (figure.getRootNode()).querySelectorAll('table.reading')];
  const src = `data:image/svg+xml;base64,${base64(svgOf(pictures, about))}`;
  return `<figure>
${opening('img', { src, alt: words.alt(title, tables.length > 0 ? words.table : '') })}
<figcaption>${linkTo(link, title)}</figcaption>
${tables.map((table) => tableOf(/** @type {HTMLTableElement} */ (table))).join('\n')}
</figure>
`;
}

/** @param {string} link @param {string} title */
function linkTo(link, title) {
  return tag('a', { href: link }, escaped(`${title}. ${words.open}`));
}

/** @param {HTMLTableElement} table */
function tableOf({ caption, rows }) {
  const written = [...rows].map(({ cells }) => `<tr>${[...cells].map((cell) => tag(cell.localName, cell.scope ? { scope: cell.scope } : {}, escaped(textOf(cell)))).join('')}</tr>`);
  return `<table>\n${tag('caption', {}, escaped(textOf(caption)))}\n${written.join('\n')}\n</table>`;
}

/** @param {Element | null} element */
function textOf(element) {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * The page that opens a link, and the settings in it.
 * @param {string} link
 * @param {Settings} settings
 * @param {number} most characters
 */
function parted(link, settings, most) {
  if (isTooMuch(settings)) throw new Error(words.notEmbedded(linkWords.tooMuch));
  if (link.length > most) throw new Error(words.notEmbedded(linkWords.tooLong(link.length, most)));
  const [page, state] = link.split('#');
  return { page, state };
}

/** @param {string} page @param {string} name of a file beside it */
function beside(page, name) {
  return new URL(name, page).href;
}

/**
 * An element, written out.
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {string} content its markup
 */
function tag(name, attributes, content) {
  return `${opening(name, attributes)}${content}</${name}>`;
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 */
function opening(name, attributes) {
  const given = Object.entries(attributes).map(([attribute, text]) => ` ${attribute}="${escaped(text)}"`);
  return `<${name}${given.join('')}>`;
}

/** @param {string} text */
function base64(text) {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
