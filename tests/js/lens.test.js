// The path lens looks from the number that is chosen.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { caseOf } from '../../www/input/case.js';
import { makeLens } from '../../www/lens.js';
import { Scene } from '../../www/scene.js';
import { initialSettings } from '../../www/state.js';
import { Unrolled } from '../support/core.js';

test('the routes of an input begin at the component whose δ is shown', () => {
  const settings = {
    ...initialSettings(),
    x: [[1, 0.5], [0, -1], [0.25, 1]],
    targets: [[0.1], [0.2], [0.3]],
    selected: 'x',
    selectedT: 2,
    component: 2,
    question: false,
  };
  const run = new Unrolled(caseOf(settings));
  run.run();
  const computed = { run, graph: run.describe() };
  const seen = makeLens()(computed, new Scene(run, computed.graph, { ...settings, step: computed.graph.phaseEnds[3] }), 0);
  assert.deepEqual(seen?.origin, { node: 'x', t: 2, component: 1 });
  assert.ok(seen !== undefined && 'found' in seen.answer);
  assert.ok(Math.abs(seen.answer.found.total - run.delta('x', 2)[1]) < 1e-15);
  run.free();
});
