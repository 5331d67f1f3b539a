// What holds in every view, for everyone: it fits, at any zoom; it can be read, in any colours; it
// can be hit, by any finger; and what has the focus is in sight.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';

import { launchBrowser } from '../support/browser.js';
import { measureContrast } from '../support/contrast.js';
import { openScope, patch } from '../support/page.js';
import { serveDist } from '../support/server.js';
import { views } from '../support/views.js';

/** @typedef {import('../support/page.js').Opened} Opened */
/** @typedef {import('../support/reader.js').Reader} Reader */

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('../support/server.js').DistServer} */
let server;

before(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveDist()]);
});

after(async () => {
  await browser.close();
  await server.close();
});

/**
 * A page that shows one view after another.
 * @param {import('node:test').TestContext} context
 * @param {import('playwright-core').BrowserContextOptions} options
 * @param {(opened: Opened, what: string) => Promise<void>} visit
 */
async function inEveryView(context, options, visit) {
  const opened = await openScope(browser, server.url, { reducedMotion: 'reduce', ...options });
  context.after(() => opened.page.close());
  for (const [what, part] of views) {
    await patch(opened.reader, part);
    await opened.page.locator('.told', { hasText: 'is loaded' }).waitFor({ state: 'detached' });
    await visit(opened, what);
  }
  assert.deepEqual(opened.complaints, []);
}

/** At 1280 × 1024 these are 400 %, 355 % and 178 %; the last is the same as a phone’s. */
const zoomed = [{ width: 320, height: 256 }, { width: 360, height: 640 }, { width: 720, height: 450 }];

for (const viewport of zoomed) {
  test(`no view scrolls sideways at ${viewport.width} × ${viewport.height}`, async (context) => {
    await inEveryView(context, { viewport }, async ({ reader }, what) => {
      assert.deepEqual(await reader.evaluate(tooWide), [], what);
    });
  });
}

/** What is wider than the page, where it is not a picture that scrolls by itself. @param {Reader} reader */
function tooWide({ all }) {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (Math.max(scrollWidth, document.body.scrollWidth) <= clientWidth) return [];
  const wide = all('*').filter((part) => part.getBoundingClientRect().right > clientWidth + 1);
  return ['the page', ...wide.map(({ tagName, className }) => `${tagName} ${className}`)].slice(0, 6);
}

for (const viewport of [{ width: 390, height: 844 }, { width: 1440, height: 900 }]) {
  test(`with the text spaced out nothing is lost at ${viewport.width} px`, async (context) => {
    await inEveryView(context, { viewport }, async ({ reader }, what) => {
      assert.deepEqual(await reader.evaluate(spacedOut), [], what);
      assert.deepEqual(await reader.evaluate(tooWide), [], what);
    });
  });
}

/** Spaces text as WCAG 1.4.12 has it; what is then cut off. @param {Reader} reader */
function spacedOut({ root, all, text }) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  // A field scrolls by itself.
  const hidden = '.visually-hidden, svg, dialog, .ellipsis, .road-words, math, input';
  return all('*')
    .filter((part) => part.closest(hidden) === null && part.getClientRects().length > 0)
    .filter((part) => ['hidden', 'clip'].includes(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth + 1)
    .map((part) => `${part.tagName} ${part.className}: ${text(part).slice(0, 40)}`);
}

for (const viewport of [{ width: 390, height: 844 }, { width: 1440, height: 900 }]) {
  test(`whatever is to be pressed is at least 24 pixels wide and high at ${viewport.width} px`, async (context) => {
    await inEveryView(context, { viewport }, async ({ reader }, what) => {
      const small = await reader.evaluate(({ all, text }) =>
        all('button, select, summary, input, a, [role="slider"]')
          .filter((control) => control.getClientRects().length > 0 && control.closest('.visually-hidden') === null)
          .flatMap((control) => {
            const { width, height } = (control.closest('.can-choose') ?? control).getBoundingClientRect();
            return Math.min(width, height) < 23.9 ? [`${control.className} ${text(control).slice(0, 24)}: ${width} × ${height}`] : [];
          }));
      assert.deepEqual(small, [], what);
    });
  });
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const forcedColors of /** @type {const} */ (['none', 'active'])) {
    test(`text and lines stand out in every view: ${colorScheme}, forced colours ${forcedColors}`, async (context) => {
      let measured = 0;
      await inEveryView(context, { colorScheme, forcedColors }, async ({ reader }, what) => {
        const found = await reader.evaluate(measureContrast, { text: 4.5, line: 3 });
        measured += found.measured;
        assert.deepEqual(found.faint, [], what);
      });
      assert.ok(measured > 60 * views.length, String(measured));
    });
  }
}

test('where the system forces its colours, no picture keeps a colour of its own', async (context) => {
  await inEveryView(context, { forcedColors: 'active' }, async ({ reader }, what) => {
    const own = await reader.evaluate(({ element, all }) => {
      const names = ['--ink', '--muted', '--edge', '--edge-strong', '--error', '--error-quiet', '--line'];
      const probe = document.createElement('i');
      document.body.append(probe);
      const colours = names.map((name) => {
        probe.style.setProperty('forced-color-adjust', 'none');
        probe.style.color = getComputedStyle(element).getPropertyValue(name);
        return getComputedStyle(probe).color;
      });
      probe.remove();
      return all('svg *')
        .filter((part) => part.getClientRects().length > 0 && (part.closest('button') === null))
        .filter((part) => [getComputedStyle(part).fill, getComputedStyle(part).stroke].some((colour) => colours.includes(colour)))
        .map((part) => `${part.tagName} ${part.getAttribute('class')} in ${part.closest('[class]:not(svg *)')?.className}`);
    });
    assert.deepEqual([...new Set(own)], [], what);
  });
});

for (const viewport of [{ width: 390, height: 844 }, { width: 1440, height: 900 }]) {
  test(`what the tab key reaches is in sight, not behind the bar of the walk, at ${viewport.width} px`, async (context) => {
    await inEveryView(context, { viewport }, async ({ page, reader }, what) => {
      await page.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
      const behind = [];
      for (let press = 0; press < 80; press += 1) {
        await page.keyboard.press('Tab');
        const seen = await reader.evaluate(({ root, one, text }) => {
          const focused = root.activeElement;
          if (focused === null) return undefined;
          const { top, bottom } = focused.getBoundingClientRect();
          const bar = /** @type {Element} */ (one('.transport'));
          const isOver = bar.contains(focused) || Math.min(bottom, bar.getBoundingClientRect().top) - Math.max(top, 0) >= Math.min(12, bottom - top);
          return { isOver, name: `${focused.tagName} ${focused.getAttribute('class')} ${text(focused).slice(0, 20)}` };
        });
        if (seen === undefined && press > 2) break;
        if (seen?.isOver === false) behind.push(seen.name);
      }
      assert.deepEqual(behind, [], what);
    });
  });
}

for (const [viewport, colorScheme] of /** @type {const} */ ([
  [{ width: 1440, height: 900 }, 'light'],
  [{ width: 390, height: 844 }, 'dark'],
])) {
  test(`axe finds no violation in any view at ${viewport.width} px, ${colorScheme}`, async (context) => {
    await inEveryView(context, { viewport, colorScheme }, async ({ page }, what) => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      assert.deepEqual(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)), [], what);
    });
  });
}
