// The walk: what is there at first sight, what each place of the walk shows, and how one moves.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openScope, patch } from '../support/page.js';
import { flowsAt, nodesAt, runOf, sorted } from '../support/picture.js';
import { readReference } from '../support/reference.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../support/page.js').Opened} Opened */
/** @typedef {import('../support/reader.js').Reader} Reader */
/** @typedef {import('../../www/state.js').Part} Part */

/** Where the phases of the example’s walk end: forward, loss, backward, sums. */
const ends = [55, 60, 117, 132];
/** The place at which δc(3) becomes known. */
const stepOfC3 = 86;
const branches = ['via_y', 'via_obar', 'via_fbar_next', 'via_ibar_next', 'carousel'];

const site = await openSite();
const { browser, server } = site;
const shared = await openShared(site);

/**
 * A page as a reader finds it, closed after the test.
 * @param {import('node:test').TestContext} context
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function fresh(context, options) {
  const opened = await openScope(browser, server.url, options);
  context.after(() => opened.page.close());
  return opened;
}

/** @param {Opened} opened */
function settingsOf({ reader }) {
  return reader.evaluate(({ element }) => element.settings);
}

test('the first sight is a scalar cell right before δc(3), with one question and no ledger', async (context) => {
  const opened = await fresh(context);
  const { model, units, x, t, step, peepholes } = await settingsOf(opened);
  assert.deepEqual({ model, units, t, step, peepholes }, { model: 'lstm', units: 1, t: 3, step: stepOfC3 - 1, peepholes: true });
  assert.deepEqual(x.map((row) => row.length), [1, 1, 1, 1, 1]);
  const seen = await opened.reader.evaluate(({ all, one, text, textOf, nodes, ledger }) => ({
    questions: all('.question').map(text),
    links: all('.beginnings button').map(text),
    answers: all('.answers button').map(text),
    nodes: nodes(),
    ledger: ledger(),
    lower: text(one('.lower')).replace(textOf('[data-told]'), ''),
  }));
  assert.equal(seen.questions.length, 1);
  assert.match(seen.questions[0], /If c\(3\) were 0\.01 larger, would the loss rise or fall\?/);
  assert.deepEqual(seen.answers, ['rise', 'fall', 'show me']);
  assert.deepEqual(seen.links, ['start with the forward pass', 'step from the end', 'use my numbers']);
  assert.deepEqual(seen.ledger, { rows: [], sum: null });
  assert.equal(seen.lower, '');
  const known = seen.nodes.filter(({ delta }) => delta !== null).map(({ node, t }) => `${node}(${t})`);
  assert.ok(!known.includes('c(3)'));
  for (const name of ['c(4)', 'y(3)', 'J(3)', 'obar(3)', 'ibar(4)']) assert.ok(known.includes(name), name);
});

test('at first sight the nodes that δc(3) is about are loud, and the others are not', async (context) => {
  const { reader } = await fresh(context);
  const loud = await reader.evaluate(({ all, text }) =>
    all('.node:not(.quiet)').map((node) => text(node.querySelector('.symbol')).replace(' ', '')),
  );
  for (const name of ['c(3)', 'y(3)', 'J(3)', 'c(4)']) assert.ok(loud.includes(name), `${name} among ${loud}`);
  assert.ok(loud.length <= 7, `${loud}`);
});

for (const [answer, said] of /** @type {const} */ ([
  ['rise', /^No\. It would fall/],
  ['fall', /^Yes\. It would fall/],
  ['show me', /^It would fall/],
])) {
  test(`the answer “${answer}” shows how the five branches add up to δc(3)`, async (context) => {
    const opened = await fresh(context);
    await opened.page.getByRole('button', { name: answer, exact: true }).click();
    await assertStandsAtC3(opened);
    assert.match(await opened.reader.evaluate(({ textOf }) => textOf('.verdict')), said);
  });
}

test('a step at first sight shows the same as an answer', async (context) => {
  const opened = await fresh(context);
  await opened.page.getByRole('button', { name: 'step', exact: true }).click();
  await assertStandsAtC3(opened);
});

/** @param {Opened} opened */
async function assertStandsAtC3({ reader }) {
  const { step, ledger, questions, c3 } = await reader.evaluate((scope) => ({
    step: scope.element.settings.step,
    ledger: scope.ledger(),
    questions: scope.all('.question, .beginnings').length,
    c3: scope.nodes().find(({ node, t }) => node === 'c' && t === 3),
  }));
  assert.equal(step, stepOfC3);
  assert.equal(questions, 0);
  assert.deepEqual(ledger.rows.map(({ branch }) => branch), branches);
  const amounts = ledger.rows.map(({ amount }) => Number(amount));
  assert.deepEqual(amounts.map((amount) => amount.toFixed(4)), ['-0.0206', '-0.0016', '0.0032', '-0.0040', '-0.0766']);
  assert.equal(Number(ledger.sum).toFixed(4), '-0.0995');
  assertAddsUp(amounts, Number(ledger.sum));
  assert.equal(c3?.delta, ledger.sum);
}

/**
 * @param {number[]} amounts
 * @param {number} sum
 */
function assertAddsUp(amounts, sum) {
  const added = amounts.reduce((before, amount) => before + amount, 0);
  const size = amounts.reduce((before, amount) => before + Math.abs(amount), 0);
  assert.ok(Math.abs(added - sum) <= 1e-14 * size, `${added} is not ${sum}`);
}

test('the simple RNN is first seen right before δh(3), which then adds up from two branches', async (context) => {
  const opened = await fresh(context);
  await opened.page.getByRole('button', { name: 'Simple RNN' }).click();
  assert.match(await opened.reader.evaluate(({ textOf }) => textOf('.question')), /If h\(3\) were/);
  assert.deepEqual(await opened.reader.evaluate(({ ledger }) => ledger()), { rows: [], sum: null });
  await opened.page.getByRole('button', { name: 'show me' }).click();
  const { rows, sum } = await opened.reader.evaluate(({ ledger }) => ledger());
  assert.deepEqual(rows.map(({ branch, amount }) => [branch, Number(amount).toFixed(4)]), [['loss', '0.0843'], ['via_next', '-0.2965']]);
  assert.equal(Number(sum).toFixed(4), '-0.2122');
});

test('the branches arrive one by one, and at once where motion is not wanted', async (context) => {
  const moving = await fresh(context);
  const delays = async (/** @type {Opened} */ { reader }) => {
    await patch(reader, { step: stepOfC3 });
    return reader.evaluate(({ all }) =>
      ['.sum tbody tr', '.sum tfoot tr', '.ledger .rounding', '.reason'].flatMap(all).map((part) => {
        const { animationName, animationDelay } = getComputedStyle(part);
        return animationName === 'none' ? null : parseFloat(animationDelay);
      }),
    );
  };
  const found = /** @type {number[]} */ (await delays(moving));
  // Five branches, then at once their sum, the line about its rounding, and the reason of the largest.
  assert.deepEqual(found, [0, 0.3, 0.6, 0.9, 1.2, 1.5, 1.5, 1.5]);
  const still = await fresh(context, { reducedMotion: 'reduce' });
  assert.deepEqual(await delays(still), new Array(8).fill(null));
});

test('the three links lead to the forward pass, to the end of the sequence and to one’s own numbers', async (context) => {
  const forward = await fresh(context);
  await forward.page.getByRole('button', { name: 'start with the forward pass' }).click();
  const first = await settingsOf(forward);
  assert.deepEqual([first.step, first.t, first.question], [0, 1, false]);
  const end = await fresh(context);
  await end.page.getByRole('button', { name: 'step from the end' }).click();
  assert.equal((await settingsOf(end)).step, ends[1]);
  await end.page.getByRole('button', { name: 'step', exact: true }).click();
  assert.equal((await settingsOf(end)).t, 5);
  const mine = await fresh(context);
  await mine.page.getByRole('button', { name: 'use my numbers' }).click();
  await mine.page.locator('dialog[open] input').first().waitFor();
});

/** @type {{ what: string, part: Part, id?: string }[]} */
const networks = [
  { what: 'the example', part: {} },
  { what: 'the simple RNN', part: { model: 'rnn' } },
  { what: 'coupled gates with two units', part: { coupledGates: true, units: 2, unit: 2 } },
  { what: 'full gate recurrence', part: { gateRecurrence: true } },
  { what: 'a softmax over classes', part: {}, id: 'vanilla_softmax' },
  { what: 'a loss at the last step only', part: {}, id: 'rnn_last_vanish' },
];

for (const { what, part, id } of networks) {
  test(`no number and no arrow is shown before its time, and each one from then on: ${what}`, async (context) => {
    const { reader } = await fresh(context);
    if (id !== undefined) {
      const { subject } = await readReference(id);
      await reader.evaluate(({ element }, subject) => element.open(subject), subject);
    }
    await patch(reader, { ...part, step: 'end' });
    const { settings, places } = await reader.evaluate(readWalk);
    const of = runOf(settings);
    assert.equal(places.length, of.graph.phaseEnds[3] + 1);
    for (const { view, nodes, flows, early } of places) {
      const at = `step ${view.step}`;
      assert.deepEqual(sorted(nodes), sorted(nodesAt(of, view)), at);
      assert.deepEqual(sorted(flows.map(({ reason, ...flow }) => flow)), sorted(flowsAt(of, view)), at);
      assert.deepEqual(early, [], at);
    }
    of.run.free();
  });
}

/**
 * What is shown at each place of the walk, and what is said too early. Runs in the page.
 * @param {Reader} reader
 */
async function readWalk({ element, nodes, flows, all, text }) {
  const saysTooEarly = (/** @type {Element} */ node) => {
    const button = node.closest('[role="button"]') ?? node;
    const said = `${text(button)} ${button.getAttribute('aria-label')}`;
    const delta = !node.hasAttribute('data-delta') && /δ [+−]?\d|delta [+−]?\d/.test(said);
    const value = !node.hasAttribute('data-value') && /value [+−]?\d/.test(said);
    return delta || value;
  };
  const { settings } = element;
  const places = [];
  for (let step = settings.step; step >= 0; step -= 1) {
    await element.patch({ step });
    const { t, unit } = element.settings;
    const early = all('.stage [data-node]').filter(saysTooEarly).map((node) => node.outerHTML.slice(0, 200));
    places.push({ view: { step, t, unit }, nodes: nodes(), flows: flows(), early });
  }
  return { settings, places };
}

test('each block shows as much as the walk knows, whichever block is looked at', async () => {
  const { reader } = shared;
  for (const step of [0, 20, 57, 86, 116]) {
    for (const t of [1, 2, 3, 4, 5]) {
      await patch(reader, { step, t });
      const { settings, nodes, flows } = await reader.evaluate((scope) => ({
        settings: scope.element.settings,
        nodes: scope.nodes(),
        flows: scope.flows().map(({ reason, ...flow }) => flow),
      }));
      const of = runOf(settings);
      assert.equal(settings.t, t);
      assert.deepEqual(sorted(nodes), sorted(nodesAt(of, settings)));
      assert.deepEqual(sorted(flows), sorted(flowsAt(of, settings)));
      of.run.free();
    }
  }
});

test('the strip shows δc of a step once the walk has been there', async () => {
  const { reader } = shared;
  await patch(reader, { step: stepOfC3 });
  const shown = await reader.evaluate(({ all, text }) => all('.strip .delta').map(text));
  assert.deepEqual(shown, ['δc ?', 'δc ?', 'δc −0.0995', 'δc −0.1029', 'δc −0.1001']);
});

test('{ step: "end", t: 3 } shows block 3 with every δ known', async () => {
  const { reader } = shared;
  await patch(reader, { step: 'end', t: 3 });
  const { settings, nodes } = await reader.evaluate(({ element, nodes }) => ({
    settings: element.settings,
    nodes: nodes(),
  }));
  assert.deepEqual([settings.t, settings.step], [3, ends[3]]);
  assert.equal(nodes.filter(({ t }) => t === 3).length, 12);
  assert.deepEqual(nodes.filter(({ delta, value }) => delta === null || value === null), []);
});

test('a step alone brings its block into view', async () => {
  const { reader } = shared;
  const shown = [];
  for (const step of [1, 12, 23, 45, 58, 62, stepOfC3, 116]) {
    await patch(reader, { step: 'end', t: 3 });
    await patch(reader, { step });
    shown.push(await reader.evaluate(({ element, textOf }) => [element.settings.t, textOf('.block.shown')]));
  }
  const t = [1, 2, 3, 5, 3, 5, 3, 1];
  assert.deepEqual(shown, t.map((time) => [time, `t = ${time}`]));
});

test('at t = T a flow from the next step has amount 0 and says why', async () => {
  const { reader } = shared;
  await patch(reader, { step: 'end', t: 5 });
  await patch(reader, { selected: 'c', selectedT: 5 });
  const { flows, ledger } = await reader.evaluate(({ flows, ledger }) => ({ flows: flows(), ledger: ledger() }));
  const beyond = flows.filter(({ fromT }) => fromT === 6);
  assert.deepEqual(beyond.map(({ flow }) => flow).sort(), ['c>c', 'fbar>c', 'fbar>y', 'ibar>c', 'ibar>y', 'obar>y', 'zbar>y']);
  for (const { amount, reason, flow } of beyond) {
    assert.equal(amount, '0', flow);
    assert.match(reason ?? '', /no step after t = 5/, flow);
  }
  assert.deepEqual(flows.filter(({ fromT, reason }) => fromT < 6 && reason !== null), []);
  const reasons = ledger.rows.map(({ branch, reason }) => [branch, reason !== null]);
  assert.deepEqual(reasons, branches.map((branch) => [branch, !['via_y', 'via_obar'].includes(branch)]));
});

test('step, back, first and last move by one place and to the ends', async () => {
  const { page, reader } = shared;
  await patch(reader, { step: 70, gear: 'node' });
  const steps = [];
  for (const name of ['step', 'step', 'back', 'Last', 'back', 'First', 'step']) {
    await page.getByRole('button', { name, exact: true }).click();
    steps.push((await settingsOf(shared)).step);
  }
  assert.deepEqual(steps, [71, 72, 71, 132, 131, 0, 1]);
});

test('there is nothing before the first place and after the last', async () => {
  const { reader } = shared;
  const disabled = () =>
    reader.evaluate(({ all }) => all('.transport button:disabled').map((button) => button.className.split(' ')[0]));
  await patch(reader, { step: 'start' });
  assert.deepEqual(await disabled(), ['first', 'back']);
  await patch(reader, { step: 'end' });
  assert.deepEqual(await disabled(), ['step', 'last', 'play']);
});

test('the gears go by node, by time step and to the next δc or δy', async () => {
  const { page, reader } = shared;
  const gear = page.getByLabel('How far one step goes');
  const walked = async (/** @type {Part} */ part, /** @type {string} */ by) => {
    await patch(reader, part);
    await gear.selectOption(by);
    const sentences = [];
    for (let move = 0; move < 3; move += 1) {
      await page.getByRole('button', { name: 'step', exact: true }).click();
      sentences.push((await reader.evaluate(({ textOf }) => textOf('[data-told]'))).replace(/ from .*/, ''));
    }
    return sentences;
  };
  const reached = (/** @type {string[]} */ names) => names.map((name) => `Error has reached ${name}`);
  assert.deepEqual(await walked({ step: ends[1] }, 'node'), reached(['y(5)', 'o(5)', 'o bar(5)']));
  assert.deepEqual(await walked({ step: ends[1] }, 'time'), reached(['x(5)', 'x(4)', 'x(3)']));
  assert.deepEqual(await walked({ step: ends[1] }, 'state'), reached(['y(5)', 'c(5)', 'y(4)']));
  await page.getByRole('button', { name: 'back', exact: true }).click();
  assert.match(await reader.evaluate(({ textOf }) => textOf('[data-told]')), /^Error has reached c\(5\) from /);
  await gear.selectOption('node');
});

test('the scrub bar leads to every place, by pointer and by key', async () => {
  const { page, reader } = shared;
  await patch(reader, { step: 40 });
  const bar = page.getByRole('slider', { name: 'Place in the walk' });
  const stepAfter = async (/** @type {() => Promise<void>} */ act) => {
    await act();
    return (await settingsOf(shared)).step;
  };
  const keys = ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'PageUp', 'PageDown', 'End', 'ArrowRight', 'Home', 'ArrowLeft'];
  const steps = [];
  for (const key of keys) steps.push(await stepAfter(() => bar.press(key)));
  assert.deepEqual(steps, [41, 42, 41, 51, 41, 132, 132, 0, 0]);
  const box = await bar.boundingBox();
  assert.ok(box);
  const clicked = [];
  for (const share of [0.001, 0.2, 0.45, 0.6, 0.75, 0.999]) {
    const position = { x: box.width * share, y: box.height / 2 };
    clicked.push(await stepAfter(() => bar.click({ position })));
  }
  assert.deepEqual(clicked, [...clicked].sort((a, b) => a - b));
  assert.equal(new Set(clicked).size, clicked.length);
  assert.ok(clicked[0] <= 1 && clicked[5] >= 131, String(clicked));
});

test('a place’s own position on the scrub bar leads to that place', async () => {
  const { reader } = shared;
  const strayed = await reader.evaluate(async ({ element, one }) => {
    const bar = /** @type {HTMLInputElement} */ (one('.scrub input'));
    const strayed = [];
    for (let step = 0; step <= 132; step += 3) {
      await element.patch({ step });
      const position = bar.value;
      await element.patch({ step: 'start' });
      bar.value = position;
      bar.dispatchEvent(new Event('input'));
      await element.updateComplete;
      if (element.settings.step !== step) strayed.push([step, element.settings.step]);
    }
    return strayed;
  });
  assert.deepEqual(strayed, []);
});

test('play walks on by itself, pauses, and stops at the end', async (context) => {
  const page = await browser.newPage();
  context.after(() => page.close());
  await page.clock.install();
  await page.goto(server.url);
  const play = page.getByRole('button', { name: 'play', exact: true });
  await play.click();
  const step = () => page.locator('delta-scope').evaluate((element) => /** @type {any} */ (element).settings.step);
  await page.clock.runFor(2800);
  assert.equal(await step(), stepOfC3 + 2);
  await page.getByRole('button', { name: 'pause', exact: true }).click();
  await page.clock.runFor(2800);
  assert.equal(await step(), stepOfC3 + 2);
  await play.click();
  await page.clock.runFor(60_000);
  assert.equal(await step(), ends[3]);
  await page.getByRole('button', { name: 'back', exact: true }).click();
  await page.clock.runFor(5000);
  assert.equal(await step(), ends[3] - 1);
});

test('a walk by keyboard alone: Tab into the figure, then arrows, Home, End and P', async (context) => {
  const opened = await fresh(context);
  const { page, reader } = opened;
  await tabIntoStage(opened);
  const steps = [];
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowLeft', 'Home', 'ArrowRight']) {
    await page.keyboard.press(key);
    steps.push((await settingsOf(opened)).step);
  }
  assert.deepEqual(steps, [stepOfC3, stepOfC3 + 1, stepOfC3, 132, 131, 0, 1]);
  const isPlaying = () => reader.evaluate(({ one }) => one('.play')?.getAttribute('aria-pressed'));
  await page.keyboard.press('p');
  assert.equal(await isPlaying(), 'true');
  await page.keyboard.press('Shift+P');
  assert.equal(await isPlaying(), 'false');
});

test('the focus stays in the figure while its node leaves the picture', async (context) => {
  const opened = await fresh(context);
  const { page, reader } = opened;
  await tabIntoStage(opened);
  await page.keyboard.press('Tab');
  const focused = () => reader.evaluate(({ root }) => root.activeElement?.closest('.stage') !== null && root.activeElement !== null);
  assert.ok(await focused());
  await page.keyboard.press('End');
  assert.ok(await focused(), 'after End');
  await page.keyboard.press('Home');
  assert.ok(await focused(), 'after Home');
  await page.keyboard.press('ArrowRight');
  assert.equal((await settingsOf(opened)).step, 1);
});

test('a node is chosen by keyboard, and its ledger stands below', async (context) => {
  const opened = await fresh(context);
  const { page, reader } = opened;
  await patch(reader, { step: 'end', t: 3 });
  await tabIntoStage(opened);
  await page.keyboard.press('Tab');
  const labels = new Set();
  const label = () => reader.evaluate(({ root }) => root.activeElement?.getAttribute('aria-label') ?? '');
  for (let press = 0; press < 30; press += 1) await page.keyboard.press('ArrowUp');
  for (let press = 0; press < 30; press += 1) {
    labels.add(await label());
    if ((await label()).startsWith('y at t = 3')) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  const { ledger, settings } = await reader.evaluate(({ element, ledger }) => ({ ledger: ledger(), settings: element.settings }));
  assert.deepEqual([settings.selected, settings.selectedT], ['y', 3]);
  assert.deepEqual(ledger.rows.map(({ branch }) => branch), ['loss', 'via_z', 'via_i', 'via_f', 'via_o']);
  assert.ok(labels.size > 1);
});

test('but for the arrow keys, keys act only while the figure has the focus', async (context) => {
  const opened = await fresh(context);
  const { page, reader } = opened;
  const keys = ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'p'];
  const press = async () => {
    for (const key of keys) await page.keyboard.press(key);
    const isPlaying = await reader.evaluate(({ one }) => one('.play')?.getAttribute('aria-pressed'));
    assert.equal(isPlaying, 'false');
    assert.equal((await settingsOf(opened)).step, stepOfC3 - 1);
  };
  await press();
  await page.getByRole('button', { name: 'step', exact: true }).focus();
  await press();
  await page.getByRole('button', { name: /^Sequence:/ }).click();
  await page.locator('dialog[open] input.number').first().focus();
  await press();
});

/** @param {Opened} opened */
async function tabIntoStage({ page, reader }) {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const isThere = await reader.evaluate(({ root }) => root.activeElement?.closest('.stage') != null);
    if (isThere) return;
  }
  assert.fail('Tab does not reach the stage');
}

test('stepBy walks on and back, and stops at both ends', async () => {
  const { reader } = shared;
  const steps = await reader.evaluate(async ({ element }) => {
    await element.patch({ step: 50 });
    const steps = [];
    for (const count of [3, -2, 1.7, -1000, 1000, -1]) {
      await element.stepBy(count);
      steps.push(element.settings.step);
    }
    return steps;
  });
  assert.deepEqual(steps, [53, 51, 52, 0, 132, 131]);
});

test('the event change carries the settings, out of the shadow root, for scripts and for hands', async () => {
  const { page, reader } = shared;
  const heard = await reader.evaluate(async ({ element }) => {
    /** @type {any[]} */
    const heard = [];
    Object.assign(globalThis, { heard });
    document.addEventListener('change', (event) => {
      if ('detail' in event) heard.push([event.detail, element.settings, event.target === element]);
    });
    await element.patch({ step: 10 });
    await element.stepBy(2);
    return heard;
  });
  assert.deepEqual(heard.map(([detail]) => detail.step), [10, 12]);
  for (const [detail, settings, isElement] of heard) {
    assert.deepEqual(detail, settings);
    assert.ok(isElement);
  }
  await page.getByRole('button', { name: 'step', exact: true }).click();
  const count = await page.evaluate(() => /** @type {any} */ (globalThis).heard.length);
  assert.equal(count, 3);
});

test('the settings given out are a copy', async () => {
  const isSame = await shared.reader.evaluate(({ element }) => {
    const before = element.settings;
    element.settings.x[0][0] = 99;
    element.settings.step = 3;
    return JSON.stringify(before) === JSON.stringify(element.settings);
  });
  assert.ok(isSame);
});

test('what patch refuses changes nothing', async () => {
  const { reader } = shared;
  /** @type {unknown[]} */
  const bad = [
    { t: 6 }, { t: 0 }, { unit: 2 }, { step: -1 }, { step: 1.5 }, { step: 'centre' }, { gear: 'fast' },
    { model: 'gru' }, { units: 0 }, { units: 10000 }, { unknown: 1 }, { x: 'five' }, { x: [] }, { x: [[NaN]] },
    { x: [['a']] }, { targets: [[1]] }, { theme: 'pink' }, null, 7, [],
  ];
  const outcomes = await reader.evaluate(async ({ element, root }, bad) => {
    const outcomes = [];
    for (const part of bad) {
      const before = JSON.stringify(element.settings) + root.innerHTML;
      const sentence = await element.patch(/** @type {Part} */ (part)).then(() => 'accepted', (error) => error.message);
      outcomes.push([JSON.stringify(part), sentence, JSON.stringify(element.settings) + root.innerHTML === before]);
    }
    return outcomes;
  }, bad);
  for (const [part, sentence, isSame] of outcomes) {
    assert.match(String(sentence), /accepted is|accepted are|not finite|is missing/, String(part));
    assert.notEqual(sentence, 'accepted', String(part));
    assert.ok(isSame, String(part));
  }
});

test('choosing δy shows what comes down from the loss and four roads through the next step', async () => {
  const { page, reader } = shared;
  await patch(reader, { step: 'end', t: 3 });
  await page.locator('.stage [data-node="y"][data-t="3"] text.value').click();
  const ledger = await reader.evaluate(({ ledger }) => ledger());
  assert.deepEqual(ledger.rows.map(({ branch }) => branch), ['loss', 'via_z', 'via_i', 'via_f', 'via_o']);
  assertAddsUp(ledger.rows.map(({ amount }) => Number(amount)), Number(ledger.sum));
});

test('every node of the stage can be chosen and says how its δ adds up', async () => {
  const { reader } = shared;
  await patch(reader, { step: 'end', t: 3 });
  const ledgers = await reader.evaluate(async ({ element, nodes, ledger }) => {
    const ledgers = [];
    for (const { node, t, delta } of nodes()) {
      if (node === 'J') continue;
      await element.patch({ selected: node, selectedT: t });
      ledgers.push({ node, t, delta, ...ledger() });
    }
    return ledgers;
  });
  assert.equal(ledgers.length, 22);
  for (const { node, t, delta, rows, sum } of ledgers) {
    assert.equal(sum, delta, `${node}(${t})`);
    assert.ok(rows.length > 0, `${node}(${t})`);
    assertAddsUp(rows.map(({ amount }) => Number(amount)), Number(sum));
  }
});

test('in the sums each weight’s gradient adds up from the shares of the steps', async () => {
  const { reader } = shared;
  const of = runOf(await settingsOf(shared));
  for (const [index, { name }] of of.graph.parameters.entries()) {
    await patch(reader, { step: ends[2] + index + 1 });
    const { rows, sum } = await reader.evaluate(({ all, text, ledger }) => ({
      rows: all('.sum tbody .amount').map(text),
      sum: ledger().sum,
    }));
    assert.equal(sum, String(of.run.gradient(name)[0]), name);
    const shares = [1, 2, 3, 4, 5].map((t) => of.run.share(name, t)[0]);
    assert.equal(rows.length, 5, name);
    for (const [step, row] of rows.entries()) {
      const digits = row.split('.')[1]?.length ?? 0;
      assert.ok(Math.abs(Number(row.replace('−', '-')) - shares[step]) <= 0.51 * 10 ** -digits, `${name}: ${row}, not ${shares[step]}`);
    }
  }
  of.run.free();
});

test('in the sums the stage lights where a weight is used, with the share of each step in view', async () => {
  const { reader } = shared;
  const of = runOf(await settingsOf(shared));
  for (const [index, { name }] of of.graph.parameters.entries()) {
    await patch(reader, { step: ends[2] + index + 1, t: 3 });
    const { shares, lit, read } = await reader.evaluate(({ all, text }) => ({
      shares: all('.share text').map(text),
      lit: all('.wire.read').length,
      read: all('.node.read[data-node], .node.read [data-node]').map((node) => `${node.getAttribute('data-node')}(${node.getAttribute('data-t')})`),
    }));
    const edges = of.graph.edges.filter(({ parameter }) => parameter === index);
    const written = edges.length === 0 ? [] : [3, 4].map((t) => of.run.share(name, t)[0]);
    assert.equal(shares.length, written.length, name);
    assert.equal(lit, written.length, name);
    for (const [place, share] of shares.map((share) => Number(share.replace('−', '-'))).entries()) {
      assert.ok(written.some((number) => Math.abs(number - share) < 0.6e-4), `${name}: ${share} at ${place}, not ${written}`);
    }
    const users = of.graph.nodes.filter((_, node) => of.run.reads(node, 3, 0).some(({ parameter }) => parameter === index));
    for (const { name: node } of users) for (const t of [3, 4]) assert.ok(read.includes(`${node}(${t})`), `${name}: ${node}(${t}) in ${read}`);
  }
  of.run.free();
});

test('the chosen row says why: local derivative times δ is its amount', async () => {
  const { page, reader } = shared;
  await patch(reader, { step: stepOfC3 });
  for (const branch of branches) {
    await page.locator(`[data-branch="${branch}"] button`).click();
    const { result, amount } = await reader.evaluate(({ textOf, ledger }, branch) => ({
      result: textOf('.why .result'),
      amount: ledger().rows.find((row) => row.branch === branch)?.amount,
    }), branch);
    const numbers = result.match(/[+−]\d+\.\d+/g)?.map((text) => Number(text.replace('−', '-'))) ?? [];
    assert.equal(numbers.length, 3, result);
    const [slope, delta, product] = numbers;
    assert.ok(Math.abs(slope * delta - product) < 2e-4, result);
    assert.ok(Math.abs(product - Number(amount)) < 1e-4, result);
  }
});

test('a δ that the walk has not reached is not told, and a link walks there', async () => {
  const { page, reader } = shared;
  await patch(reader, { step: stepOfC3 });
  await patch(reader, { selected: 'c', selectedT: 2 });
  assert.match(await reader.evaluate(({ textOf }) => textOf('.lower')), /δc\(2\) is not computed yet/);
  assert.deepEqual(await reader.evaluate(({ ledger }) => ledger()), { rows: [], sum: null });
  await page.getByRole('button', { name: 'Walk there' }).click();
  const { rows, settings } = await reader.evaluate(({ ledger, element }) => ({ rows: ledger().rows, settings: element.settings }));
  assert.equal(rows.length, 5);
  assert.equal(settings.t, 2);
});

test('where nothing is compared with a target, no equation says so', async () => {
  const { reader } = shared;
  await patch(reader, { loss: 'last', step: 'end', selected: 'J', selectedT: 2, distance: 'node' });
  const said = () => reader.evaluate(({ textOf }) => textOf('.near, .stage') + textOf('.lower'));
  assert.match(await said(), /J\(2\) = 0: at this step nothing is compared with a target/);
  assert.doesNotMatch(await said(), /d\(2\)/);
  await patch(reader, { distance: 'block' });
  assert.match(await reader.evaluate(({ textOf }) => textOf('.lower')), /J\(2\) = 0: at this step/);
});

test('nothing was complained about on the console', () => {
  assert.deepEqual(shared.complaints, []);
});
