// How figures begin within a lesson.

/** @typedef {import('../state.js').Part} Part */

/** What a scene does without, since it sets the figure itself. */
const aside = /** @type {const} */ (['header', 'distance', 'question', 'transport']);

/** The network of the first sight, without what leads away from the scene. @type {Part} */
export const inLesson = { hide: [...aside, 'strip', 'chart'] };

/** The same with all steps of the sequence in a row. @type {Part} */
export const withStrip = { hide: [...aside, 'chart'] };

/** The same with the chart of all steps, too. @type {Part} */
export const withChart = { hide: [...aside] };

/** The picture alone: what is looked for is found there. @type {Part} */
export const pictureAlone = { hide: [...aside, 'strip', 'chart', 'tools', 'ledger'] };

/** The picture and the tool that is open. @type {Part} */
export const withoutSum = { hide: [...aside, 'strip', 'chart', 'ledger'] };

/** A chain, with the controls of its roads. @type {Part} */
export const chainInLesson = { model: 'chain', hide: [...aside, 'chart'] };

/** A figure over all time, alone. @type {Part} */
export const studyAlone = { hide: [...aside, 'strip', 'figure', 'tools', 'studies', 'ledger', 'chart'] };
