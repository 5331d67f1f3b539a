// The chain rule's picture: columns side by side, each with room for what stands on its lines.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { chainLayout } from '../../www/layout/chain-rule.js';
import { example } from '../../www/input/example.js';
import { subjectOf } from '../../www/input/case.js';
import { Unrolled } from '../support/core.js';

/** @param {number} count */
function graphOf(count) {
  const roads = Array.from({ length: count }, () => example.roads[0]);
  return new Unrolled(subjectOf({ ...example, model: 'chain', roads })).describe();
}

for (const count of [1, 2, 3, 4, 5, 6]) {
  test(`${count} roads: every node has its place, every edge runs upward from end to end, its error down`, () => {
    const graph = graphOf(count);
    const { nodes, lanes, size } = chainLayout(graph);
    assert.deepEqual(nodes.map(({ name }) => name), graph.nodes.map(({ name }) => name));
    assert.equal(lanes.length, 2 * count);
    for (const { edge, forward, error, slope, label } of lanes) {
      const [source, target] = [edge.source, edge.target].map((id) => nodes[id]);
      assert.ok(forward[0].y > forward[1].y && error[0].y < error[1].y, edge.flow);
      assert.ok(source.body.top >= forward[0].y - 6 && target.body.bottom <= forward[1].y, edge.flow);
      assert.ok(slope.y > forward[1].y && label.y > slope.y + 30 && label.y < forward[0].y - 20, `${edge.flow}: both have room`);
    }
    const { left, right } = nodes[0].body;
    for (const { body, pill } of nodes.slice(1)) assert.ok(Math.min(body.left, pill.left) >= left && Math.max(body.right, pill.right) <= right);
    assert.ok(right <= size.width);
  });
}

test('the same chain has the same layout, so that a drag redraws nothing else', () => {
  const graph = graphOf(2);
  assert.equal(chainLayout(graph), chainLayout(graph));
});
