// The study of distances: what is left after so many steps, what drives it, and the factor of a step.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { patch } from '../support/page.js';
import { runOf } from '../support/picture.js';
import { readReference } from '../support/reference.js';
import { openShared, openSite } from '../support/site.js';

const site = await openSite();
const { page, reader } = await openShared(site, { reducedMotion: 'reduce' });
await patch(reader, { case: 'vanilla_h1_t12', step: 'end', question: false });

/** @param {import('../../www/state.js').Part} part */
async function stand(part) {
  await patch(reader, { compare: null, stepsBack: null, edits: {}, ...part, study: 'distances', question: false, step: 'end' });
  await page.locator('.distances .curves').waitFor();
}

const settings = () => reader.evaluate(({ element }) => element.settings);

/** Each curve's amount at the marked distance, with full precision, by model and kind. */
const amounts = () =>
  reader.evaluate(({ all }) =>
    Object.fromEntries(all('.distances [data-curve]').map((curve) => [
      `${curve.getAttribute('data-model')} ${curve.getAttribute('data-curve')}`, Number(curve.getAttribute('data-amount')),
    ])));

const texts = (/** @type {string} */ selector) => page.locator(selector).allTextContents();

/** Where a slider stands. @param {string} name */
const slider = (name) => page.locator('.distances .slider', { hasText: name }).getByRole('slider');

test('the row over all time opens it, and the three curves are named, with what each is', async () => {
  await patch(reader, { study: null });
  await page.getByRole('button', { name: 'Distances' }).click();
  await page.locator('.distances .curves').waitFor();
  const names = (await texts('.distances dt')).map((text) => text.trim());
  assert.deepEqual(names, ['exact 0.00668', 'product of ∂c/∂c 0.00593', 'f alone 0.00543']);
  const [exact, product, gate] = await texts('.distances dd');
  assert.match(exact, /^∂c\(12\)\/∂c\(t\) as it is: everything in between moves/);
  assert.match(product, /leaves out the roads on which y/);
  assert.match(gate, /straight road from c to c/);
  assert.match(String(await page.locator('.distances canvas').getAttribute('aria-label')), /distance 11: exact 0.00668 · product of ∂c\/∂c 0.00593 · f alone 0.00543/);
  assert.match(String((await texts('.distances')).join(' ')), /transposed; its norm is the same/);
});

test('a distance is chosen by the slider and on the chart, and stands in the link', async () => {
  await stand({ case: 'vanilla_h1_t12' });
  await slider('Steps back').fill('3');
  assert.equal((await settings()).stepsBack, 3);
  const { E, near } = await carousel('vanilla_h1_t12', 3);
  near((await amounts())['lstm carousel'], E);
  const canvas = page.locator('.distances canvas');
  const box = await canvas.boundingBox();
  assert.ok(box !== null);
  await canvas.click({ position: { x: 45, y: box.height / 2 } });
  assert.equal((await settings()).stepsBack, 0);
  assert.deepEqual(Object.values(await amounts()), [1, 1, 1]);
  assert.equal(await page.locator('.distances .factor').count(), 0);
  const link = await reader.evaluate(({ element }) => element.link);
  assert.match(link, /study=distances/);
  assert.match(link, /stepsBack=0/);
});

/** The product of the forget gate over the last steps. @param {string} id @param {number} distance */
async function carousel(id, distance) {
  const { expected } = await readReference(id);
  const E = expected.forward.f.slice(-distance).reduce((/** @type {number} */ product, /** @type {number[]} */ [f]) => product * f, 1);
  return { E, near: (/** @type {number} */ got, /** @type {number} */ wanted) => assert.ok(Math.abs(got / wanted - 1) < 1e-12, `${got}, not ${wanted}`) };
}

test('a point opens into the factor of its step: four terms and their sum', async () => {
  await stand({ case: 'vanilla_squared', unit: 2, stepsBack: 2 });
  const { expected } = await readReference('vanilla_squared');
  const { entries, bars, sum } = await reader.evaluate(({ all, textOf }) => ({
    entries: all('.distances .factor [data-branch]').map((row) => Number(row.getAttribute('data-amount'))),
    bars: all('.distances .factor .sum rect').map((bar) => [Number(bar.getAttribute('width')), bar.classList.contains('negative')]),
    sum: Number(textOf('.distances .factor tfoot .amount').replace('−', '-')),
  }));
  const { via_z, via_i, via_f, direct, total } = expected.jac_c;
  const wanted = [via_z, via_i, via_f, direct].map((term) => term[3][1][1]);
  assert.equal(entries.length, 4);
  assert.ok(Math.abs(sum - total[3][1][1]) < 1e-3, `${sum}, not ${total[3][1][1]}`);
  const unit = Number(bars[4][0]) / Math.abs(total[3][1][1]);
  for (const [index, entry] of wanted.entries()) {
    assert.equal(bars[index][1], entry < 0);
    // A bar that could not be seen is drawn a little wider.
    assert.ok(Math.abs(Number(bars[index][0]) - Math.max(1.5, unit * Math.abs(entry))) < 0.01, `bar ${index}`);
  }
  entries.forEach((entry, index) => assert.ok(Math.abs(entry - wanted[index]) < 1e-12, `${entry}, not ${wanted[index]}`));
  assert.match(await page.locator('.distances .factor h4').innerText(), /∂c\(4\)\/∂c\(3\)/);
  await page.getByText('The matrices, row by row').click();
  await page.locator('.distances .matrix').first().waitFor();
  assert.equal(await page.locator('.distances .matrix').count(), 5);
  const columns = total[3].length;
  assert.equal(await page.locator('.distances .matrix').last().locator('td').count(), columns ** 2);
});

test('where the forget gate is 1 the carousel keeps everything, and the exact curve does not', async () => {
  await stand({ case: 'np_nfg_1997' });
  const { 'lstm carousel': kept, 'lstm exact': exact } = await amounts();
  assert.equal(kept, 1);
  assert.ok(Math.abs(exact - 1) > 0.01, String(exact));
});

test('the bound of the simple RNN lies above what is exact, and says that it proves vanishing only', async () => {
  for (const id of ['rnn_explode', 'rnn_last_vanish']) {
    await stand({ case: id });
    const { expected } = await readReference(id);
    const { 'rnn exact': exact, 'rnn bound': bound } = await amounts();
    assert.ok(Math.abs(exact / expected.jac_h.to_last_norm[0] - 1) < 1e-9);
    assert.ok(Math.abs(bound / expected.jac_h.to_last_bound[0] - 1) < 1e-9);
    assert.ok(exact <= bound);
  }
  assert.match((await texts('.distances dd')).join(' '), /nothing is proved: the gradient need not explode/);
});

test('a simple RNN and an LSTM stand on one axis, over the same sequence', async () => {
  await stand({ case: 'vanilla_squared' });
  await page.getByRole('button', { name: 'A simple RNN on the same axis' }).click();
  await page.locator('.distances [data-model="rnn"]').first().waitFor();
  const names = Object.keys(await amounts());
  assert.deepEqual(names, ['rnn exact', 'rnn bound', 'lstm exact', 'lstm product', 'lstm carousel']);
  await page.getByText('as a table').last().click();
  await page.locator('.over-distance thead th').first().waitFor();
  const head = await texts('.over-distance thead th');
  assert.deepEqual(head, ['distance', 'RNN: exact', 'RNN: bound', 'LSTM: exact', 'LSTM: product of ∂c/∂c', 'LSTM: f alone']);
  assert.equal(await page.locator('.over-distance tbody tr').count(), 5);
});

test('the sliders write weights and sequence, so that strip, map and curves follow', async () => {
  await stand({ case: 'vanilla_h1_t12' });
  const before = await amounts();
  const delta = async () => Array.from(runOf(await settings()).run.delta('c', 1));
  const deltaBefore = await delta();
  await slider('Forget bias').fill('1');
  assert.match((await texts('.half-life')).join(), /f = 0.731, so half is left after 2.2 steps/);
  assert.deepEqual((await settings()).edits.b_f, [1]);
  assert.notDeepEqual(await delta(), deltaBefore);
  const open = await amounts();
  assert.ok(open['lstm carousel'] > before['lstm carousel']);
  await slider('recurrent weights').fill('-5');
  const { R_z } = (await settings()).edits;
  assert.ok(Array.isArray(R_z) && Array.isArray(R_z[0]));
  const small = await amounts();
  const parted = (/** @type {Record<string, number>} */ at) => Math.abs(Math.log(at['lstm exact'] / at['lstm product']));
  assert.ok(parted(small) < parted(open), 'with small recurrent weights the curves hardly part');
  await slider('Number of steps').fill('30');
  assert.equal((await settings()).x.length, 30);
  await slider('Number of steps').fill('12');
  const { subject } = await readReference('vanilla_h1_t12');
  assert.deepEqual((await settings()).x, subject.x);
});

test('a drag of a slider is one step back', async () => {
  await stand({ case: 'vanilla_h1_t12' });
  const { edits } = await settings();
  const box = await slider('Forget bias').boundingBox();
  assert.ok(box !== null);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  assert.notDeepEqual((await settings()).edits, edits);
  await page.keyboard.press('Control+z');
  assert.deepEqual((await settings()).edits, edits);
});

test('under the pointer a value is read, and the picture is saved as a file', async () => {
  await stand({ case: 'vanilla_h1_t12' });
  const canvas = page.locator('.distances canvas');
  await canvas.hover({ position: { x: 45, y: 40 } });
  await page.locator('.distances .told-at', { hasText: 'distance 0: exact 1.00' }).waitFor();
  const saving = page.waitForEvent('download');
  await page.locator('.distances').getByRole('button', { name: 'Save as SVG' }).click();
  const svg = await readFile(String(await (await saving).path()), 'utf8');
  assert.ok(svg.includes('product of ∂c/∂c') && svg.includes('T − t = 11'));
});

test('what is too large, and a mistake, get one sentence in place of the curves', async () => {
  await stand({ case: 'vanilla_h1_t12', cuts: [{ flow: 'zbar>y', t: null }] });
  assert.match((await texts('.distances .told')).join(), /A road is cut/);
  for (const mistake of /** @type {const} */ (['carousel_missing', 'average'])) {
    await patch(reader, { cuts: [], mistake });
    assert.match((await texts('.distances .refusal')).join(), /mistake is made on the way back/);
  }
  await patch(reader, { mistake: null, units: 64, drawn: true, x: Array.from({ length: 120 }, () => [0.5]), targets: Array.from({ length: 120 }, () => [0.5]) });
  assert.match((await texts('.distances .refusal')).join(), /With T = 120 and H = 64 this takes too long/);
});
