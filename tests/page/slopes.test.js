// Two slopes at one point: local and total derivative, and the ways to add up δ from them.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openScope, patch } from '../support/page.js';
import { runOf } from '../support/picture.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../../www/state.js').Part} Part */

const site = await openSite();
const { browser, server } = site;
const { page, reader } = await openShared(site, { reducedMotion: 'reduce' });

/**
 * Stands at c(3) of the example with the two slopes open.
 * @param {Part} [cell] what the cell has otherwise
 * @param {Part} [view] what is looked at otherwise
 */
async function stand(cell = {}, view = {}) {
  await reader.evaluate(({ element }) => element.openLink('v=1'));
  await patch(reader, { ...cell, step: 'end' });
  await patch(reader, { t: 3, selected: 'c', selectedT: view.t ?? 3, tool: 'slopes', ...view });
}

const settings = () => reader.evaluate(({ element }) => element.settings);

/** What the figure says, with full precision. */
const shown = () =>
  reader.evaluate(({ one, all, textOf }) => {
    const number = (/** @type {Element | null} */ of, /** @type {string} */ name) => Number(of?.getAttribute(name));
    const row = (/** @type {string} */ name) => one(`.slopes-table [data-slope-of="${name}"]`);
    const ways = all('.ways [data-way]').map((way) => [way.getAttribute('data-way'), {
      sum: number(way, 'data-sum'), gap: number(way, 'data-gap'), said: way.querySelector('.verdict-of')?.textContent ?? '',
    }]);
    const curves = all('.curves .curve').map((curve) => curve.getAttribute('d'));
    return {
      lead: textOf('.slopes .lead'),
      local: { slope: number(row('local'), 'data-slope'), value: number(row('local'), 'data-value') },
      total: { slope: number(row('total'), 'data-slope'), value: number(row('total'), 'data-value') },
      detour: number(one('.bridge'), 'data-detour'),
      road: number(one('.bridge'), 'data-road'),
      truth: number(one('.ways [data-truth]'), 'data-truth'),
      ways: /** @type {Record<string, { sum: number, gap: number, said: string }>} */ (Object.fromEntries(ways)),
      curves,
      place: number(one('.curves .grip'), 'aria-valuenow'),
      said: one('.curves .grip')?.getAttribute('aria-valuetext'),
    };
  });

/** @param {number} a @param {number} b @param {string} [what] */
function same(a, b, what = '') {
  assert.ok(Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b)), `${what} ${a}, not ${b}`);
}

test('the tool stands at c, opens there, and shows two slopes that are those of the trace', async (context) => {
  const opened = await openScope(browser, server.url);
  context.after(() => opened.page.close());
  await opened.page.getByRole('button', { name: 'show me' }).click();
  await opened.page.getByRole('button', { name: 'Two slopes' }).click();
  await opened.page.locator('delta-scope .slopes .curves').waitFor();

  await stand();
  const { run } = runOf(await settings());
  const [c, o, y, dy] = [run.value('c', 3)[0], run.value('o', 3)[0], run.value('y', 3)[0], run.delta('y', 3)[0]];
  const found = await shown();
  const peephole = /** @type {Float64Array} */ (run.parameter('p_o'))[0];
  same(found.local.value, y);
  same(found.total.value, y);
  same(found.local.slope * dy, run.contribution('c', 'via_y', 3)[0], 'road ①');
  same(found.local.slope, o * (1 - Math.tanh(c) ** 2), 'only tanh moves');
  same(found.total.slope, found.local.slope + Math.tanh(c) * o * (1 - o) * peephole, 'everything follows');
  same((found.total.slope - found.local.slope) * dy, run.contribution('c', 'via_obar', 3)[0], 'the difference is road ②');
  same(found.detour, run.contribution('c', 'via_obar', 3)[0]);
  same(found.road, found.detour);
  assert.match(await reader.evaluate(({ textOf }) => textOf('.bridge')), /exactly what road ② brings/);
  run.free();
});

test('four ways to add up: which agree, and by how much the others are wrong', async () => {
  await stand();
  const { run } = runOf(await settings());
  const amount = (/** @type {string} */ branch) => run.contribution('c', branch, 3)[0];
  const { ways, truth } = await shown();
  same(truth, run.delta('c', 3)[0]);
  assert.deepEqual(Object.keys(ways), ['local', 'total', 'twice', 'carousel']);
  same(ways.local.sum, truth);
  same(ways.total.sum, truth);
  same(ways.twice.gap, amount('via_obar'));
  same(ways.carousel.sum, amount('carousel'));
  assert.match(ways.local.said, /agrees/);
  assert.match(ways.total.said, /agrees/);
  assert.match(ways.twice.said, /too much by −0\.0016 \(1\.6 %\)/);
  assert.match(ways.carousel.said, /misses −0\.0230 \(23 %\)/);
  run.free();
});

test('in a cell of one step the double count costs what the table of mistakes says; so does the tool beside it', async () => {
  await stand({ case: 'vanilla_h1_t1' }, { t: 1 });
  const { ways, truth } = await shown();
  await page.getByRole('button', { name: /Count it twice/ }).click();
  const cost = page.locator('delta-scope .costs-table [data-quantity="c"]');
  await cost.waitFor();
  assert.equal((await settings()).mistake, 'output_peephole_twice');
  same(Math.abs(ways.twice.gap / truth), Number(await cost.getAttribute('data-cost')));
  assert.ok(Math.abs(ways.twice.gap) > 1e-4);
  // With the mistake made, the numbers here are the right ones still.
  await patch(reader, { tool: 'slopes' });
  const made = await shown();
  same(made.truth, truth);
  same(made.ways.local.sum, truth);
  assert.match(await reader.evaluate(({ textOf }) => textOf('.slopes .told')), /mistake is made in the figure/);
});

test('c is dragged along: both points go their own ways, and come together where it stands', async () => {
  await stand();
  const before = await shown();
  const plot = page.locator('delta-scope .curves > svg');
  await plot.scrollIntoViewIfNeeded();
  const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (await plot.boundingBox());
  const at = (/** @type {number} */ part) => [box.x + box.width * part, box.y + box.height * 0.4];
  await page.mouse.move(at(0.45)[0], at(0.45)[1]);
  await page.mouse.down();
  for (const part of [0.5, 0.6, 0.7, 0.75]) await page.mouse.move(at(part)[0], at(part)[1]);
  await page.mouse.up();
  const after = await shown();
  const { probe } = await settings();
  assert.ok(probe !== null && probe > before.place + 0.5, String(probe));
  same(after.place, Number(probe));
  const { run } = runOf(await settings());
  const [c, o, bar] = ['c', 'o', 'obar'].map((name) => run.value(name, 3)[0]);
  const peephole = /** @type {Float64Array} */ (run.parameter('p_o'))[0];
  const followed = 1 / (1 + Math.exp(-(bar + peephole * (Number(probe) - c))));
  same(after.local.value, Math.tanh(Number(probe)) * o, 'with o held');
  same(after.total.value, Math.tanh(Number(probe)) * followed, 'with o following');
  assert.ok(after.total.value > after.local.value + 0.01);
  assert.deepEqual(after.curves, before.curves);
  // What is said of where c stands does not move with it.
  assert.deepEqual([after.detour, after.ways], [before.detour, before.ways]);
  await page.getByRole('button', { name: 'back to where it stands' }).click();
  assert.deepEqual(await shown(), before);
  run.free();
});

test('a finger across drags c; one that goes down scrolls the page', async (context) => {
  const opened = await openScope(browser, server.url, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  context.after(() => opened.page.close());
  await patch(opened.reader, { step: 'end' });
  await patch(opened.reader, { t: 3, selected: 'c', selectedT: 3, tool: 'slopes' });
  const plot = opened.page.locator('delta-scope .curves > svg');
  await plot.scrollIntoViewIfNeeded();
  const session = await opened.page.context().newCDPSession(opened.page);
  const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (await plot.boundingBox());
  /** @param {[x: number, y: number][]} way in parts of the plot */
  async function swipe(way) {
    const points = way.map(([x, y]) => ({ x: box.x + box.width * x, y: box.y + box.height * y }));
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [points[0]] });
    for (const point of points.slice(1)) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
  const scrolled = () => opened.page.evaluate(() => scrollY);
  const start = await scrolled();
  await swipe([[0.45, 0.5], [0.5, 0.5], [0.6, 0.51], [0.7, 0.52], [0.75, 0.52]]);
  const { probe } = await opened.reader.evaluate(({ element }) => element.settings);
  assert.ok(probe !== null && probe > 0.8, String(probe));
  assert.equal(await scrolled(), start);
  await patch(opened.reader, { probe: null });
  await swipe([[0.7, 0.9], [0.7, 0.8], [0.7, 0.6], [0.69, 0.4], [0.69, 0.1]]);
  await opened.page.waitForFunction((start) => scrollY > start, start);
  assert.equal(await opened.reader.evaluate(({ element }) => element.settings.probe), null);
  assert.deepEqual(opened.complaints, []);
});

test('by keyboard: the handle is a slider that says what it does', async () => {
  await stand();
  const { place } = await shown();
  await page.locator('delta-scope .curves .grip').focus();
  await page.keyboard.press('ArrowRight');
  const [first, probe] = [await shown(), (await settings()).probe];
  assert.ok(Number(probe) > place && Number(probe) < place + 0.05, String(probe));
  assert.match(String(first.said), /c\(3\) = .*: local slope \+0\.\d+, total slope \+0\.\d+/);
  assert.notEqual(first.local.slope, first.total.slope);
  for (const _ of [1, 2]) await page.keyboard.press('PageDown');
  assert.ok(Number((await settings()).probe) < place);
  assert.equal(await reader.evaluate(({ root }) => root.activeElement?.getAttribute('role')), 'slider');
  await page.keyboard.press('Escape');
  assert.deepEqual([(await settings()).probe, (await settings()).distance], [null, 'block']);
});

test('typed: a number puts c there; what is none is refused at the field, and nothing changes', async () => {
  await stand();
  const field = page.getByRole('spinbutton', { name: 'Put c(3) at' });
  await field.fill('1.25');
  await field.press('Enter');
  assert.equal((await settings()).probe, 1.25);
  const before = await shown();
  for (const [typed, why] of [['many', /is not a number/], ['1e9', /lies beyond the curves; accepted is a number from -1\.34\d* to 2\.65\d*/], ['', /.+/]]) {
    await field.fill(String(typed));
    await field.press('Enter');
    const refusal = page.locator('delta-scope .slopes .input-refusal');
    assert.match(await refusal.innerText(), /** @type {RegExp} */ (why));
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.deepEqual(await shown(), before);
  }
  await field.press('Escape');
  await field.fill('-0.5');
  await field.press('Enter');
  assert.equal((await shown()).place, -0.5);
  assert.match(await reader.evaluate(({ element }) => element.link), /tool=slopes&probe=-0\.5/);
  // A link may ask for more than the curves have.
  await patch(reader, { probe: 1e300 });
  assert.ok((await shown()).place < 3);
  await patch(reader, { selectedT: 2, t: 2 });
  assert.equal((await settings()).probe, null);
});

test('without peepholes the second curve falls onto the first, and there is nothing to count twice', async () => {
  await stand({}, { probe: 1.5 });
  const two = await shown();
  assert.notEqual(two.curves[0], two.curves[1]);
  await page.getByRole('button', { name: 'Take the peepholes away' }).click();
  const one = await shown();
  assert.equal((await settings()).peepholes, false);
  assert.equal(one.curves[0], one.curves[1]);
  assert.deepEqual(one.local, one.total);
  assert.deepEqual(Object.keys(one.ways), ['local', 'total', 'carousel']);
  assert.match(one.ways.total.said, /agrees/);
  assert.match(one.lead, /Without peepholes o\(3\) does not look at c\(3\).*nothing to count twice/);
  await page.getByRole('button', { name: 'Give the cell its peepholes' }).click();
  assert.deepEqual(await shown(), two);
});

test('the peephole’s weight is the difference: at 0 the curves are one, larger parts them more', async () => {
  await stand({}, { probe: 1.5 });
  const gap = async () => {
    const { local, total } = await shown();
    return total.value - local.value;
  };
  const usual = await gap();
  const field = page.getByRole('spinbutton', { name: /peephole’s weight/ });
  for (const [typed, holds] of /** @type {const} */ ([['2', (/** @type {number} */ found) => found > usual], ['0', (/** @type {number} */ found) => Math.abs(found) < 1e-15]])) {
    await field.fill(typed);
    await field.press('Enter');
    const found = await gap();
    assert.ok(holds(found), `${typed}: ${found}`);
  }
  assert.match((await shown()).lead, /weight on the way is 0/);
  await page.keyboard.press('Control+z');
  assert.ok(await gap() >= usual - 1e-12);
});

/** Cells in which there is only one curve, and what is said of it. @type {[what: string, part: Part, said: RegExp][]} */
const single = [
  ['no output gate', { outputGate: false }, /has no output gate/],
  ['the output gate held', { clamps: [{ node: 'o', t: 3, values: [0.4] }] }, /o\(3\) is held fixed and cannot follow/],
  ['what comes before it held', { clamps: [{ node: 'obar', t: null, values: [0.4] }] }, /is held fixed and cannot follow/],
  ['the output itself held', { clamps: [{ node: 'y', t: 3, values: [0.2] }] }, /y\(3\) is held fixed.*flat/],
  ['a late output peephole', { mistake: 'output_peephole_late' }, /was computed before c\(3\)/],
];
for (const [what, part, said] of single) {
  test(`${what}: one curve, one slope, and the reason`, async () => {
    await stand(part, { probe: 0.9 });
    const found = await shown();
    assert.match(found.lead, said);
    assert.deepEqual(found.local, found.total);
    for (const way of ['local', 'total']) assert.match(found.ways[way].said, /agrees/, way);
  });
}

/** Cells in which no weight on the way is 0 and yet one curve is seen. @type {[what: string, part: Part, view: Part, said: RegExp][]} */
const alike = [
  ['a saturated gate', { edits: { b_o: [40] } }, {}, /o\(3\) is saturated here: c\(3\) moves what it is computed from/],
  ['a tiny weight', { edits: { p_o: [1e-12] } }, {}, /What c\(3\) brings to [^ ]+ is next to nothing, so o\(3\) hardly follows/],
  ['a huge cell state', { clamps: [{ node: 'c', t: 3, values: [1e6] }] }, {}, /o\(3\) is saturated here/],
  ['a coupled gate that forgets nothing', { coupledGates: true }, { selected: 'i', t: 1 }, /f\(1\) follows i\(1\), but in c\(1\) it is multiplied by next to nothing/],
];
for (const [what, part, view, said] of alike) {
  test(`${what}: the curves differ by less than one sees, and no weight is said to be 0`, async () => {
    await stand(part, view);
    const { lead } = await shown();
    assert.match(lead, said);
    assert.match(lead, /the two curves differ by less than one sees/);
    assert.doesNotMatch(lead, /is 0|nothing to count/);
  });
}

/** What is drawn of the curves: attributes that are no numbers, and the numbers at the axes. */
const drawn = () =>
  reader.evaluate(({ all }) => ({
    broken: all('.curves svg *').flatMap((part) => [...part.attributes].map(({ value }) => value)).filter((value) => /NaN|Infinity/.test(value)),
    ticks: all('.curves .axis').map(({ parentElement }) => [...(parentElement?.querySelectorAll('.tick-number') ?? [])].map(({ textContent, attributes }) => `${attributes.getNamedItem('text-anchor')?.value} ${textContent}`))[0],
  }));

/** The numbers at the axes that reach out of the picture. */
const cutOff = () =>
  reader.evaluate(({ one, all }) => {
    const left = one('.curves > svg')?.getBoundingClientRect().left ?? 0;
    return all('.curves .tick-number').filter((tick) => tick.getBoundingClientRect().left < left).map(({ textContent }) => textContent);
  });

for (const size of [60, 9999, 1e6, 1e16, 1e200]) {
  test(`c = ${size}: the range is so wide that places in it can be told apart, and so can the numbers at the axes`, async () => {
    await stand({ outputActivation: size < 100, clamps: [{ node: 'c', t: 3, values: [size] }] });
    const { curves, place } = await shown();
    assert.equal(place, size);
    assert.equal(curves.length, 2);
    const { broken, ticks } = await drawn();
    assert.deepEqual(broken, []);
    assert.ok(ticks.filter((tick) => tick.startsWith('middle')).length >= 3, ticks.join());
    assert.equal(new Set(ticks).size, ticks.length, ticks.join());
    assert.deepEqual(await cutOff(), []);
    await page.locator('delta-scope .curves .grip').focus();
    await page.keyboard.press('ArrowRight');
    const { probe } = await settings();
    assert.ok(probe !== null && probe > size && probe < 1.01 * size, String(probe));
  });
}

for (const [what, part] of /** @type {[string, Part][]} */ ([
  ['a cell state near the largest number', { clamps: [{ node: 'c', t: 3, values: [1.7e308] }] }],
  ['an output near the largest number', { outputActivation: false, clamps: [{ node: 'c', t: 3, values: [1.2e308] }] }],
])) {
  test(`${what}: a sentence says that numbers overflow, and nothing is drawn`, async () => {
    await stand(part);
    assert.match(await reader.evaluate(({ textOf }) => textOf('.slopes')), /not drawn here: around this c\(3\) numbers overflow/);
    assert.equal(await page.locator('delta-scope .curves').count(), 0);
  });
}

test('without the output activation the held curve is a straight line of slope o', async () => {
  await stand({ outputActivation: false }, { probe: -1 });
  const { run } = runOf(await settings());
  const found = await shown();
  same(found.local.slope, run.value('o', 3)[0]);
  same(found.local.value, -run.value('o', 3)[0]);
  assert.match(await reader.evaluate(({ textOf }) => textOf('.two-slopes')), /straight line.*|only c\(3\) moves/);
  run.free();
});

test('at the last step the carousel brings nothing; with several units every number is unit k’s', async () => {
  await stand({ case: 'vanilla_squared', unit: 2 }, { t: 5 });
  const { run } = runOf(await settings());
  const found = await shown();
  same(found.truth, run.delta('c', 5)[1]);
  same(found.ways.carousel.sum, 0);
  same(found.detour, run.contribution('c', 'via_obar', 5)[1]);
  assert.match(found.ways.carousel.said, /100 %/);
  assert.match(await reader.evaluate(({ textOf }) => textOf('.slopes h3')), /unit k = 2/);
  run.free();
});

test('a gate that feeds the next step brings more on its road, and the numbers say so', async () => {
  await stand({ case: 'fgr' }, { t: 2 });
  const found = await shown();
  assert.ok(Math.abs(found.road - found.detour) > 1e-6);
  same(found.ways.local.sum, found.truth);
  same(found.ways.twice.gap, found.detour);
  assert.match(await reader.evaluate(({ textOf }) => textOf('.bridge')), /by way of y\(2\).* in all, because o\(2\) feeds the next step/);
});

test('a cut road changes the figure, not these numbers', async () => {
  await stand();
  const before = (await shown()).ways;
  await patch(reader, { cuts: [{ flow: 'obar>c', t: null }] });
  const { ways } = await shown();
  for (const way of Object.keys(before)) same(ways[way].sum, before[way].sum, way);
  assert.match(ways.local.said, /agrees/);
  assert.match(await reader.evaluate(({ textOf }) => textOf('.slopes .told')), /road is cut in the figure/);
});

test('the coupled gate has the same doubt: i writes, and f = 1 − i forgets', async () => {
  await stand({ coupledGates: true }, { selected: 'i' });
  const { run } = runOf(await settings());
  const found = await shown();
  same(found.local.slope, run.value('z', 3)[0]);
  same(found.total.slope, run.value('z', 3)[0] - run.value('c', 2)[0]);
  same(found.detour, run.contribution('i', 'coupled', 3)[0]);
  same(found.ways.twice.gap, found.detour);
  run.free();
});

test('where a node acts along one way alone the tool is not offered; before the walk has δ neither', async () => {
  const offered = () => page.getByRole('button', { name: 'Two slopes' }).count();
  await stand({}, { tool: null });
  assert.equal(await offered(), 1);
  for (const selected of ['z', 'y', 'obar', 'x']) {
    await patch(reader, { selected, selectedT: 3 });
    assert.equal(await offered(), 0, selected);
  }
  await patch(reader, { selected: 'c', selectedT: 0, t: 1 });
  assert.equal(await offered(), 0);
  await patch(reader, { step: 40, selected: 'c', selectedT: 3, tool: 'slopes' });
  assert.equal(await offered(), 0);
  assert.equal(await page.locator('delta-scope .slopes').count(), 0);
});

test('the curves as a table', async () => {
  await stand();
  await page.locator('delta-scope .curves summary').click();
  await page.locator('delta-scope .curves tbody tr').first().waitFor();
  const rows = await page.locator('delta-scope .curves tbody tr').allInnerTexts();
  assert.equal(rows.length, 21);
});
