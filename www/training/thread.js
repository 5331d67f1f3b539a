// Where a training runs: in a worker, or, where none may start, in slices on the page's own thread.

import { inWorker } from './in-worker.js';
import { makeLoop } from './loop.js';

/** @typedef {import('./loop.js').Order} Order */
/** @typedef {import('./loop.js').Answer} Answer */

/**
 * @typedef {object} Thread
 * @property {'worker' | 'page'} place
 * @property {(order: Order) => void} order
 * @property {() => void} end
 */

/**
 * @param {(answer: Answer) => void} hear
 * @returns {Promise<Thread>}
 */
export async function startThread(hear) {
  return (await inWorker(hear)) ?? onPage(hear);
}

/**
 * @param {(answer: Answer) => void} hear
 * @returns {Thread}
 */
function onPage(hear) {
  let isOver = false;
  const order = makeLoop((answer) => isOver || hear(answer), { slice: 8, report: 200 });
  const end = () => {
    isOver = true;
    order({ kind: 'stop' });
  };
  return { place: 'page', order, end };
}
