// Two cells side by side, on the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { violationsIn } from '../support/axe.js';
import { openScope, patch } from '../support/page.js';
import { runOf } from '../support/picture.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../../www/state.js').Part} Part */

const site = await openSite();
const { browser, server } = site;
const opened = await openShared(site, { reducedMotion: 'reduce' });

/** @type {Part} */
const atC3 = {
  ...{ model: 'lstm', peepholes: true, forgetGate: true, gateRecurrence: false, units: 1, unit: 1 },
  ...{ step: 'end', t: 3, selected: 'c', selectedT: 3, tool: null, compare: ['forgetGate'] },
};

/** @param {Part} [part] */
const set = (part) => patch(opened.reader, { ...atC3, ...part });
const settings = () => opened.reader.evaluate(({ element }) => element.settings);

/** What both stages and the table show. */
const both = () =>
  opened.reader.evaluate(({ root, text, textOf }) => ({
    stages: [...root.querySelectorAll('.stage')].map((stage) => ({
      nodes: [...stage.querySelectorAll('[data-node]')].map((part) => [
        `${part.getAttribute('data-node')}@${part.getAttribute('data-t')}`,
        part.getAttribute('data-delta'),
      ]),
      widths: [...stage.querySelectorAll('.flow.strong')].map((flow) => [
        Number(flow.getAttribute('data-amount')),
        Number(flow.querySelector('.shaft')?.getAttribute('stroke-width')),
      ]),
      written: [...stage.querySelectorAll('.node.written')].map((node) => node.getAttribute('aria-label')),
    })),
    heads: [...root.querySelectorAll('.cell-head')].map(text),
    rows: [...root.querySelectorAll('.both tbody tr')].map((row) => ({
      what: row.getAttribute('data-both'),
      numbers: [...row.querySelectorAll('[data-number]')].map((cell) => Number(cell.getAttribute('data-number'))),
      cells: [...row.querySelectorAll('td')].map(text),
    })),
    refusal: textOf('.beside .refusal'),
    lines: root.querySelectorAll('.norms .line').length,
  }));

for (const [distance, needed] of /** @type {const} */ ([['sequence', '.stage > svg'], ['node', '.self']])) {
  test(`at the distance ${distance} both cells are in sight at once`, async () => {
    await set({ distance });
    await opened.page.evaluate(() => scrollTo(0, 0));
    await opened.page.locator(needed).nth(1).waitFor();
    const { bottoms, bar } = await opened.reader.evaluate(({ all, one }, needed) => ({
      bottoms: all(needed).map((part) => part.getBoundingClientRect().bottom),
      bar: one('.transport')?.getBoundingClientRect().top ?? 0,
    }), needed);
    assert.equal(bottoms.length, 2);
    assert.ok(bottoms.every((bottom) => bottom <= bar), `${bottoms} over ${bar}`);
    await set({ distance: 'block' });
  });
}

test('both cells are shown at the same step, each with its own numbers, and say which is which', async () => {
  await set();
  const now = await settings();
  const { stages, heads } = await both();
  assert.deepEqual(heads.map((head) => head.slice(0, 2)), ['A ', 'B ']);
  assert.match(heads[1], /^B the same, but without the forget gate/);
  for (const [index, forgetGate] of [true, false].entries()) {
    const { run, graph } = runOf({ ...now, forgetGate });
    const expected = [3, 4].flatMap((t) =>
      graph.nodes.map(({ name }) => [`${name}@${t}`, String(run.delta(name, t)[0])]));
    assert.deepEqual(Object.fromEntries(stages[index].nodes), Object.fromEntries(expected));
    run.free();
  }
});

test('row by row: the amount in A, in B and the difference; a road that one lacks is named', async () => {
  await set();
  const now = await settings();
  const [a, b] = [true, false].map((forgetGate) => runOf({ ...now, forgetGate }).run);
  const { rows } = await both();
  assert.deepEqual(rows.map(({ what }) => what), [
    'value', 'via_y', 'via_obar', 'via_fbar_next', 'via_ibar_next', 'carousel', 'sum', 'loss',
  ]);
  const amounts = (/** @type {string} */ branch) => [a, b].map((run) => run.contribution('c', branch, 3)[0]);
  for (const { what, numbers, cells } of rows) {
    if (what === 'via_fbar_next') {
      assert.deepEqual([numbers, cells[1], cells[2]], [[a.contribution('c', 'via_fbar_next', 3)[0]], 'no such road', '']);
      continue;
    }
    const expected =
      what === 'value' ? [a.value('c', 3)[0], b.value('c', 3)[0]]
      : what === 'sum' ? [a.delta('c', 3)[0], b.delta('c', 3)[0]]
      : what === 'loss' ? [a.loss(), b.loss()]
      : amounts(String(what));
    assert.deepEqual(numbers, expected, String(what));
    const shown = Number(cells[2].replace('−', '-'));
    assert.ok(Math.abs(shown - (expected[1] - expected[0])) <= 5.001e-5, `${what}: ${cells[2]}`);
  }
  a.free();
  b.free();
});

test('arrows of both have one scale: equal widths mean equal amounts, and more is thicker', async () => {
  await set({ compare: ['peepholes'] });
  const { stages } = await both();
  const all = stages.flatMap(({ widths }) => widths).filter(([amount]) => amount !== 0);
  const sorted = [...all].sort((x, y) => Math.abs(x[0]) - Math.abs(y[0]));
  sorted.slice(1).forEach(([, width], index) => assert.ok(width >= sorted[index][1] - 1e-9));
  assert.ok(all.length >= 7);
});

test('one cursor: stepping and choosing, in either stage, move both', async () => {
  const { run, graph } = runOf({ ...(await settings()), forgetGate: true });
  const c = graph.nodes.findIndex(({ name }) => name === 'c');
  await set({ step: Number(run.deltaKnown(c, 3)), selected: null });
  run.free();
  assert.match((await both()).stages[1].written[0] ?? '', /^c at t = 3/);
  await opened.page.locator('.beside .stage [data-node="o"][data-t="3"]').click();
  const { selected, selectedT } = await settings();
  assert.deepEqual([selected, selectedT], ['o', 3]);
  assert.ok((await both()).stages.every(({ written }) => /^o at t = 3/.test(written[0] ?? '')));
  await opened.page.locator('.beside .stage').focus();
  await opened.page.keyboard.press('ArrowLeft');
  assert.equal((await settings()).selected, null);
  await set({ forgetGate: false });
  await opened.page.locator('.beside .stage [data-node="f"][data-t="3"]').click();
  assert.equal((await settings()).selected, 'c');
  assert.match(await opened.reader.evaluate(({ textOf }) => textOf('.notice')), /Only B has f/);
});

test('what has no meaning is said in B’s place, and A stays', async () => {
  await set({ compare: ['forgetGate', 'coupledGates'] });
  const { refusal, stages } = await both();
  assert.match(refusal, /^B cannot be computed\. .*has no meaning/);
  assert.equal(stages.length, 1);
});

test('what the first cell leaves aside stays aside in the second', async () => {
  await set({ compare: null, selected: 'f', clamps: [{ node: 'f', t: 3, values: [0.5] }] });
  await patch(opened.reader, { forgetGate: false });
  await patch(opened.reader, { compare: ['forgetGate'], selected: 'c' });
  const values = await opened.reader.evaluate(({ all }) =>
    all('.beside [data-node="f"][data-t="3"]').map((node) => Number(node.getAttribute('data-value'))));
  assert.equal(values.length, 1);
  assert.notEqual(values[0], 0.5);
  await set({ clamps: [] });
});

test('an LSTM beside a simple RNN: c and h, each with its own roads, and J', async () => {
  await set({ compare: ['model'] });
  const { rows, lines, heads } = await both();
  assert.match(heads[1], /as a simple RNN/);
  assert.deepEqual(rows.map(({ what }) => what), [
    'value', 'via_y', 'via_obar', 'via_fbar_next', 'via_ibar_next', 'carousel', 'loss', 'via_next', 'sum', 'loss',
  ]);
  assert.equal(lines, 2);
});

test('both stages scroll together', async () => {
  await set();
  const scrolled = () =>
    opened.reader.evaluate(({ all }) => all('.stage').map(({ scrollLeft }) => Math.round(scrollLeft)));
  await opened.reader.evaluate(({ all }) => all('.stage')[1].scrollTo(200, 0));
  await opened.page.waitForTimeout(200);
  assert.deepEqual(await scrolled(), [200, 200]);
});

test('by keyboard alone: compare, choose what differs, leave', async (context) => {
  const here = await openScope(browser, server.url, { reducedMotion: 'reduce' });
  context.after(() => here.page.close());
  await patch(here.reader, { ...atC3, compare: null });
  const focused = () => here.reader.evaluate(({ root, text }) => text(root.activeElement));
  const tabTo = async (/** @type {RegExp} */ name) => {
    for (let count = 0; count < 80 && !name.test(await focused()); count += 1) await here.page.keyboard.press('Tab');
    assert.match(await focused(), name);
  };
  const count = () => here.reader.evaluate(({ all }) => all('.stage').length);
  await here.page.locator('delta-scope .stage').focus();
  await tabTo(/^Compare$/);
  await here.page.keyboard.press('Enter');
  await here.page.locator('.differences').waitFor();
  assert.equal(await count(), 1);
  await tabTo(/^without peepholes$/);
  await here.page.keyboard.press('Enter');
  assert.equal(await count(), 2);
  assert.deepEqual((await here.reader.evaluate(({ element }) => element.settings)).compare, ['peepholes']);
  await here.page.locator('delta-scope .stage').first().focus();
  await tabTo(/^leave the comparison$/);
  await here.page.keyboard.press('Enter');
  assert.equal(await count(), 1);
  const { compare, tool } = await here.reader.evaluate(({ element }) => element.settings);
  assert.deepEqual([compare, tool], [null, null]);
  assert.notEqual(await focused(), '', 'the focus stays in the figure');
});

for (const [width, height, colorScheme] of /** @type {const} */ ([[1440, 900, 'dark'], [390, 844, 'light'], [360, 640, 'dark']])) {
  test(`by touch, and axe finds nothing, at ${width} px, ${colorScheme}`, async (context) => {
    const here = await openScope(browser, server.url, { viewport: { width, height }, colorScheme, hasTouch: true, reducedMotion: 'reduce' });
    context.after(() => here.page.close());
    await patch(here.reader, { ...atC3, compare: null });
    await here.page.getByRole('button', { name: 'Compare', exact: true }).tap();
    await here.page.getByRole('button', { name: 'with full gate recurrence' }).tap();
    assert.equal(await here.reader.evaluate(({ all }) => all('.stage').length), 2);
    assert.deepEqual(await violationsIn(here.page), []);
    const excess = await here.reader.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(excess <= 0, `${excess} px too wide`);
    await here.page.getByRole('button', { name: 'leave the comparison' }).first().tap();
    assert.equal(await here.reader.evaluate(({ all }) => all('.stage').length), 1);
  });
}
