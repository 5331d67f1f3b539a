// Lessons are data: what a scene sets in the figure, what lights there, what it asks, and the numbers
// that its words name. The words stand elsewhere, under the scene's key.

/** @typedef {import('../state.js').Part} Part */
/** @typedef {import('./facts.js').Facts} Facts */
/** @typedef {import('./prediction.js').Question} Question */

/**
 * @typedef {object} Step one scene of a chapter
 * @property {string} id the chapter's name, a point, and the scene's own
 * @property {string} words its key among the chapter's words
 * @property {Part} settings what differs from the settings at first; with them it is shown, however
 *   one comes to it
 * @property {string[]} focus what lights: nodes as `c@3`, error flows as `c>c@3`
 * @property {import('../views/keep-in-view.js').FigurePart} [answering] the part of the figure that answers, which is brought
 *   into sight; of a question that was answered it is the sum
 * @property {Record<string, (facts: Facts) => number>} [numbers] the numbers in its words, by name
 * @property {((facts: Facts) => boolean)[]} [claims] what its words say of the numbers
 * @property {Record<string, Part>} [acts] what its words let the reader set, by name
 * @property {Question} [question] what is guessed before it is shown
 */

/** @typedef {Record<string, SceneWords>} ChapterWords */

/**
 * @typedef {object} SceneWords paragraphs with marks, as prose.js reads them
 * @property {string} title
 * @property {string[]} text
 * @property {string} [ask] the question
 * @property {string[]} [answer] what is said once it is answered
 */

/**
 * The settings of a step, as the figure is given them.
 * @param {Step} step
 * @returns {Part}
 */
export function settingsOfStep({ id, settings }) {
  return { question: false, ...settings, lesson: id };
}

/** The chapter that a scene belongs to. @param {string} id of a scene, or of a chapter */
export function chapterOf(id) {
  return id.split('.')[0];
}
