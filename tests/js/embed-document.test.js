// docs/embed.md says of every setting what it accepts as an attribute, and of every part that it can be hidden.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { fields } from '../../www/state.js';
import { rowOf } from '../support/attributes.js';

const lines = (await readFile(new URL('../../docs/embed.md', import.meta.url), 'utf8')).split('\n');
const names = /** @type {(keyof typeof fields)[]} */ (Object.keys(fields));

for (const name of names) {
  test(`the attribute of ${name} is in the document, with what it accepts and a word on what it is`, () => {
    const row = rowOf(name);
    const found = lines.filter((line) => line.startsWith(row));
    assert.equal(found.length, 1, row);
    assert.match(found[0].slice(row.length), /^ \S.* \|$/);
  });
}

test('what can be hidden is listed, and nothing else', () => {
  const { shape } = fields.hide;
  assert.ok(shape.type === 'list' && shape.of.shape.type === 'oneOf');
  const listed = lines.map((line) => /^- `(\w+)`: \S/.exec(line)?.[1]);
  assert.deepEqual(listed.filter((name) => name && !['state', 'page'].includes(name)), shape.of.shape.choices);
});
