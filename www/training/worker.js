// The training in a thread of its own.

import { makeLoop } from './loop.js';

const scope = /** @type {{ postMessage: (answer: unknown, handedOver?: Transferable[]) => void, onmessage: unknown }} */ (/** @type {unknown} */ (self));

const take = makeLoop((answer, handedOver = []) => scope.postMessage(answer, handedOver), { slice: 30, report: 200 });

scope.onmessage = (/** @type {MessageEvent<import('./loop.js').Order>} */ { data }) => take(data);
scope.postMessage({ kind: 'ready' });
