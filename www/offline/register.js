// Has the page kept for use without a network, quietly: where that is not allowed, it works all the same.

import { load } from '../core.js';
import { trustedAddress } from '../trusted.js';

/** In milliseconds: after the figure is there, for what the reader asks first. */
const pause = 2000;

// Where the reader or the server forbids it, the page is not kept.
if (mayBeKept()) load().then(() => setTimeout(() => keep().catch(() => {}), pause), () => {});

/**
 * Only a page by itself is kept: one in a frame is a guest, and may not be able to store anything; one from a
 * file has no server.
 */
function mayBeKept() {
  return isSecureContext && window === top && location.protocol.startsWith('http') && 'serviceWorker' in navigator;
}

async function keep() {
  await navigator.serviceWorker.register(trustedAddress('./sw.js'));
}
