// A way through the whole figure by keyboard alone: another cell, a step of the walk, why, a nudge, and
// the link that takes someone else to the same place.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openScope } from '../support/page.js';
import { openSite } from '../support/site.js';

/** @typedef {import('../support/page.js').Opened} Opened */

const { browser, server } = await openSite();

/** More presses than this no reader makes to reach anything. */
const mostPresses = 40;

/** What has the focus, as it is named. @param {Opened} opened */
const focused = ({ reader }) =>
  reader.evaluate(({ root, text }) => {
    const { activeElement } = root;
    return (activeElement?.getAttribute('aria-label') ?? text(activeElement)).normalize();
  });

/**
 * Presses a key until what is named has the focus.
 * @param {Opened} opened
 * @param {string} key
 * @param {RegExp} name
 */
async function pressTo(opened, key, name) {
  for (let press = 0; press < mostPresses; press += 1) {
    await opened.page.keyboard.press(key);
    if (name.test(await focused(opened))) return;
  }
  assert.fail(`${key} does not reach ${name}`);
}

/** The settings, and what stands on the screen: the figure, the sum, and what J did. @param {Opened} opened */
const screen = ({ reader }) =>
  reader.evaluate(({ element, nodes, flows, ledger, all, textOf, text }) => ({
    settings: element.settings,
    nodes: nodes(),
    flows: flows(),
    ledger: ledger(),
    rows: all('.ledger tr').map(text),
    figure: textOf('.stage'),
    told: textOf('.tool-panel'),
  }));

test('by keyboard alone: no peepholes, δc(3), why, a nudge, and the link opens all of it again', async (context) => {
  const visitor = await browser.newContext({ reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] });
  context.after(() => visitor.close());
  const opened = await openScope(visitor, server.url);
  const { page, reader } = opened;
  const { keyboard } = page;

  await pressTo(opened, 'Tab', /^Peepholes$/);
  await keyboard.press('Space');
  await pressTo(opened, 'Tab', /^The figure/);
  await keyboard.press('ArrowRight');

  await pressTo(opened, 'Tab', /^① straight through y\(3\)/);
  await keyboard.press('Enter');
  assert.match(await reader.evaluate(({ textOf }) => textOf('.why h3')), /^Why ①/);
  await pressTo(opened, 'Shift+Tab', /^c at t = 3, value \S+, delta −0\.1146/);
  await keyboard.press('Enter');
  await page.locator('.stage.near').waitFor();
  assert.match(await focused(opened), /^c\(3\) alone/);

  await pressTo(opened, 'Tab', /^Nudge$/);
  await keyboard.press('Enter');
  await page.locator('.tool-panel input').first().waitFor();
  await pressTo(opened, 'Tab', /^ε, by how much/);
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+a');
  await keyboard.type('0.01');
  await keyboard.press('Enter');

  await pressTo(opened, 'Tab', /^Copy link$/);
  await keyboard.press('Enter');
  await page.locator('.copied', { hasText: 'copied' }).waitFor();

  const seen = await screen(opened);
  const { peepholes, t, branch, tool, epsilon, distance } = seen.settings;
  assert.deepEqual({ peepholes, t, branch, tool, epsilon, distance }, {
    peepholes: false, t: 3, branch: 'via_y', tool: 'nudge', epsilon: 0.01, distance: 'node',
  });
  assert.deepEqual(seen.ledger.rows.map(({ branch }) => branch), ['via_y', 'carousel']);
  assert.match(seen.told, /J really fell, from 0\.057562 to 0\.056442\..* measured −0\.0011200 −0\.11200 predicted, δc\(3\) · ε −0\.0011462/);

  const link = await page.evaluate(() => navigator.clipboard.readText());
  const again = await openScope(visitor, link);
  await again.page.locator('.outcome').waitFor();
  await again.page.locator('.stage.near').waitFor();
  assert.deepEqual(await screen(again), seen);
  assert.deepEqual([...opened.complaints, ...again.complaints], []);
});
