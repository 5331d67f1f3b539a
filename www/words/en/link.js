// The words of the link: what was left out of it, how it is copied, and what is too long for one.

import { cases } from './cases.js';
import { beginningOf, quoted, sentenceOf } from './errors.js';

/** @typedef {import('../../link.js').Dropped} Dropped */

const mostSaid = 3;

export const link = {
  copy: 'Copy link',
  copied: '✓ copied',
  title: 'The link',
  select: 'The browser does not let the page copy. Select the link and copy it by hand.',
  label: 'A link to what is shown',
  /** @param {number} characters @param {number} most */
  tooLong: (characters, most) =>
    `A link to this would take ${characters} characters, and not every program keeps more than ${most}.`,
  tooMuch: 'This takes longer to compute than a link may ask for.',
  file: 'A file holds the same; open it under “Sequence”, “A file”.',
  save: 'Save as a file',
  fileName: 'deltascope.json',
};

/** @typedef {'link' | 'file' | 'attributes'} Place where it was left out of */

/** @type {Record<string, (dropped: Dropped, place: Place) => string>} */
const sentences = {
  version: ({ got, accepted }, place) =>
    `The ${place} is of version ${quoted(got)} and this page reads version ${accepted}: shown is what it could read.`,
  length: ({ got, accepted }, place) =>
    `The ${place} has ${got} characters, of which the first ${accepted} were read.`,
  unknown: ({ got }, place) => `Left out of the ${place}: ${quoted(got)}, which is no setting.`,
  notLoaded: ({ got }) => cases.notLoaded(got),
  work: ({ got, accepted }, place) =>
    `Left out of the ${place}: ${got} units, which over ${accepted} steps take longer to compute than a ${place} may ask for.`,
  misfit: ({ name, got }, place) =>
    `Left out of the ${place}: ${name} ${quoted(got)}, which this cell does not have.`,
  twice: ({ name, got }, place) => `Left out of the ${place}: a second ${name}, ${quoted(got)}.`,
  text: ({ name, got, accepted }, place) =>
    `Left out of the ${place}: ${name}, which was ${quoted(got)}; accepted is ${accepted}.`,
};

/**
 * What was left out, in a sentence each; of many the first.
 * @param {Dropped[]} dropped
 * @param {Place} place
 */
export function leftOut(dropped, place) {
  const said = dropped.slice(0, mostSaid).map((one) => (sentences[one.code] ?? refused)(one, place));
  const more = dropped.length - mostSaid;
  return more > 0 ? [...said, `And ${more} more of the ${place} were left out.`] : said;
}

/** @param {Dropped} dropped @param {Place} place */
function refused(dropped, place) {
  return `Left out of the ${place}: ${dropped.name}. ${sentenceOf({ ...dropped, got: beginningOf(dropped.got) })}`;
}
