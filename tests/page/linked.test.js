// What stands for the same thing lights together, by pointer, by focus and by a tap, without being
// drawn anew.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openScope, patch } from '../support/page.js';
import { openSite } from '../support/site.js';

/** @typedef {import('../support/page.js').Opened} Opened */

const still = /** @type {const} */ ({ reducedMotion: 'reduce' });
/** Right after δc(3) has become known. */
const stepOfC3 = 86;

const { browser, server } = await openSite();

/** @param {import('node:test').TestContext} context @param {import('playwright-core').BrowserContextOptions} [options] */
async function atC3(context, options) {
  const opened = await openScope(browser, server.url, { ...still, ...options });
  context.after(() => opened.page.close());
  await patch(opened.reader, { step: stepOfC3 });
  return opened;
}

/** What is lit, as kinds of elements. @param {Opened} opened */
const lit = ({ reader }) =>
  reader.evaluate(({ all }) => ({
    kinds: [...new Set(all('[data-lit]').map((part) => part.classList[0] ?? part.localName))].sort(),
    things: [...new Set(all('[data-lit]').map((part) => part.getAttribute('data-link')))],
  }));

test('arrow, amount, line, row and reason of a road light each other', async (context) => {
  const opened = await atC3(context);
  await opened.page.locator('delta-scope tr[data-branch="carousel"] .amount').hover();
  const { kinds, things } = await lit(opened);
  assert.deepEqual(things, ['c>c@3']);
  for (const kind of ['amount', 'chosen', 'flow', 'h3', 'wire']) assert.ok(kinds.includes(kind), `${kind} in ${kinds}`);
  for (const selector of ['.stage .amount[data-link="c>c@3"] rect', '.why h3']) {
    await opened.page.mouse.move(2, 2);
    assert.deepEqual((await lit(opened)).things, []);
    await opened.page.locator(`delta-scope ${selector}`).hover({ position: { x: 4, y: 4 } });
    assert.deepEqual(await lit(opened), { kinds, things }, selector);
  }
});

test('a variable lights wherever it stands: node, strip, symbol in a term, chip, word', async (context) => {
  const opened = await atC3(context);
  await opened.page.locator('delta-scope .why .variable').first().hover();
  const { kinds, things } = await lit(opened);
  assert.deepEqual(things, ['c@3']);
  for (const kind of ['node', 'time', 'mrow', 'chip', 'variable']) assert.ok(kinds.includes(kind), `${kind} in ${kinds}`);
  await opened.page.locator('delta-scope .node[data-node="c"][data-t="3"] .body').hover();
  assert.deepEqual(await lit(opened), { kinds, things });
  await opened.page.locator('delta-scope .sum mrow[data-link="y@3"]').first().hover();
  assert.deepEqual((await lit(opened)).things, ['y@3']);
});

test('the focus lights too, and the pointer gives it back', async (context) => {
  const opened = await atC3(context);
  await opened.page.locator('delta-scope tr[data-branch="via_obar"] button').focus();
  assert.deepEqual((await lit(opened)).things, ['obar>c@3']);
  await opened.page.locator('delta-scope .node[data-node="z"][data-t="3"] .body').hover();
  assert.deepEqual((await lit(opened)).things, ['z@3']);
  await opened.page.mouse.move(2, 2);
  assert.deepEqual((await lit(opened)).things, ['obar>c@3']);
  await opened.reader.evaluate(({ root }) => /** @type {HTMLElement} */ (root.activeElement).blur());
  assert.deepEqual((await lit(opened)).things, []);
});

test('a tap lights, and goes on lighting', async (context) => {
  const opened = await atC3(context, { hasTouch: true });
  await opened.page.locator('delta-scope tr[data-branch="via_y"] .amount').tap();
  assert.deepEqual((await lit(opened)).things, ['y>c@3']);
  await opened.page.locator('delta-scope .chart').tap();
  assert.deepEqual((await lit(opened)).things, []);
});

test('near, a road of the node and its row in the table light each other', async (context) => {
  const opened = await atC3(context);
  await patch(opened.reader, { distance: 'node' });
  await opened.page.locator('delta-scope tr[data-branch="via_y"] .amount').hover();
  const { kinds, things } = await lit(opened);
  assert.deepEqual(things, ['y>c@3']);
  for (const kind of ['road', 'flow']) assert.ok(kinds.includes(kind), String(kinds));
});

test('lighting draws nothing anew, costs little at 8 units and 50 steps, and outlives a drawing', async (context) => {
  const opened = await atC3(context);
  const T = 50;
  await patch(opened.reader, {
    units: 8, x: Array.from({ length: T }, (_, t) => [Math.sin(t)]), targets: Array.from({ length: T }, () => new Array(8).fill(0.1)),
  });
  await patch(opened.reader, { step: 'end', t: 20, selected: 'c', selectedT: 20 });
  await opened.page.locator('delta-scope tr[data-branch="carousel"] .amount').hover();
  const { added, longest, count } = await opened.reader.evaluate(async ({ root, all }) => {
    let added = 0;
    const observer = new MutationObserver((changes) => {
      added += changes.filter(({ type, attributeName }) => type === 'childList' || attributeName !== 'data-lit').length;
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true });
    const times = [];
    for (const target of all('[data-link]')) {
      const before = performance.now();
      target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }));
      times.push(performance.now() - before);
    }
    await new Promise((drawn) => requestAnimationFrame(drawn));
    observer.disconnect();
    times.sort((a, b) => a - b);
    return { added, longest: times[Math.floor(times.length * 0.95)], count: times.length };
  });
  assert.equal(added, 0);
  assert.ok(count > 100 && longest < 8, `${longest} ms at the 95th of ${count}`);
  context.diagnostic(`95 % of ${count} lightings take at most ${longest.toFixed(2)} ms`);
  await opened.page.mouse.move(2, 2);
  await opened.page.locator('delta-scope tr[data-branch="carousel"] .amount').hover();
  await patch(opened.reader, { unit: 3 });
  assert.deepEqual((await lit(opened)).things, ['c>c@20']);
});

test('two figures light by themselves', async (context) => {
  const opened = await atC3(context);
  await opened.page.evaluate(async () => {
    const other = document.createElement('delta-scope');
    document.body.append(other);
    await /** @type {import('../../www/element.js').DeltaScope} */ (other).patch({ step: 86 });
  });
  await opened.page.locator('delta-scope').first().locator('tr[data-branch="carousel"] .amount').hover();
  const counts = await opened.page.evaluate(() =>
    [...document.querySelectorAll('delta-scope')].map((element) => element.shadowRoot?.querySelectorAll('[data-lit]').length));
  assert.ok(Number(counts[0]) > 2);
  assert.equal(counts[1], 0);
  assert.deepEqual(opened.complaints, []);
});

test('what is lit is outlined or heavier, not only in another colour', async (context) => {
  const opened = await atC3(context);
  const weights = () => opened.reader.evaluate(({ one }) => {
    const style = (/** @type {string} */ selector) => getComputedStyle(/** @type {Element} */ (one(selector)));
    return {
      row: style('tr[data-branch="via_y"]').outlineStyle,
      arrow: style('.flow[data-link="y>c@3"] .halo').stroke,
      line: style('.wire[data-link="y>c@3"] .line').strokeWidth,
      amount: style('.amount[data-link="y>c@3"] rect').strokeWidth,
    };
  });
  const quiet = await weights();
  await opened.page.locator('delta-scope tr[data-branch="via_y"] .amount').hover();
  const loud = await weights();
  assert.deepEqual([quiet.row, loud.row], ['none', 'solid']);
  assert.equal(quiet.arrow, 'none');
  assert.notEqual(loud.arrow, 'none');
  assert.ok(parseFloat(loud.line) > parseFloat(quiet.line) && parseFloat(loud.amount) > parseFloat(quiet.amount));
});
