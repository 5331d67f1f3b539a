// How an attribute stands in docs/embed.md, by the table of the settings.

import { fields } from '../../www/state.js';

/** Of lists and sequences that are longer the document says only whose they are. */
const longest = 40;

/**
 * The beginning of its row: name, what it accepts, default.
 * @param {keyof import('../../www/state.js').Settings} name
 */
export function rowOf(name) {
  const { key = name, spelled, initial, write, follows } = fields[name];
  const written = decodeURIComponent(write(initial));
  const first = follows ? 'the question’s' : written === '' ? 'none' : written.length > longest ? 'the example’s' : `\`${written}\``;
  return `| \`${key}\` | ${spelled} | ${first} |`;
}
