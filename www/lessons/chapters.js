// The chapters in the order in which they are read; each is loaded when it is opened.

import { loadCase } from '../cases.js';
import { loadWhole } from '../core.js';

/** @typedef {{ steps: import('./lesson.js').Step[], words: import('./lesson.js').ChapterWords }} Chapter */

/** @type {[id: string, steps: () => Promise<Pick<Chapter, 'steps'>>, words: () => Promise<Pick<Chapter, 'words'>>][]} */
const loaders = [
  ['one-road', () => import('./one-road.js'), () => import('../words/en/course/one-road.js')],
  ['two-roads', () => import('./two-roads.js'), () => import('../words/en/course/two-roads.js')],
  ['many-roads', () => import('./many-roads.js'), () => import('../words/en/course/many-roads.js')],
  ['simple-rnn', () => import('./simple-rnn.js'), () => import('../words/en/course/simple-rnn.js')],
  ['lstm-forward', () => import('./lstm-forward.js'), () => import('../words/en/course/lstm-forward.js')],
  ['what-delta-means', () => import('./what-delta-means.js'), () => import('../words/en/course/what-delta-means.js')],
  ['where-can-c-go', () => import('./where-can-c-go.js'), () => import('../words/en/course/where-can-c-go.js')],
  ['output-gate', () => import('./output-gate.js'), () => import('../words/en/course/output-gate.js')],
  ['five-roads', () => import('./five-roads.js'), () => import('../words/en/course/five-roads.js')],
  ['fudge-factor', () => import('./fudge-factor.js'), () => import('../words/en/course/fudge-factor.js')],
  ['why-not-o', () => import('./why-not-o.js'), () => import('../words/en/course/why-not-o.js')],
  ['peepholes', () => import('./peepholes.js'), () => import('../words/en/course/peepholes.js')],
  ['gates-back', () => import('./gates-back.js'), () => import('../words/en/course/gates-back.js')],
  ['block-output', () => import('./block-output.js'), () => import('../words/en/course/block-output.js')],
  ['several-units', () => import('./several-units.js'), () => import('../words/en/course/several-units.js')],
  ['parameters', () => import('./parameters.js'), () => import('../words/en/course/parameters.js')],
  ['vanishing', () => import('./vanishing.js'), () => import('../words/en/course/vanishing.js')],
  ['carousel', () => import('./carousel.js'), () => import('../words/en/course/carousel.js')],
  ['without-forget-gate', () => import('./without-forget-gate.js'), () => import('../words/en/course/without-forget-gate.js')],
  ['clipping', () => import('./clipping.js'), () => import('../words/en/course/clipping.js')],
  ['truncation', () => import('./truncation.js'), () => import('../words/en/course/truncation.js')],
  ['mistakes', () => import('./mistakes.js'), () => import('../words/en/course/mistakes.js')],
];

/** The names of the chapters, in order. */
export const chapterIds = loaders.map(([id]) => id);

/**
 * Rejects where it cannot be fetched.
 * @param {string} id one of `chapterIds`
 * @returns {Promise<Chapter>}
 */
export async function loadChapter(id) {
  const found = loaders.find(([known]) => known === id);
  if (found === undefined) throw new RangeError(`there is no chapter ${id}`);
  const [{ steps }, { words }] = await Promise.all([found[1](), found[2]()]);
  const cases = steps.flatMap(({ settings }) => settings.case ?? []);
  const isWhole = steps.some(({ settings }) => settings.study != null || settings.tool === 'check');
  await Promise.all([...cases.map(loadCase), ...(isWhole ? [loadWhole()] : [])]);
  return { steps, words };
}
