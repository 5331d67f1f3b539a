// Where a training runs: in a worker, or, where none may start, in slices on the page's own thread.

import { trustedAddress } from '../trusted.js';
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
 * Undefined where the browser has no workers, or may not start one here.
 * @param {(answer: Answer) => void} hear
 * @returns {Promise<Thread | undefined>}
 */
async function inWorker(hear) {
  const worker = await startedWorker();
  if (worker === undefined) return undefined;
  worker.addEventListener('message', ({ data }) => hear(data));
  worker.addEventListener('error', ({ message }) => hear({ kind: 'failed', error: { message } }));
  return { place: 'worker', order: (order) => worker.postMessage(order), end: () => worker.terminate() };
}

/** @returns {Promise<Worker | undefined>} */
async function startedWorker() {
  if (typeof Worker === 'undefined') return undefined;
  const { default: address } = await import('./worker.js?worker&url');
  try {
    const worker = new Worker(trustedAddress(address), { type: 'module' });
    return await new Promise((resolve) => {
      const heard = new AbortController();
      const settle = (/** @type {Worker | undefined} */ found) => {
        heard.abort();
        resolve(found);
      };
      worker.addEventListener('message', () => settle(worker), { signal: heard.signal });
      worker.addEventListener('error', () => settle(undefined), { signal: heard.signal });
    });
  } catch {
    // Forbidden, or not there: the page's own thread does the same.
    return undefined;
  }
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
