// The teacher's worksheet, and the figure that a student is given: what is asked is nowhere in it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compute, release } from '../../www/computed.js';
import { completed } from '../../www/settings/start.js';
import { settingsFrom } from '../../www/link.js';
import { settingsWith } from '../../www/worksheet/sheets.js';
import { violationsIn } from '../support/axe.js';
import { answersOf } from '../support/answers.js';
import { patch, readerOf } from '../support/page.js';
import { closePanel, openPanel, panels } from '../support/panels.js';
import { onPaper } from '../support/paper.js';
import { openShared, openSite } from '../support/site.js';
import { everything } from '../support/views.js';

const site = await openSite();
let opened = await openShared(site, { reducedMotion: 'reduce' });

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

/**
 * Those of the answers to what is shown that stand somewhere in a text. Only what a number is written with is
 * searched, each run of it once: the texts have millions of characters, and the answers are thousands.
 * @param {string} text
 * @param {string[]} answers
 */
function givenAway(text, answers) {
  const written = '[\\d.e+−-]+';
  assert.ok(answers.every((answer) => new RegExp(`^${written}$`).test(answer)));
  const numbers = [...new Set(text.match(new RegExp(written, 'g')))].join(' ');
  return answers.filter((answer) => numbers.includes(answer));
}

/** The answers to what is shown. */
async function answersHere() {
  await settled();
  const settings = await opened.reader.evaluate(({ element }) => element.settings);
  const answers = answersOf(settings);
  // Of the few numbers of a chain most are written as one of the way forward is.
  assert.ok(answers.length > (settings.model === 'chain' ? 2 : 50), String(answers.length));
  return answers;
}

/** All that is in the figure, on screen and on paper. */
async function textInAll() {
  const onScreen = await wholeText();
  await opened.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = await wholeText();
  await opened.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  return onScreen + printed;
}

/** Views in which no error has come back yet. */
const before = ['the forward pass', 'the question of the chain rule', 'the way forward along one road'];

for (const [what, part] of everything) {
  test(`no answer is anywhere where they are hidden: ${what}`, async () => {
    const hidden = /** @type {const} */ (['answers']);
    await patch(opened.reader, { ...part, hide: [...hidden] });
    const answers = await answersHere();
    assert.deepEqual(givenAway(await textInAll(), answers), []);
    if (before.includes(what)) return;
    await patch(opened.reader, { ...part, hide: [] });
    await settled();
    assert.notDeepEqual(givenAway(await wholeText(), answers), [], 'they are there when nothing is hidden');
  });
}

const hiddenAtTheEnd = { ...everything[2][1], step: /** @type {const} */ ('end'), selected: 'c', selectedT: 3, hide: [/** @type {const} */ ('answers')] };

test('no panel has an answer where they are hidden', async () => {
  await patch(opened.reader, hiddenAtTheEnd);
  const answers = answersOf(await opened.reader.evaluate(({ element }) => element.settings));
  for (const panel of panels.filter((name) => name !== 'worksheet')) {
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
  assert.deepEqual(Object.keys(files), ['Show SVG', 'Show Element', 'Show iframe', 'Show No script', 'Show JSON', 'Show CSV', 'Show LaTeX']);
  for (const [name, text] of Object.entries(files)) {
    assert.deepEqual(givenAway(text, answers), [], name);
    assert.ok(text.includes('hide=answers'), `${name} leads back to what is hidden`);
  }
  await patch(opened.reader, { hide: [] });
  const whole = await filesOffered();
  for (const name of ['Show SVG', 'Show No script', 'Show JSON', 'Show CSV']) assert.ok(givenAway(whole[name], answers).length > 0, name);
  assert.equal(Object.keys(whole).length, 10);
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

const calm = { ...everything[0][1], question: false, hide: [] };

/** Opens the worksheet for what settings describe, as a teacher would. @param {import('../../www/state.js').Part} [part] */
async function openWorksheet(part) {
  await opened.page.goto('about:blank');
  await opened.page.goto(site.server.url);
  opened = { ...opened, reader: await readerOf(opened.page) };
  await patch(opened.reader, { ...calm, ...part });
  await openPanel(opened, 'worksheet');
}

/** @param {string} label @param {string} text */
async function type(label, text) {
  const field = opened.page.getByRole('dialog').getByLabel(label);
  await field.fill(text);
  await field.press('Enter');
}

/** The pages that are printed: their seed, whether they are keys, their fields and their numbers. */
function papers() {
  return onPaper(opened.page, () => opened.reader.evaluate(({ all }) => all('.papers .paper').map((paper) => ({
    seed: paper.getAttribute('data-seed'),
    isKey: paper.classList.contains('key'),
    blanks: paper.querySelectorAll('.blank').length,
    answers: [...paper.querySelectorAll('[data-answer]')].map((answer) => Number(answer.getAttribute('data-answer'))),
    text: paper.textContent ?? '',
  }))));
}

/** The run of the figure’s settings with weights from a seed. @param {number} seed */
async function runFrom(seed) {
  const settings = await opened.reader.evaluate(({ element }) => element.settings);
  return compute({ ...settings, seed, drawn: true, edits: {}, mistake: null });
}

test('a sheet has a field for each number of its key, and the key the numbers of the trace', async () => {
  await openWorksheet({ units: 1 });
  await type('Seeds', '3');
  const [sheet, key, ...more] = await papers();
  assert.deepEqual(more, []);
  const computed = await runFrom(3);
  const { run } = computed;
  const deltas = ['y', 'obar', 'c', 'fbar', 'ibar', 'zbar'].flatMap((name) => [5, 4].map((t) => run.delta(name, t)[0]));
  const roads = ['via_y', 'via_obar', 'via_fbar_next', 'via_ibar_next', 'carousel'].map((branch) => run.contribution('c', branch, 4)[0]);
  const expected = [...deltas, ...roads, run.delta('c', 4)[0]];
  release(computed);
  assert.deepEqual(key.answers, expected);
  assert.deepEqual([sheet.blanks, sheet.answers, sheet.isKey, key.isKey, key.blanks], [expected.length, [], false, true, 0]);
  assert.deepEqual([sheet.seed, key.seed], ['3', '3']);
  assert.match(sheet.text, /Seed 3.*Name/s);
});

test('each seed has a sheet with numbers of its own; keys can be left out', async () => {
  await openWorksheet();
  await type('Seeds', '1–3, 12');
  const pages = await papers();
  assert.deepEqual(pages.map(({ seed, isKey }) => `${seed}${isKey ? ' key' : ''}`), ['1', '1 key', '2', '2 key', '3', '3 key', '12', '12 key']);
  assert.equal(new Set(pages.map(({ text }) => text.replace(/Seed \d+/, ''))).size, 8);
  await opened.page.getByRole('button', { name: 'sheets', exact: true }).click();
  assert.deepEqual((await papers()).map(({ isKey }) => isKey), [false, false, false, false]);
  assert.equal(await opened.page.getByRole('button', { name: 'Print four sheets' }).isVisible(), true);
  await opened.page.getByRole('button', { name: 'keys', exact: true }).click();
  assert.deepEqual((await papers()).map(({ isKey }) => isKey), [true, true, true, true]);
});

test('a sheet without its key gives no answer away', async () => {
  await openWorksheet();
  await type('Seeds', '4');
  const settings = await opened.reader.evaluate(({ element }) => element.settings);
  const answers = answersOf({ ...settings, seed: 4, drawn: true, edits: {} });
  const [sheet, key] = await papers();
  assert.deepEqual(givenAway(sheet.text, answers), []);
  assert.ok(givenAway(key.text, answers).length > 10);
});

test('what is asked is what the teacher chose', async () => {
  await openWorksheet({ units: 2, unit: 2 });
  await type('Seeds', '5');
  await type('Steps t', '2');
  for (const name of ['y', ...[...'ofiz'].map((letter) => `${letter}\u0304`)]) await opened.page.getByRole('checkbox', { name: `δ${name}`, exact: true }).uncheck();
  await opened.page.getByLabel('Roads into').selectOption({ label: 'not asked' });
  await opened.page.getByRole('checkbox', { name: 'δRz', exact: true }).check();
  await opened.page.getByLabel('Units').selectOption({ label: 'all' });
  const [sheet, key] = await papers();
  const computed = await runFrom(5);
  const expected = [...computed.run.delta('c', 2), ...computed.run.gradient('R_z')];
  release(computed);
  assert.deepEqual(key.answers, expected);
  assert.equal(sheet.blanks, 6);
  await opened.page.getByLabel('Decimals').selectOption('6');
  const [, precise] = await papers();
  assert.ok(precise.text.includes(Math.abs(expected[0]).toFixed(6)));
});

/** The button that prints. @param {string} [what] */
const printing = (what = '') => opened.page.getByRole('dialog').getByRole('button', { name: new RegExp(`^Print ${what}`) });
const printRow = () => opened.page.locator('.print-row').innerText();

test('what cannot be read is refused at its field, and what was there holds on', async () => {
  await openWorksheet();
  await type('Seeds', '2');
  for (const [label, text, said] of [['Seeds', 'all', 'whole numbers from 0'], ['Seeds', '1–60', 'at most 40'], ['Steps t', '9', 'from 1 to 5']]) {
    await type(label, text);
    assert.match(await opened.page.locator('.input-refusal').innerText(), new RegExp(said));
    assert.equal(await opened.page.getByRole('dialog').getByLabel(label).inputValue(), text);
    assert.deepEqual((await papers()).map(({ seed }) => seed), ['2', '2']);
    assert.ok(await printing().isDisabled(), `${label} ${text}`);
    assert.match(await printRow(), new RegExp(`under “${label}.*” cannot be read: mend it`));
  }
  await type('Steps t', '5');
  assert.equal(await opened.page.locator('.input-refusal').count(), 0);
  assert.ok(await printing().isEnabled());
  assert.doesNotMatch(await printRow(), /mend it/);
});

test('of many pages it is said before printing how many there are, and that they take a while', async () => {
  await openWorksheet();
  await type('Seeds', '1–9');
  await printing('nine sheets').waitFor();
  assert.doesNotMatch(await printRow(), /At least/);
  await type('Seeds', '1–40');
  await printing('40 sheets').waitFor();
  assert.match(await printRow(), /At least 80 pages: the browser takes a while/);
  await opened.page.getByRole('dialog').getByRole('button', { name: 'keys', exact: true }).click();
  await printing('40 keys').waitFor();
  assert.match(await printRow(), /At least 40 pages/);
});

test('the students’ links hide the answers and lead to the numbers of their sheets', async () => {
  await openWorksheet();
  await type('Seeds', '8, 9');
  await opened.page.getByRole('button', { name: 'Copy links' }).waitFor();
  const lines = (await opened.page.getByLabel('A link for each seed').inputValue()).split('\n');
  assert.deepEqual(lines.map((line) => line.split('\t')[0]), ['8', '9']);
  for (const line of lines) {
    const [seed, address] = line.split('\t');
    const settings = completed(settingsFrom(new URL(address).hash).part);
    assert.deepEqual([settings.hide, settings.drawn, settings.seed], [['answers'], true, Number(seed)]);
  }
  await closePanel(opened);
  await opened.reader.evaluate(({ element }, link) => element.openLink(link), new URL(lines[1].split('\t')[1]).hash);
  assert.deepEqual(givenAway(await textInAll(), await answersHere()), []);
  await openPanel(opened, 'takeaway');
  assert.equal(await opened.page.getByRole('button', { name: 'Worksheet …' }).count(), 0);
  await closePanel(opened);
});

/** @type {[what: string, part: import('../../www/state.js').Part][]} */
const printed = [
  ['the example', { units: 1 }],
  ['the simple RNN', { model: 'rnn', units: 3 }],
  ['eight units with full gate recurrence', { units: 8, gateRecurrence: true }],
  ['coupled gates in the letters of PyTorch', { coupledGates: true, units: 2, notation: 'pytorch' }],
  ['a readout', { loss: 'softmax', outputs: 3, targets: [2, 0, 1, 1, 0], units: 4 }],
  ['a long sequence', { x: Array.from({ length: 24 }, (_, t) => [Math.sin(t)]), targets: Array.from({ length: 24 }, (_, t) => [Math.cos(t)]) }],
];

for (const [what, part] of printed) {
  test(`nothing but the sheets is printed, all of it fits, and in grey: ${what}`, async () => {
    await openWorksheet({ notation: 'greff', ...part });
    const seen = await onPaper(opened.page, () => opened.reader.evaluate(({ root, all, one }) => {
      const isSeen = (/** @type {Element} */ element) => element.getClientRects().length > 0;
      const papers = /** @type {Element} */ (one('.papers'));
      const wide = all('.papers *').filter((element) => element.getBoundingClientRect().right > papers.getBoundingClientRect().right + 1);
      const channels = (/** @type {string} */ colour) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      const coloured = all('.papers *').filter((element) => {
        const [red, green, blue] = channels(getComputedStyle(element).color);
        return Math.max(red, green, blue) - Math.min(red, green, blue) > 1;
      });
      return {
        others: [...root.querySelectorAll('.scope > *')].filter((element) => element !== papers && isSeen(element)).length,
        isSeen: isSeen(papers),
        wide: wide.map(({ className }) => className),
        coloured: coloured.map(({ className }) => className),
      };
    }));
    assert.deepEqual(seen, { others: 0, isSeen: true, wide: [], coloured: [] });
  });
}

for (const format of /** @type {const} */ (['A4', 'Letter'])) {
  test(`the example is one page of ${format} for the student, and one for the key`, async () => {
    await openWorksheet({ units: 1, notation: 'greff', x: calm.x, targets: calm.targets });
    await type('Seeds', '1–2');
    await printing('two sheets').waitFor();
    const paper = (await opened.page.pdf({ format })).toString('latin1');
    assert.equal(paper.match(/\/Type\s*\/Page\b/g)?.length, 4);
  });
}

test('the panel has no fault that axe finds, and what is too much is said', async () => {
  await openWorksheet({ units: 2 });
  assert.deepEqual(await violationsIn(opened.page), []);
  await patch(opened.reader, { units: 9 });
  assert.match(await opened.page.locator('.worksheet-panel .refusal').innerText(), /at most 8 units/);
  await closePanel(opened);
});

const aChain = { model: /** @type {const} */ ('chain'), t: 1, at: 1, join: /** @type {const} */ ('product') };

test('a chain has sheets of its own: its numbers from the seed, every δ asked, and nothing of a network', async () => {
  await openWorksheet(aChain);
  await type('Seeds', '1, 2');
  const panel = opened.page.getByRole('dialog');
  for (const field of ['Steps t', 'Gradients of']) assert.equal(await panel.getByLabel(field).count(), 0, field);
  const pages = await papers();
  assert.equal(new Set(pages.map(({ text }) => text.replace(/Seed \d+/, ''))).size, 4);
  const settings = await opened.reader.evaluate(({ element }) => element.settings);
  for (const [seed, sheet, key] of [[1, pages[0], pages[1]], [2, pages[2], pages[3]]]) {
    const computed = compute(settingsWith(settings, Number(seed)));
    const { run } = computed;
    const roads = ['x1>x', 'x2>x'].map((flow) => run.contribution('x', String(computed.graph.edges.find((edge) => edge.flow === flow)?.branch), 1)[0]);
    const expected = [...['x2', 'x1', 'x'].map((name) => run.delta(name, 1)[0]), ...roads, run.delta('x', 1)[0]];
    const f = run.value('J', 1)[0];
    release(computed);
    assert.deepEqual(/** @type {any} */ (key).answers, expected);
    const { text, blanks } = /** @type {any} */ (sheet);
    assert.equal(blanks, expected.length);
    assert.match(text, /y and the factors were drawn from the seed\./);
    assert.match(text, /Find each δ\. Begin next to f/);
    assert.ok(/** @type {any} */ (key).text.includes(`f = ${f.toFixed(4).replace('-', '−')}`), /** @type {any} */ (key).text);
  }
  for (const { text } of pages) assert.doesNotMatch(text, /network|weight|Sequence|t = |J|\bd\b/i);
  await closePanel(opened);
});

test('where the page has no clipboard, copying the links says so', async () => {
  await openWorksheet({ model: 'lstm' });
  await opened.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
  await opened.page.getByRole('button', { name: 'Copy link' }).last().click();
  await opened.page.getByText('The browser does not let the page copy').waitFor();
  await closePanel(opened);
});
