// What is heard of the figure: its table, its sentences, its headings, and where the focus goes.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { spokenAt } from '../../www/words/en/letters.js';
import { openScope, patch } from '../support/page.js';
import { runOf } from '../support/picture.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../support/page.js').Opened} Opened */
/** @typedef {import('../../www/state.js').Part} Part */

const site = await openSite();
const { browser, server } = site;
const shared = await openShared(site);

/** @param {import('node:test').TestContext} context @param {import('playwright-core').BrowserContextOptions} [options] */
async function fresh(context, options) {
  const opened = await openScope(browser, server.url, options);
  context.after(() => opened.page.close());
  return opened;
}

/** The table’s rows: variable, value, δ, how δ adds up. @param {Opened} opened @returns {Promise<string[][]>} */
function table({ reader }) {
  return reader.evaluate(({ all, text }) => all('table.reading tbody tr').map((row) => [...row.children].map(text)));
}

/** @param {string} written */
const numberOf = (written) => Number(written.replace('−', '-').replace('+', ''));

/** @param {string} written @param {number} number */
function assertRounded(written, number, what = '') {
  const digits = written.split('.')[1]?.length ?? 0;
  const isExponent = /e/.test(written);
  const room = isExponent ? 0.01 * Math.abs(number) : 0.51 * 10 ** -digits;
  assert.ok(Math.abs(numberOf(written) - number) <= room, `${what}: ${written}, not ${number}`);
}

/** @type {[what: string, part: Part][]} */
const networks = [
  ['the example', { t: 3 }],
  ['the first block', { t: 1 }],
  ['the last block', { t: 5 }],
  ['two units', { units: 2, unit: 2, t: 3 }],
  ['the simple RNN', { model: 'rnn', t: 3 }],
  ['full gate recurrence', { gateRecurrence: true, t: 3 }],
];

/** @type {Part} */
const plain = { units: 1, unit: 1, model: 'lstm', gateRecurrence: false };

for (const [what, part] of networks) {
  test(`the table says what the core computed, in the order of the walk: ${what}`, async () => {
    await patch(shared.reader, { ...plain, ...part, step: 'end' });
    await patch(shared.reader, { t: part.t });
    const settings = await shared.reader.evaluate(({ element }) => element.settings);
    const { run, graph } = runOf(settings);
    const { T } = graph.sizes;
    const names = graph.nodes.map(({ name }) => name);
    const initial = settings.t > 1 ? [] : graph.nodes.filter(({ state }) => state).map(({ name }) => ({ name, t: 0 }));
    const times = settings.t < T ? [settings.t, settings.t + 1] : [settings.t];
    const places = [...initial, ...times.flatMap((t) => names.map((name) => ({ name, t })))];
    const rows = await table(shared);
    assert.deepEqual(rows.map(([head]) => head), places.map(({ name, t }) => spokenAt(nodeNamed(graph, name), t)));
    for (const [index, { name, t }] of places.entries()) {
      const [, value, delta, sum] = rows[index];
      const component = name === 'x' || name === 'J' ? 0 : settings.unit - 1;
      assertRounded(value, run.value(name, t)[component], `${name}(${t})`);
      assertRounded(delta, run.delta(name, t)[component], `δ${name}(${t})`);
      if (name === 'J') continue;
      const edges = graph.edges.filter(({ source, lag }) => graph.nodes[source].name === name && (t > 0 || lag === 1));
      const amounts = [...sum.matchAll(/([+−]?[\d.]+(?:e−?\d+)?) from ([a-zJ][a-z ]*\(\d+\))/g)];
      const present = edges.filter(({ lag }) => t + lag <= T);
      assert.deepEqual(amounts.map(([, , end]) => end).sort(),
        present.map(({ target, lag }) => spokenAt(graph.nodes[target], t + lag)).sort(), `${name}(${t})`);
      assert.equal((sum.match(/nothing from/g) ?? []).length, edges.length - present.length, sum);
      for (const [, amount, end] of amounts) {
        const edge = present.find(({ target, lag }) => spokenAt(graph.nodes[target], t + lag) === end);
        assertRounded(amount, run.contribution(name, /** @type {any} */ (edge).branch, t)[component], `${name}(${t}) from ${end}`);
      }
    }
    run.free();
  });
}

test('the table says nothing before its time, and marks where the walk is', async () => {
  await patch(shared.reader, { ...plain, step: 'end' });
  for (const step of [0, 20, 57, 85, 86]) {
    await patch(shared.reader, { step, t: 3 });
    const { settings, current } = await shared.reader.evaluate(({ element, all, text }) => ({
      settings: element.settings,
      current: all('table.reading [aria-current="step"] th').map(text),
    }));
    const { run, graph } = runOf(settings);
    const rows = await table(shared);
    const isDone = (/** @type {number | undefined} */ at) => at !== undefined && at <= step;
    const places = [3, 4].flatMap((t) => graph.nodes.map((_, id) => ({ id, t })));
    for (const [index, { id, t }] of places.entries()) {
      const unknown = rows[index].slice(1).map((said) => said === 'not yet known');
      const [value, delta] = [run.valueKnown(id, t), run.deltaKnown(id, t)].map(isDone);
      assert.deepEqual(unknown, [!value, !delta, !delta], `${rows[index]} at ${step}`);
    }
    assert.deepEqual(current, step === 86 ? ['c(3)'] : step === 85 ? ['o bar(3)'] : step === 57 ? [] : current);
    run.free();
  }
});

test('each place of the walk is one sentence with what was read, what was written, and its number', async () => {
  await patch(shared.reader, { ...plain, step: 'end' });
  const { settings, sentences } = await shared.reader.evaluate(async ({ element, textOf }) => {
    const sentences = [];
    for (let step = 0; step <= 132; step += 1) {
      await element.patch({ step });
      sentences.push(textOf('[data-told]'));
    }
    return { settings: element.settings, sentences };
  });
  const { run, graph } = runOf(settings);
  for (const [step, said] of sentences.entries()) {
    const place = run.place(step);
    if (place === undefined) continue;
    const written = said.match(/(?:is|read:) ([+−]?[\d.]+(?:e−?\d+)?)(?: |\.|$)/)?.[1] ?? '';
    if (place.phase === 'sum') {
      const { name } = graph.parameters[place.parameter];
      assertRounded(written.replace(/\.$/, ''), run.gradient(name)[0], said);
      continue;
    }
    const { name } = graph.nodes[place.node];
    const number = place.phase === 'backward' ? run.delta(name, place.t)[0] : run.value(name, place.t)[0];
    assertRounded(written.replace(/\.$/, ''), number, said);
    assert.ok(said.includes(spokenAt(graph.nodes[place.node], place.t)), said);
    const ends = graph.edges.flatMap(({ source, target, lag }) => {
      if (place.phase === 'backward') return source === place.node && place.t + lag <= 5 && place.t + lag > 0 ? [[target, place.t + lag]] : [];
      return target === place.node ? [[source, place.t - lag]] : [];
    });
    assert.doesNotMatch(said, /\(6\)/);
    for (const [node, t] of ends) assert.ok(said.includes(spokenAt(graph.nodes[node], t)), `${said} lacks ${graph.nodes[node].name}(${t})`);
  }
  assert.equal(new Set(sentences).size, sentences.length);
  assert.equal(sentences[86], 'Error has reached c(3) from y(3), o bar(3), f bar(4), i bar(4) and c(4): delta c(3) is −0.0995.');
  run.free();
});

test('one polite region tells it all, and each thing once', async (context) => {
  const { page, reader } = await fresh(context);
  await patch(reader, { step: 86 });
  const regions = await reader.evaluate(({ all }) =>
    all('[aria-live], [role="status"], [role="log"], output').map((region) => region.className));
  assert.deepEqual(regions, ['said']);
  await reader.evaluate(({ one, text }) => {
    const heard = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { heard });
    const region = /** @type {Element} */ (one('.said'));
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData') heard.push((target.textContent ?? '').trim());
        for (const node of addedNodes) if (node.nodeType !== 8) heard.push(text(/** @type {Element} */ (node)));
      }
    }).observe(region, { subtree: true, childList: true, characterData: true });
  });
  const heard = async (/** @type {() => Promise<unknown>} */ act) => {
    await page.evaluate(() => (/** @type {any} */ (globalThis).heard.length = 0));
    await act();
    await reader.evaluate(({ element }) => element.updateComplete);
    const said = await page.evaluate(() => /** @type {string[]} */ (/** @type {any} */ (globalThis).heard));
    return said.filter((sentence) => sentence !== '');
  };
  const stepped = await heard(() => page.getByRole('button', { name: 'step', exact: true }).click());
  assert.equal(stepped.length, 1);
  assert.match(stepped[0], /^Error has reached f\(3\) from c\(3\): delta f\(3\) is/);
  const switched = await heard(() => page.getByRole('switch', { name: 'Peepholes' }).click());
  assert.equal(switched.filter((said) => /Another model/.test(said)).length, 1, String(switched));
  assert.ok(switched.length <= 2, String(switched));
  const copied = await heard(() => page.getByRole('button', { name: 'Copy link' }).click());
  assert.ok(copied.length <= 1 && copied.every((said) => /copied/.test(said)), String(copied));
  const undone = await heard(async () => {
    await page.locator('.stage').focus();
    await page.keyboard.press('Control+z');
  });
  assert.equal(undone.filter((said) => /undone/.test(said)).length, 1, String(undone));
});

test('a formula at the head of a row is said in words', async () => {
  await patch(shared.reader, { ...plain, step: 'start' });
  await patch(shared.reader, { step: 24 });
  const heads = await shared.reader.evaluate(({ all, text }) => all('.ledger tbody th .visually-hidden').map(text));
  assert.deepEqual(heads, ['W z times x(3)', 'R z times y(2)', 'b z']);
});

test('headings follow one another without a gap, and every group has a name', async () => {
  for (const part of /** @type {Part[]} */ ([{ step: 0 }, { step: 30 }, { step: 86 }, { step: 120 }])) {
    await patch(shared.reader, { ...plain, ...part });
    const { levels, nameless } = await shared.reader.evaluate(({ all }) => {
      const outside = [...document.querySelectorAll('h1, h2, h3')].filter((heading) => heading.closest('article') === null);
      const within = all('h1, h2, h3, h4, h5, h6').filter((heading) => heading.getClientRects().length > 0);
      const levels = [...outside, ...within].map(({ tagName }) => Number(tagName[1]));
      const groups = all('[role="group"], [role="region"], nav, table, dialog[open]').filter((part) => part.getClientRects().length > 0);
      const isNamed = (/** @type {Element} */ part) =>
        part.hasAttribute('aria-label') || part.hasAttribute('aria-labelledby') || part.querySelector('caption, thead') !== null;
      return { levels, nameless: groups.filter((part) => !isNamed(part)).map(({ tagName, className }) => `${tagName} ${className}`) };
    });
    assert.equal(levels[0], 1);
    assert.deepEqual(levels.filter((level, index) => index > 0 && level > levels[index - 1] + 1), []);
    assert.deepEqual(nameless, []);
  }
});

/** What the studies’ buttons change. @type {Part} */
const calm = {
  case: null, compare: null, edits: {}, leftOut: [], truncation: null, clipping: null, arrows: null, update: null, task: 'own',
  descentStart: null, descentStep: 0, landscapeAcross: null, landscapeUp: null, x: [[0.8], [-0.5], [0.9], [0.2], [-0.7]],
  targets: [[0.1], [0.2], [0.45], [0.5], [0.35]], initial: {}, loss: 'squared', outputs: 0,
};

/** The figures over all time, each with what makes most of its own buttons appear. @type {[part: Part, buttons: string][]} */
const studied = [
  { study: 'sources', leftOut: [4], shareOf: 'R_z', truncation: 'window', units: 2 },
  { study: 'distances', stepsBack: 2, compare: ['model'] },
  { study: 'training', clipping: 'norm', threshold: 1e3, arrows: ['b_z[0]', 'b_o[0]'], updates: 5, update: null },
  { study: 'landscape', descentStep: 2, descentStart: { across: 0.5, up: 0.5 }, landscapePoints: 8 },
].map((part) => [/** @type {Part} */ ({ ...calm, ...part, step: 'end' }), '.over-time .study button']);

test('whatever button is pressed, the focus is somewhere in the figure or its panel afterwards', async (context) => {
  const { page, reader } = await fresh(context);
  const states = /** @type {Part[]} */ ([{ step: 85, question: true }, { step: 86 }, { step: 86, selected: 'c', selectedT: 2 }, { step: 120 }, { step: 'start' }, { step: 'end' }]);
  const closed = { ...plain, study: null, peepholes: true, theme: /** @type {const} */ ('auto') };
  const lost = [];
  for (const [part, buttons] of [...states.map((part) => /** @type {const} */ ([part, 'button'])), ...studied]) {
    await patch(reader, { ...closed, ...part });
    const count = await reader.evaluate(({ all }, buttons) => all(buttons).length, buttons);
    for (let index = 0; index < count; index += 1) {
      await patch(reader, { ...closed, ...part });
      const name = await reader.evaluate(({ all }, [buttons, index]) => {
        const button = /** @type {HTMLButtonElement | undefined} */ (all(buttons)[index]);
        if (button === undefined || button.disabled || button.getClientRects().length === 0) return undefined;
        button.focus();
        return `${button.className} ${button.getAttribute('aria-label') ?? button.textContent?.trim()}`;
      }, /** @type {const} */ ([buttons, index]));
      if (name === undefined) continue;
      await page.keyboard.press('Enter');
      const has = await reader.evaluate(async ({ element, root }) => {
        await element.updateComplete;
        return root.activeElement !== null;
      });
      if (!has) lost.push(`${JSON.stringify(part)}: ${name}`);
      if (await page.locator('dialog[open]').isVisible()) await page.keyboard.press('Escape');
    }
  }
  assert.deepEqual(lost, []);
});

/**
 * @param {import('../../www/core.js').Description} graph
 * @param {string} name
 */
function nodeNamed({ nodes }, name) {
  const node = nodes.find((one) => one.name === name);
  if (node === undefined) throw new Error(`there is no node ${name}`);
  return node;
}
