// Breaking the backward pass on purpose: what the page’s own switches do, and what they cost.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { patch } from '../support/page.js';
import { openShared, openSite } from '../support/site.js';

/** Half a unit of the table's last decimal, and a little. */
const rounding = 0.0006;

const site = await openSite();
const { page, reader, complaints } = await openShared(site, { reducedMotion: 'reduce' });

const panel = () => page.locator('delta-scope .tool-panel');

/** @param {string} mistake */
async function choose(mistake) {
  await panel().locator(`input[value="${mistake}"]`).check();
}

/** What each shown quantity is said to cost. */
async function costs() {
  const rows = await panel().locator('[data-cost]').evaluateAll((rows) =>
    rows.map((row) => [row.getAttribute('data-quantity'), Number(row.getAttribute('data-cost'))]));
  return /** @type {Record<string, number>} */ (Object.fromEntries(rows));
}

/** @param {string} name @returns {Promise<[mistake: string, costs: Record<string, number>][]>} */
async function table(name) {
  const text = await readFile(new URL(`../mistakes/${name}.csv`, import.meta.url), 'utf8');
  const [[, ...names], ...rows] = text.trim().split('\n').map((line) => line.split(','));
  return rows.map(([mistake, ...costs]) => [mistake, Object.fromEntries(costs.map((cost, index) => [names[index], Number(cost)]))]);
}

for (const [name, id, selected] of [['lstm', 'vanilla_squared', 'c'], ['rnn', 'rnn_squared', 'h']]) {
  test(`each mistake of the ${name} costs on the page what the table says`, async () => {
    await patch(reader, { case: id, step: 'end' });
    await patch(reader, { selected, selectedT: 3, t: 3, tool: 'break', mistake: null });
    for (const [mistake, expected] of await table(name)) {
      await choose(mistake);
      const found = await costs();
      for (const [quantity, cost] of Object.entries(expected)) {
        const allowed = cost === 0 ? 1e-12 : rounding;
        assert.ok(Math.abs(found[quantity] - cost) <= allowed, `${mistake}: δ${quantity} ${found[quantity]}, not ${cost}`);
      }
    }
    assert.deepEqual(complaints, []);
  });
}

test('a mistake is marked at its road, above the figure and at the sum, until it is put right', async () => {
  await patch(reader, { case: 'vanilla_squared', step: 'end' });
  await patch(reader, { selected: 'y', selectedT: 3, t: 3, unit: 2, tool: 'break', mistake: 'untransposed' });
  await page.locator('delta-scope .standing.mistake').waitFor();
  const marked = await reader.evaluate(({ all }) => all('.stage [data-mistaken]').map((flow) => flow.getAttribute('data-flow')));
  assert.deepEqual([...new Set(marked)].sort(), ['fbar>y', 'ibar>y', 'obar>y', 'zbar>y']);
  const terms = await reader.evaluate(({ all, text }) => all('.sum tbody tr').map((row) => text(row.querySelector('.term'))));
  assert.equal(terms.filter((term) => term.includes('✗')).length, 4);
  await patch(reader, { branch: 'via_z', tool: null });
  assert.match(await reader.evaluate(({ textOf }) => textOf('.why')), /mistake/);
  await page.locator('delta-scope .standing.mistake button').click();
  assert.equal(await reader.evaluate(({ element }) => element.settings.mistake), null);
  assert.equal(await page.locator('delta-scope [data-mistaken]').count(), 0);
});

test('the mean of two roads: the total says that it is no sum', async () => {
  await patch(reader, { case: 'rnn_squared', step: 'end' });
  await patch(reader, { selected: 'h', selectedT: 2, t: 2, mistake: 'average' });
  await page.locator('delta-scope .standing.mistake').waitFor();
  const { rows, sum } = await reader.evaluate(({ ledger }) => ledger());
  const amounts = rows.map(({ amount }) => Number(amount));
  assert.equal(amounts.length, 2);
  assert.ok(Math.abs((amounts[0] + amounts[1]) / 2 - Number(sum)) <= 1e-15);
  assert.equal(await reader.evaluate(({ textOf }) => textOf('.sum tfoot .label')), 'mean');
});

test('another model is right in itself; only beside the cell that was meant it is wrong', async () => {
  await patch(reader, { case: 'vanilla_squared', step: 'end' });
  await patch(reader, { selected: 'c', selectedT: 3, t: 3, tool: 'check', mistake: 'output_peephole_late' });
  await panel().locator('.total').waitFor();
  assert.equal(await panel().locator('.total').getAttribute('data-verdict'), 'agrees');
  await patch(reader, { tool: 'compare', compare: ['mistake'] });
  const pairs = await reader.evaluate(({ all }) => all('.both tbody tr').map((row) =>
    [...row.querySelectorAll('[data-number]')].map((cell) => Number(cell.getAttribute('data-number')))));
  assert.ok(pairs.some(([first, second]) => Math.abs(first - second) > 1e-3), JSON.stringify(pairs));
  const titles = await reader.evaluate(({ all, text }) => all('.cell-head').map(text).join(' '));
  assert.match(titles, /without the mistake/);
  await patch(reader, { compare: null, tool: 'check', mistake: 'carousel_missing' });
  await panel().locator('.total[data-verdict="differs"]').waitFor();
});

test('a saved trace reopens with its mistake; another case is opened without one', async () => {
  await patch(reader, { case: 'vanilla_squared', step: 'end', mistake: 'carousel_missing' });
  const { x, targets, mistake } = await reader.evaluate(({ element }) => element.settings);
  const file = { model: 'lstm', N: 2, H: 3, T: 5, loss: 'squared', seed: 3, x, targets, mistake };
  await reader.evaluate(({ element }, file) => element.open(/** @type {any} */ (file)), file);
  assert.equal(await reader.evaluate(({ element }) => element.settings.mistake), 'carousel_missing');
  const { mistake: _, ...plain } = file;
  await reader.evaluate(({ element }, plain) => element.open(/** @type {any} */ (plain)), plain);
  assert.equal(await reader.evaluate(({ element }) => element.settings.mistake), null);
});

test('the comparison with the right cell ends where the mistake does; the simple RNN has it, too', async () => {
  await patch(reader, { case: 'rnn_squared', step: 'end', mistake: 'untransposed', selected: 'h', selectedT: 2, compare: ['mistake'] });
  await page.locator('delta-scope .beside').waitFor();
  await patch(reader, { mistake: null });
  assert.equal(await page.locator('delta-scope .beside').count(), 0);
  await patch(reader, { compare: null });
});

test('every mistake of every cell is drawn at every distance and as a graph', async () => {
  /** @type {import('../../www/state.js').Part[]} */
  const cells = [{}, { peepholes: false }, { coupledGates: true }, { forgetGate: false }, { gateRecurrence: true }, { model: 'rnn' }];
  for (const part of cells) {
    await patch(reader, { case: null, model: 'lstm', peepholes: true, coupledGates: false, forgetGate: true, gateRecurrence: false, mistake: null, units: 2, compare: null, tool: null });
    await patch(reader, { ...part, step: 'end', t: 3 });
    const names = await reader.evaluate(async ({ element }) => element.settings.model === 'rnn' ? ['jacobian_untransposed', 'average', 'untransposed'] : ['output_peephole_late', 'gates_detached', 'average', 'untransposed', 'carousel_missing']);
    for (const mistake of names) {
      for (const picture of /** @type {const} */ ([{ picture: 'model' }, { picture: 'block' }, { distance: 'node' }, { distance: 'sequence' }])) {
        await reader.evaluate(({ element }, part) => element.patch(/** @type {any} */ (part)).catch((error) => {
          if (!/mistake/.test(error.message)) throw error;
        }), { mistake, distance: 'block', picture: 'block', selected: part.model === 'rnn' ? 'h' : 'c', selectedT: 3, ...picture });
      }
    }
  }
  await patch(reader, { model: 'lstm', mistake: null, distance: 'block', picture: 'block', gateRecurrence: false });
  assert.deepEqual(complaints, []);
});

test('by keyboard alone: from the tools to a mistake and back to none', async () => {
  await patch(reader, { case: 'vanilla_squared', step: 'end' });
  await patch(reader, { selected: 'c', selectedT: 3, t: 3, tool: 'break', mistake: null });
  await panel().locator('input[name="mistake"]').first().focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await reader.evaluate(({ element }) => element.settings.mistake), 'carousel_missing');
  assert.equal(await reader.evaluate(({ root }) => root.activeElement?.getAttribute('value')), 'carousel_missing');
  await page.keyboard.press('ArrowUp');
  assert.equal(await reader.evaluate(({ element }) => element.settings.mistake), null);
});

test('what the cell cannot get wrong is not offered, and refused with a sentence', async () => {
  await patch(reader, { model: 'lstm', peepholes: false, selected: 'c', selectedT: 3, tool: 'break' });
  assert.equal(await panel().locator('input[value="output_peephole_missing"]').count(), 0);
  const refused = await reader.evaluate(({ element }) => element.patch({ mistake: 'output_peephole_missing' }).catch((error) => error.message));
  assert.match(String(refused), /output_peephole_missing.*carousel_missing/);
  await patch(reader, { peepholes: true, mistake: 'output_peephole_missing' });
  await patch(reader, { peepholes: false });
  assert.match(await reader.evaluate(({ textOf }) => textOf('.messages')), /left aside/);
});
