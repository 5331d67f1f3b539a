// What is guessed before a number is shown, and what the run answers.

/** @typedef {import('../state.js').Part} Part */
/** @typedef {import('./facts.js').Facts} Facts */

/**
 * @typedef {object} Question
 * @property {keyof typeof kinds} kind
 * @property {string} node whose δ is asked about
 * @property {number} [t]
 * @property {number} [unit] from 1
 * @property {Part} [change] what is made otherwise, where it is asked what stays
 * @property {Part} reveal what the figure shows once it is answered
 */

/**
 * @typedef {object} Answer
 * @property {string[]} options what may be chosen: signs, flows, or ways to put amounts together
 * @property {string[]} right
 * @property {Map<string, number>} amounts what each option amounts to, where it does
 */

const kinds = {
  /** Which sign has δ? @param {Question} question @param {Facts} facts @returns {Answer} */
  sign({ node, t, unit }, facts) {
    const delta = facts.delta(node, t, unit);
    const right = delta === 0 ? 'zero' : delta > 0 ? 'positive' : 'negative';
    return { options: ['negative', 'zero', 'positive'], right: [right], amounts: new Map([[right, delta]]) };
  },

  /** Which road brings most, of either sign? @param {Question} question @param {Facts} facts @returns {Answer} */
  largest({ node, t, unit }, facts) {
    const amounts = facts.amounts(node, t, unit);
    const most = Math.max(...Array.from(amounts.values(), Math.abs));
    const right = [...amounts].filter(([, amount]) => Math.abs(amount) === most).map(([flow]) => flow);
    return { options: [...amounts.keys()], right, amounts };
  },

  /** Which roads bring exactly nothing? @param {Question} question @param {Facts} facts @returns {Answer} */
  zero({ node, t, unit }, facts) {
    const amounts = facts.amounts(node, t, unit);
    const right = [...amounts].filter(([, amount]) => amount === 0).map(([flow]) => flow);
    return { options: [...amounts.keys()], right, amounts };
  },

  /** What do the roads make together? @param {Question} question @param {Facts} facts @returns {Answer} */
  together({ node, t, unit }, facts) {
    const roads = [...facts.amounts(node, t, unit).values()];
    const sum = roads.reduce((total, amount) => total + amount, 0);
    const largest = roads.reduce((most, amount) => (Math.abs(amount) > Math.abs(most) ? amount : most));
    const amounts = new Map([['sum', sum], ['mean', sum / roads.length], ['largest', largest]]);
    const delta = facts.delta(node, t, unit);
    const right = [...amounts].filter(([, amount]) => Math.abs(amount - delta) <= 1e-12 * Math.abs(delta)).map(([way]) => way);
    return { options: [...amounts.keys()], right, amounts };
  },

  /** Which roads are still there in another cell? @param {Question} question @param {Facts} facts @returns {Answer} */
  stays({ node, change = {} }, facts) {
    const options = facts.roads(node);
    const right = facts.with(change, (others) => options.filter((flow) => others.roads(node).includes(flow)));
    return { options, right, amounts: new Map() };
  },
};

/** Whether several options may be right. @param {Question} question */
export function takesSeveral({ kind }) {
  return kind === 'zero' || kind === 'stays';
}

/**
 * What a run answers.
 * @param {Question} question
 * @param {Facts} facts
 */
export function answerTo(question, facts) {
  return kinds[question.kind](question, facts);
}

/**
 * Whether a guess names all that is right and nothing else.
 * @param {string[]} guess
 * @param {Answer} answer
 */
export function isRight(guess, { right }) {
  return guess.length === right.length && guess.every((option) => right.includes(option));
}
