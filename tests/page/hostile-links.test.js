// Hostile links on the real figure: nothing gets out of the text that they are.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { anyHostileLink } from '../support/links.js';
import { openScope } from '../support/page.js';
import { openSite } from '../support/site.js';

const { browser, server } = await openSite();

const links = fc.sample(anyHostileLink, { numRuns: 100, seed: 5 });

test('a hundred hostile links leave a figure that works, and nothing of theirs in the page', async () => {
  const { page, reader, complaints } = await openScope(browser, server.url);
  const untouched = await page.evaluate(() => Object.getOwnPropertyNames(Object.prototype).length);
  for (const link of links) {
    const after = await reader.evaluate(async ({ element, root }, link) => {
      await element.openLink(link);
      return {
        harmed: 'harmed' in globalThis || root.querySelector('script, img, iframe, object, [onerror], [onload], [onclick]') !== null,
        prototype: Object.getOwnPropertyNames(Object.prototype).length,
        hasStage: root.querySelector('.stage svg') !== null || element.settings.hide.includes('figure'),
        failed: root.querySelector('.failure')?.textContent ?? '',
      };
    }, link);
    assert.deepEqual(after, { harmed: false, prototype: untouched, hasStage: true, failed: '' }, link);
  }
  await page.close();
  assert.deepEqual(complaints, []);
});

test('the same from the address', async () => {
  const { page, complaints } = await openScope(browser, server.url);
  for (const link of links.slice(0, 30)) await page.evaluate((link) => (location.hash = link), link);
  await page.evaluate(() => (location.hash = 'v=1&model=rnn'));
  await page.locator('button[aria-pressed="true"]', { hasText: 'Simple RNN' }).waitFor();
  assert.equal(await page.evaluate(() => 'harmed' in globalThis), false);
  await page.close();
  assert.deepEqual(complaints, []);
});
