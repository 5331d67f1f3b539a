// What the glossary says, of each model in its own words, without a page.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compute } from '../../www/computed.js';
import { Scene } from '../../www/scene.js';
import { initialSettings } from '../../www/state.js';
import { groupsOf } from '../../www/views/glossary/entries.js';
import '../support/core.js';

/** Every entry, by its id. @param {Partial<import('../../www/state.js').Settings>} part */
function entriesOf(part) {
  const settings = { ...initialSettings(), ...part };
  const { run, graph } = compute(settings);
  const entries = groupsOf(new Scene(run, graph, settings), 1).flatMap((group) => group.entries);
  return new Map(entries.map((entry) => [entry.id, entry]));
}

const functions = /** @type {const} */ (['identity', 'square', 'sin', 'exp', 'tanh', 'sigmoid']);
const roads = functions.map((inner) => ({ factor: 2, inner, outer: inner }));

test('a chain is told nothing of a loss, of steps, or of what only networks have', () => {
  const texts = [...entriesOf({ model: 'chain', roads }).values()].map(({ name, text = '' }) => `${name}: ${text}`);
  assert.ok(texts.length > 30);
  assert.deepEqual(texts.filter((text) => /\bloss|\bstep|sequence|gate|softmax|weight|gradient|\bunit\b|J/.test(text)), []);
});

test('what is differentiated has its own letter in every model', () => {
  const said = (/** @type {Map<string, import('../../www/views/glossary/entries.js').Entry>} */ entries, /** @type {string} */ id) => entries.get(id)?.text ?? '';
  const [chain, lstm] = [entriesOf({ model: 'chain' }), entriesOf({})];
  assert.match(said(chain, 'sign:difference'), /Δf is f after a nudge less f before/);
  assert.match(said(lstm, 'sign:difference'), /ΔJ is the loss after a nudge less the loss before/);
  assert.match(said(chain, 'sign:delta'), /derivative of f with respect/);
  assert.match(said(lstm, 'sign:delta'), /derivative of the whole loss with respect/);
  assert.match(said(chain, 'term:total'), /δ is one, of f/);
});

test('every function that a chain can have is a sign, and no network has those of a chain alone', () => {
  const chain = entriesOf({ model: 'chain', roads });
  for (const name of ['tanh', 'σ', 'sin', 'cos', 'exp', 'prime']) assert.ok(chain.has(`sign:${name}`), name);
  for (const name of ['sin', 'cos', 'exp']) assert.ok(!entriesOf({}).has(`sign:${name}`), name);
});

test('the marks are those of the roads that the cell has, each with where it leads', () => {
  const marks = (/** @type {Partial<import('../../www/state.js').Settings>} */ part) => entriesOf(part).get('sign:marks');
  const whole = marks({});
  assert.deepEqual([whole?.written, whole?.name], [['①', '②', '③', '④', '⑤'], 'the five roads']);
  assert.match(whole?.text ?? '', /δc: ① straight through y\(t\); ② through o\u0304\(t\), a peephole; .*⑤ straight to c\(t\+1\), the carousel/);
  const plain = marks({ peepholes: false });
  assert.deepEqual([plain?.written, plain?.name], [['①', '⑤'], 'the two roads']);
  assert.doesNotMatch(plain?.text ?? '', /peephole/);
  assert.match(marks({ notation: 'olah' })?.text ?? '', /δC: ① straight through hₜ; .*⑤ straight to Cₜ₊₁/);
  assert.deepEqual(marks({ outputGate: false })?.written, ['①', '③', '④', '⑤']);
  assert.equal(marks({ model: 'rnn' }), undefined);
  assert.equal(marks({ model: 'chain' }), undefined);
});
