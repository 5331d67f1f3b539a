// Every equation of every cell is LaTeX that a renderer takes, in every notation.

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';

import katex from 'katex';

import { Unrolled } from '../support/core.js';
import { readReference } from '../support/reference.js';

const files = await readdir(new URL('../reference/', import.meta.url));
const notations = /** @type {const} */ (['greff', 'olah', 'pytorch']);

/** @param {string} latex */
const render = (latex) => katex.renderToString(latex, { output: 'html', throwOnError: true, strict: 'error' });

test('a renderer takes every equation, with letters and with numbers', async () => {
  for (const file of files) {
    const { subject } = await readReference(file.replace('.json', ''));
    const run = new Unrolled(subject);
    run.run();
    const { nodes, sizes } = run.describe();
    for (const notation of notations) {
      for (const [id, { length, state }] of nodes.entries()) {
        for (const t of new Set([1, 2, sizes.T])) {
          if (t > sizes.T) continue;
          for (const of of /** @type {const} */ (['value', 'delta'])) {
            for (const numbers of /** @type {const} */ (['symbols', 'numbers'])) {
              render(run.latex(id, t, length - 1, { of, numbers }, notation));
            }
          }
        }
        if (state) render(run.latex(id, 0, 0, { of: 'delta', numbers: 'numbers' }, notation));
      }
    }
    run.free();
  }
});

test('a renderer refuses what is not LaTeX', () => {
  assert.throws(() => render('\\unknowncommand{c}'));
  assert.throws(() => render('\\bar{c'));
});

test('a link in front of an equation stays a comment', async () => {
  const { subject } = await readReference('vanilla_h1_t12');
  const run = new Unrolled(subject);
  run.run();
  const text = run.latex(5, 3, 0, { of: 'value', numbers: 'symbols', link: 'https://a.example/#\n\\x' });
  const [version, empty, link, ...equation] = text.split('\n');
  assert.match(version, /^% Deltascope /);
  assert.deepEqual([empty, link], ['%', '% https://a.example/#\\x']);
  assert.ok(render(text) === render(equation.join('\n')));
  run.free();
});
