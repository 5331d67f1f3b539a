// The accessibility statement judges every criterion of WCAG 2.2, A and AA, once, and the tests that it
// names are there.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const statement = await readFile(new URL('../../docs/accessibility.md', import.meta.url), 'utf8');

/** All criteria but 4.1.1, which WCAG 2.2 has taken away. */
const criteria = {
  A: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4
    2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`,
  AA: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2
    3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`,
};

for (const [level, expected] of Object.entries(criteria)) {
  test(`every criterion of level ${level} is judged, each once, in its order`, () => {
    const rows = rowsOf(level);
    assert.deepEqual(rows.map(([criterion]) => criterion.split(' ')[0]), expected.split(/\s+/));
    for (const [criterion, verdict, reason] of rows) {
      assert.match(verdict, /^(supports|partly|does not apply)$/, criterion);
      assert.ok(verdict === 'does not apply' || reason.length > 0, `${criterion} gives no reason`);
    }
  });
}

test('the tests that it names are there', () => {
  const named = ['A', 'AA'].flatMap(rowsOf).flatMap(([, , reason]) => Array.from(reason.matchAll(/`([a-z]+)`/g), ([, name]) => name));
  assert.ok(new Set(named).size > 15);
  for (const name of named) assert.ok(existsSync(new URL(`../page/${name}.test.js`, import.meta.url)), name);
});

/** @param {string} level */
function rowsOf(level) {
  const section = statement.split(`\n## Level ${level}\n`)[1].split('\n## ')[0];
  return section.split('\n').filter((line) => /^\| \d/.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}
