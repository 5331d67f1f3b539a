// The element in a page of somebody else: its attributes, its bounds, its events.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { namesByKey } from '../../www/link.js';
import { fields } from '../../www/state.js';
import { desktop, longestWait } from '../support/page.js';
import { openSite } from '../support/site.js';

/** @typedef {import('../../www/element.js').DeltaScope} DeltaScope */
/** @typedef {import('../../www/state.js').Settings} Settings */

const { browser, server } = await openSite();
const page = await browser.newPage({ viewport: desktop, reducedMotion: 'reduce' });
page.setDefaultTimeout(longestWait);
await page.goto(server.url);

/** Puts a figure with these attributes in place of what the page had, and waits until it is ready. @param {Record<string, string>} attributes */
async function place(attributes) {
  return page.evaluateHandle(async (attributes) => {
    const scope = /** @type {DeltaScope} */ (document.createElement('delta-scope'));
    for (const [name, text] of Object.entries(attributes)) scope.setAttribute(name, text);
    const told = /** @type {{ type: string, detail: any }[]} */ ([]);
    for (const type of ['ready', 'change', 'error', 'answer']) scope.addEventListener(type, (event) => told.push({ type, detail: /** @type {CustomEvent} */ (event).detail }));
    const ready = new Promise((resolve) => scope.addEventListener('ready', resolve, { once: true }));
    document.body.replaceChildren(scope);
    await ready;
    return { scope, told, root: /** @type {ShadowRoot} */ (scope.shadowRoot) };
  }, attributes);
}

/** @typedef {Awaited<ReturnType<typeof place>>} Placed */

/** @param {Placed} placed @returns {Promise<Settings>} */
const settingsOf = (placed) => placed.evaluate(({ scope }) => scope.settings);

/** Sets attributes, or removes them, and waits until that is drawn. @param {Placed} placed @param {Record<string, string | null>} attributes */
const set = (placed, attributes) =>
  placed.evaluate(async ({ scope }, attributes) => {
    // What is so already is told by nothing.
    const heard = ['change', 'error'].map((type) => new Promise((resolve) => scope.addEventListener(type, resolve, { once: true })));
    for (const [name, text] of Object.entries(attributes)) {
      if (text === null) scope.removeAttribute(name);
      else scope.setAttribute(name, text);
    }
    await Promise.race([...heard, new Promise((resolve) => setTimeout(resolve, 200))]);
    await scope.updateComplete;
  }, attributes);

/** What the figure says was left out. @param {Placed} placed */
const said = (placed) => placed.evaluate(({ root }) => [...root.querySelectorAll('.messages .refusal')].map((part) => part.textContent));

test('each setting has an attribute by the name that it has in a link, and none stands for two', () => {
  const names = [...namesByKey.keys()].map((key) => key.toLowerCase());
  assert.equal(new Set(names).size, Object.keys(fields).length);
  for (const name of ['state', 'page', 'class', 'id', 'style', 'slot', 'part', 'hidden', 'title', 'lang', 'dir']) assert.ok(!names.includes(name), name);
});

test('attributes set the figure, over the text of a link, before it is drawn for the first time', async () => {
  const placed = await place({ state: 'v=1&peepholes=off&t=2&step=end', selected: 'y', selectedT: '2', units: '2', theme: 'dark', coupledGates: '', hide: 'header,strip' });
  const { peepholes, t, selected, selectedT, units, theme, coupledGates, hide } = await settingsOf(placed);
  assert.deepEqual({ peepholes, t, selected, selectedT, units, theme, coupledGates, hide }, { peepholes: false, t: 2, selected: 'y', selectedT: 2, units: 2, theme: 'dark', coupledGates: true, hide: ['header', 'strip'] });
  assert.deepEqual(await placed.evaluate(({ told }) => told.map(({ type }) => type).filter((type) => type !== 'change')), ['ready']);
  assert.equal(await placed.evaluate(({ told }) => told.find(({ type }) => type === 'ready')?.detail.units), 2);
});

test('what a script asks for right after the attributes were given is shown over them, before the figure is ready', async () => {
  const asked = /** @type {['openLink' | 'show' | 'patch' | 'stepBy', unknown, Record<string, unknown>][]} */ ([
    ['openLink', 'v=1&units=2', { units: 2, peepholes: true }],
    ['show', { units: 2 }, { units: 2, peepholes: true }],
    ['patch', { units: 2 }, { units: 2, peepholes: false }],
    ['stepBy', -1000, { step: 0, peepholes: false }],
  ]);
  for (const [method, given, expected] of asked) {
    const settings = await page.evaluate(
      async ([method, given]) => {
        const scope = /** @type {DeltaScope} */ (document.createElement('delta-scope'));
        scope.setAttribute('peepholes', 'off');
        document.body.replaceChildren(scope);
        await scope[method](/** @type {never} */ (given));
        return scope.settings;
      },
      /** @type {const} */ ([method, given]),
    );
    for (const [name, value] of Object.entries(expected)) assert.deepEqual(settings[/** @type {keyof Settings} */ (name)], value, `${name} after ${method}`);
  }
});

test('an attribute that changes changes what it says, and nothing that the reader has done besides', async () => {
  const placed = await place({ step: 'c@3', units: '2' });
  await placed.evaluate(({ scope }) => scope.patch({ peepholes: false }));
  await set(placed, { units: '3' });
  assert.deepEqual([(await settingsOf(placed)).units, (await settingsOf(placed)).peepholes], [3, false]);
  await set(placed, { units: null });
  assert.deepEqual([(await settingsOf(placed)).units, (await settingsOf(placed)).peepholes], [1, false]);
  await set(placed, { state: 'v=1&model=rnn' });
  assert.deepEqual([(await settingsOf(placed)).model, (await settingsOf(placed)).peepholes], ['rnn', true]);
  await set(placed, { state: null });
  assert.equal((await settingsOf(placed)).model, 'lstm');
});

test('a figure is ready without a view that cannot be loaded, and an attribute that changes then leaves what the reader has done', async () => {
  await page.route(/\/landscape[^/]*\.js$/, (route) => route.abort());
  const placed = await place({ study: 'landscape' });
  await placed.evaluate(({ scope }) => scope.patch({ peepholes: false }));
  await set(placed, { units: '3' });
  await page.unroute(/\/landscape[^/]*\.js$/);
  assert.deepEqual([(await settingsOf(placed)).units, (await settingsOf(placed)).peepholes], [3, false]);
});

test('what an attribute must not say is said in one sentence, with an error event, and what was there stays', async () => {
  const placed = await place({ units: '2', step: 'end' });
  const before = await settingsOf(placed);
  for (const [attributes, sentence] of /** @type {[Record<string, string>, RegExp][]} */ ([
    [{ peepholes: 'maybe' }, /^Left out of the attributes: peepholes, which was “maybe”; accepted is on or off\.$/],
    [{ units: '100000' }, /^H, the number of units, is 100000; /],
    [{ selected: '<img src=x onerror=harmed=1>' }, /^The field selected is <img src=x onerror=harmed=1>; accepted is zbar, |^The field selected is <img/],
    [{ range: '9' }, /^Left out of the attributes: range, which was “9”; accepted is two steps as 3-9 /],
    [{ range: 'q@3-end' }, /^The field range is q@3; accepted is /],
  ])) {
    await placed.evaluate(({ told }) => told.splice(0));
    await set(placed, attributes);
    const sentences = await said(placed);
    assert.equal(sentences.length, 1, String(sentences));
    assert.match(String(sentences[0]), sentence);
    assert.deepEqual(await settingsOf(placed), before);
    assert.deepEqual(await placed.evaluate(({ told }) => told), [{ type: 'error', detail: { kind: 'refused', sentences } }]);
    await set(placed, Object.fromEntries(Object.keys(attributes).map((name) => [name, before[/** @type {'units'} */ (name)] === 2 ? '2' : null])));
  }
  assert.equal(await page.evaluate(() => 'harmed' in globalThis), false);
  const fresh = await place({ units: 'many', peepholes: 'off' });
  assert.match(String(await said(fresh)), /^Left out of the attributes: units, which was “many”/);
  assert.equal((await settingsOf(fresh)).peepholes, false);
});

test('a name that a page gives to its own ends nowhere in the link, and what is chosen by hand shows in the attribute theme alone', async () => {
  const placed = await place({ theme: 'light', 'data-mine': '1' });
  await placed.evaluate(({ scope }) => scope.patch({ theme: 'dark', units: 2 }));
  assert.deepEqual(await placed.evaluate(({ scope }) => [scope.getAttribute('theme'), scope.getAttribute('units')]), ['dark', null]);
  assert.equal((await settingsOf(placed)).theme, 'dark');
});

test('a figure that is changed outside of the page frees its run again, also where it waited for a case meanwhile', async () => {
  const placed = await place({});
  const isFreed = await placed.evaluate(async ({ scope, root }) => {
    scope.remove();
    const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
    await pause();
    await scope.patch({ case: 'vanilla_squared' });
    await pause();
    await scope.updateComplete;
    return root.querySelector('.waiting') !== null;
  });
  assert.ok(isFreed);
  assert.equal((await settingsOf(placed)).case, 'vanilla_squared');
});

test('the walk stays in its range by every way there is', async () => {
  const placed = await place({ range: '84-c@3', step: '3' });
  const step = async () => (await settingsOf(placed)).step;
  const scope = page.locator('delta-scope');
  const button = (/** @type {string} */ name) => scope.getByRole('button', { name, exact: true });
  assert.equal(await step(), 84);
  assert.ok(await button('First').isDisabled() && await button('back').isDisabled());
  await button('Last').click();
  assert.equal(await step(), 86);
  assert.ok(await button('step').isDisabled() && await button('Last').isDisabled() && await button('play').isDisabled());
  const figure = scope.locator('.stage');
  await figure.focus();
  for (const key of ['End', 'ArrowRight']) await figure.press(key);
  assert.equal(await step(), 86);
  for (const key of ['Home', 'ArrowLeft']) await figure.press(key);
  assert.equal(await step(), 84);
  const passedOn = await placed.evaluate(({ root }) => ['ArrowLeft', 'ArrowRight'].map((key) =>
    root.querySelector('.stage')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }))));
  assert.deepEqual(passedOn, [true, false], 'where the range ends the page has the key');
  const slider = scope.getByRole('slider');
  for (const [place, reached] of [['500', 86], ['1', 84]]) {
    await slider.evaluate((input, place) => {
      /** @type {HTMLInputElement} */ (input).value = String(place);
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }, place);
    assert.equal(await step(), reached);
  }
  await scope.getByLabel('How far one step goes').selectOption('time');
  await button('step').click();
  assert.equal(await step(), 86);
  await placed.evaluate(({ scope }) => scope.openLink('v=1&range=84-86&step=120'));
  assert.equal(await step(), 86);
  await placed.evaluate(({ scope }) => scope.stepBy(-50));
  assert.equal(await step(), 84);
  await set(placed, { range: 'end-100' });
  assert.equal(await step(), 100);
  await set(placed, { range: null });
  await button('First').click();
  assert.equal(await step(), 0);
});

test('of a figure that is read-only nothing changes but the walk and what it looks at', async () => {
  const placed = await place({ readonly: '', step: 'c@3', units: '2' });
  const { step: _, ...before } = await settingsOf(placed);
  const scope = page.locator('delta-scope');
  for (const selector of ['header', '.tools', '.studies', '.views', 'input.number', '.stage .given', 'section.given', '.beginnings', '.why button']) assert.equal(await scope.locator(selector).count(), 0, selector);
  await scope.getByRole('button', { name: 'step', exact: true }).click();
  await scope.locator('.stage').press('g');
  await scope.locator('.stage').press('-');
  await scope.locator('.stage').press('Control+z');
  const { step, ...after } = await settingsOf(placed);
  assert.equal(step, 87);
  assert.deepEqual({ ...after, t: before.t }, before);
  assert.equal(await scope.locator('.messages .refusal').innerText(), 'This figure is to be walked through: nothing else of it can be changed here.');
  await scope.locator('.stage [data-node="x"]').first().click();
  assert.equal((await settingsOf(placed)).selected, 'x');
  assert.equal(await scope.locator('section.given').count(), 0);
  await placed.evaluate(({ scope }) => scope.patch({ step: 'end', parameter: 'R_i', entry: 1 }));
  assert.equal(await scope.locator('.weight input').count(), 0);
  assert.equal(await scope.locator('.weight .fixed').count(), 4);
  await placed.evaluate(({ scope }) => scope.patch({ peepholes: false }));
  assert.equal((await settingsOf(placed)).peepholes, false, 'the page’s own script may');
  await set(placed, { readonly: null });
  assert.equal(await scope.locator('header').count(), 1);
});

test('an answer to the question is told, with what it should have been', async () => {
  const placed = await place({});
  await page.locator('delta-scope').getByRole('button', { name: 'fall', exact: true }).click();
  const answers = await placed.evaluate(({ told }) => told.filter(({ type }) => type === 'answer').map(({ detail }) => detail));
  assert.equal(answers.length, 1);
  const [{ delta, ...answer }] = answers;
  assert.deepEqual(answer, { node: 'c', t: 3, guess: 'fall', isRight: true });
  assert.ok(Math.abs(delta + 0.0995249339393) < 1e-12);
});
