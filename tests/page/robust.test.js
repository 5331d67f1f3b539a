// What happens when something is missing, forbidden, there twice, or taken away.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { desktop, longestWait, openScope, patch, readerOf } from '../support/page.js';
import { serveDist } from '../support/server.js';
import { openSite } from '../support/site.js';

/** @typedef {import('node:test').TestContext} TestContext */

const { browser, server } = await openSite();

/** @param {TestContext} context */
async function blankPage(context) {
  const page = await browser.newPage({ viewport: desktop });
  page.setDefaultTimeout(longestWait);
  context.after(() => page.close());
  return page;
}

test('without the WebAssembly module the panel says so, and what to do', async (context) => {
  const page = await blankPage(context);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(server.url);
  const panel = page.locator('delta-scope').getByRole('alert');
  await panel.waitFor();
  const said = await panel.innerText();
  assert.match(said, /cannot be computed/);
  assert.match(said, /WebAssembly/);
  assert.match(said, /Reload/);
  assert.equal(await page.locator('delta-scope .stage').count(), 0);
});

test('a WebAssembly module that is not one is said to have failed, too', async (context) => {
  const page = await blankPage(context);
  await page.route('**/*.wasm', (route) => route.fulfill({ body: 'not wasm', contentType: 'application/wasm' }));
  await page.goto(server.url);
  await page.locator('delta-scope').getByRole('alert').waitFor();
});

test('without the WebAssembly module patch and open do not wait for ever', async (context) => {
  const page = await blankPage(context);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(server.url);
  await page.locator('delta-scope').getByRole('alert').waitFor();
  const outcomes = await page.locator('delta-scope').evaluate(async (element) => {
    const scope = /** @type {import('../../www/element.js').DeltaScope} */ (element);
    const late = new Promise((resolve) => setTimeout(resolve, 3000, 'still waiting'));
    const told = (/** @type {Promise<void>} */ promise) =>
      Promise.race([late, promise.then(() => 'done', (error) => error.message)]);
    return Promise.all([told(scope.patch({ step: 3 })), told(scope.stepBy(1)), told(scope.open(/** @type {any} */ ({})))]);
  });
  for (const outcome of outcomes) assert.match(String(outcome), /WebAssembly|did not load|cannot be computed/);
});

for (const { where, fails } of [
  { where: 'while computing', fails: 'unrolled_run' },
  { where: 'while drawing', fails: 'unrolled_equation' },
]) {
  test(`a computation that stops ${where} is said to have, and nothing is lost`, async (context) => {
    const page = await blankPage(context);
    await page.addInitScript(trapOnDemand);
    await page.goto(server.url);
    const reader = await readerOf(page);
    await patch(reader, { step: 86 });
    const panel = page.locator('delta-scope').getByRole('alert');
    const trap = async () => {
      const part = /** @type {import('../../www/state.js').Part} */ ({ peepholes: false, selected: 'c', selectedT: 4 });
      await reader.evaluate(async ({ element }, [fails, part]) => {
        Object.assign(globalThis, { trapping: fails });
        await element.patch(part).catch(() => {});
        Object.assign(globalThis, { trapping: undefined });
      }, /** @type {const} */ ([fails, part]));
      await panel.waitFor();
    };
    await trap();
    assert.match(await panel.innerText(), /stopped unexpectedly.*not lost/);
    await panel.getByRole('button', { name: 'Go back' }).click();
    await panel.waitFor({ state: 'detached' });
    const back = await reader.evaluate(({ element, ledger }) => ({ ...element.settings, rows: ledger().rows.length }));
    assert.deepEqual([back.step, back.t, back.peepholes, back.selected], [86, 3, true, null]);
    assert.equal(back.rows, 5);
    await trap();
    await panel.getByRole('button', { name: 'Start again' }).click();
    await panel.waitFor({ state: 'detached' });
    const again = await reader.evaluate(({ element, textOf }) => ({ ...element.settings, asked: textOf('.question') }));
    assert.deepEqual([again.step, again.t, again.peepholes], [85, 3, true]);
    assert.match(again.asked, /If c\(3\) were/);
  });
}

/** Lets a function of the module fail while its name stands in `trapping`. Runs in the page. */
function trapOnDemand() {
  const instantiate = WebAssembly.instantiateStreaming.bind(WebAssembly);
  WebAssembly.instantiateStreaming = async (source, imports) => {
    const { module, instance } = await instantiate(source, imports);
    const wrapped = Object.entries(instance.exports).map(([name, given]) => {
      if (typeof given !== 'function' || !name.startsWith('unrolled_')) return [name, given];
      const trapped = (/** @type {unknown[]} */ ...values) => {
        if (/** @type {any} */ (globalThis).trapping === name) throw new WebAssembly.RuntimeError('unreachable');
        return given(...values);
      };
      return [name, trapped];
    });
    return { module, instance: { exports: Object.fromEntries(wrapped) } };
  };
}

test('two elements on one page do not know of each other', async (context) => {
  const { page, reader, complaints } = await openScope(browser, server.url);
  context.after(() => page.close());
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('delta-scope')));
  const second = await readerOf(page, 1);
  await patch(reader, { step: 'end', t: 2, peepholes: false, theme: 'dark' });
  const untouched = await second.evaluate(({ element, nodes, all }) => ({
    ...element.settings,
    nodes: nodes().length,
    questions: all('.question').length,
  }));
  assert.deepEqual([untouched.step, untouched.t, untouched.peepholes, untouched.questions], [85, 3, true, 1]);
  await patch(second, { model: 'rnn', step: 'end' });
  const first = await reader.evaluate(({ element, nodes }) => ({ ...element.settings, nodes: nodes() }));
  assert.deepEqual([first.model, first.t, first.peepholes], ['lstm', 2, false]);
  assert.ok(first.nodes.some(({ node }) => node === 'c'));
  assert.deepEqual(complaints, []);
});

test('an element is taken away while it plays and put back, with what it had', async (context) => {
  const { page, reader, complaints } = await openScope(browser, server.url);
  context.after(() => page.close());
  await patch(reader, { step: 90, units: 2 });
  await page.getByRole('button', { name: 'play', exact: true }).click();
  const after = await reader.evaluate(async ({ element, one, nodes }) => {
    const place = element.parentElement;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { step } = element.settings;
    place?.append(element);
    await element.stepBy(1);
    return { away: step, back: element.settings.step, nodes: nodes().length, playing: one('.play')?.getAttribute('aria-pressed') };
  });
  assert.deepEqual([after.away, after.back, after.playing], [90, 91, 'false']);
  assert.ok(after.nodes > 20);
  assert.deepEqual(complaints, []);
});

test('an element is taken away with a panel open and put back: the panel is modal again, and closes', async (context) => {
  const opened = await openScope(browser, server.url);
  context.after(() => opened.page.close());
  await opened.page.getByRole('button', { name: 'Keys', exact: true }).click();
  await opened.page.locator('dialog[open]').waitFor();
  await opened.reader.evaluate(async ({ element }) => {
    const place = /** @type {Element} */ (element.parentElement);
    element.remove();
    await undefined;
    place.append(element);
    await element.updateComplete;
  });
  assert.ok(await opened.reader.evaluate(({ one }) => one('dialog')?.matches(':modal')));
  await opened.page.keyboard.press('Escape');
  await opened.page.locator('dialog[open]').waitFor({ state: 'detached' });
  assert.deepEqual(opened.complaints, []);
});

test('an element made by a script can be patched at once, before it has loaded', async (context) => {
  const { page } = await openScope(browser, server.url);
  context.after(() => page.close());
  const settings = await page.evaluate(async () => {
    const element = /** @type {import('../../www/element.js').DeltaScope} */ (document.createElement('delta-scope'));
    document.body.append(element);
    await element.patch({ step: 'end', t: 4 });
    const { t, step } = element.settings;
    element.remove();
    return { t, step };
  });
  assert.deepEqual(settings, { t: 4, step: 132 });
});

test('whatever is opened, all is fetched under the content policy from the page’s own folder, and nothing is stored', async (context) => {
  const { page, reader, complaints } = await openScope(browser, server.url);
  context.after(() => page.close());
  await visitEverything(page, reader);
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  assert.ok(asked.length >= 4, String(asked));
  assert.deepEqual(asked.filter((url) => !url.startsWith(server.url)), []);
  assert.deepEqual(complaints, []);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
});

test('the page works from a folder of a server', async (context) => {
  const nested = await serveDist({ folder: '/some/folder/' });
  context.after(() => nested.close());
  const { page, reader, complaints } = await openScope(browser, nested.url);
  context.after(() => page.close());
  assert.ok((await reader.evaluate(({ nodes }) => nodes())).length > 20);
  assert.deepEqual(complaints, []);
});

/**
 * Walks through states and panels that load or build something of their own.
 * @param {import('playwright-core').Page} page
 * @param {import('../support/page.js').ReaderHandle} reader
 */
async function visitEverything(page, reader) {
  const parts = /** @type {import('../../www/state.js').Part[]} */ ([
    { step: 86 }, { step: 'end', t: 3 }, { step: 120 }, { units: 4 }, { gateRecurrence: true }, { model: 'rnn' },
    { model: 'lstm', gateRecurrence: false, units: 1, theme: 'dark' },
  ]);
  for (const part of parts) await patch(reader, part);
  for (const name of [/^More cells/, /^Sequence/, /^Weights/]) {
    await page.locator('header').getByRole('button', { name }).click();
    const panel = page.locator('dialog[open]');
    for (const tab of await panel.getByRole('tab').all()) await tab.click();
    await panel.getByRole('button', { name: 'Close', exact: true }).click();
  }
  const subject = JSON.parse(await readFile(new URL('../reference/vanilla_softmax.json', import.meta.url), 'utf8'));
  await reader.evaluate(({ element }, subject) => element.open(subject), subject);
  await patch(reader, { step: 'end', study: 'training', updates: 10 });
  await page.locator('delta-scope .training').getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('delta-scope .going[data-place="worker"][data-done="10"]').waitFor();
}

test('in the page of a browser without JavaScript it says what is missing', async (context) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  context.after(() => page.close());
  await page.goto(server.url);
  assert.match(await page.locator('body').innerText(), /needs JavaScript/);
});

test('numbers that overflow are said to, with their place, and the page goes on', async (context) => {
  const { page, reader, complaints } = await openScope(browser, server.url);
  context.after(() => page.close());
  await patch(reader, { inputActivation: false, outputActivation: false, outputGate: false, peepholes: false });
  await patch(reader, { edits: { R_z: [[1e200]], W_z: [[1e200]] }, step: 'end', t: 5 });
  const { notice, shown } = await reader.evaluate(({ textOf, all, text }) => ({
    notice: textOf('.notice'),
    shown: all('.stage text, .lower').map(text).join(' '),
  }));
  assert.match(notice, /overflowed, first in/);
  assert.doesNotMatch(shown, /NaN|Infinity/);
  await patch(reader, { edits: {} });
  assert.doesNotMatch(await reader.evaluate(({ textOf }) => textOf('.notice')), /overflow/);
  assert.deepEqual(complaints, []);
});

test('what overflowed of a chain is marked so, and not drawn as a positive amount', async (context) => {
  const { page, reader, complaints } = await openScope(browser, server.url);
  context.after(() => page.close());
  const roads = /** @type {import('../../www/core.js').Road[]} */ ([
    { factor: 1e4, inner: 'exp', outer: 'square' }, { factor: 1, inner: 'square', outer: 'sin' },
  ]);
  await patch(reader, { model: 'chain', at: 1e308, roads, step: 'end' });
  const { kinds, said } = await reader.evaluate(({ all }) => {
    const flows = all('.stage .flow').filter((flow) => !Number.isFinite(Number(flow.getAttribute('data-amount'))));
    return {
      kinds: flows.map(({ classList }) => ['overflowed', 'positive', 'negative', 'hollow'].filter((kind) => classList.contains(kind)).join()),
      said: flows.map((flow) => flow.getAttribute('aria-label') ?? ''),
    };
  });
  assert.deepEqual(kinds, ['overflowed', 'overflowed', 'overflowed', 'overflowed']);
  for (const sentence of said) assert.match(sentence, /overflow/);
  assert.deepEqual(complaints, []);
});

test('the longest and largest networks are shown, and larger ones refused', async (context) => {
  const { page, reader, complaints } = await openScope(browser, server.url);
  context.after(() => page.close());
  const cases = /** @type {[N: number, H: number, T: number][]} */ ([[256, 256, 2], [1, 1, 1000], [1, 257, 2], [1, 1, 1001], [257, 1, 2]]);
  const outcomes = await reader.evaluate(async ({ element, nodes }, cases) => {
    const rows = (/** @type {number} */ count, /** @type {number} */ width) =>
      Array.from({ length: count }, () => new Array(width).fill(0.1));
    const open = async (/** @type {[number, number, number]} */ [N, H, T]) => {
      const sizes = { model: /** @type {const} */ ('lstm'), N, H, T, seed: 1, loss: /** @type {const} */ ('squared') };
      await element.open({ ...sizes, x: rows(T, N), targets: rows(T, H) });
      await element.patch({ step: 'end', t: T, unit: H });
      return nodes().filter(({ delta }) => delta !== null).length;
    };
    const outcomes = [];
    for (const sizes of cases) outcomes.push(await open(sizes).catch((error) => error.message));
    return outcomes;
  }, cases);
  assert.ok(outcomes[0] > 100 && outcomes[1] > 10, String(outcomes));
  for (const sentence of outcomes.slice(2)) assert.match(sentence, /accepted is/);
  assert.deepEqual(complaints, []);
});

test('what is no part of the settings and no network is refused in a sentence, and nothing changes', async (context) => {
  const { page, reader, complaints } = await openScope(browser, server.url);
  context.after(() => page.close());
  const before = await reader.evaluate(({ element }) => element.settings);
  const told = await reader.evaluate(async ({ element }) => {
    const sentences = [];
    for (const nothing of /** @type {any[]} */ ([null, undefined, 'c', 3, []])) {
      for (const act of /** @type {const} */ (['patch', 'show', 'open'])) {
        sentences.push(`${act}: ${await element[act](nothing).then(() => 'done', (error) => error.message)}`);
      }
    }
    return sentences;
  });
  assert.equal(told.length, 15);
  for (const sentence of told) assert.match(sentence, /; accepted is (an object|"lstm", "rnn", "pascanu" or "chain")|^open: This is not a case in the format/);
  assert.deepEqual(await reader.evaluate(({ element }) => element.settings), before);
  assert.deepEqual(complaints, []);
});

test('a file that cannot be read, since what reads it does not load, is refused in a sentence, until it can', async (context) => {
  const { page } = await openScope(browser, server.url);
  context.after(() => page.close());
  await page.route('**/assets/file-*.js', (route) => route.abort());
  await page.locator('header').getByRole('button', { name: /^Sequence/ }).click();
  const subject = { model: 'chain', roads: [{ factor: 1, inner: 'sin', outer: 'exp' }], join: 'sum', N: 1, H: 1, T: 1, x: [[1]] };
  const file = { name: 'chain.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(subject)) };
  const panel = page.locator('dialog[open]');
  await panel.getByRole('tab', { name: /file/i }).click();
  await panel.locator('input[type=file]').setInputFiles(file);
  await panel.getByText('did not load: check the connection').waitFor();
});
