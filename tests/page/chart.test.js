// The chart of branches over t: when it is there, what it says, and what it answers to.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { patch } from '../support/page.js';
import { openShared, openSite } from '../support/site.js';


const site = await openSite();
const opened = await openShared(site);

const canvas = () => opened.page.locator('delta-scope .chart canvas');

/** The picture as an address: the same for the same pixels. */
const picture = () =>
  canvas().evaluate((element) => /** @type {HTMLCanvasElement} */ (element).toDataURL());

/** The table's cells as they are written, row by row. */
async function table() {
  const details = opened.page.locator('delta-scope .chart details');
  await details.evaluate((element) => {
    /** @type {HTMLDetailsElement} */ (element).open = true;
  });
  await details.locator('table').waitFor();
  return details
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim().normalize())),
    );
}

/** @param {string} written */
const numberOf = (written) => Number(written.replace('−', '-'));

test('it does not compete with the first question, and waits until error has come back', async () => {
  assert.equal(await canvas().count(), 0);
  await patch(opened.reader, { step: 'start' });
  assert.equal(await canvas().count(), 0);
  await patch(opened.reader, { step: 'end' });
  assert.equal(await canvas().count(), 1);
});

test('part-way, its table holds the steps that the walk has reached and no others', async () => {
  await patch(opened.reader, { step: 86 });
  const [head, ...rows] = await table();
  assert.deepEqual(head, ['t', '① y(t)', '② ō(t)', '③ f̄(t+1)', '④ ī(t+1)', '⑤ c(t+1)', 'δc']);
  assert.deepEqual(rows.map(([t]) => t), ['3', '4', '5']);
  for (const [t, ...written] of rows) {
    const numbers = written.map(numberOf);
    const sum = /** @type {number} */ (numbers.pop());
    const error = Math.abs(numbers.reduce((total, number) => total + number, 0) - sum);
    // Each of the six is off by half a unit of its fourth decimal at most.
    assert.ok(error <= 6 * 0.5e-4, `${t}: ${error}`);
  }
  const label = await canvas().getAttribute('aria-label');
  assert.match(label ?? '', /δc\(t\) and the five branches .* from t = 3 to 5\. At t = 3: ① −0\.0/);
});

test('a chosen node has its own branches, the simple RNN those of h', async () => {
  await patch(opened.reader, { step: 'end' });
  await patch(opened.reader, { selected: 'y', selectedT: 2 });
  const [head] = await table();
  assert.deepEqual(head, ['t', 'J(t)', 'z̄(t+1)', 'ī(t+1)', 'f̄(t+1)', 'ō(t+1)', 'δy']);
  await patch(opened.reader, { model: 'rnn' });
  await patch(opened.reader, { step: 'end' });
  assert.deepEqual((await table())[0], ['t', 'J(t)', 'a(t+1)', 'δh']);
  await patch(opened.reader, { model: 'lstm' });
});

test('it is drawn anew when its numbers, the colours or its width change', async () => {
  await patch(opened.reader, { step: 'end', t: 2 });
  const pictures = [await picture()];
  await patch(opened.reader, { theme: 'dark' });
  pictures.push(await picture());
  await patch(opened.reader, { theme: 'light', step: 90 });
  pictures.push(await picture());
  await opened.page.setViewportSize({ width: 800, height: 900 });
  await opened.page.waitForFunction(
    (chart) => /** @type {HTMLCanvasElement} */ (chart).width < 800,
    await canvas().elementHandle(),
  );
  pictures.push(await picture());
  await opened.page.setViewportSize({ width: 1440, height: 900 });
  assert.equal(new Set(pictures).size, pictures.length);
});

test('as a stack it shows the same amounts otherwise, and the choice is kept in the link', async () => {
  await patch(opened.reader, { step: 'end', t: 3 });
  const [lines, amounts] = [await picture(), await table()];
  await opened.page.getByRole('button', { name: 'as a stack' }).press('Enter');
  const focused = await opened.reader.evaluate(({ root, text }) => text(root.activeElement));
  assert.equal(focused, 'as a stack');
  assert.notEqual(await picture(), lines);
  assert.deepEqual(await table(), amounts);
  assert.match((await canvas().getAttribute('aria-label')) ?? '', /^Stacked bars of δc\(t\)/);
  assert.match(await opened.reader.evaluate(({ element }) => element.link), /chart=stack/);
  await opened.page.getByRole('button', { name: 'as lines' }).click();
  assert.equal(await picture(), lines);
});

test('pressing it shows the block of the nearest step', async () => {
  await patch(opened.reader, { step: 'end', t: 3 });
  const box = await canvas().boundingBox();
  assert.ok(box);
  for (const [part, t] of [[0.01, 1], [0.3, 2], [0.69, 4], [0.99, 5]]) {
    await canvas().click({ position: { x: part * box.width, y: box.height / 2 } });
    const settings = await opened.reader.evaluate(({ element }) => element.settings);
    assert.equal(settings.t, t);
  }
  assert.deepEqual(opened.complaints, []);
});
