// No letter of another notation stands anywhere: every view, every panel and every step of the walk
// is searched, whatever is written there and whatever is said of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { foreignTo, matching } from '../support/letters.js';
import { openScope, patch } from '../support/page.js';
import { openSite } from '../support/site.js';
import { everything } from '../support/views.js';

/** @typedef {import('../../www/state.js').Part} Part */
/** @typedef {import('../../www/state.js').Settings['notation']} Notation */

const { browser, server } = await openSite();

/** Where letters of others stand on purpose: the warnings, and the column of Greff’s letters. */
const onPurpose = '.care, .caution, .letters td:nth-child(4), .letters th:nth-child(4)';

const [[, first]] = everything;
const units = /** @type {Part} */ ({ ...first, units: 2, unit: 2, question: false });

/**
 * A page in one notation, and how it is searched.
 * @param {import('node:test').TestContext} context
 * @param {Notation} notation
 */
async function opened(context, notation) {
  const { page, reader, complaints } = await openScope(browser, server.url, { reducedMotion: 'reduce' });
  context.after(() => page.close());
  /** @type {Record<string, string[]>} */
  const found = {};
  return {
    page,
    reader,
    /** @param {Part} part */
    async show(part) {
      await patch(reader, { ...part, notation });
      await page.locator('.told', { hasText: 'is loaded' }).waitFor({ state: 'detached' });
    },
    /** @param {string} what @param {Part} part */
    async search(what, { model = 'lstm', compare }) {
      const pattern = foreignTo(notation, compare?.includes('model') ? ['lstm', 'rnn'] : [model]);
      const foreign = await reader.evaluate(matching, { pattern, except: onPurpose });
      if (foreign.length > 0) found[what] = foreign;
    },
    finish() {
      assert.deepEqual(found, {});
      assert.deepEqual(complaints, []);
    },
  };
}

/** Opens whatever can be unfolded. @param {import('../support/reader.js').Reader} reader */
async function unfold({ all }) {
  for (const details of /** @type {HTMLDetailsElement[]} */ (all('details'))) details.open = true;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

for (const notation of /** @type {const} */ (['greff', 'olah', 'pytorch'])) {
  test(`every view is written in the letters of ${notation}`, async (context) => {
    const { page, reader, show, search, finish } = await opened(context, notation);
    for (const [what, part] of everything) {
      await show(part);
      await reader.evaluate(unfold);
      await search(what, part);
    }
    await show(units);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.ok(await reader.evaluate(({ one }) => one('.sheet') !== null));
    await search('the printed sheet', units);
    finish();
  });
}

for (const notation of /** @type {const} */ (['olah', 'pytorch'])) {
  test(`every panel is written in the letters of ${notation}`, async (context) => {
    const { page, reader, show, search, finish } = await opened(context, notation);
    const dialog = page.getByRole('dialog');
    const open = async (/** @type {RegExp} */ name) => page.getByRole('button', { name }).first().click();
    const close = async () => dialog.getByRole('button', { name: 'Close' }).click();
    for (const [what, part] of /** @type {[string, Part][]} */ ([
      ['LSTM', first],
      ['LSTM of two units', units],
      ['full gate recurrence', { ...units, gateRecurrence: true }],
      ['one unit of full gate recurrence', { ...first, gateRecurrence: true }],
      ['simple RNN', { ...units, model: 'rnn' }],
      ['a readout', { ...units, outputs: 2, targets: [[0, 1], [1, 0], [0, 1], [1, 0], [0, 1]] }],
    ])) {
      await show(part);
      await show({ edits: { R_z: part.units === 2 ? [[1, 0], [0, 1]] : [[1]] } });
      for (const name of [/^More cells/, /^Weights/, /^Glossary/, /^Keys/, /^Take away/]) {
        await open(name);
        await dialog.getByRole('heading').first().waitFor();
        await reader.evaluate(unfold);
        await search(`${what}: ${name}`, part);
        await close();
      }
      await open(/^Sequence/);
      for (const tab of await dialog.getByRole('tab').all()) {
        await tab.click();
        await search(`${what}: ${await tab.textContent()}`, part);
      }
      await close();
      await open(/^More cells/);
      await dialog.getByRole('button', { name: 'all letters' }).click();
      await dialog.getByRole('heading', { name: 'The letters' }).waitFor();
      await search(`${what}: the letters`, part);
      await close();
    }
    finish();
  });

  test(`every step of the walk is said in the letters of ${notation}`, async (context) => {
    const { page, reader, show, search, finish } = await opened(context, notation);
    for (const part of /** @type {Part[]} */ ([first, { ...units, model: 'rnn' }])) {
      await show({ ...part, step: 'start' });
      for (let last = -1, step = 0; step > last; step = await reader.evaluate(({ element }) => element.settings.step)) {
        last = step;
        await search(`step ${step}`, part);
        await reader.evaluate(({ element }) => element.stepBy(1));
      }
    }
    await show({ ...first, step: 85, question: true });
    await page.getByRole('button', { name: 'show me' }).click();
    await search('the answer', first);
    finish();
  });
}
