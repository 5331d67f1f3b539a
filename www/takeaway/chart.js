// A chart as a file: the SVG that the core writes, with its title, the version and the link in it.

import { version } from '../core.js';
import { download } from '../download.js';
import { figure as words } from '../words/en/takeaway.js';

/**
 * @param {string} name of the file, without its ending
 * @param {string} svg
 * @param {{ title: string, link: string }} about
 */
export function saveChart(name, svg, about) {
  download(`${name}.svg`, 'image/svg+xml', described(svg, about));
}

/**
 * @param {string} svg
 * @param {{ title: string, link: string }} about
 */
export function described(svg, { title, link }) {
  const said = `<title>${escaped(title)}</title><desc>${escaped(`${words.by(version())} ${link}`)}</desc>`;
  return svg.replace(/<svg[^>]*>/, (opening) => `${opening}\n${said}`);
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
