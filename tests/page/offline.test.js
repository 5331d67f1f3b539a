// After one visit the page needs no network; and whatever is published meanwhile, no page gets files of two versions.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, readdir, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { writeServiceWorker } from '../../tools/build/offline.js';
import { longestWait, patch, readerOf } from '../support/page.js';
import { serveDist } from '../support/server.js';
import { openSite } from '../support/site.js';

/** @typedef {import('playwright-core').Page} Page */

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const work = await mkdtemp(join(tmpdir(), 'deltascope-versions-'));
const published = join(work, 'published');

/**
 * A version of the site as its own build would be: each script says whose it is, and no file in assets/ has the
 * name that it has in another version.
 *
 * @param {string} version
 */
async function makeVersion(version) {
  const folder = join(work, version);
  await cp(dist, folder, { recursive: true });
  const names = (await readdir(join(folder, 'assets'))).filter((name) => /-[\w-]{8}\.\w+$/.test(name));
  const renamed = new Map(names.map((name) => [name, name.replace(/-[\w-]{8}\.(\w+)$/, `-${version}$&`)]));
  const mentioned = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  for (const [from, to] of renamed) await rename(join(folder, 'assets', from), join(folder, 'assets', to));
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(js|css|html|webmanifest)$/.test(name)) continue;
    const text = (await readFile(join(folder, name), 'utf8')).replace(mentioned, (one) => renamed.get(one) ?? one);
    const stamp = `(globalThis.versions ??= new Set()).add('${version}');`;
    await writeFile(join(folder, name), name.endsWith('.js') ? stamp + text : text.replace('name="description" content="', `$&${version} `));
  }
  await writeServiceWorker(folder);
  return folder;
}

/** @param {string} folder */
async function publish(folder) {
  await unlink(published).catch(() => {});
  await symlink(folder, published);
}

const site = await openSite();
const [first, second, torn] = await Promise.all(['first', 'second', 'torn'].map(makeVersion));
await publish(first);
const server = await serveDist({ from: published, folder: '/some/folder/' });
const context = await site.browser.newContext({ serviceWorkers: 'allow' });
context.setDefaultTimeout(longestWait);
after(async () => {
  await server.close();
  await rm(work, { recursive: true });
});

/** Opens a page and waits for its figure. @param {string} [path] */
async function open(path = '') {
  const page = await context.newPage();
  await page.goto(server.url + path);
  await page.locator(path.startsWith('course') ? 'delta-course .scene.current' : 'delta-scope .transport').waitFor();
  return page;
}

/** The versions of all that has run in the page, its own text included. @param {Page} page */
function versionsIn(page) {
  return page.evaluate(() => {
    const text = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
    return [...new Set([.../** @type {any} */ (globalThis).versions, text.split(' ')[0]])];
  });
}

/** Whether the browser has found another version, and keeps it for later. @param {Page} page */
function outcomeOfUpdate(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise((resolve) => registration.addEventListener('updatefound', () => resolve(registration.installing), { once: true }));
    await registration.update();
    const worker = /** @type {ServiceWorker} */ (registration.waiting ?? (await found));
    while (worker.state === 'installing') await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
    return worker.state;
  });
}

test('a page in a frame, being a guest, is not kept', async (test) => {
  const guest = await site.browser.newContext({ serviceWorkers: 'allow' });
  const page = await guest.newPage();
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: '<iframe src="index.html"></iframe>' }));
  await page.goto(`${server.url}host.html`);
  await page.frameLocator('iframe').locator('delta-scope .transport').waitFor();
  // What follows takes longer than the page would wait.
  after(async () => {
    const [frame] = page.frames().slice(1);
    assert.equal(await frame.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/register-'))), true);
    assert.deepEqual(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    await guest.close();
  });
});

test('a browser finds nothing that keeps it from installing either page, and every icon has the size it is named by', async () => {
  const installer = await site.browser.newContext({ serviceWorkers: 'allow' });
  const page = await installer.newPage();
  const session = await installer.newCDPSession(page);
  for (const path of ['index.html', 'course.html']) {
    await page.goto(server.url + path);
    const { url, errors, data } = await session.send('Page.getAppManifest');
    assert.deepEqual([url, errors], [`${server.url}manifest.webmanifest`, []]);
    assert.deepEqual((await session.send('Page.getInstallabilityErrors')).installabilityErrors, []);
    const icons = JSON.parse(String(data)).icons.filter((/** @type {{ sizes: string }} */ { sizes }) => sizes !== 'any');
    const sides = await page.evaluate((icons) => Promise.all(icons.map(async ({ src }) => {
      const picture = Object.assign(new Image(), { src });
      await picture.decode();
      return `${picture.naturalWidth}x${picture.naturalHeight}`;
    })), /** @type {{ src: string }[]} */ (icons));
    assert.deepEqual(sides, icons.map((/** @type {{ sizes: string }} */ { sizes }) => sizes));
  }
  await installer.close();
});

test('a page goes on with its own version while another one is published, and so does each that is opened beside it', async () => {
  const page = await open();
  await page.evaluate(() => new Promise((resolve) => {
    if (navigator.serviceWorker.controller) resolve(undefined);
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
  }));
  await publish(second);
  assert.equal(await outcomeOfUpdate(page), 'installed');
  await patch(await readerOf(page), { step: 'end', t: 3, selected: 'c', selectedT: 3 });
  await page.locator('delta-scope .chart canvas').waitFor();
  await page.getByRole('button', { name: 'Glossary', exact: true }).click();
  await page.locator('dialog[open] dt, dialog[open] li').first().waitFor();
  assert.deepEqual(await versionsIn(page), ['first']);
  const beside = await open('course.html');
  assert.deepEqual(await versionsIn(beside), ['first']);
  await page.reload();
  await page.locator('delta-scope .transport').waitFor();
  assert.deepEqual(await versionsIn(page), ['first']);
  await beside.close();
  await page.close();
});

test('once all its pages are closed the other version is there as a whole', async () => {
  const page = await open('index.html?from=somewhere#v=1&model=rnn');
  assert.deepEqual(await versionsIn(page), ['second']);
  await page.locator('button[aria-pressed="true"]', { hasText: 'Simple RNN' }).waitFor();
  await page.close();
});

test('every file of the pages is kept, and none that is for the pages of others', async () => {
  const page = await open();
  const kept = await page.evaluate(async (base) => {
    const [name, ...others] = await caches.keys();
    if (others.length > 0) throw new Error(`more than one cache: ${name}, ${others}`);
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url)).map(({ origin, pathname }) => (origin + pathname).replace(base, ''));
  }, server.url);
  const names = (await readdir(second, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(second.length + 1))
    .filter((name) => /^assets\/|^(index|course)\.html$|^licenses\.md$|\.webmanifest$/.test(name));
  assert.deepEqual(kept.sort(), names.sort());
  await page.close();
});

test('a version whose files are not all its own, since it was still being published, is not kept', async () => {
  await writeFile(join(torn, 'course.html'), await readFile(join(second, 'course.html')));
  await publish(torn);
  const page = await open();
  assert.equal(await outcomeOfUpdate(page), 'redundant');
  await page.close();
  const again = await open();
  assert.deepEqual(await versionsIn(again), ['second']);
  await again.close();
});

test('without a server the figure, what it loads late, its training in a worker, and chapters of the course are there', async () => {
  await server.close();
  const page = await open();
  await patch(await readerOf(page), { step: 'end', study: 'training', updates: 10 });
  await page.locator('delta-scope .training').getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('delta-scope .going[data-place="worker"][data-done="10"]').waitFor();
  assert.deepEqual(await versionsIn(page), ['second']);
  await page.close();
  for (const scene of ['two-roads.add-or-average', 'vanishing', 'mistakes']) {
    const course = await open(`course.html#v=1&lesson=${scene}`);
    await course.locator(`.scene.current[data-scene^="${scene}"]`).waitFor();
    assert.deepEqual(await versionsIn(course), ['second']);
    await course.close();
  }
});
