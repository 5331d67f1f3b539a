// The words of the link: what was left out of it, how it is copied, and what is too long for one.

import { cases } from './cases.js';
import { quoted, sentenceOf } from './errors.js';

/** @typedef {import('../../link.js').Dropped} Dropped */

const mostSaid = 3;

/** @type {Record<string, (dropped: Dropped) => string>} */
const sentences = {
  version: ({ got, accepted }) =>
    `The link is of version ${quoted(got)} and this page reads version ${accepted}: shown is what it could read.`,
  length: ({ got, accepted }) =>
    `The link has ${got} characters, of which the first ${accepted} were read.`,
  unknown: ({ got }) => `Left out of the link: ${quoted(got)}, which is no setting.`,
  notLoaded: ({ got }) => cases.notLoaded(got),
  twice: ({ name, got }) => `Left out of the link: a second ${name}, ${quoted(got)}.`,
  text: ({ name, got, accepted }) =>
    `Left out of the link: ${name}, which was ${quoted(got)}; accepted is ${accepted}.`,
};

/**
 * What was left out, in a sentence each; of many the first.
 * @param {Dropped[]} dropped
 */
export function leftOut(dropped) {
  const said = dropped.slice(0, mostSaid).map((one) => (sentences[one.code] ?? refused)(one));
  const more = dropped.length - mostSaid;
  return more > 0 ? [...said, `And ${more} more of the link were left out.`] : said;
}

/** @param {Dropped} dropped */
function refused(dropped) {
  return `Left out of the link: ${dropped.name}. ${sentenceOf(dropped)}`;
}
