// A thread that is a worker.

import { trustedAddress } from '../trusted.js';

/**
 * Undefined where the browser has no workers, or may not start one here.
 * @param {(answer: import('./loop.js').Answer) => void} hear
 * @returns {Promise<import('./thread.js').Thread | undefined>}
 */
export async function inWorker(hear) {
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
