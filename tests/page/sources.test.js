// The study of sources: which losses send error where, by the reference cases' numbers; what is left out
// vanishes everywhere; the shares add up to the gradient; one update; what a shortened way back loses.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { sourcesLayout } from '../../www/layout/sources.js';
import { Unrolled } from '../support/core.js';
import { openScope, patch } from '../support/page.js';
import { readReference, relativeError } from '../support/reference.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../../www/state.js').Part} Part */

const site = await openSite();
const { page, reader } = await openShared(site, { reducedMotion: 'reduce' });

const rnn = await readReference('rnn_squared');
const long = await readReference('vanilla_h1_t12');

/**
 * Opens the study, all else being as at first.
 * @param {Part} part
 */
async function stand(part) {
  await reader.evaluate(({ element }) => element.openLink('v=1'));
  await patch(reader, { step: 'end', ...part, study: 'sources' });
}

/** What the study shows, with full precision. */
const shown = () =>
  reader.evaluate(({ one, all, textOf, text }) => {
    const number = (/** @type {Element | null} */ of, /** @type {string} */ name) => Number(of?.getAttribute(name) ?? NaN);
    const table = one('.error-table canvas');
    const sum = (/** @type {string} */ around) => ({
      rows: Object.fromEntries(all(`${around} [data-branch]`).map((row) => [row.getAttribute('data-branch'), number(row, 'data-amount')])),
      reasons: Object.fromEntries(all(`${around} [data-reason]`).map((row) => [row.getAttribute('data-branch'), row.getAttribute('data-reason')])),
      sum: number(one(`${around} [data-sum]`), 'data-sum'),
    });
    return {
      lead: textOf('.sources .lead'),
      cell: { s: number(table, 'data-s'), t: number(table, 'data-t'), number: number(table, 'data-number'), said: table?.getAttribute('aria-valuetext') ?? '' },
      pieces: all('.source-flows .piece').map((piece) => ({
        s: number(piece, 'data-s'), t: number(piece, 'data-t'), amount: number(piece, 'data-amount'), written: text(piece.querySelector('.amount')),
        role: piece.parentElement?.getAttribute('class') ?? '', isLost: piece.classList.contains('lost'),
      })),
      delta: sum('.sums'),
      shares: sum('.shares'),
      full: number(one('.shares [data-full]'), 'data-full'),
      told: textOf('.shares .told'),
      loss: number(one('.update [data-loss]'), 'data-loss'),
      before: number(one('.update [data-loss]'), 'data-before'),
      update: textOf('.update [role="status"]'),
      distances: Object.fromEntries(all('.truncation [data-weight]').map((row) => [row.getAttribute('data-weight'), { distance: number(row, 'data-distance'), angle: number(row, 'data-angle') }])),
      truncation: textOf('.truncation .told'),
    };
  });

/** @param {number} got @param {number} wanted @param {number} [tolerance] */
function near(got, wanted, tolerance = 1e-10) {
  assert.ok(Math.abs(got - wanted) <= tolerance * Math.max(Math.abs(wanted), 1e-3), `${got} is not ${wanted}`);
}

const cells = (/** @type {number} */ T) => Array.from({ length: T }, (_, index) => index + 1).flatMap((s) => Array.from({ length: s }, (_, index) => ({ s, t: index + 1 })));

test('every cell of the table, for every unit and for all of them, is the error that the reference has', async () => {
  await stand({ case: 'rnn_squared' });
  for (const unit of [1, 2, 3]) {
    await patch(reader, { errorMeasure: 'unit', unit });
    for (const { s, t } of cells(5)) {
      await patch(reader, { lossStep: s, t });
      const { cell } = await shown();
      assert.deepEqual([cell.s, cell.t], [s, t]);
      near(cell.number, rnn.expected.E_h[s - 1][t - 1][unit - 1]);
    }
  }
  await patch(reader, { errorMeasure: 'norm' });
  for (const { s, t } of cells(5)) {
    await patch(reader, { lossStep: s, t });
    near((await shown()).cell.number, Math.hypot(...rnn.expected.E_h[s - 1][t - 1]));
  }
});

test('one loss: its error falls into its block and runs back to every step before, each with its number; and to none after', async () => {
  await stand({ case: 'rnn_squared', errorMeasure: 'unit', unit: 2, followed: 'loss' });
  await page.locator('delta-scope .source-flows [data-source="4"]').click();
  const { pieces, lead } = await shown();
  const chosen = pieces.filter(({ role }) => role.includes('chosen'));
  assert.deepEqual(chosen.map(({ s, t }) => [s, t]), [[4, 4], [4, 3], [4, 2], [4, 1]]);
  for (const { s, t, amount, written } of chosen) {
    near(amount, rnn.expected.E_h[s - 1][t - 1][1]);
    assert.match(written, /^[+−]\d/);
  }
  assert.deepEqual([3, 5, 2].map((s) => pieces.find((piece) => piece.s === s)?.role), ['lane before', 'lane after', 'lane other']);
  assert.ok(pieces.every(({ s, t, written }) => t <= s && (s === 4 || written === '')));
  assert.match(lead, /J\(4\) .* never to a later one/);
});

test('one step: every loss from there on sends its own number, and they add up to δ', async () => {
  await stand({ case: 'rnn_squared', errorMeasure: 'unit', unit: 3, followed: 'step' });
  await page.locator('delta-scope .source-flows .block').nth(1).click();
  const { pieces, delta, lead } = await shown();
  assert.deepEqual([...new Set(pieces.map(({ s }) => s))].sort(), [2, 3, 4, 5]);
  assert.ok(pieces.every(({ t }) => t >= 2));
  const arriving = pieces.filter(({ t }) => t === 2);
  for (const { s, amount, written } of arriving) {
    near(amount, rnn.expected.E_h[s - 1][1][2]);
    assert.notEqual(written, '');
    near(delta.rows[`J${s}`], amount);
  }
  near(delta.sum, rnn.expected.delta.h[1][2]);
  near(arriving.reduce((sum, { amount }) => sum + amount, 0), delta.sum);
  assert.match(lead, /h\(2\).*J\(2\)/);
});

test('the table has one tab stop; the arrow keys go from cell to cell, never to where no error flows, and each is said in full', async () => {
  await stand({ case: 'rnn_squared', errorMeasure: 'unit', unit: 1, lossStep: 3, t: 2 });
  const table = page.locator('delta-scope .error-table canvas');
  assert.equal(await page.locator('delta-scope .error-table [tabindex="0"]').count(), 1);
  await table.focus();
  /** @type {[key: string, s: number, t: number][]} */
  const way = [['ArrowRight', 3, 3], ['ArrowRight', 3, 3], ['ArrowDown', 4, 3], ['ArrowLeft', 4, 2], ['ArrowUp', 3, 2], ['Home', 3, 1], ['End', 3, 3], ['Control+End', 5, 5], ['Control+Home', 1, 1], ['ArrowRight', 1, 1]];
  for (const [key, s, t] of way) {
    await page.keyboard.press(key);
    const { cell } = await shown();
    assert.deepEqual([cell.s, cell.t], [s, t], key);
    assert.match(cell.said, new RegExp(`^from J\\(${s}\\) to h\\(${t}\\): [+−]\\d`));
  }
  const isFocused = await reader.evaluate(({ root }) => root.activeElement?.matches('.error-table canvas'));
  assert.ok(isFocused);
});

test('pointing at a cell lights its row and its column and says its number; pressing it chooses it', async () => {
  await stand({ case: 'rnn_squared', errorMeasure: 'unit', unit: 1, lossStep: 5, t: 1 });
  const table = page.locator('delta-scope .error-table canvas');
  const { left, top, width, height } = sourcesLayout(5).grid;
  const position = { x: left + 1.5 * width, y: top + 3.5 * height };
  await table.hover({ position });
  const lit = await reader.evaluate(({ one, textOf }) => {
    const box = (/** @type {string} */ part) => ['x', 'y', 'width'].map((name) => Number(one(`.pointed .${part}`)?.getAttribute(name)));
    return { told: textOf('.sources .told-at'), row: box('row'), column: box('column'), isThere: one('.pointed')?.hasAttribute('data-there') };
  });
  assert.ok(lit.isThere);
  assert.match(lit.told, /^from J\(4\) to h\(2\): −0\.03952/);
  assert.deepEqual([lit.row, lit.column.slice(0, 2)], [[left - 1, top + 3 * height - 1, 4 * width + 1], [left + width - 1, top + height - 1]]);
  assert.equal((await shown()).cell.s, 5);
  await table.click({ position });
  const { cell } = await shown();
  assert.deepEqual([cell.s, cell.t], [4, 2]);
  await page.mouse.move(0, 0);
  assert.equal(await reader.evaluate(({ one }) => one('.pointed')?.hasAttribute('data-there')), false);
});

test('a loss that is left out vanishes from the flows, the table, the sum of δ, and both kinds of shares; ticked again it is back', async () => {
  await stand({ case: 'rnn_squared', errorMeasure: 'unit', unit: 2, lossStep: 5, t: 2, shareOf: 'W', shareEntry: 4 });
  const picture = () => reader.evaluate(({ one }) => /** @type {HTMLCanvasElement} */ (one('.error-table canvas')).toDataURL());
  const [all, whole] = [await shown(), await picture()];
  const tick = page.locator('delta-scope [data-counted="3"]');
  await tick.uncheck();
  const { pieces, delta, shares, full, told } = await shown();
  assert.ok(all.pieces.some(({ s }) => s === 3) && !pieces.some(({ s }) => s === 3));
  assert.notEqual(await picture(), whole);
  near(delta.sum, rnn.expected.delta.h[1][1] - rnn.expected.E_h[2][1][1]);
  assert.deepEqual([delta.rows.J3, delta.reasons.J3], [0, 'left out']);
  const stepShares = Object.values(shares.rows);
  near(stepShares.reduce((sum, share) => sum + share, 0), shares.sum);
  assert.notEqual(shares.sum, all.shares.sum);
  assert.equal(full, all.shares.sum);
  assert.match(told, /The gradient of all losses, all the way back, is/);
  await patch(reader, { shareBy: 'loss' });
  const byLoss = (await shown()).shares;
  assert.deepEqual([byLoss.rows.J3, byLoss.reasons.J3], [0, 'left out']);
  near(byLoss.sum, shares.sum);
  await tick.check();
  const again = (await shown()).shares;
  near(again.rows.J3, all.shares.sum - shares.sum, 1e-9);
  near(again.sum, all.shares.sum);
  assert.deepEqual((await shown()).delta, all.delta);
  assert.equal(await picture(), whole);
});

test('the shares of the steps are those of the reference, their sum is the gradient, and so is that of the losses', async () => {
  await stand({ case: 'rnn_squared' });
  for (const [name, columns] of [['W', 3], ['U', 2], ['b', 1]]) {
    for (const entry of [0, 2]) {
      await patch(reader, { shareOf: String(name), shareEntry: entry, shareBy: 'step' });
      const { shares, told } = await shown();
      const at = (/** @type {any} */ of) => [of].flat(2)[entry];
      for (let t = 1; t <= 5; t += 1) near(shares.rows[`t${t}`], at(rnn.expected.grads_t[name][t - 1]));
      near(shares.sum, at(rnn.expected.grads[name]));
      assert.match(told, /this sum is the gradient/);
      await patch(reader, { shareBy: 'loss' });
      near(Object.values((await shown()).shares.rows).reduce((sum, share) => sum + share, 0), at(rnn.expected.grads[name]));
      assert.ok(Number(columns) > 0);
    }
  }
});

test('one update moves every weight once; J before and after are those of real runs, and it can be taken back', async () => {
  await stand({ case: 'rnn_squared', rate: 0.01 });
  const { loss } = await shown();
  near(loss, rnn.expected.J);
  const { params = {} } = rnn.subject;
  const moved = Object.fromEntries(Object.entries(params).map(([name, weight]) => [name, moveAll(weight, rnn.expected.grads[name], 0.01)]));
  const run = new Unrolled({ ...rnn.subject, params: moved });
  run.run();
  await page.locator('delta-scope .update button', { hasText: 'Update' }).click();
  await page.locator('delta-scope .update [data-before]').waitFor();
  const after = await shown();
  near(after.before, rnn.expected.J);
  near(after.loss, run.loss());
  assert.ok(after.loss < after.before);
  assert.match(after.update, /renewed once: J was 7\.8\d+ and is \d\.\d+, less than before/);
  const { edits } = await reader.evaluate(({ element }) => element.settings);
  assert.deepEqual(Object.keys(edits).sort(), ['U', 'W', 'b']);
  assert.ok(relativeError([moved.W].flat(2), [edits.W].flat(2), 1) < 1e-10);
  await page.locator('delta-scope .update button', { hasText: 'Undo' }).click();
  const back = await shown();
  assert.equal(back.loss, loss);
  assert.ok(Number.isNaN(back.before));
  run.free();
});

/** @param {any} weight @param {any} gradient @param {number} rate @returns {any} */
function moveAll(weight, gradient, rate) {
  return Array.isArray(weight) ? weight.map((part, index) => moveAll(part, gradient[index], rate)) : weight - rate * gradient;
}

test('a rate that is none is refused where it was typed, and an update that overshoots says so', async () => {
  await stand({ case: 'rnn_squared', rate: 0.01 });
  const field = page.locator('delta-scope .update input');
  await field.fill('-1');
  await field.press('Enter');
  assert.match(await page.locator('delta-scope .update [role="alert"]').innerText(), /-1.* is no learning rate; accepted is/);
  assert.equal((await reader.evaluate(({ element }) => element.settings)).rate, 0.01);
  await stand({ rate: 10 });
  await page.locator('delta-scope .update button', { hasText: 'Update' }).click();
  await page.locator('delta-scope .update [data-before]').waitFor();
  const { loss, before, update } = await shown();
  assert.ok(loss > before);
  assert.match(update, /more than before.*too long/);
});

test('a window of k steps loses the cells beyond it, keeps the others to the bit, and a window of all steps loses nothing', async () => {
  await stand({ case: 'vanilla_h1_t12', truncation: 'window', truncationSteps: 3, lossStep: 12, t: 12, followed: 'loss' });
  const { pieces, distances, truncation } = await shown();
  assert.ok(pieces.every(({ s, t, isLost, amount }) => (s - t >= 3 ? isLost && amount === 0 : !isLost)));
  for (const { s, t, amount, isLost } of pieces) if (!isLost) near(amount, long.expected.E_c[s - 1][t - 1][0]);
  assert.match(truncation, /its own block and two before it/);
  assert.ok(distances.R_z.distance > 0.01 && distances.R_z.angle >= 0);
  assert.deepEqual(Object.keys(distances).sort(), ['', ...Object.keys(long.expected.grads)].sort());
  await patch(reader, { lossStep: 8, t: 2 });
  assert.match((await shown()).cell.said, /lost by the shortened way back/);
  await patch(reader, { truncationSteps: 12 });
  const whole = await shown();
  assert.ok(Object.values(whole.distances).every(({ distance }) => distance < 1e-12));
  assert.ok(whole.pieces.every(({ isLost }) => !isLost));
});

test('a longer window comes nearer to the gradient than the shortest', async () => {
  await stand({ case: 'vanilla_h1_t12', truncation: 'window', truncationSteps: 1 });
  const shortest = (await shown()).distances[''].distance;
  await patch(reader, { truncationSteps: 11 });
  assert.ok((await shown()).distances[''].distance < shortest / 2);
});

test('detached before a step, what lies before it hears nothing of the losses after', async () => {
  await stand({ case: 'rnn_squared', errorMeasure: 'unit', unit: 1, truncation: 'detach', detachStep: 4, t: 2, lossStep: 5 });
  const { pieces, delta, truncation } = await shown();
  assert.ok(pieces.every(({ s, t, isLost }) => isLost === (s >= 4 && t < 4)));
  near(delta.sum, rnn.expected.E_h[1][1][0] + rnn.expected.E_h[2][1][0]);
  assert.equal(delta.reasons.J5, 'lost');
  assert.match(truncation, /t = 3 and t = 4.*h\(3\)/);
});

test('the LSTM of 1997 and 2000: no error leaves a gate for an earlier step, so y hears of later losses no more, and c only by the carousel', async () => {
  await stand({ case: 'vanilla_h1_t12', truncation: 'gates', errorNode: 'y', lossStep: 12, t: 3 });
  const atOutput = await shown();
  assert.ok(atOutput.pieces.every(({ s, t, isLost }) => isLost === (t < s)));
  await patch(reader, { errorNode: 'c', lossStep: 3, t: 3 });
  const { pieces, distances, truncation } = await shown();
  const { f, o } = long.expected.forward;
  const own = (/** @type {number} */ s) => pieces.find((piece) => piece.s === s && piece.t === s)?.amount ?? NaN;
  // Within a block error goes straight from c(t+1) to c(t), by the forget gate's value alone.
  for (const { s, t, amount } of pieces) if (t < s) near(amount, own(s) * f.slice(t, s).reduce((/** @type {number} */ product, /** @type {number[]} */ [gate]) => product * gate, 1), 1e-9);
  assert.ok(o.length === 12 && distances.R_z.distance > 0.01);
  assert.match(truncation, /1997/);
});

test('where only the last step is compared, the other losses send nothing, and that is said', async () => {
  await stand({ case: 'rnn_last_vanish', followed: 'loss' });
  const { T } = (await readReference('rnn_last_vanish')).subject;
  const { pieces, cell } = await shown();
  assert.deepEqual([...new Set(pieces.map(({ s }) => s))], [T]);
  assert.equal(cell.s, T);
  await patch(reader, { lossStep: 1, t: 1 });
  assert.match((await shown()).cell.said, /no loss/);
  assert.ok(await page.locator('delta-scope [data-counted="1"]').isDisabled());
});

test('a simple RNN has no gates to cut at, and is not offered that', async () => {
  await stand({ case: 'rnn_squared' });
  const kinds = await page.locator('delta-scope .truncation select option').allInnerTexts();
  assert.deepEqual(kinds.map((kind) => kind.trim()), ['all the way', 'a window of steps', 'to where it is detached']);
  await patch(reader, { case: 'vanilla_h1_t12' });
  assert.equal(await page.locator('delta-scope .truncation select option').count(), 4);
});

test('at first sight’s LSTM, c and y each have their table, whose columns add up to δ', async () => {
  await stand({});
  const settings = await reader.evaluate(({ element }) => element.settings);
  assert.equal(settings.model, 'lstm');
  for (const node of ['c', 'y']) {
    await patch(reader, { errorNode: node });
    for (let t = 1; t <= 5; t += 1) {
      await patch(reader, { t, lossStep: 5 });
      const { delta } = await shown();
      const wanted = await reader.evaluate(({ nodes }, [node, t]) => Number(nodes().find((one) => one.node === node && one.t === t)?.delta), /** @type {const} */ ([node, t]));
      near(delta.sum, wanted);
      near(Object.values(delta.rows).reduce((sum, amount) => sum + amount, 0), wanted);
    }
  }
});

test('a hundred steps of sixteen units: cells without print, bars in place of lanes, every cell by key', async () => {
  const x = Array.from({ length: 100 }, (_, index) => [Math.sin(index / 3)]);
  const targets = x.map(() => new Array(16).fill(0.1));
  await stand({ x, targets, units: 16, drawn: true, t: 40, lossStep: 90 });
  const { cell, pieces } = await shown();
  assert.deepEqual([cell.s, cell.t, pieces.length], [90, 40, 0]);
  assert.ok(cell.number > 0);
  assert.equal(await page.locator('delta-scope .source-flows.bars').count(), 1);
  const bar = page.locator('delta-scope .source-flows .reach');
  await bar.click({ position: { x: 29.5 * sourcesLayout(100).grid.width, y: 20 } });
  assert.deepEqual((await shown()).cell.t, 30);
  await patch(reader, { t: 40 });
  await page.locator('delta-scope .error-table canvas').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const moved = (await shown()).cell;
  assert.deepEqual([moved.s, moved.t], [91, 41]);
  const { left, top, width, height } = sourcesLayout(100).grid;
  const row = { left, middle: top + 99.5 * height, width: 100 * width };
  const shades = await reader.evaluate(({ one }, { left, middle, width }) => {
    const canvas = /** @type {HTMLCanvasElement} */ (one('.error-table canvas'));
    const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(left, middle, width, 1);
    return new Set(Array.from({ length: width }, (_, index) => data.slice(4 * index, 4 * index + 3).join())).size;
  }, row);
  assert.ok(shades > 20, `${shades} shades`);
});

test('what the core refuses is said in its sentence, as is what is too long to be drawn, and nothing else is there', async () => {
  const opened = await openScope(site.browser, site.server.url);
  const told = async (/** @type {number} */ T, /** @type {number} */ units) => {
    const x = Array.from({ length: T }, (_, index) => [Math.sin(index / 3)]);
    await patch(opened.reader, { study: null, x, targets: x.map(() => new Array(units).fill(0.1)), units, drawn: true, step: 'end' });
    await patch(opened.reader, { study: 'sources' });
    return opened.reader.evaluate(({ textOf, all }) => ({ said: textOf('.sources .told'), tables: all('.error-table').length }));
  };
  const large = await told(250, 80);
  assert.match(large.said, /accepted/);
  const long = await told(1000, 1);
  assert.match(long.said, /1000 steps.*at most 300/);
  assert.deepEqual([large.tables, long.tables], [0, 0]);
  assert.deepEqual(opened.complaints, []);
  await opened.page.close();
});

test('the table is saved as an SVG file with its numbers in print', async () => {
  await stand({ case: 'rnn_squared', errorMeasure: 'unit', unit: 1 });
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('delta-scope .sources button', { hasText: 'Save as SVG' }).click()]);
  assert.equal(download.suggestedFilename(), 'deltascope-sources.svg');
  const svg = await readFile(await download.path(), 'utf8');
  const texts = [...svg.matchAll(/<text[^>]*>\s*([^<]*?)\s*<\/text>/g)].map(([, text]) => text);
  for (const text of ['J(4)', 'h(2)', '−0.04', 'δh']) assert.ok(texts.includes(text), text);
});

test('with a mistake in the backward rule there is no study, and the reason is said', async () => {
  await stand({ case: 'rnn_squared', mistake: 'untransposed' });
  const { said, tables } = await reader.evaluate(({ textOf, all }) => ({ said: textOf('.sources .told'), tables: all('.error-table').length }));
  assert.equal(tables, 0);
  assert.match(said, /mistake/);
  await patch(reader, { mistake: null });
  assert.equal((await shown()).cell.s, 5);
});
