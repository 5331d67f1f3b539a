// The homework doctor on the page: numbers with a mistake in them, pasted or dropped, lead to it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { violationsIn } from '../support/axe.js';
import { patch } from '../support/page.js';
import { closePanel } from '../support/panels.js';
import { openShared, openSite } from '../support/site.js';
import { Unrolled } from '../../www/whole.js';
import { readReference } from '../support/reference.js';
import '../support/core.js';

const site = await openSite();
const shared = await openShared(site, { reducedMotion: 'reduce' });
const { page, reader } = shared;
const { subject } = await readReference('vanilla_init');

/** The gradients of a run with a mistake, as somebody's own code would print them. @param {import('../../www/tools/mistakes.js').Mistake} mistake */
function mistaken(mistake) {
  const run = new Unrolled(subject, { mistake });
  run.run();
  return /** @type {any} */ (run.result());
}

async function openDoctor() {
  await closePanel(shared);
  await patch(reader, { case: 'vanilla_init', step: 'end', mistake: null });
  await patch(reader, { selected: 'c', selectedT: 3, t: 3, tool: 'break' });
  await page.getByRole('button', { name: /in your own code/ }).click();
  await dialog().locator('h3').waitFor();
}

const dialog = () => page.locator('dialog[open]');
const makers = () => dialog().locator('[data-maker]').evaluateAll((items) => items.map((item) => item.getAttribute('data-maker')));

async function compare() {
  await dialog().getByRole('button', { name: 'Compare' }).click();
  await dialog().locator('.diagnosis, [role="alert"]').first().waitFor();
}

test('pasted gradients name the mistake; it is shown on the figure', async () => {
  await openDoctor();
  const { R_z } = mistaken('new_output_in_recurrent_gradient').grads;
  await dialog().getByLabel('They are').selectOption('gradient R_z');
  await dialog().getByLabel('The numbers').fill(JSON.stringify(R_z));
  await compare();
  assert.deepEqual(await makers(), ['new_output_in_recurrent_gradient']);
  assert.match(String(await dialog().locator('.diagnosis').textContent()), /The first: δR_z\[1, 1\]/);
  assert.deepEqual(await violationsIn(page), []);
  await dialog().getByRole('button', { name: 'show it on the figure' }).click();
  assert.equal(await reader.evaluate(({ element }) => element.settings.mistake), 'new_output_in_recurrent_gradient');
  assert.equal(await dialog().count(), 0);
});

test('right numbers are right, and it says what they cannot show', async () => {
  await openDoctor();
  const { R_z } = mistaken('new_state_in_peephole_gradient').grads;
  await dialog().getByLabel('They are').selectOption('gradient R_z');
  await dialog().getByLabel('The numbers').fill(JSON.stringify(R_z));
  await compare();
  assert.equal(await dialog().locator('.diagnosis').getAttribute('data-wrong'), '0');
  assert.match(String(await dialog().locator('.diagnosis').textContent()), /cannot show/);
});

test('a file of named arrays, printed tensors, and nonsense', async () => {
  await openDoctor();
  const { delta } = mistaken('carousel_missing');
  await dialog().locator('input[type="file"]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ c: delta.c })) });
  await compare();
  assert.deepEqual(await makers(), ['carousel_missing']);
  const tensor = `tensor([${delta.c.map((/** @type {number[]} */ row) => `[${row.map((one) => one.toFixed(4)).join(', ')}]`).join(',\n        ')}])`;
  await dialog().getByLabel('They are').selectOption('delta c');
  await dialog().getByLabel('The numbers').fill(tensor);
  await compare();
  assert.deepEqual(await makers(), ['carousel_missing']);
  await dialog().getByLabel('The numbers').fill('<img src=x onerror=alert(1)>');
  await compare();
  assert.match(String(await dialog().locator('[role="alert"]').textContent()), /“<img” is no number/);
  assert.equal(await dialog().getByLabel('The numbers').inputValue(), '<img src=x onerror=alert(1)>');
  assert.deepEqual(shared.complaints, []);
});
