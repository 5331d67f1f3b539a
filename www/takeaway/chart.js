// A chart as a file: the SVG that the core writes, with its title, the version and the link in it.

import { version } from '../core.js';
import { canDownload, download } from '../download.js';
import { figure as words, takeaway } from '../words/en/takeaway.js';

/**
 * @param {string} name of the file, without its ending
 * @param {string} svg
 * @param {string} title
 * @param {Pick<import('../actions.js').Host, 'address' | 'show'>} host
 */
export function saveChart(name, svg, title, host) {
  if (!canDownload()) return host.show({ notice: takeaway.noFile });
  download(`${name}.svg`, 'image/svg+xml', described(svg, { title, link: host.address() }));
}

/**
 * @param {string} svg
 * @param {{ title: string, link: string }} about
 */
export function described(svg, { title, link }) {
  const said = `<title>${escaped(title)}</title><desc>${escaped(`${words.by(version())} ${link}`)}</desc>`;
  return svg.replace(/<svg[^>]*>/, (opening) => `${opening}\n${said}`);
}

/** As it stands in markup, in an attribute as well. @param {string} text */
export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
