// No link throws, hangs, or gets anything in that is not a setting.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { compute, faultInLink, release } from '../../www/computed.js';
import { linkOf, settingsFrom } from '../../www/link.js';
import { openable } from '../../www/settings/opening.js';
import { completed } from '../../www/settings/start.js';
import { fields, refusalOf } from '../../www/state.js';
import { leftOut } from '../../www/words/en/link.js';
import { anyHostileLink } from '../support/links.js';
import '../support/core.js';

/** In milliseconds of the processor’s time, so that a busy machine is no failure. */
const longest = 100;

/** What happens from a link to the numbers. @param {string} link */
function opened(link) {
  const { part, dropped } = openable(settingsFrom(link), faultInLink);
  const settings = completed(part);
  const said = leftOut(dropped, 'link');
  release(compute(settings));
  return { part, settings, said };
}

/** What was opened, and how long that takes: the least of three, unless the first is good. @param {string} link */
function timed(link) {
  const times = [];
  for (;;) {
    const before = process.cpuUsage();
    const outcome = opened(link);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    const time = Math.min(...times);
    if (time <= longest || times.length === 3) return { ...outcome, time };
  }
}

opened('v=1');

test('of 10,000 hostile links none throws or takes a tenth of a second, and only settings come in', () => {
  const names = Object.keys(fields).sort();
  const untouched = Object.getOwnPropertyNames(Object.prototype).join();
  let kept = 0;
  fc.assert(
    fc.property(anyHostileLink, (link) => {
      const { part, settings, said, time } = timed(link);
      assert.ok(time <= longest, `${time} ms`);
      assert.equal(refusalOf(part), undefined);
      assert.deepEqual(Object.keys(settings).sort(), names);
      assert.equal(Object.getPrototypeOf(part), Object.prototype);
      for (const sentence of said) assert.ok(sentence.length < 1200 && !/\p{Surrogate}/u.test(sentence), sentence);
      assert.deepEqual(settingsFrom(linkOf(settings)).dropped, []);
      if (Object.keys(part).length > 0) kept += 1;
    }),
    { numRuns: 10_000, endOnFailure: true },
  );
  assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), untouched);
  assert.ok(kept > 3000, `of only ${kept} anything was read`);
});

const rows = (/** @type {number} */ count, row = '0.5') => new Array(count).fill(row).join(';');

/** @type {[name: string, link: string][]} */
const extremes = [
  ['ten megabytes of numbers', `x=${'1;'.repeat(5e6)}`],
  ['ten megabytes of pairs', 'a=1&'.repeat(2.5e6)],
  ['nothing but a name', 'a'.repeat(1e7)],
  ['digits without end', `seed=${'1'.repeat(60_000)}&x=${'1'.repeat(3000)}x`],
  ['all units, all steps', `units=256&x=${rows(1000)}&targets=${rows(1000)}`],
  ['all units, all steps, by a text', `units=256&gateRecurrence=on&source=text&text=${'ab'.repeat(500)}`],
  ['all inputs', `x=${rows(100, new Array(256).fill('1').join())}&targets=${rows(100)}`],
  ['a text of combining marks', `source=text&text=${'a%CC%81'.repeat(8000)}`],
  ['records without end', `edits=${'a:1/'.repeat(15_000)}b:1`],
  ['an escape without end', `text=${'%25'.repeat(20_000)}`],
];

for (const [name, link] of extremes) {
  test(`${name}: opened in less than a tenth of a second`, () => {
    const { time } = timed(link);
    assert.ok(time <= longest, `${time} ms`);
  });
}

test('more than a link may ask for is left out, and said', () => {
  const { settings, said } = opened(extremes[4][1]);
  assert.deepEqual([settings.units, settings.x.length], [1, 1000]);
  assert.deepEqual(said, [
    'Left out of the link: 256 units, which over 1000 steps take longer to compute than a link may ask for.',
  ]);
});
