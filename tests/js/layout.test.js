// The stage's geometry, for every kind of cell, at every kind of place in the sequence.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { matrixOf } from '../../www/layout/glyph.js';
import { labels, stageSize } from '../../www/layout/metrics.js';
import { model } from '../../www/layout/model.js';
import { pascanuModel, pascanuWiring } from '../../www/layout/pascanu.js';
import { layoutOf, wiring } from '../../www/layout/stage.js';
import { branchMark } from '../../www/words/en/page.js';
import { around, gapTo, overlap, pointsAlong } from '../support/boxes.js';
import { Unrolled } from '../support/core.js';

/** @typedef {import('../../www/core.js').Case} Case */
/** @typedef {import('../../www/core.js').Description} Description */
/** @typedef {import('../support/boxes.js').Part} Part */
/** @typedef {import('../../www/layout/points.js').Point} Point */
/** @typedef {import('../../www/layout/stage.js').PlacedLane} PlacedLane */
/** @typedef {import('../../www/layout/stage.js').PlacedNode} PlacedNode */
/** @typedef {import('../../www/layout/stage.js').StageLayout} StageLayout */

const T = 4;
const variants = [
  [], ['NP'], ['NIG'], ['NFG'], ['NOG'], ['CIFG'], ['FGR'], ['NIAF', 'NOAF'],
  ['NP', 'NFG'], ['NIG', 'NOG', 'NP'], ['NP', 'CIFG'], ['FGR', 'NOG'], ['FGR', 'NFG'], ['FGR', 'CIFG'],
];
const cells = [
  ...variants.map((variant) => ({ model: /** @type {const} */ ('lstm'), variant })),
  { model: /** @type {const} */ ('rnn'), variant: [] },
];

/** How far an amount may stand from its line, by picture: in the model lines between nodes are short. */
const farthest = { block: 14, model: 40 };
const pictures = [wiring, model];

const drawn = [
  ...pictures.flatMap((picture) => cells.map((cell) => ({ ...cell, picture }))),
  ...[pascanuWiring, pascanuModel].map((picture) => ({ model: /** @type {const} */ ('pascanu'), variant: [], picture })),
];

for (const { picture, ...cell } of drawn) {
  const name = [picture.name, cell.model, ...cell.variant].join(' ');
  const scenes = [1, 4].flatMap((H) =>
    [0, 3].flatMap((K) => {
      const graph = describe({ ...cell, H, K });
      return [1, 2, T - 1, T].map((t) => ({ graph, t, layout: layoutOf(graph, t, picture) }));
    }));

  test(`${name}: every edge has a lane from its source to its target and back`, () => {
    for (const { graph, t, layout } of scenes) {
      assert.deepEqual(flowsInto(layout, t), graph.edges.map(({ flow }) => flow).sort());
      for (const lane of layout.lanes) checkEnds(graph, layout, lane);
    }
  });

  test(`${name}: no two nodes overlap, and no line runs through a node that is not its own`, () => {
    for (const { graph, layout } of scenes) {
      checkApart(layout.nodes.flatMap(partsOf));
      for (const lane of layout.lanes) checkWay(graph, layout, lane);
    }
  });

  test(`${name}: at any node the amounts overlap neither nodes nor each other, and stand at their lanes`, () => {
    for (const { graph, t, layout } of scenes) {
      for (const focus of layout.nodes) {
        const into = layout.lanes.filter((lane) =>
          lane.t === focus.t && graph.nodes[lane.edge.source].name === focus.name);
        checkApart([...layout.nodes.flatMap(partsOf), ...surroundings(graph, t, picture.name), ...into.map(labelOf)]);
        for (const lane of into) checkNear(lane, farthest[picture.name]);
      }
    }
  });
}

test('an absent node leaves its place empty: a switch moves no other', () => {
  for (const picture of pictures) {
    const places = (/** @type {string[]} */ variant) =>
      layoutOf(describe({ model: 'lstm', variant, H: 1, K: 0 }), 2, picture).nodes;
    const whole = places([]);
    for (const variant of variants) {
      for (const node of places(variant)) {
        assert.deepEqual(node, whole.find(({ name, t }) => name === node.name && t === node.t));
      }
    }
  }
});

/**
 * @param {{ model: 'lstm' | 'rnn' | 'pascanu', variant: string[], H: number, K: number }} cell
 * @returns {Description}
 */
function describe({ model, variant, H, K }) {
  const steps = Array.from({ length: T }, (_, index) => index);
  const run = new Unrolled({
    model,
    ...(model === 'lstm' && { variant }),
    N: 1,
    H,
    T,
    ...(K > 0 && { K }),
    loss: K > 0 ? 'softmax' : 'squared',
    seed: 1,
    x: steps.map(() => [1]),
    targets: steps.map(() => (K > 0 ? 0 : Array(H).fill(0))),
  });
  const graph = run.describe();
  run.free();
  return graph;
}

/**
 * @param {StageLayout} layout
 * @param {number} t
 */
function flowsInto({ lanes }, t) {
  return lanes.filter((lane) => lane.t === t).map(({ edge }) => edge.flow).sort();
}

/**
 * @param {Description} graph
 * @param {StageLayout} layout
 * @param {PlacedLane} lane
 */
function checkEnds(graph, layout, lane) {
  const source = placed(layout, graph.nodes[lane.edge.source].name, lane.t);
  const target = placed(layout, graph.nodes[lane.edge.target].name, lane.t + lane.edge.lag);
  const { forward, error, extent, edge } = lane;
  const what = `${edge.flow} ${extent}`;
  const last = error[error.length - 1];
  if (extent === 'whole' || extent === 'initial') {
    assert.ok(source && target && forward, what);
    touches(source, forward[0], what);
    touches(target, forward[forward.length - 1], what);
    touches(target, error[0], what);
  }
  if (extent === 'open' || extent === 'ended') assert.equal(forward, undefined, what);
  if (extent === 'in') assert.ok(forward && target && forward[0].x === last.x, what);
  else touches(/** @type {PlacedNode} */ (source), last, what);
}

/**
 * @param {StageLayout} layout
 * @param {string} name
 * @param {number} t
 */
function placed({ nodes }, name, t) {
  return nodes.find((node) => node.name === name && node.t === t);
}

/**
 * Whether a lane's end lies on a node's outline: neither off it nor inside it.
 * @param {PlacedNode} node
 * @param {Point} point
 * @param {string} what
 */
function touches(node, point, what) {
  const gaps = partsOf(node).map((part) => gapTo(part, point));
  assert.ok(Math.abs(Math.min(...gaps)) < 0.1, `${what} ends ${Math.min(...gaps)} from ${node.name}`);
}

/**
 * @param {PlacedNode} node
 * @returns {Part[]}
 */
function partsOf({ name, t, shape, body, pill }) {
  const radius = shape === 'circle' ? (body.right - body.left) / 2 : undefined;
  const whole = { what: `${name}(${t})`, box: body, radius };
  return pill.right > pill.left ? [whole, { what: `δ${name}(${t})`, box: pill }] : [whole];
}

/** @param {PlacedLane} lane @returns {Part} */
function labelOf({ edge, label, extent }) {
  const isNothing = extent === 'open' || extent === 'ended';
  const mark = branchMark({ node: edge.flow.split('>')[1], branch: edge.branch });
  const width = isNothing ? (mark ? 40 : 26) : mark ? labels.marked : labels.plain;
  return { what: `the amount of ${edge.flow}`, box: around(label, width / 2, labels.height / 2) };
}

/** @param {PlacedLane} lane @param {number} farthest */
function checkNear(lane, farthest) {
  const label = labelOf(lane);
  const gap = Math.min(...pointsAlong(lane.error).map((point) => gapTo(label, point)));
  assert.ok(gap < (lane.edge.branch === 'coupled' ? 40 : farthest), `${label.what} is ${gap} from its lane`);
}

/**
 * What else is written on the stage.
 * @param {Description} graph
 * @param {number} t
 * @param {'block' | 'model'} picture
 * @returns {Part[]}
 */
function surroundings(graph, t, picture) {
  const isRecurrent = graph.edges.some(({ branch }) => branch.startsWith('rec_'));
  const has = (/** @type {string} */ name) => graph.nodes.some((node) => node.name === name);
  const times = t === 1 ? [t, t + 1] : [t - 1, t, t + 1];
  const shown = t === T ? times.slice(0, -1) : times;
  return isRecurrent ? shown.map((time) => ({ what: `matrix ${time}`, box: matrixOf(time, t, has, picture).box })) : [];
}

/** @param {Part[]} parts */
function checkApart(parts) {
  for (const [index, part] of parts.entries()) {
    const { box } = part;
    const isInside = box.left >= 0 && box.top >= 0 && box.right <= stageSize.width && box.bottom <= stageSize.height;
    assert.ok(isInside, `${part.what} leaves the picture`);
    for (const other of parts.slice(index + 1)) {
      assert.ok(isOwnPill(part, other) || !overlap(part, other), `${part.what} overlaps ${other.what}`);
    }
  }
}

/** @param {Part} body @param {Part} pill */
function isOwnPill(body, pill) {
  return pill.what === `δ${body.what}`;
}

/**
 * @param {Description} graph
 * @param {StageLayout} layout
 * @param {PlacedLane} lane
 */
function checkWay(graph, { nodes }, { edge, t, forward, error }) {
  const own = [`${graph.nodes[edge.source].name}(${t})`, `${graph.nodes[edge.target].name}(${t + edge.lag})`];
  const others = nodes.flatMap(partsOf).filter(({ what }) => !own.includes(what.replace('δ', '')));
  for (const lane of [forward ?? [], error]) {
    for (const point of pointsAlong(lane)) {
      const hit = others.find((part) => gapTo(part, point) < 0.5);
      assert.equal(hit, undefined, `${edge.flow} runs through ${hit?.what}`);
    }
  }
}
