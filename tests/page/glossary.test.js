// The glossary: every symbol on the screen has its entry and leads to it, in the letters of the page;
// and each picture says in one line how it is read.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { glossary, signs, terms, variables } from '../../www/words/en/glossary.js';
import { desktop, openScope, patch } from '../support/page.js';
import { openShared, openSite } from '../support/site.js';
import { everything } from '../support/views.js';

/** @typedef {import('../support/page.js').Opened} Opened */
/** @typedef {import('../support/reader.js').Reader} Reader */
/** @typedef {import('../../www/state.js').Part} Part */

const site = await openSite();
const opened = await openShared(site, { reducedMotion: 'reduce' });
const { page, reader } = opened;

/** @type {Part} */
const atC3 = { ...everything[0][1], step: 'end', question: false, selected: 'c', selectedT: 3 };
const dialog = page.locator('dialog[open]');
const marked = dialog.locator('.glossary .marked');
/** What has the focus, in words. */
const focused = () => reader.evaluate(({ root, text }) => text(root.activeElement));
const openGlossary = async () => {
  await page.locator('.transport').getByRole('button', { name: 'Glossary' }).click();
  await dialog.locator('.glossary').first().waitFor();
};
const close = async () => {
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
};

beforeEach(async () => {
  if (await dialog.isVisible()) await close();
});

/** @param {Part} part */
async function show(part) {
  await patch(reader, part);
  await page.locator('.told', { hasText: 'is loaded' }).waitFor({ state: 'detached' });
}

/**
 * What can be asked, and every letter or sign of a formula that cannot.
 * @param {Reader} reader
 */
async function askable({ all }) {
  for (const details of /** @type {HTMLDetailsElement[]} */ (all('.symbols-used'))) details.open = true;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const mute = all('math mi, math mo').filter((part) => part.closest('[data-asked]') === null && !/^[=+−()‖]?$/.test(part.textContent ?? ''));
  const ids = all('[data-asked]').map((part) => part.getAttribute('data-asked'));
  const onFigure = all('.stage [data-node]').map((node) => `value:${node.getAttribute('data-node')}`);
  return { ids: [...new Set([...ids, ...onFigure])], mute: mute.map((part) => part.textContent) };
}

/** Every entry that stands in the panel. @param {Reader} reader */
const listed = ({ all }) => all('dialog [data-term]').map((entry) => entry.getAttribute('data-term'));

test('in every view each symbol can be asked, and has its entry', async () => {
  const without = [];
  let asked = 0;
  for (const [what, part] of everything) {
    await show(part);
    const { ids, mute } = await reader.evaluate(askable);
    asked += ids.length;
    await openGlossary();
    // Of two cells the other has letters of its own.
    const entries = part.compare?.includes('model') ? ids : await reader.evaluate(listed);
    const missing = ids.filter((id) => !entries.includes(id));
    if (missing.length + mute.length > 0) without.push(what, missing, mute);
    await close();
  }
  assert.deepEqual(without, []);
  assert.ok(asked > 8 * everything.length, String(asked));
});

test('every weight and variable of the cell has its entry, with what it is now', async () => {
  for (const part of /** @type {Part[]} */ ([atC3, { ...atC3, model: 'rnn', selected: 'h' }, { ...atC3, gateRecurrence: true, units: 2 }])) {
    await show(part);
    await openGlossary();
    const { values, deltas, parameters } = await reader.evaluate(({ all, text }) => {
      const of = (/** @type {string} */ kind) => all(`dialog [data-term^="${kind}:"]`).map((entry) => text(entry));
      return { values: of('value'), deltas: of('delta'), parameters: of('parameter') };
    });
    assert.equal(values.length, deltas.length);
    assert.equal(values.length, part.model === 'rnn' ? 4 : 12, String(values));
    assert.ok(parameters.length >= (part.model === 'rnn' ? 3 : 15));
    assert.ok([...values, ...deltas].every((entry) => /[ 1]: −?\d|· −?\d/.test(entry)), [...values, ...deltas].join('\n'));
    await close();
  }
});

test('a symbol in an equation, in a sentence or in the list opens the glossary at its entry', async () => {
  await show({ ...atC3, branch: 'via_y' });
  const places = [
    ['.equation math [data-asked="value:f"], .why math [data-asked="value:o"]', 'value:o'],
    ['.why .variable[data-asked="delta:y"]', 'delta:y'],
    ['.ledger tr.chosen [data-asked="sign:tanh"]', 'sign:tanh'],
    ['.ledger tr.chosen [data-asked="sign:prime"]', 'sign:prime'],
  ];
  for (const [selector, entry] of places) {
    await page.locator(selector).first().click();
    await marked.waitFor();
    assert.equal(await marked.getAttribute('data-term'), entry);
    assert.equal(await focused(), (await marked.locator('dt').textContent())?.replace(/\s+/g, ' ').trim());
    const [box, panel] = [await marked.boundingBox(), await dialog.boundingBox()];
    assert.ok(box && panel && box.y > panel.y && box.y + box.height < panel.y + panel.height, `${entry} is in sight`);
    await close();
  }
  assert.deepEqual(await reader.evaluate(({ element }) => [element.settings.branch, element.settings.selected]), ['via_y', 'c']);
});

test('a row that is not chosen is chosen, as ever, and a tap lights', async (context) => {
  await show({ ...atC3, branch: 'via_y' });
  await page.locator('[data-branch="via_obar"] math [data-asked]').first().click();
  assert.equal(await reader.evaluate(({ element }) => element.settings.branch), 'via_obar');
  assert.equal(await dialog.count(), 0);
  const touch = await openScope(site.browser, site.server.url, { hasTouch: true, viewport: desktop });
  context.after(() => touch.page.close());
  await patch(touch.reader, atC3);
  const word = touch.page.locator('.why .variable').first();
  await word.tap();
  assert.equal(await word.getAttribute('data-lit'), '');
  assert.equal(await touch.page.locator('dialog[open]').count(), 0);
});

test('by the keys alone: from the list of symbols to the entry, on to what it needs, and back', async () => {
  await show(atC3);
  await page.locator('.ledger .symbols-used summary').focus();
  if (!(await page.locator('.symbols-used .ask').first().isVisible())) await page.keyboard.press('Enter');
  await page.locator('.symbols-used .ask').first().waitFor();
  await page.keyboard.press('Tab');
  const from = await reader.evaluate(({ root }) => root.activeElement?.getAttribute('aria-label'));
  assert.match(from ?? '', /cell state, in the glossary$/);
  await page.keyboard.press('Enter');
  await marked.waitFor();
  assert.equal(await marked.getAttribute('data-term'), 'delta:c');
  assert.match(await focused(), /^δc\(t\) δ, the derivative of J with respect to the cell state$/);
  const next = page.locator('dialog [data-term="term:amount"] button').first();
  await next.focus();
  await page.keyboard.press('Enter');
  await dialog.locator('[data-term="term:local"].marked').waitFor();
  assert.match(await focused(), /^local derivative/);
  await close();
  assert.equal(await reader.evaluate(({ root }) => root.activeElement?.getAttribute('aria-label')), from);
});

test('W on a node of the figure asks what it is, at its step', async () => {
  await show(atC3);
  const node = page.locator('.stage .node[data-node="y"][data-t="4"]');
  await node.focus();
  await page.keyboard.press('w');
  await marked.waitFor();
  assert.equal(await marked.getAttribute('data-term'), 'value:y');
  assert.match(await marked.textContent() ?? '', /y\s*\(\s*4\s*\)\s*·\s*0\.4375/);
  await close();
  assert.ok(await node.evaluate((element) => element.matches(':focus')));
});

test('what is not known yet is not told', async () => {
  await show({ ...atC3, step: 30, selected: null });
  await openGlossary();
  const said = (/** @type {string} */ id) => page.locator(`dialog [data-term="${id}"]`).textContent();
  assert.match(await said('delta:c') ?? '', /not computed yet/);
  assert.match(await said('sign:J') ?? '', /not computed yet/);
  await close();
});

test('the letters are those of the notation', async () => {
  const symbols = () => reader.evaluate(({ all, text }) =>
    Object.fromEntries(all('dialog [data-term]').map((entry) => [entry.getAttribute('data-term'), text(entry.querySelector('.written')).normalize('NFC')])));
  for (const [notation, z, y, weight] of /** @type {const} */ ([['greff', 'z(t)', 'y(t)', 'Rf'], ['olah', 'C\u0303t', 'ht', 'Wfh'], ['pytorch', 'gt', 'ht', 'Whf']])) {
    await show({ ...atC3, notation });
    await openGlossary();
    const found = await symbols();
    assert.deepEqual([found['value:z'], found['delta:y'], found['parameter:R_f']], [z, `δ${y}`, weight]);
    assert.equal('sign:tilde' in found, notation === 'olah');
    await close();
  }
  await show({ notation: 'greff' });
});

test('what is typed finds names, a letter or the beginning of a word, and nonsense finds nothing', async () => {
  await show(atC3);
  await openGlossary();
  const field = dialog.getByRole('textbox', { name: glossary.find });
  const all = (await reader.evaluate(listed)).length;
  await field.fill('Clamp');
  assert.deepEqual(await reader.evaluate(listed), ['term:held']);
  await field.fill('forget');
  const found = await reader.evaluate(listed);
  assert.ok(['value:f', 'delta:fbar', 'parameter:p_f'].every((id) => found.includes(id)) && !found.includes('value:i'), String(found));
  await field.fill('xyzzy');
  assert.deepEqual(await reader.evaluate(listed), []);
  await dialog.getByText('Nothing here is called “xyzzy”').waitFor();
  assert.ok(await field.evaluate((element) => element.matches(':focus')));
  await field.fill('x'.repeat(2000));
  const over = await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  assert.ok(over <= 0, `${over} pixels wider than its dialog`);
  await field.fill('');
  assert.equal((await reader.evaluate(listed)).length, all);
  await close();
});

test('what an entry says it needs there is, and the words stand in the order of the alphabet', () => {
  const known = new Set([...Object.keys(variables).map((key) => `value:${key}`), ...Object.keys(signs).map((key) => `sign:${key}`), ...Object.keys(terms).map((key) => `term:${key}`)]);
  const needed = [...Object.values(variables), ...Object.values(signs), ...Object.values(terms), ...Object.values(glossary.groups)]
    .flatMap((said) => ('see' in said && said.see) || []);
  assert.deepEqual(needed.filter((id) => !known.has(id)), []);
  const written = Object.values(terms).map(({ name }) => name);
  assert.deepEqual(written, [...written].sort());
});

/** Each picture with the line that stands with it, and how many lines of text that is. @param {Reader} reader */
function pictures({ all, text }) {
  const inSight = (/** @type {Element} */ part) => part.getClientRects().length > 0 && part.closest('dialog, .visually-hidden') === null;
  /** @type {[picture: string, around: string][]} */
  const kinds = [
    ['.stage', '.figure'], ['.strip.history .cells', '.history'], ['.chart canvas', 'figure'], ['.norms svg', 'figure'],
    ['table.sum', ':has(> table.sum)'], ['.ledger .heat [role="grid"], .ledger .heat canvas', '.ledger'],
    ['.sources .error-table canvas', ':has(> .howto)'],
  ];
  return kinds.flatMap(([picture, around]) => all(picture).filter(inSight).map((part) => {
    const line = part.closest(around)?.querySelector(':scope > .howto');
    const { lineHeight } = line ? getComputedStyle(line) : { lineHeight: '1' };
    const lines = Math.round((line?.getBoundingClientRect().height ?? 0) / parseFloat(lineHeight));
    return { picture, said: text(line ?? null), lines };
  }));
}

test('under every picture one line says how it is read, on a phone two', async () => {
  const wrong = [];
  for (const [what, part] of everything) {
    await show(part);
    for (const [width, most] of [[1440, 1], [390, 2]]) {
      await page.setViewportSize({ width, height: 900 });
      const found = await reader.evaluate(pictures);
      // Beside the table a chart has half the width.
      const bad = found.filter(({ picture, said, lines }) => said === '' || lines > (picture === '.stage' ? most : 2));
      if (found.length === 0 || bad.length > 0) wrong.push({ what, width, bad });
    }
  }
  await page.setViewportSize(desktop);
  assert.deepEqual(wrong, []);
});

test('“howto” hides all of them, and they cost the table one line', async () => {
  await show({ ...atC3, hide: [] });
  const top = () => reader.evaluate(({ one }) => Number(one('.ledger table')?.getBoundingClientRect().top));
  const below = await top();
  await show({ hide: ['howto'] });
  assert.equal(await page.locator('.howto').count(), 0);
  assert.ok(below - (await top()) < 24, String(below - (await top())));
  await show({ hide: [] });
});
