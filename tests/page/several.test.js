// Several figures in one page: they share what is compiled, keep out of each other's way, and leave nothing behind.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { complaintsOf, desktop, longestWait } from '../support/page.js';
import { openSite } from '../support/site.js';

/** @typedef {import('../../www/element.js').DeltaScope} DeltaScope */

const { browser, server } = await openSite();

/** A page that counts what is compiled, and can tell how much memory the core has. */
async function counting() {
  const page = await browser.newPage({ viewport: desktop, reducedMotion: 'reduce' });
  page.setDefaultTimeout(longestWait);
  await page.addInitScript(() => {
    const counted = { compiled: 0, memories: /** @type {WebAssembly.Memory[]} */ ([]) };
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      counted.compiled += 1;
      const made = await instantiate.apply(WebAssembly, given);
      counted.memories.push(.../** @type {WebAssembly.Memory[]} */ (Object.values(made.instance.exports).filter((one) => one instanceof WebAssembly.Memory)));
      return made;
    };
    Object.assign(globalThis, { counted });
  });
  const complaints = complaintsOf(page);
  await page.goto(server.url);
  await page.locator('delta-scope .transport').waitFor();
  return { page, complaints };
}

test('two hundred figures that come and go leave no memory of the core, no listener and no node behind', async () => {
  const { page, complaints } = await counting();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  const come = (/** @type {number} */ count) => page.evaluate(async (count) => {
    for (let index = 0; index < count; index += 1) {
      const scope = /** @type {DeltaScope} */ (document.createElement('delta-scope'));
      scope.setAttribute('units', '4');
      scope.setAttribute('compare', 'peepholes');
      // To draw takes most of the time: one of ten is drawn whole.
      if (index % 10 > 0) scope.setAttribute('hide', 'header,strip,figure,tools,studies,ledger,chart,transport');
      const ready = new Promise((resolve) => scope.addEventListener('ready', resolve, { once: true }));
      document.body.append(scope);
      await ready;
      scope.remove();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, count);
  const measure = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    const core = await page.evaluate(() => /** @type {any} */ (globalThis).counted.memories.map((/** @type {WebAssembly.Memory} */ { buffer }) => buffer.byteLength));
    return { core, nodes, jsEventListeners };
  };
  await come(10);
  const tenth = await measure();
  await come(190);
  const last = await measure();
  assert.deepEqual(last.core, tenth.core);
  assert.ok(last.jsEventListeners <= tenth.jsEventListeners + 5, `${tenth.jsEventListeners} listeners, then ${last.jsEventListeners}`);
  assert.ok(last.nodes <= tenth.nodes * 1.05, `${tenth.nodes} nodes, then ${last.nodes}`);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('five figures share one compiled core, and what is done to one shows in no other, nor in the address', async () => {
  const { page, complaints } = await counting();
  await page.evaluate(async () => {
    const scopes = ['v=1&step=end', 'v=1&model=rnn&step=end', 'v=1&notation=olah&theme=dark&step=40', 'v=1&units=3&step=end', 'v=1&model=chain'].map((state) => {
      const scope = document.createElement('delta-scope');
      scope.setAttribute('state', state);
      return scope;
    });
    const ready = Promise.all(scopes.map((scope) => new Promise((resolve) => scope.addEventListener('ready', resolve, { once: true }))));
    document.body.replaceChildren(...scopes);
    await ready;
  });
  const state = () => page.evaluate(() => [...document.querySelectorAll('delta-scope')].map((scope) => [/** @type {DeltaScope} */ (scope).link, scope.shadowRoot?.querySelector('.stage')?.textContent, scope.shadowRoot?.querySelector('.refusal')]));
  const before = await state();
  const address = page.url();
  const third = page.locator('delta-scope').nth(2);
  await third.locator('.stage').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Control+z', '-']) await page.keyboard.press(key);
  await third.getByRole('button', { name: 'Keys', exact: true }).click();
  await page.keyboard.press('Escape');
  const after = await state();
  assert.notDeepEqual(after[2], before[2]);
  for (const index of [0, 1, 3, 4]) assert.deepEqual(after[index], before[index]);
  assert.equal(page.url(), address);
  assert.ok(await page.evaluate(() => /** @type {any} */ (globalThis).counted.compiled) <= 2, 'the part, and the whole');
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a figure that is moved in the page keeps all that it had, to the open panel and what can be taken back', async () => {
  const { page, complaints } = await counting();
  const moved = await page.evaluate(async () => {
    const scope = /** @type {DeltaScope} */ (document.querySelector('delta-scope'));
    await scope.patch({ units: 3 });
    await scope.patch({ peepholes: false });
    const stage = scope.shadowRoot?.querySelector('.stage svg');
    const { link } = scope;
    const box = document.createElement('div');
    document.body.append(box);
    box.append(scope);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const isSame = scope.shadowRoot?.querySelector('.stage svg') === stage && scope.link === link;
    await scope.undo();
    // Out of the page and back, its run was freed meanwhile.
    scope.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await scope.patch({ t: 2 });
    document.body.append(scope);
    await scope.updateComplete;
    await scope.undo();
    return { isSame, settings: scope.settings };
  });
  assert.ok(moved.isSame);
  assert.deepEqual([moved.settings.peepholes, moved.settings.units, moved.settings.t], [true, 1, 2]);
  assert.deepEqual(complaints, []);
  await page.close();
});
