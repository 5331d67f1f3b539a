// What the controls of the worksheet do.

import { isCopied } from '../clipboard.js';
import { worksheet as words } from '../words/en/worksheet.js';
import { readSeeds, readTimes } from './asked.js';

/** @typedef {import('../actions.js').Host} Host */
/** @typedef {import('./asked.js').Form} Form */

/**
 * Takes what was chosen or typed; a list that cannot be read is refused where it stands, and the one
 * before it holds on.
 * @param {Partial<Form>} part
 * @param {Host} host
 */
export function tell(part, host) {
  const { T } = host.computed().graph.sizes;
  const { form } = host.transient().worksheet;
  const { seeds, times } = part;
  if (seeds !== undefined && refuse('seeds', seeds, readSeeds(seeds), host)) return;
  if (times !== undefined && refuse('times', times, readTimes(times, T), host)) return;
  host.show({ worksheet: { form: { ...form, ...part } }, refusal: undefined });
}

/**
 * @param {'seeds' | 'times'} field
 * @param {string} draft
 * @param {import('./wholes.js').Read} read
 * @param {Host} host
 */
function refuse(field, draft, read, host) {
  if (!('sentence' in read)) return false;
  const { form } = host.transient().worksheet;
  host.show({ worksheet: { form, refused: field, draft }, refusal: { control: `worksheet:${field}`, sentence: read.sentence } });
  return true;
}

/** @param {string} text @param {Host} host */
export async function copy(text, host) {
  const { worksheet } = host.transient();
  const said = (await isCopied(text)) ? words.copied : words.notCopied;
  host.show({ worksheet: { ...worksheet, said } });
}
