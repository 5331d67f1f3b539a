// npm run test:package: the package as it would be published, in a new Vite project, in Node and by a script tag.

import assert from 'node:assert/strict';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { launchBrowser } from '../support/browser.js';
import { folderWith } from '../support/folder.js';
import { pack, runIn } from '../support/package.js';
import { complaintsOf, desktop, longestWait, patch, readerOf } from '../support/page.js';
import { serveDist } from '../support/server.js';
import { watch } from '../support/watch.js';

const browser = await launchBrowser();
const offences = watch(browser);
after(async () => {
  await browser.close();
  assert.deepEqual(offences, []);
});

const pageOf = (/** @type {string} */ script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A lesson</title>${script}<delta-scope></delta-scope></html>`;

const folder = await folderWith({
  'package.json': '{ "type": "module", "private": true }',
  'index.html': pageOf('<script type="module" src="/main.js"></script>'),
  'main.js': "import 'deltascope/element';\n",
  'run.js': "import { load, version } from 'deltascope';\nawait load();\nconsole.log(version());\n",
});
const { path } = await pack(folder);
await runIn(folder, 'npm', ['install', '--no-audit', '--no-fund', path, 'vite']);

/** Opens a page of a folder, walks to the end, and needs what is loaded later. @param {string} from */
async function walk(from) {
  const server = await serveDist({ from });
  after(() => server.close());
  const page = await browser.newPage({ viewport: desktop });
  page.setDefaultTimeout(longestWait);
  const complaints = complaintsOf(page);
  await page.goto(server.url);
  const reader = await readerOf(page);
  await patch(reader, { step: 'end', selected: 'c', selectedT: 3, question: false });
  await page.locator('delta-scope .chart canvas').waitFor();
  const { rows, sum } = await reader.evaluate((reader) => reader.ledger());
  assert.equal(rows.length, 5);
  assert.ok(Math.abs(rows.reduce((total, { amount }) => total + Number(amount), 0) - Number(sum)) < 1e-12);
  assert.deepEqual(complaints, []);
}

test('a new Vite project builds it, and the figure steps', async () => {
  await runIn(folder, 'npx', ['vite', 'build']);
  await walk(join(folder, 'dist/'));
});

test('Node runs it without a page', async () => {
  assert.match(path, new RegExp(`-${(await runIn(folder, process.execPath, ['run.js'])).trim()}\\.tgz$`));
});

test('a script tag is all that a plain page needs', async () => {
  const plain = join(folder, 'plain');
  await mkdir(plain);
  await writeFile(join(plain, 'index.html'), pageOf('<script src="delta-scope.js"></script>'));
  for (const name of ['delta-scope.js', 'delta-scope-more.js']) await copyFile(join(folder, 'node_modules/deltascope/dist', name), join(plain, name));
  await walk(`${plain}/`);
});
