// The teacher's worksheet, and the figure that a student is given: what is asked is nowhere in it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { answersOf } from '../support/answers.js';
import { patch } from '../support/page.js';
import { closePanel, openPanel, panels } from '../support/panels.js';
import { openShared, openSite } from '../support/site.js';
import { everything } from '../support/views.js';

const site = await openSite();
const opened = await openShared(site, { reducedMotion: 'reduce' });

/** All that is in the figure: the whole markup with its attributes, and what stands in fields. */
function wholeText() {
  return opened.reader.evaluate(({ root }) => {
    const fields = [...root.querySelectorAll('input, textarea, select')].map((field) => /** @type {HTMLInputElement} */ (field).value);
    return [root.innerHTML, root.textContent, ...fields, document.title].join('\n');
  });
}

/** Waits until what is loaded late stands there. */
async function settled() {
  await opened.page.locator('.told', { hasText: 'is loaded' }).waitFor({ state: 'detached' });
  await opened.page.locator('.tool-panel', { hasText: 'computed again …' }).waitFor({ state: 'detached' });
}

/** Those of the answers to what is shown that stand somewhere in a text. @param {string} text @param {string[]} answers */
const givenAway = (text, answers) => answers.filter((answer) => text.includes(answer));

/** Those of the numbers that are held, in any view, on screen and on paper. */
async function answersShown() {
  await settled();
  const answers = answersOf(await opened.reader.evaluate(({ element }) => element.settings));
  assert.ok(answers.length > 50);
  const onScreen = await wholeText();
  await opened.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const onPaper = await wholeText();
  await opened.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  return givenAway(onScreen + onPaper, answers);
}

for (const [what, part] of everything) {
  test(`no answer is anywhere where they are hidden: ${what}`, async () => {
    const hidden = /** @type {const} */ (['answers']);
    await patch(opened.reader, { ...part, hide: [...hidden] });
    assert.deepEqual(await answersShown(), []);
    await patch(opened.reader, { ...part, hide: [] });
    const shown = await answersShown();
    if (what !== 'the forward pass') assert.ok(shown.length > 0, 'they are there when nothing is hidden');
  });
}

const hiddenAtTheEnd = { ...everything[2][1], step: /** @type {const} */ ('end'), selected: 'c', selectedT: 3, hide: [/** @type {const} */ ('answers')] };

test('no panel has an answer where they are hidden', async () => {
  await patch(opened.reader, hiddenAtTheEnd);
  const answers = answersOf(await opened.reader.evaluate(({ element }) => element.settings));
  for (const panel of panels) {
    await openPanel(opened, panel);
    assert.deepEqual(givenAway(await wholeText(), answers), [], panel);
  }
  await closePanel(opened);
});

/** What each kind of file that is offered holds, as text. */
async function filesOffered() {
  await openPanel(opened, 'takeaway');
  const dialog = opened.page.getByRole('dialog');
  const names = await dialog.getByRole('button', { name: /^Show / }).allTextContents();
  /** @type {Record<string, string>} */
  const texts = {};
  for (let index = 0; index < names.length; index += 1) {
    const button = dialog.getByRole('button', { name: /^Show / }).nth(index);
    await button.click();
    texts[(await button.getAttribute('aria-label')) ?? ''] = await dialog.locator('textarea').inputValue();
  }
  await closePanel(opened);
  return texts;
}

test('no file has an answer where they are hidden, and those that compute them are not offered', async () => {
  await patch(opened.reader, { ...hiddenAtTheEnd, peepholes: false });
  const answers = answersOf(await opened.reader.evaluate(({ element }) => element.settings));
  const files = await filesOffered();
  assert.deepEqual(Object.keys(files), ['Show SVG', 'Show JSON', 'Show CSV', 'Show LaTeX']);
  for (const [name, text] of Object.entries(files)) {
    assert.deepEqual(givenAway(text, answers), [], name);
    assert.ok(text.includes('hide=answers'), `${name} leads back to what is hidden`);
  }
  await patch(opened.reader, { hide: [] });
  const whole = await filesOffered();
  for (const name of ['Show SVG', 'Show JSON', 'Show CSV']) assert.ok(givenAway(whole[name], answers).length > 0, name);
  assert.equal(Object.keys(whole).length, 7);
});

test('what was open when the answers are hidden is closed', async () => {
  await patch(opened.reader, { ...hiddenAtTheEnd, hide: [] });
  const answers = answersOf(await opened.reader.evaluate(({ element }) => element.settings));
  await openPanel(opened, 'takeaway');
  await opened.page.getByRole('button', { name: 'Show CSV' }).click();
  await opened.page.getByRole('dialog').locator('textarea').waitFor();
  await patch(opened.reader, { hide: ['answers'] });
  assert.deepEqual(givenAway(await wholeText(), answers), []);
});

test('the walk ends before error comes back, and is where it was once nothing is hidden', async () => {
  await patch(opened.reader, hiddenAtTheEnd);
  const { page, reader } = opened;
  const scrub = page.getByRole('slider', { name: 'Place in the walk' });
  assert.match((await scrub.getAttribute('aria-valuetext')) ?? '', /\(60 \/ 60\)$/);
  assert.equal(await page.getByRole('button', { name: 'step', exact: true }).isDisabled(), true);
  await page.getByRole('button', { name: 'back', exact: true }).click();
  assert.match((await scrub.getAttribute('aria-valuetext')) ?? '', /\(59 \/ 60\)$/);
  await patch(reader, hiddenAtTheEnd);
  await patch(reader, { hide: [] });
  assert.equal(await reader.evaluate(({ nodes }) => nodes().every(({ delta }) => delta !== null)), true);
});
