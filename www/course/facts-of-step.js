// What the words of a scene need to know of its run: the letters, the numbers, the answer.

import { askOf } from '../lessons/facts.js';
import { settingsOfStep } from '../lessons/lesson.js';
import { answerTo } from '../lessons/prediction.js';
import { roadName } from '../views/ledger/road.js';
import { branchMark } from '../words/en/page.js';

/** @typedef {import('../lessons/lesson.js').Step} Step */
/** @typedef {import('../lessons/facts.js').Facts} Facts */

/**
 * @typedef {object} StepFacts
 * @property {import('../core.js').Description} graph in the letters of the notation
 * @property {Map<string, number>} numbers by their names in the words
 * @property {import('../lessons/prediction.js').Answer | undefined} answer
 * @property {Map<string, string>} roads what the roads are called that may be chosen, by flow
 */

/**
 * @param {Step} step
 * @param {import('../state.js').Settings['notation']} notation
 * @returns {StepFacts}
 */
export function factsOfStep(step, notation) {
  return askOf({ ...settingsOfStep(step), notation }, (facts) => ({
    graph: facts.graph,
    numbers: new Map(Object.entries(step.numbers ?? {}).map(([name, number]) => [name, number(facts)])),
    answer: step.question && answerTo(step.question, facts),
    roads: step.question === undefined ? new Map() : roadsOf(step.question, facts),
  }));
}

/**
 * The roads out of the node that is asked about, as they are called.
 * @param {import('../lessons/prediction.js').Question} question
 * @param {Facts} facts
 */
function roadsOf({ node, t = 1 }, { scene }) {
  return new Map(scene.roads(node, t).map((edge) => {
    const mark = branchMark({ node, branch: edge.branch });
    return [edge.flow, `${mark} ${roadName(scene, edge, t)}`.trim()];
  }));
}
