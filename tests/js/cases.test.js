// The built-in cases are the inputs of the reference cases, and nothing else.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';

import { caseIds, loadCase, loadedCase } from '../../www/cases.js';
import { caseOf, settingsOf } from '../../www/input/case.js';
import { linkOf, settingsFrom } from '../../www/link.js';
import { completed } from '../../www/settings/start.js';
import { notes } from '../../www/words/en/cases.js';
import { refusalByCore } from '../support/core.js';

const inputs = ['note', 'model', 'variant', 'N', 'H', 'T', 'K', 'loss', 'params', 'x', 'targets', 'y0', 'c0', 'h0'];

/** @param {string} path */
const filesIn = async (path) => (await readdir(new URL(path, import.meta.url))).sort();

test('every reference case is built in, has a line that says what it is good for, and no other has', async () => {
  const ids = [...caseIds].sort();
  assert.deepEqual((await filesIn('../reference')).map((name) => name.replace('.json', '')), ids);
  assert.deepEqual((await filesIn('../../www/cases')).map((name) => name.replace('.js', '')), ids);
  assert.deepEqual(Object.keys(notes).sort(), ids);
  for (const note of Object.values(notes)) assert.match(note, /^.{10,90}\.$/);
});

for (const id of caseIds) {
  test(`${id}: the inputs of the reference case, opened by its name`, async () => {
    const { default: subject } = await import(`../../www/cases/${id}.js`);
    const reference = JSON.parse(await readFile(new URL(`../reference/${id}.json`, import.meta.url), 'utf8'));
    const given = Object.entries(reference).filter(([key]) => inputs.includes(key));
    assert.deepStrictEqual(subject, Object.fromEntries(given));

    const settings = await loadCase(id);
    assert.equal(settings, loadedCase(id));
    assert.deepEqual(settings, { ...settingsOf(reference), case: id });
    assert.equal(refusalByCore(caseOf(settings)), undefined);
    const { part, dropped } = settingsFrom(`case=${id}`);
    assert.deepEqual([dropped, caseOf(completed(part))], [[], caseOf(settings)]);
    assert.equal(linkOf({ ...completed(part), step: 7 }), `v=1&case=${id}&t=1&step=7`);
  });
}
