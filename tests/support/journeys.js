// What a reader does from end to end, the same in every browser, and every number to the last bit as in Node.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';

import { serveProject } from '../../tools/bench/server.js';
import { needsEveryBrowser } from '../../tools/browsers.js';
import { caseOf } from '../../www/input/case.js';
import { chapterIds, loadChapter } from '../../www/lessons/chapters.js';
import { studies } from '../../www/state.js';
import { trainingOf } from '../../www/training/task.js';
import { Trainer } from '../../www/whole.js';
import { Unrolled } from './core.js';
import { drivers } from './drivers.js';
import { numbersToTheLastBit } from './numbers.js';
import { longestWait } from './page.js';
import { nodesAt, runOf, sorted } from './picture.js';
import { makeReader } from './reader.js';
import { serveDist } from './server.js';

/** @typedef {import('./drivers.js').Tab} Tab */
/** @typedef {import('../../www/state.js').Part} Part */
/** @typedef {import('../../www/state.js').Settings} Settings */
/** @typedef {import('../../www/element.js').DeltaScope} DeltaScope */

/** Inside the figure; the course and other pages have it in themselves. */
const figure = 'delta-scope >>> ';

/**
 * The tests of one browser; left out where it is missing, unless every browser is needed.
 *
 * @param {keyof typeof drivers} which
 */
export async function testIn(which) {
  const { name, find, launch } = drivers[which];
  const isThere = (await find()) !== null;
  if (!isThere && needsEveryBrowser) throw new Error(`${name} is not installed.`);
  describe(name, { skip: isThere ? false : `${name} is not installed` }, () => journeys(launch));
}

/** @param {typeof drivers.firefox.launch} launch */
function journeys(launch) {
  /** @type {import('./drivers.js').Driven} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serveDist>>} */
  let site;
  /** @type {Tab} */
  let tab;

  before(async () => {
    [browser, site] = await Promise.all([launch(), serveDist()]);
    tab = browser.tab;
  });
  after(() => Promise.all([browser?.close(), site?.close()]));

  test('both passes, trainings and a landscape have the numbers that Node finds, to the last bit', async (context) => {
    const project = await serveProject();
    context.after(() => project.close());
    await tab.goto(project.url);
    const found = await tab.evaluate(async () => {
      const [whole, numbers] = ['/www/whole.js', '/tests/support/numbers.js'];
      await (await import(whole)).load();
      return /** @type {Record<string, string[]>} */ ((await import(numbers)).numbersToTheLastBit());
    }, null);
    const expected = numbersToTheLastBit();
    assert.deepEqual(Object.keys(found), Object.keys(expected));
    for (const [what, bits] of Object.entries(expected)) {
      const odd = bits.findIndex((one, index) => one !== found[what][index]);
      assert.equal(odd, -1, `${what}: number ${odd} of ${bits.length} is ${found[what][odd]}, not ${bits[odd]}`);
      assert.equal(found[what].length, bits.length, what);
    }
  });

  test('a reader steps to the end by buttons and keys, and each number shown is the core’s', async () => {
    await open(tab, site.url);
    const begun = await settingsOf(tab);
    await click(tab, `${figure}.transport .step`);
    assert.equal((await settingsOf(tab)).step, begun.step + 1);
    await focus(tab, `${figure}.stage .node[tabindex="0"]`);
    await tab.keyboard.press('ArrowRight');
    assert.equal((await settingsOf(tab)).step, begun.step + 2);
    await tab.keyboard.press('End');
    await assertComputed(tab);
    await appear(tab, `${figure}.transport .step[disabled]`);
  });

  test('a node is chosen, its largest branch explained, another cell taken and a number edited', async () => {
    await open(tab, site.url, { step: 'end', t: 3, question: false });
    await click(tab, `${figure}.stage .node[data-node="c"][data-t="3"]`);
    assert.deepEqual([(await settingsOf(tab)).selected, (await settingsOf(tab)).selectedT], ['c', 3]);
    await click(tab, `${figure}.ledger [data-branch="carousel"]`);
    assert.equal((await settingsOf(tab)).branch, 'carousel');
    assert.match(await textOf(tab, `${figure}.reason h3`), /\S/);
    const { peepholes } = await settingsOf(tab);
    await click(tab, `${figure}.switch`);
    assert.equal((await settingsOf(tab)).peepholes, !peepholes);
    await assertComputed(tab);

    await show(tab, { selected: 'x', selectedT: 3 });
    await focus(tab, `${figure}.given input.number`);
    await tab.evaluate(select, `${figure}.given input.number`);
    for (const key of ['0', '.', '2', '5', 'Enter']) await tab.keyboard.press(key);
    assert.deepEqual((await settingsOf(tab)).x[2], [0.25]);
    await tab.keyboard.press('ArrowUp');
    assert.ok((await settingsOf(tab)).x[2][0] > 0.25);
    await assertComputed(tab);
  });

  test('a link opens what it was made of', async () => {
    await open(tab, site.url, { units: 3, unit: 2, gateRecurrence: true, step: 'end', t: 2, selected: 'f', selectedT: 2, notation: 'olah', question: false, theme: 'dark' });
    const [link, before] = await tab.evaluate(linkAndSettings, null);
    await tab.goto('about:blank');
    await open(tab, `${site.url}#${link}`);
    assert.deepEqual(await settingsOf(tab), before);
    await assertComputed(tab);
  });

  test('each study is drawn', async () => {
    await open(tab, site.url, { step: 'end', question: false });
    for (const study of studies) {
      await show(tab, { study });
      await appear(tab, `${figure}.study.${study}`);
      const blank = await tab.evaluate(blankPictures, { selector: `${figure}.study.${study}`, longestWait });
      assert.deepEqual(blank, [], study);
    }
  });

  test('a training makes its updates, and a moment of it has the loss that Node finds', async () => {
    await open(tab, site.url, { question: false, study: 'training', optimizer: 'adam', updates: 100 });
    await click(tab, `${figure}.training .going button`);
    await appear(tab, `${figure}.training .going[data-going="false"][data-done="100"]`);
    await show(tab, { update: 60 });
    await appear(tab, `${figure}.moment[data-update="60"] [data-loss]`);
    const loss = Number(await tab.evaluate(markedLoss, null));
    const settings = await settingsOf(tab);
    const training = trainingOf(settings);
    assert.ok(!('sentence' in training));
    const trainer = new Trainer(caseOf(settings), training);
    trainer.advance(100);
    const run = new Unrolled(/** @type {import('../../pkg/whole/deltascope.js').Case} */ (trainer.caseAfter(60)));
    run.run();
    assert.equal(loss, run.loss());
    run.free();
    trainer.free();
  });

  test('a scene of the course asks, and answers what was guessed', async () => {
    const asking = await firstQuestion();
    await tab.goto(`${site.url}course.html#v=1&lesson=${asking}`);
    // Until the figure is drawn, the words beside it may still move.
    await appear(tab, 'delta-course >>> delta-scope >>> .stage .node');
    await appear(tab, `delta-course >>> .scene.current[data-scene="${asking}"]`);
    // Where it is scrolled to be pressed, another scene may be the one that is read.
    const scene = `delta-course >>> [data-scene="${asking}"] `;
    await click(tab, `${scene}.prediction label`);
    await click(tab, `${scene}.prediction button[type="submit"]`);
    await appear(tab, `${scene}.answer:not([hidden])`);
    assert.match(await textOf(tab, `${scene}.prediction .verdict`), /\S/);
  });

  test('the element stands and steps in a page of another origin, with styles of its own', async (context) => {
    const page = `<!doctype html><style>* { color: red !important; font: 40px serif; } button { display: none }</style>
      <script src="${site.url}delta-scope.js"></script><h1>A page</h1><delta-scope></delta-scope>`;
    const other = await serveText(page);
    context.after(() => other.close());
    await tab.goto(other.url);
    await appear(tab, `${figure}.stage .node`);
    const { step } = await settingsOf(tab);
    await click(tab, `${figure}.transport .step`);
    assert.equal((await settingsOf(tab)).step, step + 1);
    await assertComputed(tab);
  });
}

/** Serves one page, from an origin of its own. @param {string} page */
async function serveText(page) {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(page));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** The first scene that asks. */
async function firstQuestion() {
  for (const id of chapterIds) {
    const asking = (await loadChapter(id)).steps.find(({ question }) => question !== undefined);
    if (asking !== undefined) return asking.id;
  }
  throw new Error('no scene of the course asks');
}

/**
 * Opens a page with the figure, waits until it is drawn, and merges settings into it.
 * @param {Tab} tab
 * @param {string} url
 * @param {Part} [part]
 */
async function open(tab, url, part = {}) {
  await tab.goto(url);
  await appear(tab, `${figure}.stage .node`);
  await show(tab, part);
}

/** @param {Tab} tab @param {Part} part */
async function show(tab, part) {
  await tab.evaluate((part) => /** @type {DeltaScope} */ (document.querySelector('delta-scope')).patch(part), part);
}

/** @param {Tab} tab @returns {Promise<Settings>} */
function settingsOf(tab) {
  return tab.evaluate(async () => {
    const scope = /** @type {DeltaScope} */ (document.querySelector('delta-scope'));
    await scope.updateComplete;
    return scope.settings;
  }, null);
}

/** Every number of the shown blocks is the core’s for the settings of now. @param {Tab} tab */
async function assertComputed(tab) {
  const settings = await settingsOf(tab);
  const of = runOf(settings);
  const shown = await tab.evaluate(/** @type {() => import('./reader.js').NodeReading[]} */ (Function(`return (${makeReader})().nodes()`)), null);
  assert.deepEqual(sorted(shown), sorted(nodesAt(of, settings)));
  of.run.free();
}

/** Presses the middle of something as a hand does, once it is there. @param {Tab} tab @param {string} selector */
async function click(tab, selector) {
  await appear(tab, selector);
  const [x, y] = await tab.evaluate(middleInSight, selector);
  await tab.mouse.click(x, y);
}

/** @param {Tab} tab @param {string} selector */
async function focus(tab, selector) {
  await appear(tab, selector);
  await tab.evaluate(giveFocus, selector);
}

/** @param {Tab} tab @param {string} selector */
async function appear(tab, selector) {
  const isThere = await tab.evaluate(waitFor, { selector, longestWait });
  assert.ok(isThere, `there is no ${selector}`);
}

/** @param {Tab} tab @param {string} selector */
async function textOf(tab, selector) {
  await appear(tab, selector);
  return tab.evaluate(textThere, selector);
}

// The functions below run in the page. `>>>` stands before what is inside of an element.

/** @param {{ selector: string, longestWait: number }} wanted */
async function waitFor({ selector, longestWait }) {
  const find = () => selector.split(' >>> ').reduce((/** @type {any} */ root, part) => (root?.shadowRoot ?? root)?.querySelector(part), document);
  const end = performance.now() + longestWait;
  while (!find() && performance.now() < end) await new Promise((later) => setTimeout(later, 20));
  return Boolean(find());
}

/** Once it stays where it is: a page may still be about to scroll. @param {string} selector */
async function middleInSight(selector) {
  const part = selector.split(' >>> ').reduce((/** @type {any} */ root, part) => (root.shadowRoot ?? root).querySelector(part), document);
  let last = '';
  for (let still = 0; still < 10; still += 1) {
    part.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    await new Promise((later) => requestAnimationFrame(later));
    const { x, y } = part.getBoundingClientRect();
    if (last !== `${x} ${y}`) still = 0;
    last = `${x} ${y}`;
  }
  const { left, top, width, height } = part.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

/** @param {string} selector */
function giveFocus(selector) {
  selector.split(' >>> ').reduce((/** @type {any} */ root, part) => (root.shadowRoot ?? root).querySelector(part), document).focus();
}

/** @param {string} selector */
function select(selector) {
  selector.split(' >>> ').reduce((/** @type {any} */ root, part) => (root.shadowRoot ?? root).querySelector(part), document).select();
}

/** @param {string} selector @returns {string} */
function textThere(selector) {
  return selector.split(' >>> ').reduce((/** @type {any} */ root, part) => (root.shadowRoot ?? root).querySelector(part), document).textContent;
}

/** @returns {[string, Settings]} */
function linkAndSettings() {
  const { link, settings } = /** @type {DeltaScope} */ (document.querySelector('delta-scope'));
  return [link, settings];
}

/** The loss of the marked moment of a training. */
function markedLoss() {
  return document.querySelector('delta-scope')?.shadowRoot?.querySelector('.moment [data-loss]')?.getAttribute('data-loss');
}

/** The canvases of an element on which nothing is drawn, even in the end. @param {{ selector: string, longestWait: number }} wanted */
async function blankPictures({ selector, longestWait }) {
  const part = selector.split(' >>> ').reduce((/** @type {any} */ root, part) => (root.shadowRoot ?? root).querySelector(part), document);
  const isBlank = (/** @type {HTMLCanvasElement} */ canvas) =>
    canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.every((byte) => byte === 0);
  const blank = () => [...part.querySelectorAll('canvas')].filter(isBlank).map((canvas) => canvas.outerHTML);
  const end = performance.now() + longestWait;
  while (blank().length > 0 && performance.now() < end) await new Promise((later) => setTimeout(later, 20));
  return blank();
}
