// What holds in every view and every panel, for everyone: it fits, at any zoom; it can be read, in any
// colours; it can be hit, by any finger; what has the focus is in sight; and axe finds nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { violationsIn } from '../support/axe.js';
import { measureContrast } from '../support/contrast.js';
import { measureCrowding } from '../support/crowding.js';
import { readOverlaps } from '../support/overlaps.js';
import { openScope, patch } from '../support/page.js';
import { closePanel, openPanel, panels } from '../support/panels.js';
import { openSite } from '../support/site.js';
import { everything } from '../support/views.js';

/** @typedef {import('../support/page.js').Opened} Opened */
/** @typedef {import('../support/reader.js').Reader} Reader */
/** @typedef {import('node:test').TestContext} TestContext */

/**
 * What is wrong with what a page shows.
 * @typedef {(opened: Opened) => Promise<unknown[]>} Check
 */

const { browser, server } = await openSite();

/**
 * Makes all checks on one page that shows one view after another, then the panels; each check is told
 * as a test of its own.
 * @param {TestContext} context
 * @param {import('playwright-core').BrowserContextOptions} options
 * @param {{ inViews: Record<string, Check>, inPanels?: Record<string, Check> }} checks
 */
async function everywhere(context, options, { inViews, inPanels = {} }) {
  const opened = await openScope(browser, server.url, { reducedMotion: 'reduce', ...options });
  context.after(() => opened.page.close());
  /** @type {Record<string, Record<string, unknown[]>>} */
  const found = Object.fromEntries(Object.keys({ ...inViews, ...inPanels }).map((name) => [name, {}]));
  const visit = async (/** @type {string} */ what, /** @type {Record<string, Check>} */ checks) => {
    for (const [name, check] of Object.entries(checks)) {
      const wrong = await check(opened);
      if (wrong.length > 0) found[name][what] = wrong;
    }
  };
  for (const [what, part] of everything) {
    await patch(opened.reader, part);
    await opened.page.locator('.told', { hasText: 'is loaded' }).waitFor({ state: 'detached' });
    await opened.page.locator('.tool-panel', { hasText: 'computed again …' }).waitFor({ state: 'detached' });
    await visit(what, inViews);
  }
  await inEveryPanel(opened, (what) => visit(what, inPanels));
  for (const [name, wrong] of Object.entries(found)) await context.test(name, () => assert.deepEqual(wrong, {}));
  assert.deepEqual(opened.complaints, []);
}

/** @param {Opened} opened @param {(what: string) => Promise<void>} visit */
async function inEveryPanel(opened, visit) {
  const [[, first]] = everything;
  await patch(opened.reader, first);
  for (const panel of panels) {
    await openPanel(opened, panel);
    await visit(`the panel ${panel}`);
    if (panel === 'sequence') await inEveryTab(opened, visit);
  }
  await closePanel(opened);
}

/** Nothing is typed yet, so what is used there is refused. @param {Opened} opened @param {(what: string) => Promise<void>} visit */
async function inEveryTab({ page }, visit) {
  const dialog = page.locator('dialog[open]');
  for (const tab of await dialog.getByRole('tab').all()) {
    await tab.click();
    const use = dialog.getByRole('button', { name: /^Use/ });
    if (await use.isVisible()) await use.click();
    await visit(`the tab ${await tab.textContent()}`);
  }
}

/** A system that forces its colours has light ones and dark ones. */
const colours = /** @type {const} */ ([
  { colorScheme: 'light', forcedColors: 'none' }, { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' }, { colorScheme: 'dark', forcedColors: 'active' },
]);

/** At 1280 × 1024 these are 400 %, 355 % and 178 %; the last is the same as a phone’s. */
const zoomed = [{ width: 320, height: 256 }, { width: 360, height: 640 }, { width: 720, height: 450 }];

/** @type {Check} */
async function tooWideSomewhere({ page, reader }) {
  const usual = page.viewportSize();
  const wide = [];
  for (const viewport of zoomed) {
    await page.setViewportSize(viewport);
    wide.push(...(await reader.evaluate(tooWide)).map((part) => `${viewport.width}: ${part}`));
  }
  if (usual !== null) await page.setViewportSize(usual);
  return wide;
}

const leastContrast = { text: 4.5, line: 3 };

/** At any width. @type {Record<string, Check>} */
const anywhere = {
  'what is to be pressed is at least 24 pixels wide and high': tooSmall,
  'no control lies over another': overlapping,
};

/** @type {Record<string, Check>} */
const byAxe = { 'axe finds nothing': ({ page }) => violationsIn(page, 'others') };

/** The colours of panels. @type {Record<string, Check>} */
const colouredByAxe = {
  'in light, axe finds nothing too pale': ({ page }) => violationsIn(page, 'contrast'),
  'in dark, axe finds nothing too pale': (opened) => inDark(opened, () => violationsIn(opened.page, 'contrast')),
};

/** The colours of views. @type {Record<string, Check>} */
const coloured = {
  'in light, words, pictures and lines stand out': faint,
  'in dark, words, pictures and lines stand out': (opened) => inDark(opened, () => faint(opened)),
};

/** In every view, at any width. @type {Record<string, Check>} */
const inAnyView = {
  'no text of a figure is cut off, touches another or is painted over': crowded,
  'with the text spaced out nothing is lost': lostBySpacing,
  'what gets the focus is in sight': hiddenByBar,
};

test('on a phone, and at any zoom', async (context) => {
  await everywhere(context, { viewport: { width: 390, height: 844 } }, {
    inViews: { ...anywhere, ...byAxe, ...coloured, ...inAnyView, 'nothing scrolls sideways': tooWideSomewhere },
    inPanels: { ...anywhere, ...byAxe, ...colouredByAxe },
  });
});

test('at 1440 px, in any colours', async (context) => {
  let measured = 0;
  /** @type {[name: string, check: Check][]} */
  const inColours = colours.map(({ colorScheme, forcedColors }) => [
    `in ${colorScheme}, forced colours ${forcedColors}, words, pictures and lines stand out`,
    async (opened) => {
      await opened.page.emulateMedia({ colorScheme, forcedColors });
      const found = await opened.reader.evaluate(measureContrast, leastContrast);
      measured += found.measured;
      const own = forcedColors === 'active' ? await ownColours(opened) : [];
      await opened.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      return [...found.faint, ...own];
    },
  ]);
  await everywhere(context, { viewport: { width: 1440, height: 900 } }, {
    inViews: { ...anywhere, ...inAnyView, ...Object.fromEntries(inColours) },
    inPanels: { ...anywhere, ...byAxe },
  });
  assert.ok(measured > 120 * colours.length * everything.length, String(measured));
});

test('the tab key goes to what can have the focus, in that order', async (context) => {
  const opened = await openScope(browser, server.url);
  context.after(() => opened.page.close());
  await patch(opened.reader, { step: 'end', selected: 'c', selectedT: 3 });
  const focused = () => opened.reader.evaluate(({ root, text }) => {
    const { activeElement: focused } = root;
    return focused && `${focused.tagName} ${focused.getAttribute('class')} ${text(focused).slice(0, 20)}`;
  });
  const reached = [];
  do {
    await opened.page.keyboard.press('Tab');
    reached.push(await focused());
  } while (reached.length < 200 && reached.at(-1) !== null);
  const stops = await opened.reader.evaluate(tabStops);
  assert.ok(stops.length > 20);
  assert.deepEqual(reached, [...stops.map(({ name }) => name), null]);
});

/** What is found in the dark theme. @param {Opened} opened @param {() => Promise<unknown[]>} find */
async function inDark({ reader }, find) {
  const { theme } = await reader.evaluate(({ element }) => element.settings);
  await patch(reader, { theme: 'dark' });
  const found = await find();
  await patch(reader, { theme });
  return found;
}

/** @type {Check} */
async function faint({ reader }) {
  return (await reader.evaluate(measureContrast, leastContrast)).faint;
}

/** What is wider than the page, where it is not a picture that scrolls by itself. @param {Reader} reader */
function tooWide({ all }) {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (Math.max(scrollWidth, document.body.scrollWidth) <= clientWidth) return [];
  const wide = all('*').filter((part) => part.getBoundingClientRect().right > clientWidth + 1);
  return ['the page', ...wide.map(({ tagName, className }) => `${tagName} ${className}`)].slice(0, 6);
}

/** @type {Check} */
function lostBySpacing({ reader }) {
  return reader.evaluate(spacedOut);
}

/** Spaces text as WCAG 1.4.12 has it; what is then cut off or too wide. @param {Reader} reader */
function spacedOut({ root, all, text }) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  const usual = [...root.adoptedStyleSheets];
  root.adoptedStyleSheets = [...usual, sheet];
  // A field scrolls by itself.
  const hidden = '.visually-hidden, svg, dialog, .ellipsis, .road-words, math, input';
  const cut = all('*')
    .filter((part) => part.closest(hidden) === null && part.getClientRects().length > 0)
    .filter((part) => ['hidden', 'clip'].includes(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth + 1)
    .map((part) => `${part.tagName} ${part.className}: ${text(part).slice(0, 40)}`);
  const { scrollWidth, clientWidth } = document.documentElement;
  root.adoptedStyleSheets = usual;
  return scrollWidth > clientWidth ? [...cut, `the page is ${scrollWidth} wide`] : cut;
}

/** Of what stands in a row or a label that can be pressed as a whole, that counts. @type {Check} */
function tooSmall({ reader }) {
  return reader.evaluate(({ all, text }) =>
    all('button, select, summary, input, a, [role="slider"], [role="gridcell"][tabindex], td[data-entry]')
      .filter((control) => control.getClientRects().length > 0 && control.closest('.visually-hidden') === null)
      .flatMap((control) => {
        const { width, height } = (control.closest('.can-choose, label') ?? control).getBoundingClientRect();
        return Math.min(width, height) < 23.9 ? [`${control.className} ${text(control).slice(0, 24)}: ${width} × ${height}`] : [];
      }));
}

/** @type {Check} */
function overlapping({ reader }) {
  return reader.evaluate(readOverlaps);
}

/** @type {Check} */
async function crowded({ reader }) {
  const { measured, ...crowding } = await reader.evaluate(measureCrowding);
  return Object.entries(crowding).flatMap(([kind, texts]) => texts.map((text) => `${kind}: ${text}`));
}

/** @type {Check} */
function ownColours({ reader }) {
  return reader.evaluate(({ element, all }) => {
    const names = ['--ink', '--muted', '--edge', '--edge-strong', '--error', '--error-quiet', '--line'];
    const probe = document.createElement('i');
    document.body.append(probe);
    const colours = names.map((name) => {
      probe.style.setProperty('forced-color-adjust', 'none');
      probe.style.color = getComputedStyle(element).getPropertyValue(name);
      return getComputedStyle(probe).color;
    });
    probe.remove();
    const own = all('svg *')
      .filter((part) => part.getClientRects().length > 0 && (part.closest('button') === null))
      .filter((part) => [getComputedStyle(part).fill, getComputedStyle(part).stroke].some((colour) => colours.includes(colour)))
      .map((part) => `${part.tagName} ${part.getAttribute('class')} in ${part.closest('[class]:not(svg *)')?.className}`);
    return [...new Set(own)];
  });
}

/** Whatever can have the focus and is then behind the bar of the walk. @type {Check} */
async function hiddenByBar({ reader }) {
  const stops = await reader.evaluate(tabStops);
  return stops.filter(({ isOver }) => !isOver).map(({ name }) => name);
}

/** What the tab key goes to, one after the other, and whether it is over the bar once it has the focus. @param {Reader} reader */
function tabStops({ all, one, root, text }) {
  const bar = /** @type {Element} */ (one('.transport'));
  const able = /** @type {HTMLElement[]} */ (all('*')).filter((part) => part.tabIndex >= 0 && part.getClientRects().length > 0);
  return able.flatMap((part) => {
    part.focus();
    if (root.activeElement !== part) return [];
    const { top, bottom } = part.getBoundingClientRect();
    const isOver = bar.contains(part) || Math.min(bottom, bar.getBoundingClientRect().top) - Math.max(top, 0) >= Math.min(12, bottom - top);
    part.blur();
    return [{ isOver, name: `${part.tagName} ${part.getAttribute('class')} ${text(part).slice(0, 20)}` }];
  });
}
