// The course as it is read: scenes set the figure, words and figure light each other, guesses come
// before answers, the address knows where one is.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { violationsIn } from '../support/axe.js';
import { faintIn, figureOf, goToScene, newPictureOf, openCourse, pictureOf } from '../support/course.js';
import { openSite } from '../support/site.js';
import { chapterIds, loadChapter } from '../../www/lessons/chapters.js';
import { settingsOfStep } from '../../www/lessons/lesson.js';
import { figureParts } from '../../www/views/keep-in-view.js';
import '../support/core.js';

const { browser, server } = await openSite();
const chapters = await Promise.all(chapterIds.map(async (id) => ({ id, ...(await loadChapter(id)) })));

/** @param {import('playwright-core').Page} page */
const settingsOf = async (page) => (await figureOf(page)).evaluate(({ settings }) => settings);

test('a scene shows the same whether it is reached by reading or shown by a figure that is new', async () => {
  const { page, complaints } = await openCourse(browser, server.url);
  for (const { steps } of chapters) {
    await goToScene(page, steps[0].id);
    for (const [index, step] of steps.entries()) {
      if (index > 0) await page.getByRole('button', { name: 'The next scene' }).click();
      await page.locator(`.scene.current[data-scene="${step.id}"]`).waitFor();
      const read = await pictureOf(page);
      assert.equal(await newPictureOf(page, settingsOfStep(step)), read, step.id);
    }
  }
  assert.deepEqual(complaints, []);
  await page.close();
});

test('scrolling to a scene sets the figure; one that the reader has changed is left alone until they come back', async () => {
  const { page, complaints } = await openCourse(browser, server.url, 'v=1&lesson=five-roads.last');
  const scene = page.locator('[data-scene="five-roads.largest"]');
  await page.mouse.move(200, 500);
  const top = await scene.evaluate((element) => element.getBoundingClientRect().top);
  await page.mouse.wheel(0, top - 120);
  await page.locator('.scene.current[data-scene="five-roads.largest"]').waitFor();
  assert.equal((await settingsOf(page)).t, 3);
  assert.equal(new URL(page.url()).hash, '#v=1&lesson=five-roads.largest');

  await page.locator('delta-scope [data-node="y"][data-t="4"]').first().click();
  await page.getByText('The figure shows something else now.').waitFor();
  assert.equal((await settingsOf(page)).selected, 'y');
  await page.mouse.move(200, 500);
  await page.mouse.wheel(0, -2000);
  await page.waitForTimeout(400);
  assert.equal((await settingsOf(page)).selected, 'y');
  assert.match(page.url(), /selected=y/);

  await page.getByRole('button', { name: 'Back to the lesson' }).click();
  await page.getByText('The figure shows something else now.').waitFor({ state: 'detached' });
  assert.equal((await settingsOf(page)).selected, null);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a link brings back the scene, and what the reader had made of its figure', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=five-roads.largest');
  await (await figureOf(page)).evaluate((element) => element.patch({ peepholes: false }));
  await page.waitForFunction(() => location.hash.includes('peepholes=off'));
  const link = new URL(page.url()).hash.slice(1);
  const again = await openCourse(browser, server.url, link);
  await again.page.getByText('The figure shows something else now.').waitFor();
  assert.equal((await settingsOf(again.page)).peepholes, false);
  assert.equal(await again.page.locator('.scene.current').getAttribute('data-scene'), 'five-roads.largest');
  await again.page.close();
  await goToScene(page, 'peepholes.back');
  await page.goBack();
  await page.getByText('The figure shows something else now.').waitFor();
  assert.equal((await settingsOf(page)).peepholes, false);
  assert.match(new URL(page.url()).hash, /peepholes=off/);
  await page.goBack();
  await page.getByText('The figure shows something else now.').waitFor({ state: 'detached' });
  assert.equal((await settingsOf(page)).peepholes, true);
  assert.equal(new URL(page.url()).hash, '#v=1&lesson=five-roads.largest');
  await page.close();
});

test('an unknown scene is said, and the course begins', async () => {
  const { page, complaints } = await openCourse(browser, server.url, 'v=1&lesson=nowhere.at-all');
  await page.getByText('There is no scene “nowhere.at-all”').waitFor();
  assert.equal(await page.locator('.scene.current').getAttribute('data-scene'), chapters[0].steps[0].id);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('words light their part of the figure, and the figure its words', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=where-can-c-go.exits');
  const lit = () => page.locator('delta-scope .wires [data-lit]').evaluateAll((wires) => wires.map((wire) => wire.getAttribute('data-link')));
  const word = page.getByRole('button', { name: 'the output gate', exact: true });
  await word.hover();
  assert.deepEqual(await lit(), ['obar>c@3']);
  await page.mouse.move(5, 5);
  await page.getByRole('button', { name: 'the forget gate', exact: true }).focus();
  assert.deepEqual(await lit(), ['fbar>c@3']);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement?.shadowRoot?.activeElement).blur());

  await page.locator('delta-scope .wires [data-link="ibar>c@3"] .reach').first().dispatchEvent('pointerover');
  const words = page.locator('.scene.current [data-things][data-lit]');
  assert.deepEqual(await words.allTextContents(), ['the input gate']);
  await page.close();
});

test('a question is answered by the run, and before that neither words nor figure tell', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=five-roads.largest');
  const scene = page.locator('[data-scene="five-roads.largest"]');
  assert.doesNotMatch(await scene.innerText(), /0\.0766|by far/);
  assert.doesNotMatch(await pictureOf(page), /0\.0766/);
  await scene.getByRole('radio', { name: /peephole/ }).first().check();
  await scene.getByRole('button', { name: 'See whether it holds' }).click();
  await scene.getByText('Not quite. It is: ⑤ straight to c(4), the carousel.').waitFor();
  assert.match(await scene.innerText(), /−0\.0766/);
  assert.match(await pictureOf(page), /0\.0766/);
  assert.equal((await settingsOf(page)).question, false, 'arrows are as wide as their amounts again');
  await page.getByText('The figure shows something else now.').waitFor({ state: 'detached' });
  await page.close();
});

test('on a phone the part of the figure that answers is in sight, also once a question is answered', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=why-not-o.doubt', { viewport: { width: 390, height: 844 } });
  const isSeen = (/** @type {string} */ part) => page.locator(`delta-scope ${part}`).first().evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const root = document.querySelector('delta-course')?.shadowRoot;
    const edge = (/** @type {string} */ of) => /** @type {Element} */ (root?.querySelector(of)).getBoundingClientRect();
    const [above, below] = [edge('.beside').top - 1, edge('.beside').bottom + 1];
    // Of what is higher than there is room its beginning.
    return top >= above && (bottom <= below || (bottom - top > below - edge('.figure-bar').bottom && top < (above + below) / 2));
  });
  const waitUntilSeen = async (/** @type {string} */ part, /** @type {string} */ scene) => {
    for (let tries = 0; !(await isSeen(part)); tries += 1) {
      assert.ok(tries < 50, `${part} is in sight at ${scene}`);
      await page.waitForTimeout(50);
    }
  };
  for (const { steps } of chapters) {
    for (const { id, answering } of steps) {
      if (answering === undefined) continue;
      await goToScene(page, id);
      await waitUntilSeen(figureParts[answering], id);
    }
  }
  await goToScene(page, 'five-roads.largest');
  const scene = page.locator('[data-scene="five-roads.largest"]');
  await scene.getByRole('button', { name: 'Show' }).click();
  await waitUntilSeen(figureParts.sum, 'five-roads.largest');
  await page.close();
});

test('several may be right, or none: guessed by keys alone', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=five-roads.last');
  const scene = page.locator('[data-scene="five-roads.last"]');
  const boxes = scene.getByRole('checkbox');
  for (const index of [2, 3, 4]) {
    await boxes.nth(index).focus();
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Enter');
  await scene.getByText(/^Yes\./).waitFor();
  await page.close();
});

test('a word that sets the figure does so, and the way back is offered', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=fudge-factor.strike');
  await page.getByRole('button', { name: 'Strike the carousel out' }).focus();
  await page.keyboard.press('Space');
  await page.locator('delta-scope .tool-panel').getByText(/are wrong/).waitFor();
  assert.deepEqual((await settingsOf(page)).cuts, [{ flow: 'c>c', t: null }]);
  await page.getByRole('button', { name: 'Back to the lesson' }).click();
  await page.locator('delta-scope .standing.cuts').waitFor({ state: 'detached' });
  await page.close();
});

test('letters and colours that the reader chose stay from scene to scene, and the words follow', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=what-delta-means.letters');
  await page.getByRole('button', { name: 'those of PyTorch’s manual' }).click();
  await page.waitForFunction(() => location.hash.includes('notation=pytorch'));
  await goToScene(page, 'block-output.flows');
  await page.locator('.scene.current').getByText('δh₃').first().waitFor();
  assert.equal((await settingsOf(page)).notation, 'pytorch');
  await page.close();
});

for (const [width, height] of [[2560, 1440], [1440, 2200], [844, 390], [640, 400], [320, 568]]) {
  test(`at ${width} × ${height} px the scene that was asked for is the one that is read`, async () => {
    const { page } = await openCourse(browser, server.url, 'v=1&lesson=parameters.bias', { viewport: { width, height } });
    const isRead = async (/** @type {string} */ id) => {
      await page.waitForTimeout(300);
      assert.equal(await page.locator('.scene.current').getAttribute('data-scene'), id);
    };
    await isRead('parameters.bias');
    await page.getByRole('button', { name: 'The next scene' }).click();
    await isRead('parameters.matrix');
    for (const id of ['two-roads.forward', 'five-roads.alone', 'mistakes.average']) {
      await goToScene(page, id);
      await isRead(id);
    }
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    await page.close();
  });
}

test('in a window that changes its size the same scene is read', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=five-roads.alone');
  await page.mouse.move(200, 500);
  await page.mouse.wheel(0, 3);
  for (const viewport of [{ width: 390, height: 844 }, { width: 720, height: 1000 }, { width: 1440, height: 900 }]) {
    await page.setViewportSize(viewport);
    await page.waitForTimeout(400);
    assert.equal(await page.locator('.scene.current').getAttribute('data-scene'), 'five-roads.alone', `${viewport.width} px`);
  }
  await page.close();
});

test('a chapter that is chosen while the page still scrolls is opened; Back leads to the scene before', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=one-road.slopes');
  await page.mouse.move(200, 500);
  await page.mouse.wheel(0, 700);
  await page.evaluate(() => (location.hash = '#v=1&lesson=five-roads'));
  await page.locator('.scene.current[data-scene="five-roads.last"]').waitFor();
  await page.waitForTimeout(400);
  assert.equal(await page.locator('.scene.current').getAttribute('data-scene'), 'five-roads.last');
  assert.equal(await page.getByText('There is no scene').count(), 0);
  assert.match(await page.title(), /five roads/);
  await page.getByRole('button', { name: 'The next scene' }).click();
  await page.locator('.scene.current[data-scene="five-roads.largest"]').waitFor();
  await page.goBack();
  await page.locator('.scene.current[data-scene="five-roads.last"]').waitFor();
  await page.close();
});

test('what cannot be read of a link to a scene is said, and the scene stays as it is', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=peepholes.which&bogus=1');
  await page.getByText('Left out of the link').waitFor();
  assert.equal((await settingsOf(page)).branch, 'via_fbar_next');
  await page.evaluate(() => (location.hash = '#top'));
  await page.getByText('top').first().waitFor();
  assert.equal(await page.locator('.scene.current').getAttribute('data-scene'), 'peepholes.which');
  assert.equal((await settingsOf(page)).branch, 'via_fbar_next');
  await page.close();
});

test('an act has its meaning in the scene’s own network: that is set again where the reader has another', async () => {
  const { page, complaints } = await openCourse(browser, server.url, 'v=1&lesson=fudge-factor.strike');
  await (await figureOf(page)).evaluate((element) => element.patch({ model: 'rnn' }));
  await page.getByRole('button', { name: 'Strike the carousel out' }).click();
  await page.locator('delta-scope .standing.cuts').waitFor();
  assert.equal((await settingsOf(page)).model, 'lstm');
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a guess that was begun stays with its own question, and one that was told puts the focus on the verdict', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=one-road.product');
  await page.locator('[data-scene="one-road.product"]').getByRole('radio', { name: 'positive' }).check();
  await goToScene(page, 'two-roads.add-or-average');
  assert.equal(await page.locator('article input:checked').count(), 0);
  const scene = page.locator('[data-scene="two-roads.add-or-average"]');
  await scene.getByRole('radio', { name: 'added' }).check();
  await page.keyboard.press('Enter');
  await scene.getByText('Yes. It is: what the roads bring, added.').waitFor();
  assert.match(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? ''), /^Yes\./);
  await page.close();
});

test('by keyboard one goes from a scene to its figure and back, and may be asked again', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=five-roads.largest');
  const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent?.trim() ?? '');
  await page.getByRole('link', { name: 'Two steps earlier all five are open' }).focus();
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'To the figure');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.textContent === 'Back to the text');
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'Two steps earlier all five are open');
  const scene = page.locator('[data-scene="five-roads.largest"]');
  await scene.getByRole('button', { name: 'Just show me' }).click();
  await scene.getByRole('button', { name: 'Ask me again' }).click();
  await scene.getByRole('button', { name: 'See whether it holds' }).waitFor();
  assert.doesNotMatch(await scene.innerText(), /0\.0766/);
  assert.doesNotMatch(await pictureOf(page), /0\.0766/);
  await page.close();
});

test('a chapter that does not load is said, and can be opened again', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=simple-rnn.forward');
  await page.route(/five-roads/, (route) => route.abort());
  await page.evaluate(() => (location.hash = '#v=1&lesson=five-roads.last'));
  await page.getByText('This chapter did not load').waitFor();
  await page.unroute(/five-roads/);
  await page.evaluate(() => (location.hash = '#v=1&lesson=simple-rnn.slope'));
  await page.locator('.scene.current[data-scene="simple-rnn.slope"]').waitFor();
  await page.getByText('This chapter did not load').waitFor({ state: 'detached' });
  await page.close();
});

test('what the reader does while a scene is loading is theirs', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=why-not-o.doubt');
  /** @type {(() => void) | undefined} */
  let letThrough;
  await page.route(/slopes/, async (route) => {
    if (letThrough === undefined) await new Promise((resolve) => (letThrough = () => resolve(undefined)));
    await route.continue();
  });
  await page.getByRole('button', { name: 'The next scene' }).click();
  await page.waitForFunction(() => {
    const scope = document.querySelector('delta-course')?.shadowRoot?.querySelector('delta-scope');
    return /** @type {import('../../www/element.js').DeltaScope} */ (scope).settings.tool === 'slopes';
  });
  assert.equal(await page.getByText('The figure shows something else now.').count(), 0);
  const figure = await figureOf(page);
  const patched = figure.evaluate((element) => element.patch({ units: 2 }));
  while (letThrough === undefined) await page.waitForTimeout(20);
  letThrough();
  await patched;
  await page.getByText('The figure shows something else now.').waitFor();
  await page.getByRole('button', { name: 'Back to the lesson' }).click();
  await page.getByText('The figure shows something else now.').waitFor({ state: 'detached' });
  assert.equal((await settingsOf(page)).units, 1);
  await page.close();
});

for (const [viewport, colorScheme] of /** @type {const} */ ([[{ width: 1440, height: 900 }, 'light'], [{ width: 390, height: 844 }, 'dark']])) {
  test(`at ${viewport.width} px in ${colorScheme} axe finds nothing in any chapter, nothing is too pale, and nothing is too wide`, async () => {
    const { page, complaints } = await openCourse(browser, server.url, '', { viewport, colorScheme });
    for (const { steps } of chapters) {
      await goToScene(page, steps[0].id);
      await pictureOf(page);
      const show = page.getByRole('button', { name: 'Just show me' });
      for (let left = await show.count(); left > 0; left -= 1) await show.first().click();
      await pictureOf(page);
      assert.deepEqual(await violationsIn(page, 'others'), [], steps[0].id);
      assert.deepEqual(await faintIn(page), [], steps[0].id);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= viewport.width, `${steps[0].id} is ${width} px wide`);
    }
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

test('on paper the words stand alone with their figure, in grey, and what is to be pressed is gone', async () => {
  const { page } = await openCourse(browser, server.url, 'v=1&lesson=five-roads.largest');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.figure-bar').isVisible(), false);
  assert.equal(await page.locator('.answering').first().isVisible(), false);
  assert.ok(await page.locator('.scene').last().isVisible());
  assert.ok(await page.locator('delta-scope .figure').isVisible());
  await page.close();
});
