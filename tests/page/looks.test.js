// What can be measured of the looks: contrast, room, narrow screens, and what helps those who see,
// move or print differently.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { example } from '../../www/input/example.js';
import { textSequence } from '../../www/input/sequence.js';
import { measureContrast } from '../support/contrast.js';
import { crowdingIn, measureCrowding } from '../support/crowding.js';
import { readOverlaps } from '../support/overlaps.js';
import { openScope, patch } from '../support/page.js';
import { openPanel } from '../support/panels.js';
import { runOf } from '../support/picture.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../support/page.js').Opened} Opened */
/** @typedef {import('../../www/state.js').Part} Part */

const [wide, narrow] = [{ width: 1440, height: 900 }, { width: 390, height: 844 }];
const still = /** @type {const} */ ({ reducedMotion: 'reduce' });
/** Right after δc(3) has become known. */
const stepOfC3 = 86;

const site = await openSite();
const { browser, server } = site;
const opened = await openShared(site, still);

/** A word as sequence. @param {string} word */
function wordPart(word) {
  const outcome = textSequence(word, { ...example, source: 'text' });
  assert.ok('patch' in outcome);
  return outcome.patch;
}

const word = wordPart('hello world');
const rnn = /** @type {const} */ ({ model: 'rnn' });

/** @type {Part} */
const plain = { ...example, unit: 1, step: 'end', t: 3, theme: 'auto' };

/** @param {Part} part from the example on */
const set = (part) => patch(opened.reader, { ...plain, ...part });

/** @type {[what: string, part: Part][]} */
const states = [
  ['first sight', { step: stepOfC3 - 1, question: true }],
  ['δc(3)', { step: stepOfC3 }],
  ['the sum of a weight', { step: 120 }],
  ['eight units', { units: 8, unit: 8, selected: 'y', selectedT: 3 }],
  ['a word', { ...word, t: 1, selected: 'c', selectedT: 1 }],
  ['the simple RNN', { ...rnn, selected: 'h', selectedT: 3 }],
  ['full gate recurrence', { gateRecurrence: true, selected: 'f', selectedT: 3 }],
  ['the start', { step: 'start', t: 1 }],
];

test('nothing makes the page scroll sideways from 360 px up', async () => {
  const { page, reader } = opened;
  const tooWide = [];
  for (const [what, part] of states) {
    await set(part);
    for (const width of [360, 390, 768, 1024, 1280, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const excess = await reader.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
      });
      if (excess > 0) tooWide.push(`${what} at ${width} px: ${excess} px`);
    }
  }
  await page.setViewportSize(wide);
  assert.deepEqual(tooWide, []);
});

test('no panel scrolls sideways from 360 px up', async (context) => {
  const here = await openScope(browser, server.url, { ...still, viewport: narrow });
  context.after(() => here.page.close());
  const tooWide = [];
  for (const panel of /** @type {const} */ (['cell', 'sequence', 'weights'])) {
    await here.page.setViewportSize(narrow);
    await openPanel(here, panel);
    for (const width of [360, 390, 768, 1024, 1440]) {
      await here.page.setViewportSize({ width, height: 800 });
      const excess = await here.reader.evaluate(({ one }) => {
        const dialog = /** @type {HTMLElement} */ (one('dialog'));
        const { left, right } = dialog.getBoundingClientRect();
        const { scrollWidth, clientWidth } = document.documentElement;
        return Math.max(dialog.scrollWidth - dialog.clientWidth, scrollWidth - clientWidth, -left, right - clientWidth);
      });
      if (excess > 0) tooWide.push(`${panel} at ${width} px: ${excess} px`);
    }
  }
  assert.deepEqual(tooWide, []);
});

test('controls do not lie over one another from 360 px up', async () => {
  const { page, reader } = opened;
  const overlaps = [];
  for (const [what, part] of states) {
    await set(part);
    for (const width of [360, 390, 768, 1024, 1280, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      for (const pair of await reader.evaluate(readOverlaps)) overlaps.push(`${what} at ${width} px: ${pair}`);
    }
  }
  await page.setViewportSize(wide);
  assert.deepEqual(overlaps, []);
});

/** @type {[what: string, part: Part][]} */
const cells = [
  ['first sight', { step: stepOfC3 - 1, question: true }],
  ['δc(3)', { step: stepOfC3 }],
  ['the forward pass', { step: 30 }],
  ['t = T', { t: 5, selected: 'c', selectedT: 5 }],
  ['t = 1', { t: 1, selected: 'c', selectedT: 1 }],
  ['before the last step', { t: 4, selected: 'y', selectedT: 4 }],
  ['the sum of an input weight', { step: 118, t: 3 }],
  ['the sum of a peephole', { step: 'end', t: 3, parameter: 'p_i' }],
  ['the simple RNN', { ...rnn, selected: 'h', selectedT: 3 }],
  ['coupled gates', { coupledGates: true, selected: 'i', selectedT: 3 }],
  ['full gate recurrence', { gateRecurrence: true, selected: 'c', selectedT: 3 }],
  ['full gate recurrence, a gate', { gateRecurrence: true, selected: 'f', selectedT: 3 }],
  ['no forget gate', { forgetGate: false, selected: 'c', selectedT: 3 }],
  ['four units', { units: 4, unit: 2, selected: 'c', selectedT: 3 }],
  ['a word', { ...word, selected: 'y', selectedT: 3 }],
];

for (const theme of /** @type {const} */ (['light', 'dark'])) {
  test(`every text of the pictures has a contrast of 4.5, every line of 3, in ${theme}`, async () => {
    for (const [what, part] of cells) {
      await set({ ...part, theme });
      const { faint, measured } = await opened.reader.evaluate(measureContrast, { text: 4.5, line: 3 });
      assert.ok(measured > 60, `${what}: only ${measured} measured`);
      assert.deepEqual(distinct(faint), [], what);
    }
  });
}

/** @param {import('../support/contrast.js').Faint[]} faint */
function distinct(faint) {
  return [...new Map(faint.map((part) => [`${part.what.replace(/[“].*/, '')}${part.colour}${part.behind}`, part])).values()];
}

test('the measure of contrast finds a text and a line that are too pale', async () => {
  await set({});
  const found = await opened.reader.evaluate(({ one }) => {
    const [text, line] = [one('.stage .time-label'), one('.stage .wire .line')];
    /** @type {SVGElement} */ (text).style.fill = '#999999';
    /** @type {SVGElement} */ (line).style.stroke = '#bbbbbb';
    return [text, line].length;
  });
  assert.equal(found, 2);
  const { faint } = await opened.reader.evaluate(measureContrast, { text: 4.5, line: 3 });
  assert.equal(faint.length, 2);
  await opened.reader.evaluate(({ all }) => {
    for (const part of all('.stage .time-label, .stage .wire .line')) /** @type {SVGElement} */ (part).style.cssText = '';
  });
});

test('the colours of the system are taken, unless others are chosen', async (context) => {
  const dark = await openScope(browser, server.url, { ...still, colorScheme: 'dark' });
  context.after(() => dark.page.close());
  const paper = (/** @type {Opened} */ { reader }) =>
    reader.evaluate(({ element }) => getComputedStyle(element).backgroundColor);
  await set({});
  const [light, night] = [await paper(opened), await paper(dark)];
  assert.notEqual(light, night);
  await patch(dark.reader, { theme: 'light' });
  assert.equal(await paper(dark), light);
  await set({ theme: 'dark' });
  assert.equal(await paper(opened), night);
});

test('in the figure no text is cut off, none touches another, and nothing is painted over one', async () => {
  for (const [what, part] of cells) {
    await set(part);
    const { measured, ...crowding } = await opened.reader.evaluate(measureCrowding);
    assert.ok(measured > 25, `${what}: only ${measured} measured`);
    assert.deepEqual(crowding, { cut: [], touching: [], covered: [] }, what);
  }
});

/** @type {Part} */
const extremes = { x: [[-1234.5], [1e-7], [98765], [-3e-9], [4e5]], targets: [[-2e4], [3e-5], [12345.6], [0], [-1e-9]] };
/** @type {Part} */
const manySteps = { x: new Array(1000).fill([0.5]), targets: new Array(1000).fill([0.25]) };

/** @type {[what: string, part: Part][]} */
const crowded = [
  ['the example', {}],
  ['at t = T', { t: 5 }],
  ['at t = 1', { t: 1 }],
  ['coupled gates', { coupledGates: true }],
  ['full gate recurrence', { gateRecurrence: true }],
  ['three units', { units: 3, unit: 2 }],
  ['the simple RNN', rnn],
  ['a softmax over the letters of a word', word],
  ['a simple RNN with a softmax', { ...wordPart('abba'), ...rnn }],
  ['the loss at the last step only', { loss: 'last' }],
  ['large and small numbers', { ...extremes, inputActivation: false, outputActivation: false }],
  ['hundreds of steps', { ...manySteps, t: 998 }],
];

for (const [what, part] of crowded) {
  test(`whichever node is chosen, its arrows’ amounts stand free: ${what}`, async () => {
    await set(part);
    const chosen = await opened.reader.evaluate(({ nodes }) => nodes().map(({ node, t }) => ({ node, t })));
    assert.ok(chosen.length > 0);
    assert.deepEqual(await crowdingIn(opened, chosen.map(({ node, t }) => ({ selected: node, selectedT: t }))), []);
  });
}

for (const [what, part] of crowded.filter(([what]) => !/large|hundreds|last step/.test(what))) {
  test(`whichever weight is summed, the shares of its steps stand free: ${what}`, async () => {
    await set(part);
    const { run, graph } = runOf(await opened.reader.evaluate(({ element }) => element.settings));
    run.free();
    const sums = graph.parameters.map((_, index) => ({ step: graph.phaseEnds[2] + index + 1, t: part.t ?? 3 }));
    assert.deepEqual(await crowdingIn(opened, sums), []);
  });
}

test('the measure of crowding finds a text that is cut off, one that touches, and one painted over', async () => {
  await set({});
  const measured = await opened.reader.evaluate(async ({ one, all }) => {
    const [label, ...values] = [one('.stage .time-label'), ...all('.stage .node.circle text.value')];
    const move = (/** @type {Element | null | undefined} */ text, /** @type {number} */ x, /** @type {number} */ y) => {
      text?.setAttribute('x', String(x));
      text?.setAttribute('y', String(y));
    };
    const [x, y] = ['x', 'y'].map((name) => Number(values[1].getAttribute(name)));
    move(values[0], x + 4, y + 4);
    move(values[2], -60, 100);
    const body = /** @type {SVGCircleElement} */ (one('.stage .node.circle circle.body'));
    move(label, Number(body.getAttribute('cx')) - 20, Number(body.getAttribute('cy')) + 24);
    return values.length;
  });
  assert.ok(measured > 3);
  const { cut, touching, covered } = await opened.reader.evaluate(measureCrowding);
  assert.ok(cut.length > 0 && touching.length > 0 && covered.length > 0, JSON.stringify({ cut, touching, covered }));
  await opened.page.reload();
  opened.reader = await (await import('../support/page.js')).readerOf(opened.page);
});

test('purple is for error and nothing else', async () => {
  await set({ step: stepOfC3 });
  const strangers = await opened.reader.evaluate(({ element, all }) => {
    const error = getComputedStyle(element).getPropertyValue('--error').trim();
    const probe = document.createElement('i');
    probe.style.color = error;
    document.body.append(probe);
    const purple = getComputedStyle(probe).color;
    probe.remove();
    const isPurple = (/** @type {Element} */ part) => {
      const { color, fill, stroke, backgroundColor, borderTopColor } = getComputedStyle(part);
      return [color, fill, stroke, backgroundColor, borderTopColor].includes(purple);
    };
    const ofError = '.flow, .hint, .pill, .amount, .strip, .sum.error, .why, .delta, .matrix, .ledger, .chart, .rows, .verdict';
    return all('*').filter((part) => isPurple(part) && part.closest(ofError) === null).map((part) => `${part.tagName} ${part.getAttribute('class')}`);
  });
  assert.deepEqual(strangers, []);
});

test('where the system forces its colours, every text of the pictures can be read', async (context) => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const here = await openScope(browser, server.url, { ...still, forcedColors: 'active', colorScheme });
    context.after(() => here.page.close());
    for (const part of /** @type {Part[]} */ ([{ step: stepOfC3 }, { units: 4, step: 'end', t: 3 }])) {
      await patch(here.reader, part);
      const { faint, measured } = await here.reader.evaluate(measureContrast, { text: 4.5, line: 3 });
      assert.ok(measured > 60);
      assert.deepEqual(distinct(faint), [], `${colorScheme} ${JSON.stringify(part)}`);
    }
    await patch(here.reader, { step: 'end', selected: 'c', selectedT: 3 });
    const pressed = await here.reader.evaluate(({ one, element }) => {
      const colours = (/** @type {Element | null} */ of) => {
        const { backgroundColor, color } = getComputedStyle(/** @type {Element} */ (of));
        return [backgroundColor, color];
      };
      const probe = element.ownerDocument.createElement('span');
      probe.style.cssText = 'forced-color-adjust: none; background: Highlight; color: HighlightText';
      element.after(probe);
      const system = colours(probe);
      probe.remove();
      const button = one('.tool-button[aria-pressed="true"]');
      return { shown: [...colours(button), getComputedStyle(/** @type {Element} */ (button)).forcedColorAdjust], system: [...system, 'none'] };
    });
    assert.deepEqual(pressed.shown, pressed.system, `the pressed tool, ${colorScheme}`);
  }
});

test('where motion is not wanted nothing moves', async () => {
  await set({ step: stepOfC3 - 1 });
  await set({ step: stepOfC3 });
  const running = await opened.reader.evaluate(({ root }) => root.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline).length);
  assert.equal(running, 0);
});

test('where motion is welcome it is short', async (context) => {
  const moving = await openScope(browser, server.url, { reducedMotion: 'no-preference' });
  context.after(() => moving.page.close());
  await patch(moving.reader, { step: stepOfC3 });
  const longest = await moving.reader.evaluate(({ root }) =>
    // What hangs on how far something is scrolled does not move by itself.
    Math.max(...root.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline).map(({ effect }) => Number(effect?.getTiming().duration))),
  );
  assert.ok(longest > 0 && longest <= 400, String(longest));
});

test('on a phone the controls are large enough to be hit', async (context) => {
  const here = await openScope(browser, server.url, { ...still, viewport: narrow });
  context.after(() => here.page.close());
  await patch(here.reader, { step: stepOfC3 });
  const small = await here.reader.evaluate(({ all, text }) =>
    all('button, select, summary').filter((control) => control.getClientRects().length > 0).flatMap((control) => {
      const { width, height } = (control.closest('.can-choose') ?? control).getBoundingClientRect();
      return Math.min(width, height) < 24 ? [`${text(control).slice(0, 24)}: ${Math.round(width)} × ${Math.round(height)}`] : [];
    }),
  );
  assert.deepEqual(small, []);
});

test('on a phone each road of the sum stands with its chips, its amount and the running sum', async (context) => {
  const here = await openScope(browser, server.url, { ...still, viewport: narrow });
  context.after(() => here.page.close());
  await patch(here.reader, { step: stepOfC3 });
  const lanes = await here.reader.evaluate(({ all, text }) =>
    all('tr[data-branch]').map((row) => ({
      chips: [...row.querySelectorAll('.chip')].filter((chip) => chip.getClientRects().length > 0).map(text),
      amount: text(row.querySelector('.amount')),
      bar: (row.querySelector('.bar svg')?.getBoundingClientRect().width ?? 0) > 40,
      right: row.getBoundingClientRect().right <= innerWidth,
    })),
  );
  assert.equal(lanes.length, 5);
  for (const { chips, amount, bar, right } of lanes) {
    assert.ok(chips.length >= 3, String(chips));
    assert.equal(chips[0], 'c(3)');
    assert.match(amount, /^[+−]0\.\d{4,}/);
    assert.ok(bar && right);
  }
});
