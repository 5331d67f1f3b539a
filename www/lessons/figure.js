// How figures begin within a lesson.

/** @typedef {import('../state.js').Part} Part */

/** What a scene does without, since it sets the figure itself. */
const aside = /** @type {const} */ (['header', 'strip', 'distance', 'question', 'transport']);

/** The network of the first sight, without what leads away from the scene. @type {Part} */
export const inLesson = { hide: [...aside, 'chart'] };

/** The same with the chart of all steps. @type {Part} */
export const withChart = { hide: [...aside] };
