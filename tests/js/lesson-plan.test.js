// The teacher's documents: every link in them opens whole, and every number of the lesson plan's key is
// what the engine computes of the question's own link.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { compute, faultInLink, release } from '../../www/computed.js';
import { format } from '../../www/format.js';
import { chapterIds, loadChapter } from '../../www/lessons/chapters.js';
import { askOf } from '../../www/lessons/facts.js';
import { settingsFrom } from '../../www/link.js';
import { onceLoaded, openable } from '../../www/settings/opening.js';
import { completed } from '../../www/settings/start.js';
import { viewRefusalOf } from '../../www/state.js';
import { stepWithin } from '../../www/walk.js';
import '../support/core.js';

/** @typedef {import('../../www/lessons/facts.js').Facts} Facts */

const plan = await document('lesson-plan.md');
const questions = itemsOf(plan, 'Ten questions');
const key = itemsOf(plan, 'Key');
const chapters = await Promise.all(chapterIds.map(loadChapter));
const scenes = chapters.flatMap(({ steps }) => steps.map(({ id }) => id));

/** By the question's number, the bold numbers of its key, in the order in which they stand there. @type {((facts: Facts) => number[])[]} */
const computed = [
  (facts) => [facts.amount('x1>x'), facts.amount('x2>x'), facts.delta('x')],
  (facts) => [facts.roads('c').length, facts.roads('c').filter((flow) => facts.edge(flow).lag === 1).length],
  (facts) => [facts.amount('c>c', 5), facts.amount('y>c', 5), facts.amount('obar>c', 5), facts.delta('c', 5)],
  (facts) => [facts.delta('c', 4), facts.value('f', 4), facts.amount('c>c', 3)],
  (facts) => [...facts.amounts('c', 3).values(), facts.delta('c', 3)],
  (facts) => [facts.with({ cuts: [{ flow: 'c>c', t: 3 }] }, (cut) => cut.delta('c', 3)), facts.measured('c', 3, 1e-6)],
  (facts) => [facts.slope('y>c', 3), facts.value('o', 3), facts.value('c', 3), facts.delta('y', 3), facts.amount('y>c', 3)],
  (facts) => [facts.roads('c').length, facts.amount('y>c', 3), facts.amount('c>c', 3), facts.delta('c', 3)],
  (facts) => [facts.amount('c>c', 3)],
  (facts) => [facts.left('carousel', 'c', 4), facts.left('exact', 'c', 4)],
];

for (const [file, text] of [['lesson-plan.md', plan], ['cite.md', await document('cite.md')]]) {
  const links = linksIn(text);
  test(`${file} has links`, () => assert.ok(links.length > 0));
  for (const { page, link } of links) {
    test(`${file}: ${page} opens ${link}`, async () => {
      const part = await whole(link);
      if (page === 'course.html') assert.ok(scenes.includes(String(part.lesson)), 'the scene is in the course');
    });
  }
}

test('ten questions, each with its link and its key', () => {
  assert.equal(questions.length, 10);
  assert.equal(key.length, 10);
  for (const question of questions) assert.equal(linksIn(question).length, 1, question);
});

for (const [index, ask] of computed.entries()) {
  test(`the numbers in the key of question ${index + 1} are those of the engine`, async () => {
    const part = await whole(linksIn(questions[index])[0].link);
    const written = Array.from(key[index].matchAll(/\*\*([−\d.]+)\*\*/g), ([, number]) => number);
    const decimals = written.map((number) => number.split('.')[1]?.length ?? 0);
    const numbers = askOf(part, ask).map((number, place) => format(number, { decimals: decimals[place] }));
    assert.deepEqual(written, numbers);
  });
}

test('what the key says beside its numbers holds', async () => {
  askOf(await whole(linksIn(questions[4])[0].link), (facts) => {
    const rounded = [...facts.amounts('c', 3).values()].map((amount) => Math.round(amount * 1e4));
    assert.equal(rounded.reduce((sum, amount) => sum + amount, 0), -996);
  });
  askOf(await whole(linksIn(questions[8])[0].link), (facts) => assert.equal(facts.amount('c>c', 3), facts.delta('c', 4)));
});

/** @param {string} name */
function document(name) {
  return readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
}

/** The numbered items under a heading. @param {string} text @param {string} heading */
function itemsOf(text, heading) {
  const [, section = ''] = text.split(`\n## ${heading}\n`);
  return section.split('\n## ')[0].split(/^\d+\. /m).slice(1);
}

/** The links to the pages of the project. @param {string} text */
function linksIn(text) {
  return Array.from(text.matchAll(/(index|course)\.html#([^`\s)"]+)/g), ([, page, link]) => ({ page: `${page}.html`, link }));
}

/**
 * What a link sets, of which nothing is left out and which can be shown.
 * @param {string} link
 */
async function whole(link) {
  const { part, dropped } = openable(await onceLoaded(settingsFrom(link)), faultInLink);
  assert.deepEqual(dropped, []);
  const settings = completed(part);
  const run = compute(settings);
  try {
    assert.equal(viewRefusalOf(part, run.graph), undefined);
    stepWithin(part.step ?? 'middle', run);
  } finally {
    release(run);
  }
  return part;
}
