// The graphical model: another picture of the same numbers, with the same names, keys and choices.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { crowdingIn } from '../support/crowding.js';
import { openScope, patch } from '../support/page.js';
import { sorted } from '../support/picture.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../../www/state.js').Part} Part */

const still = /** @type {const} */ ({ reducedMotion: 'reduce' });
/** Right after δc(3) has become known. */
const stepOfC3 = 86;

const site = await openSite();
const { browser, server } = site;
const opened = await openShared(site, still);

const initial = /** @type {const} */ ({
  model: 'lstm', peepholes: true, forgetGate: true, inputGate: true, outputGate: true, coupledGates: false, gateRecurrence: false, units: 1, theme: 'auto',
});

/** @type {Part[]} */
const cells = [
  {}, { peepholes: false }, { forgetGate: false }, { inputGate: false }, { outputGate: false }, { coupledGates: true },
  { gateRecurrence: true }, { gateRecurrence: true, units: 3, unit: 2 }, { units: 8, unit: 5 }, { model: 'rnn' }, { model: 'rnn', units: 4 },
];

for (const cell of cells) {
  test(`the model shows the block’s nodes, arrows and numbers, and no others: ${JSON.stringify(cell)}`, async () => {
    await patch(opened.reader, { ...initial, ...cell });
    for (const view of /** @type {Part[]} */ ([{ step: 'end', t: 1 }, { step: 'end', t: 3 }, { step: 'end', t: 5 }, { step: 70, t: 4 }])) {
      const pictures = [];
      for (const picture of /** @type {const} */ (['block', 'model'])) {
        await patch(opened.reader, { ...view, picture });
        const { nodes, flows, wires } = await opened.reader.evaluate(({ nodes, flows, all }) => ({
          nodes: nodes(), flows: flows(), wires: all('.wire title').map((title) => title.textContent).sort(),
        }));
        pictures.push([sorted(nodes), sorted(flows), wires]);
      }
      assert.deepEqual(pictures[1], pictures[0], JSON.stringify(view));
    }
  });
}

test('whichever node is chosen in the model, its arrows’ amounts stand free', async () => {
  const problems = [];
  for (const cell of cells) {
    await patch(opened.reader, { ...initial, ...cell });
    for (const t of [1, 3, 5]) {
      await patch(opened.reader, { step: 'end', t, picture: 'model' });
      const chosen = await opened.reader.evaluate(({ nodes }) => nodes().map(({ node, t }) => ({ node, t })));
      const found = await crowdingIn(opened, chosen.map(({ node, t }) => ({ selected: node, selectedT: t })));
      problems.push(...found.map((crowding) => ({ cell, t, ...crowding })));
    }
  }
  assert.deepEqual(problems, []);
});

test('the button and the key G turn the picture; keys, focus and choice stay', async (context) => {
  const here = await openScope(browser, server.url, still);
  context.after(() => here.page.close());
  await patch(here.reader, { step: stepOfC3 });
  const button = here.page.getByRole('button', { name: 'as graph', exact: true });
  await button.click();
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  assert.equal((await here.reader.evaluate(({ element }) => element.settings)).picture, 'model');
  const c3 = here.page.locator('delta-scope .node[data-node="c"][data-t="3"]');
  await c3.focus();
  await here.page.keyboard.press('g');
  assert.equal(await button.getAttribute('aria-pressed'), 'false');
  await here.page.keyboard.press('g');
  await here.page.keyboard.press('ArrowDown');
  await here.page.keyboard.press('Enter');
  const { selected, picture } = await here.reader.evaluate(({ element }) => element.settings);
  assert.equal(picture, 'model');
  assert.notEqual(selected, null);
  await here.page.keyboard.press('ArrowRight');
  assert.equal((await here.reader.evaluate(({ element }) => element.settings)).step, stepOfC3 + 1);
});

test('what the walk reads and writes is emphasised as in the block', async () => {
  await patch(opened.reader, { ...initial });
  const loud = [];
  for (const picture of /** @type {const} */ (['block', 'model'])) {
    await patch(opened.reader, { step: stepOfC3, picture });
    loud.push(await opened.reader.evaluate(({ all, text }) => ({
      nodes: all('.node.written, .node.read').map((node) => node.getAttribute('aria-label')).sort(),
      amounts: all('.stage .amount').map(text).sort(),
    })));
  }
  assert.deepEqual(loud[1], loud[0]);
  assert.equal(loud[1].amounts.length, 5);
});
