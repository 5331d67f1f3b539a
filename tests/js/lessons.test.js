// Every scene of the course opens as it stands, what it lights is there, and what its words say of the
// numbers holds in the engine.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { withCase } from '../../www/cases.js';
import { piecesOf } from '../../www/course/prose.js';
import { chapterIds, loadChapter } from '../../www/lessons/chapters.js';
import { askOf } from '../../www/lessons/facts.js';
import { chapterOf, settingsOfStep } from '../../www/lessons/lesson.js';
import { answerTo, takesSeveral } from '../../www/lessons/prediction.js';
import { refusalOf, viewRefusalOf } from '../../www/state.js';
import { titles } from '../../www/words/en/course/contents.js';
import '../support/core.js';

/** @typedef {import('../../www/lessons/lesson.js').Step} Step */
/** @typedef {import('../../www/lessons/facts.js').Facts} Facts */
/** @typedef {import('../../www/course/prose.js').Piece} Piece */

const chapters = await Promise.all(chapterIds.map(async (id) => ({ id, ...(await loadChapter(id)) })));

test('every chapter has a title, every scene an id of its own within its chapter', () => {
  assert.deepEqual(Object.keys(titles).filter((id) => !chapterIds.includes(id)), []);
  for (const { id, steps } of chapters) {
    assert.ok(titles[id], id);
    assert.ok(steps.length > 0, id);
    for (const step of steps) assert.equal(chapterOf(step.id), id);
  }
  const ids = chapters.flatMap(({ steps }) => steps.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
});

test('every scene has its words, and no words are left over', () => {
  for (const { id, steps, words } of chapters) {
    assert.deepEqual(steps.map((step) => step.words), Object.keys(words), id);
    for (const step of steps) {
      const { ask, answer } = words[step.words];
      assert.equal(step.question !== undefined, ask !== undefined, `${step.id} asks with and without words`);
      assert.ok(step.question === undefined || answer !== undefined, `${step.id} answers nothing`);
    }
  }
});

for (const { steps, words } of chapters) {
  for (const step of steps) {
    const said = words[step.words];
    const paragraphs = [said.title, ...said.text, said.ask ?? '', ...(said.answer ?? [])];

    test(`${step.id}: opens alone, and what it lights is there`, async () => {
      await opens(settingsOfStep(step), (facts) => {
        for (const thing of step.focus) assert.ok(isIn(facts, thing), `${thing} is in the figure`);
      });
      if (step.question !== undefined) await opens({ ...settingsOfStep(step), ...step.question.reveal });
      for (const [name, act] of Object.entries(step.acts ?? {})) {
        assert.equal(refusalOf(act), undefined, name);
        await opens({ ...settingsOfStep(step), ...act });
      }
    });

    test(`${step.id}: its words name what there is`, async () => {
      const pieces = paragraphs.flatMap(piecesOf);
      const of = (/** @type {Piece['kind']} */ kind) => pieces.filter((piece) => piece.kind === kind);
      const named = (/** @type {Piece[]} */ list, /** @type {string} */ key) => new Set(list.map((piece) => /** @type {any} */ (piece)[key]));
      assert.deepEqual(named(of('number'), 'name'), new Set(Object.keys(step.numbers ?? {})), 'numbers');
      assert.deepEqual(named(of('act'), 'act'), new Set(Object.keys(step.acts ?? {})), 'acts');
      for (const piece of pieces) {
        if (!('text' in piece)) continue;
        assert.doesNotMatch(piece.text, /\d/u, 'a number that nobody computes');
        assert.doesNotMatch(piece.text, strayLetter, 'a letter that does not follow the notation');
      }
      await opens(settingsOfStep(step), (facts) => {
        const { nodes, parameters } = facts.graph;
        const known = [...nodes, ...parameters].map(({ name }) => name).concat('d');
        for (const piece of pieces) {
          if (piece.kind === 'symbol') assert.ok(known.includes(piece.name), `${piece.name} is in the cell`);
          if (piece.kind === 'handle') for (const thing of piece.things) assert.ok(isIn(facts, thing), `${thing} is in the figure`);
        }
      });
    });

    test(`${step.id}: what it says of the numbers holds`, async () => {
      await opens(settingsOfStep(step), (facts) => {
        for (const [name, number] of Object.entries(step.numbers ?? {})) assert.ok(Number.isFinite(number(facts)), name);
        for (const claim of step.claims ?? []) assert.ok(claim(facts), String(claim));
        if (step.question === undefined) return;
        const { options, right } = answerTo(step.question, facts);
        assert.ok(options.length > 1 && right.every((option) => options.includes(option)));
        assert.ok(right.length === 1 || takesSeveral(step.question), `${right} are right`);
        if (step.question.kind === 'sign' || step.question.kind === 'largest') {
          const { node, t, unit } = step.question;
          const telling = facts.roads(node).flatMap((flow) => [facts.amount(flow, t, unit), facts.slope(flow, t, unit)]);
          for (const name of numbersIn([said.title, ...said.text])) {
            assert.ok(!telling.includes(step.numbers?.[name]?.(facts) ?? NaN), `${name} tells before it is guessed`);
          }
        }
      });
    });
  }
}

/** The names of the numbers in paragraphs. @param {string[]} paragraphs */
function numbersIn(paragraphs) {
  return paragraphs.flatMap(piecesOf).flatMap((piece) => (piece.kind === 'number' ? [piece.name] : []));
}

/** A letter by itself that is neither a word nor a sign of every notation. */
const strayLetter = /(?<![\p{L}’])(?![aAIHNkTt](?!\p{L}))[A-Za-z](?!\p{L})/u;

/**
 * Computes what a part stands for, and looks whether all of it can be shown.
 * @param {import('../../www/state.js').Part} part
 * @param {(facts: Facts) => void} [look]
 */
async function opens(part, look = () => {}) {
  assert.equal(refusalOf(part), undefined);
  const whole = await withCase(part);
  askOf(whole, (facts) => {
    assert.equal(viewRefusalOf(part, facts.graph), undefined);
    look(facts);
  });
}

/**
 * Whether a thing – a node at a step, or a flow with the step of its source – is there.
 * @param {Facts} facts
 * @param {string} thing
 */
function isIn({ graph }, thing) {
  const [name, t] = thing.split('@');
  const names = [...graph.nodes.map((node) => node.name), ...graph.edges.map(({ flow }) => flow)];
  return names.includes(name) && Number(t) >= 0 && Number(t) <= graph.sizes.T;
}
