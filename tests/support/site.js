// The built page, served, and a browser, for the tests of one file; both are closed after them. Whatever
// they open is watched.

import assert from 'node:assert/strict';
import { after } from 'node:test';

import { launchBrowser } from './browser.js';
import { openScope } from './page.js';
import { serveDist } from './server.js';
import { watch } from './watch.js';

/** @typedef {Awaited<ReturnType<typeof openSite>>} Site */

export async function openSite() {
  const [browser, server] = await Promise.all([launchBrowser(), serveDist()]);
  const offences = watch(browser);
  after(async () => {
    await browser.close();
    await server.close();
    assert.deepEqual(offences, []);
  });
  return { browser, server };
}

/**
 * A page that the tests of a file share: each sets what it needs, and none may make it complain.
 * @param {Site} site
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openShared({ browser, server }, options) {
  const opened = await openScope(browser, server.url, options);
  after(() => assert.deepEqual(opened.complaints, []));
  return opened;
}
