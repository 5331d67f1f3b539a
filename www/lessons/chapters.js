// The chapters in the order in which they are read; each is loaded when it is opened.

import { loadCase } from '../cases.js';

/** @typedef {{ steps: import('./lesson.js').Step[], words: import('./lesson.js').ChapterWords }} Chapter */

/** @type {[id: string, steps: () => Promise<Pick<Chapter, 'steps'>>, words: () => Promise<Pick<Chapter, 'words'>>][]} */
const loaders = [
  ['five-roads', () => import('./five-roads.js'), () => import('../words/en/course/five-roads.js')],
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
  await Promise.all(cases.map(loadCase));
  return { steps, words };
}
