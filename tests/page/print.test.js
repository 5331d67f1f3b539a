// What is printed: one sheet with the stage, and every equation and δ of its block, in ink.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { measureContrast } from '../support/contrast.js';
import { patch } from '../support/page.js';
import { runOf } from '../support/picture.js';
import { onPaper } from '../support/paper.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../../www/state.js').Part} Part */

const site = await openSite();
let opened = await openShared(site, { reducedMotion: 'reduce', colorScheme: 'dark' });

/** The numbers at the ends of the sheet’s lines: values first, then δ. */
function endings() {
  return opened.reader.evaluate(({ all, text }) => all('.sheet .entries .number').map(text).map((said) => said.replace(/^= /, '')));
}

/** @param {string} written */
const numberOf = (written) => Number(written.replace('−', '-').replace('+', ''));

/** @type {[what: string, part: Part][]} */
const sheets = [
  ['the example', { t: 3 }],
  ['the last block', { t: 5 }],
  ['the simple RNN', { model: 'rnn', t: 2 }],
  ['full gate recurrence of three units', { gateRecurrence: true, units: 3, unit: 2, t: 3 }],
];
/** @type {Part} */
const plain = { distance: 'block', model: 'lstm', gateRecurrence: false, units: 1, unit: 1, theme: 'auto' };

for (const [what, part] of sheets) {
  test(`the sheet has every value and every δ of its block, in order: ${what}`, async () => {
    await patch(opened.reader, { ...plain, ...part, step: 'end' });
    const settings = await opened.reader.evaluate(({ element }) => element.settings);
    const { run, graph } = runOf(settings);
    const names = graph.nodes.map(({ name }) => name);
    const component = (/** @type {string} */ name) => (name === 'x' || name === 'J' ? 0 : settings.unit - 1);
    const values = names.map((name) => run.value(name, settings.t)[component(name)]);
    const deltas = [...names].reverse().filter((name) => name !== 'J').map((name) => run.delta(name, settings.t)[component(name)]);
    const written = await onPaper(opened.page, endings);
    const expected = [...values, ...deltas];
    assert.equal(written.length, expected.length);
    for (const [index, number] of expected.entries()) {
      const room = Math.max(0.51 * 10 ** -4, /e/.test(written[index]) ? 0.01 * Math.abs(number) : 0);
      assert.ok(Math.abs(numberOf(written[index]) - number) <= room, `${written[index]}, not ${number}`);
    }
    run.free();
  });
}

test('what the walk has not reached is a “?” on paper, too', async () => {
  await patch(opened.reader, { ...plain, step: 86, t: 3 });
  const written = await onPaper(opened.page, endings);
  assert.equal(written.length, 23);
  assert.deepEqual(written.slice(0, 12).filter((number) => number === '?'), []);
  assert.deepEqual(written.slice(12).map((number) => number === '?'), [...new Array(4).fill(false), ...new Array(7).fill(true)]);
});

test('on paper stand the stage and the sheet, in light colours, and nothing to press', async () => {
  await patch(opened.reader, { ...plain, step: 86, theme: 'dark', distance: 'sequence' });
  await opened.reader.evaluate(({ element }) => element.patch({ question: false }));
  const seen = await onPaper(opened.page, async () => {
    const { faint } = await opened.reader.evaluate(measureContrast, { text: 4.5, line: 3 });
    return opened.reader.evaluate(({ element, all, one }, faint) => {
      const isSeen = (/** @type {Element} */ part) => part.getClientRects().length > 0 && getComputedStyle(part).visibility === 'visible';
      const stage = /** @type {HTMLElement} */ (one('.stage'));
      return {
        faint,
        controls: all('button, select, input, summary, a').filter(isSeen).map(({ className }) => className),
        stage: isSeen(stage) && one('.stage .block.shown .time-label')?.textContent,
        cut: stage.scrollWidth > stage.clientWidth,
        prose: getComputedStyle(/** @type {Element} */ (document.querySelector('article'))).display,
        paper: getComputedStyle(element).backgroundColor,
      };
    }, faint);
  });
  assert.deepEqual(seen, { faint: [], controls: [], stage: 't = 3', cut: false, prose: 'none', paper: 'rgb(255, 255, 255)' });
  const after = await opened.reader.evaluate(({ all }) => all('.sheet').length);
  assert.equal(after, 0);
});

test('the error’s arrows are told from the forward lines without colour', async () => {
  await patch(opened.reader, { ...plain, step: 86 });
  const [error, forward] = await onPaper(opened.page, () => opened.reader.evaluate(({ one }) => {
    const luminance = (/** @type {string} */ selector) => {
      const [red, green, blue] = (getComputedStyle(/** @type {Element} */ (one(selector))).stroke.match(/\d+/g) ?? []).map((channel) => (Number(channel) / 255) ** 2.2);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return [luminance('.flow.faint .shaft'), luminance('.wire .line')];
  }));
  assert.ok((forward + 0.05) / (error + 0.05) > 3, `${error} and ${forward}`);
});

for (const format of /** @type {const} */ (['A4', 'Letter'])) {
  test(`it is one sheet of ${format}`, async () => {
    const softmax = JSON.parse(await readFile(new URL('../reference/vanilla_softmax.json', import.meta.url), 'utf8'));
    /** @type {[string, () => Promise<unknown>][]} */
    const cases = [
      ['the example', () => patch(opened.reader, { ...plain, step: 'end', t: 3 })],
      ['full gate recurrence', () => patch(opened.reader, { ...plain, gateRecurrence: true, units: 3, step: 'end', t: 3 })],
      ['a softmax', () => opened.reader.evaluate(({ element }, subject) => element.open(subject).then(() => element.patch({ step: 'end', t: 2 })), softmax)],
    ];
    for (const [what, open] of cases) {
      await open();
      const paper = (await opened.page.pdf({ format })).toString('latin1');
      assert.equal(paper.match(/\/Type\s*\/Page\b/g)?.length, 1, what);
    }
    await opened.page.reload();
    opened = { ...opened, reader: await (await import('../support/page.js')).readerOf(opened.page) };
  });
}
