// How figures begin within a lesson.

/** @typedef {import('../state.js').Part} Part */

/** What a scene does without: it sets the figure itself. @type {Part['hide']} */
const aside = ['header', 'strip', 'distance', 'question', 'chart', 'transport'];

/** The network of the first sight, without what leads away from the scene. @type {Part} */
export const inLesson = { hide: aside };
