// The argument that the course follows, act by act: what its scenes let a reader do is done here, and
// what the screen says is compared with the run.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { figureOf, goToScene, openCourse, pictureOf } from '../support/course.js';
import { openSite } from '../support/site.js';
import { askOf } from '../../www/lessons/facts.js';
import '../support/core.js';

/** @typedef {import('../../www/state.js').Part} Part */

const { browser, server } = await openSite();
const { page, complaints } = await openCourse(browser, server.url);
test.after(() => assert.deepEqual(complaints, []));

const figure = page.locator('delta-scope');
const rows = () => figure.locator('.sum tbody tr').allInnerTexts();
/** As the page writes it. @param {number} number */
const written = (number) => Math.abs(number).toFixed(4);

/** @param {string} id */
async function show(id) {
  await goToScene(page, id);
  await pictureOf(page);
}

/** @param {Part} part */
async function patch(part) {
  await (await figureOf(page)).evaluate((element, part) => element.patch(part), part);
  await pictureOf(page);
}

/** Amounts of the arrows into a node's δ, by flow. @param {string} node @param {number} t */
async function arrows(node, t) {
  const found = await figure.locator(`.stage [data-flow][data-to="${node}"][data-to-t="${t}"]`).evaluateAll((arrows) =>
    arrows.map((arrow) => [arrow.getAttribute('data-flow'), Number(arrow.getAttribute('data-amount'))]));
  return new Map(/** @type {[string, number][]} */ (found));
}

test('each equation stands with its live numbers at the node that it computes', async () => {
  for (const [id, node, terms] of /** @type {const} */ ([['lstm-forward.block-input', 'zbar', 3], ['lstm-forward.gates', 'fbar', 4], ['lstm-forward.memory', 'c', 2]])) {
    await show(id);
    const value = askOf({}, (facts) => facts.value(node, 3));
    assert.equal((await rows()).length, terms, id);
    const total = await figure.locator('.sum tfoot').innerText();
    assert.ok(total.includes(written(value)), `${id}: ${total} has ${value}`);
  }
});

test('a δ with one way out is factor times factor: of the output gate, and of the three others', async () => {
  for (const [node, flow] of [['o', 'y>o'], ['obar', 'o>obar'], ['f', 'c>f'], ['i', 'c>i'], ['z', 'c>z'], ['zbar', 'z>zbar']]) {
    await show('gates-back.bars');
    await patch({ selected: node, selectedT: 3 });
    const facts = askOf({}, (facts) => ({ slope: facts.slope(flow, 3), target: facts.delta(flow.split('>')[0], 3), delta: facts.delta(node, 3) }));
    assert.ok(Math.abs(facts.slope * facts.target - facts.delta) < 1e-15);
    const why = await figure.locator('.why').innerText();
    for (const number of Object.values(facts)) assert.ok(why.includes(written(number)), `${node}: ${why} has ${number}`);
  }
});

test('five arrows come into the cell state, and stack up to its δ, at one step and over all time', async () => {
  await show('five-roads.all-time');
  for (const t of [5, 3, 1]) {
    await patch({ step: `c@${t}`, selected: 'c', selectedT: t, t });
    const amounts = await arrows('c', t);
    assert.equal(amounts.size, 5);
    const delta = askOf({}, (facts) => facts.delta('c', t));
    assert.ok(Math.abs([...amounts.values()].reduce((sum, amount) => sum + amount, 0) - delta) < 1e-15);
  }
  await figure.locator('.chart details').first().evaluate((details) => details.toggleAttribute('open', true));
  assert.equal(await figure.locator('.chart table tbody tr').count(), 5);
});

test('the same flows are those of the graph', async () => {
  await show('where-can-c-go.graph');
  await patch({ step: 'c@3', selected: 'c', selectedT: 3, picture: 'model' });
  const asGraph = await arrows('c', 3);
  await patch({ picture: 'block' });
  assert.deepEqual(new Map([...asGraph].sort()), new Map([...(await arrows('c', 3))].sort()));
  assert.equal(asGraph.size, 5);
});

test('with two units every number is that of the chosen one', async () => {
  await show('several-units.vectors');
  for (const unit of [1, 2]) {
    await patch({ unit });
    const { delta, amounts } = askOf({ units: 2 }, (facts) => ({ delta: facts.delta('y', 3, unit), amounts: facts.amounts('y', 3, unit) }));
    assert.equal(await figure.locator('[data-sum]').getAttribute('data-sum'), String(delta));
    assert.deepEqual(new Map([...(await arrows('y', 3))].sort()), new Map([...amounts].sort()));
  }
});

test('five flows come into the output: the loss, and four from the next step, which is not there at the end', async () => {
  await show('block-output.patience');
  assert.deepEqual([...(await arrows('y', 5))].filter(([, amount]) => amount !== 0).map(([flow]) => flow), ['J>y']);
  await page.locator('.scene.current').getByRole('button', { name: 'to step four', exact: true }).click();
  await figure.locator('[data-node="y"][data-t="4"][data-delta]').first().waitFor();
  assert.equal([...(await arrows('y', 4)).values()].filter((amount) => amount !== 0).length, 5);
});

test('a gradient is a heat map of sums, and a cell of it opens into δ times what it multiplied, step by step', async () => {
  await show('parameters.matrix');
  const products = askOf({ units: 2 }, (facts) => [1, 2, 3, 4, 5].map((t) => facts.share('R_z', t, 1)));
  const shown = await rows();
  for (const [index, product] of products.entries()) assert.ok(shown[index].includes(written(product)), `${shown[index]} has ${product}`);
  assert.equal(await figure.locator('.heat').count(), 2);
});
