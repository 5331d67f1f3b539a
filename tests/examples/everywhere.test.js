// Every example opens in Firefox and in WebKit, too, and its figure steps.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { needsEveryBrowser } from '../../tools/browsers.js';
import { root } from '../../tools/command.js';
import { sites } from '../../tools/examples/sites.js';
import { drivers } from '../support/drivers.js';
import { longestWait } from '../support/page.js';
import { serveDist } from '../support/server.js';

const asked = process.env.EXAMPLES?.split(' ') ?? sites.map(({ name }) => name);

for (const { name, find, launch } of [drivers.firefox, drivers.webkit]) {
  const isThere = (await find()) !== null;
  if (!isThere && needsEveryBrowser) throw new Error(`${name} is not installed.`);
  describe(name, { skip: isThere ? false : `${name} is not installed` }, () => {
    /** @type {import('../support/drivers.js').Driven} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    for (const site of sites.filter(({ name }) => asked.includes(name))) {
      test(`${site.name} opens, and its figure steps and shows δc(3)`, async (context) => {
        const server = await serveDist({ from: join(root, 'target', 'examples', site.name, site.built), policy: null });
        context.after(() => server.close());
        await browser.tab.goto(`${server.url}${site.page}${site.name === 'reveal' ? '#/1' : ''}`);
        const [x, y] = await browser.tab.evaluate(middleOfStep, longestWait);
        await browser.tab.mouse.click(x, y);
        const delta = await browser.tab.evaluate(deltaOfC3, longestWait);
        assert.equal(Number(delta.toPrecision(12)), -0.0995249339393);
      });
    }
  });
}

/** Where the button is that steps, once it is there and stands still. Runs in the page. @param {number} longestWait */
async function middleOfStep(longestWait) {
  const button = () => document.querySelector('delta-scope')?.shadowRoot?.querySelector('.transport .step');
  const middle = () => {
    const { left, top, width, height } = button()?.getBoundingClientRect() ?? new DOMRect();
    return [left + width / 2, top + height / 2];
  };
  const end = performance.now() + longestWait;
  const pause = () => new Promise((later) => setTimeout(later, 100));
  while (!button() && performance.now() < end) await pause();
  button()?.scrollIntoView({ block: 'center', behavior: 'instant' });
  let [before, now] = [[-1, -1], middle()];
  while (String(before) !== String(now) && performance.now() < end) {
    await pause();
    [before, now] = [now, middle()];
  }
  return now;
}

/** δc(3), once it is shown; NaN where it is not. Runs in the page. @param {number} longestWait */
async function deltaOfC3(longestWait) {
  const shown = () => document.querySelector('delta-scope')?.shadowRoot?.querySelector('.stage [data-node="c"][data-t="3"][data-delta]');
  const end = performance.now() + longestWait;
  while (!shown() && performance.now() < end) await new Promise((later) => setTimeout(later, 50));
  return Number(shown()?.getAttribute('data-delta') ?? NaN);
}
