// The service worker: keeps all files of one version for use without a network. Another version waits until
// no page of this one is open, so that no page ever gets files of two.

import { clientsClaim } from 'workbox-core';
import { precacheAndRoute } from 'workbox-precaching';

// The page of the first visit asks it too, and so goes on without a network at once.
clientsClaim();

/** In the build the list of all files with their hashes, written by tools/build/offline.js. */
const files = /** @type {import('workbox-precaching').PrecacheEntry[]} */ (/** @type {any} */ (self).__WB_MANIFEST);

precacheAndRoute(files, {
  // What follows a “?” is read by the page: the file is the same.
  ignoreURLParametersMatching: [/^/],
});
