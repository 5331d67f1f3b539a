// The three distances: how one goes from one to another, what each shows, and that the printed
// terms of every “why” add up.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openScope, patch } from '../support/page.js';
import { runOf } from '../support/picture.js';
import { addsUp, readSums } from '../support/printed.js';
import { randomSource } from '../support/random.js';
import { readReference } from '../support/reference.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../support/page.js').Opened} Opened */
/** @typedef {import('../../www/state.js').Part} Part */

/** Right after δc(3) has become known. */
const stepOfC3 = 86;
const still = /** @type {const} */ ({ reducedMotion: 'reduce' });

const site = await openSite();
const { browser, server } = site;
let opened = await openShared(site, still);

/** @param {import('node:test').TestContext} context @param {import('playwright-core').BrowserContextOptions} [options] */
async function fresh(context, options) {
  const opened = await openScope(browser, server.url, { ...still, ...options });
  context.after(() => opened.page.close());
  return opened;
}

/** @param {Opened} opened */
const settingsOf = ({ reader }) => reader.evaluate(({ element }) => element.settings);

/** @param {Opened} opened */
const distanceOf = async (opened) => (await settingsOf(opened)).distance;

/** A sequence of so many steps. @param {number} T */
const steps = (T) => ({
  x: Array.from({ length: T }, (_, t) => [Math.sin(t)]),
  targets: Array.from({ length: T }, (_, t) => [Math.cos(t / 3) / 2]),
});

test('keys go nearer and farther, and the focus stays in the figure', async (context) => {
  const here = await fresh(context);
  await patch(here.reader, { step: stepOfC3 });
  await here.page.locator('delta-scope .stage').focus();
  for (const [key, distance] of /** @type {const} */ ([
    ['+', 'node'], ['+', 'node'], ['Escape', 'block'], ['-', 'sequence'], ['Escape', 'sequence'], ['+', 'block'],
  ])) {
    await here.page.keyboard.press(key);
    assert.equal(await distanceOf(here), distance, key);
    assert.ok(await here.reader.evaluate(({ root }) => root.activeElement?.closest('.figure') !== null), key);
  }
});

test('the control says where one is, and goes to each distance; all else stays', async () => {
  await patch(opened.reader, { step: stepOfC3, distance: 'block' });
  const rest = () => opened.reader.evaluate(({ all, text }) => all('header, .strip, .sum, .transport').map(text));
  const before = await rest();
  for (const distance of ['sequence', 'node', 'block']) {
    await opened.page.getByRole('button', { name: distance, exact: true }).click();
    assert.equal(await distanceOf(opened), distance);
    const pressed = await opened.reader.evaluate(({ all, text }) => all('.views [aria-pressed="true"]').map(text));
    assert.deepEqual(pressed, [distance]);
    assert.deepEqual(await rest(), before, distance);
  }
});

test('choosing a node again goes nearer to it; choosing a neighbour goes there', async (context) => {
  const here = await fresh(context);
  await patch(here.reader, { step: 'end', t: 3 });
  const y = here.page.locator('delta-scope .node[data-node="y"][data-t="3"] .body');
  await y.click();
  assert.equal(await distanceOf(here), 'block');
  await y.click();
  assert.equal(await distanceOf(here), 'node');
  await here.page.locator('delta-scope .read-by').getByRole('button', { name: /^o bar at t = 4/ }).click();
  const { selected, selectedT, distance, t } = await settingsOf(here);
  assert.deepEqual([selected, selectedT, distance, t], ['obar', 4, 'node', 3]);
  await here.page.locator('delta-scope .read-by').getByRole('button', { name: /^o at t = 4/ }).click();
  await here.page.locator('delta-scope .read-by').getByRole('button', { name: /^y at t = 4/ }).click();
  await here.page.locator('delta-scope .read-by').getByRole('button', { name: /^f bar at t = 5/ }).click();
  assert.equal((await settingsOf(here)).t, 5, 'the block that one comes back to holds the node');
  await here.page.getByRole('button', { name: 'Back to the block' }).click();
  assert.equal(await distanceOf(here), 'block');
});

test('from afar a block is chosen by pointer and by key, and one is at the block', async (context) => {
  const here = await fresh(context);
  await patch(here.reader, { step: stepOfC3, distance: 'sequence' });
  await here.page.getByRole('button', { name: /^Time step 2/ }).click({ position: { x: 20, y: 20 } });
  const chosen = await settingsOf(here);
  assert.deepEqual([chosen.t, chosen.distance], [2, 'block']);
  await patch(here.reader, { distance: 'sequence' });
  await here.page.getByRole('button', { name: /^Time step 2/ }).focus();
  await here.page.keyboard.press('ArrowDown');
  await here.page.keyboard.press('Enter');
  const { t, distance } = await settingsOf(here);
  assert.deepEqual([t, distance], [3, 'block']);
});

/** @type {Part[]} */
const networks = [{}, { units: 3, unit: 2 }, { gateRecurrence: true }, { coupledGates: true }, { forgetGate: false }, { model: 'rnn' }];

for (const part of networks) {
  test(`from afar each step stands with its numbers and the flows between the blocks: ${JSON.stringify(part)}`, async (context) => {
    const here = await fresh(context);
    await patch(here.reader, { ...part });
    await patch(here.reader, { step: 'end', distance: 'sequence' });
    const { settings, nodes, flows, shown } = await here.reader.evaluate(({ element, nodes, flows, one }) => ({
      settings: element.settings, nodes: nodes(), flows: flows(), shown: one('.far .block.shown')?.getAttribute('aria-label'),
    }));
    const { run, graph } = runOf(settings);
    const component = settings.unit - 1;
    const small = ['f', 'i', 'z', 'o', 'c', 'y', 'J', 'a', 'h'].filter((name) => graph.nodes.some((node) => node.name === name));
    assert.deepEqual(nodes.map(({ node, t }) => `${node}(${t})`).sort(),
      small.flatMap((name) => [1, 2, 3, 4, 5].map((t) => `${name}(${t})`)).sort());
    for (const { node, t, value, delta } of nodes) {
      const index = node === 'J' ? 0 : component;
      assert.deepEqual([value, delta], [run.value(node, t)[index], run.delta(node, t)[index]].map(String));
    }
    for (const edge of graph.edges.filter(({ lag }) => lag === 1)) {
      const name = graph.nodes[edge.source].name;
      const found = flows.filter(({ flow, to }) => flow === edge.flow && to === name);
      assert.deepEqual(found.map(({ toT }) => toT).sort(), [1, 2, 3, 4], edge.flow);
      for (const { toT, amount } of found) assert.equal(amount, String(run.contribution(name, edge.branch, toT)[component]));
    }
    assert.match(shown ?? '', new RegExp(`^Time step ${settings.t}, `));
    run.free();
  });
}

test('from afar nothing is told before its time', async () => {
  await patch(opened.reader, { model: 'lstm', step: stepOfC3, distance: 'sequence', t: 3 });
  const { nodes, flows, pills } = await opened.reader.evaluate(({ nodes, flows, all, text }) => ({
    nodes: nodes(), flows: flows(), pills: all('.far .pill').map(text),
  }));
  const known = nodes.filter(({ node, delta }) => node === 'c' && delta !== null).map(({ t }) => t);
  assert.deepEqual(known, [3, 4, 5]);
  assert.deepEqual(pills.filter((pill) => pill === 'δ ?').length, 4, 'c and y of the first two steps');
  assert.ok(flows.length > 0 && flows.every(({ toT }) => toT >= 3));
});

test('a thousand steps are scrolled, and only those in sight are drawn', async (context) => {
  const here = await fresh(context);
  await patch(here.reader, { ...steps(1000), step: 'end' });
  await patch(here.reader, { t: 700, distance: 'sequence' });
  const times = () => here.reader.evaluate(({ all }) => all('.far .block').map((block) => Number(block.getAttribute('aria-label')?.match(/\d+/)?.[0])));
  await here.page.waitForFunction((reader) => reader.all('.far .block').length > 3, here.reader);
  const around = await times();
  assert.ok(around.includes(700) && around.length < 20, String(around));
  await here.reader.evaluate(({ one }) => {
    /** @type {Element} */ (one('.far')).scrollLeft = 1e9;
  });
  await here.page.waitForFunction((reader) => reader.one('.far .block[aria-label^="Time step 1000"]') !== null, here.reader);
  const atEnd = await times();
  assert.ok(atEnd.includes(1000) && atEnd.length < 20, String(atEnd));
});

/** @type {{ what: string, part: Part, id?: string }[]} */
const cells = [
  { what: 'the example', part: {} },
  { what: 'three units', part: { units: 3, unit: 2 } },
  { what: 'full gate recurrence', part: { gateRecurrence: true, units: 2 } },
  { what: 'coupled gates', part: { coupledGates: true } },
  { what: 'no forget gate', part: { forgetGate: false } },
  { what: 'the simple RNN', part: { model: 'rnn', units: 2 } },
  { what: 'a softmax over classes', part: {}, id: 'vanilla_softmax' },
];

for (const { what, part, id } of cells) {
  test(`near, every node at every t has its numbers, what it reads and what reads it: ${what}`, async (context) => {
    const here = await fresh(context);
    if (id !== undefined) {
      const { subject } = await readReference(id);
      await here.reader.evaluate(({ element }, subject) => element.open(subject), subject);
    }
    await patch(here.reader, part);
    await patch(here.reader, { step: 'end', distance: 'node' });
    const settings = await settingsOf(here);
    const { run, graph } = runOf(settings);
    const { T } = graph.sizes;
    const places = graph.nodes.flatMap(({ name, length, state }) =>
      Array.from({ length: T + 1 }, (_, t) => t).filter((t) => t > 0 || state).flatMap((t) => {
        const components = name === 'x' || name === 's' ? length : 1;
        return Array.from({ length: components }, (_, component) => ({ node: name, t, component }));
      }));
    const seen = await here.reader.evaluate(async ({ element, nodes, flows, all, text }, places) => {
      const seen = [];
      for (const { node, t, component } of places) {
        await element.patch({ selected: node, selectedT: t, component: component + 1 });
        seen.push({ nodes: nodes(), flows: flows(), terms: all('.reads [data-term]').map((term) => term.getAttribute('data-term')), text: all('.near').map(text)[0] });
      }
      return seen;
    }, places);
    for (const [index, { node, t, component }] of places.entries()) {
      const at = `${node}(${t})`;
      const k = node === 'J' ? 0 : node === 'x' || node === 's' ? component : settings.unit - 1;
      const { nodes, flows, terms, text } = seen[index];
      assert.equal(nodes.length, 1, at);
      assert.deepEqual([nodes[0].node, nodes[0].t], [node, t]);
      assert.deepEqual([nodes[0].value, nodes[0].delta], [run.value(node, t)[k], run.delta(node, t)[k]].map(String), at);
      const nodeId = graph.nodes.findIndex(({ name }) => name === node);
      const edges = graph.edges.filter(({ source, lag }) => source === nodeId && (t > 0 || lag === 1));
      assert.deepEqual(flows.map(({ flow, amount }) => `${flow} ${amount}`).sort(),
        edges.map((edge) => `${edge.flow} ${run.contribution(node, edge.branch, t)[k]}`).sort(), at);
      if (t > 0 && node !== 'J') assert.deepEqual(terms, run.terms(nodeId, t, k).map(({ value }) => String(value)), at);
      assert.doesNotMatch(text, /undefined|NaN|null|\[object/, at);
    }
    run.free();
  });
}

test('near, a component of the input is chosen in the figure and beside the node', async (context) => {
  const here = await fresh(context);
  const { subject } = await readReference('vanilla_softmax');
  await here.reader.evaluate(({ element }, subject) => element.open(subject), subject);
  await patch(here.reader, { step: 'end', t: 2 });
  await here.page.locator('delta-scope .component[data-node="x"][data-t="2"][data-input="2"]').click();
  const { selected, component } = await settingsOf(here);
  assert.deepEqual([selected, component], ['x', 2]);
  await patch(here.reader, { distance: 'node' });
  await here.page.locator('delta-scope .near .self select').selectOption('1');
  assert.equal((await settingsOf(here)).component, 1);
  const [shown] = await here.reader.evaluate(({ nodes }) => nodes());
  assert.equal(shown.input, 1);
});

test('near, nothing is told before its time', async () => {
  await patch(opened.reader, { step: stepOfC3 - 1, distance: 'node' });
  await patch(opened.reader, { selected: 'c', selectedT: 3 });
  const { flows, terms, total, nodes } = await opened.reader.evaluate(({ flows, all, nodes, textOf }) => ({
    flows: flows(), terms: all('.read-by [data-term]').length, total: textOf('.read-by [data-total]'), nodes: nodes(),
  }));
  assert.deepEqual([flows.length, terms, total, nodes[0].delta], [0, 0, '?', null]);
  await patch(opened.reader, { step: 'start' });
  await patch(opened.reader, { selected: 'c', selectedT: 3 });
  assert.equal(await opened.reader.evaluate(({ textOf }) => textOf('.reads [data-total]')), '?');
  assert.equal(await opened.reader.evaluate(({ all }) => all('.reads [data-term]').length), 0);
});

test('at T the roads from the next step stand with 0 and their reason', async () => {
  await patch(opened.reader, { step: 'end', distance: 'node', t: 5 });
  await patch(opened.reader, { selected: 'c', selectedT: 5 });
  const roads = await opened.reader.evaluate(({ all, text }) => all('.read-by .road').map(text));
  assert.equal(roads.length, 5);
  assert.equal(roads.filter((road) => /^0 .*no step after t = 5/.test(road)).length, 3);
});

test('near, a matrix stands as a picture with its column outlined, its shapes and the products', async (context) => {
  const here = await fresh(context);
  await patch(here.reader, { units: 40, unit: 33 });
  await patch(here.reader, { step: 'end', distance: 'node' });
  await patch(here.reader, { selected: 'y', selectedT: 3 });
  const seen = await here.reader.evaluate(({ all, text, one }) => ({
    pictures: all('.read-by .heat-map').map((picture) => picture.getAttribute('aria-label')),
    outlined: all('.read-by .heat-map .chosen').map((rect) => Number(rect.getAttribute('x')) > 0),
    shapes: all('.read-by .shapes').map(text),
    heads: text(one('.read-by .products thead')),
    columns: one('.read-by .products thead tr')?.children.length,
  }));
  assert.equal(seen.pictures.length, 4);
  for (const label of seen.pictures) assert.match(label ?? '', /^R_[zifo], 40 × 40, each square the largest of 2 × 2; column 33 outlined/);
  assert.deepEqual(seen.outlined, [true, true, true, true]);
  for (const shape of seen.shapes) assert.match(shape.normalize('NFD'), /^R[zifo]T 40×40 · δ.̄ 40×1$/);
  assert.match(seen.heads, /^unit j.* the other 32 together sum$/);
  assert.equal(seen.columns, 8 + 3);
});

test('for 200 random places the printed terms of every why add up to the printed δ, or it says why not', async (context) => {
  const here = await fresh(context);
  const random = randomSource(20260101);
  const whole = (/** @type {number} */ from, /** @type {number} */ to) => from + Math.floor(random() * (to - from + 1));
  const variants = [[], ['NP'], ['NIG'], ['NFG'], ['NOG'], ['CIFG'], ['FGR'], ['NIAF', 'NOAF'], ['NP', 'NFG'], ['FGR', 'NP']];
  const sizes = [1, 1, 2, 3, 4, 8, 9, 16, 256];
  const problems = [];
  let checked = 0;
  for (let cell = 0; cell < 40; cell += 1) {
    const H = sizes[cell % sizes.length];
    const [N, T] = [whole(1, H > 100 ? 2 : 12), whole(1, H > 100 ? 2 : 6)];
    const isRnn = random() < 0.2;
    const K = random() < 0.3 ? whole(2, 10) : 0;
    const loss = K > 0 ? 'softmax' : random() < 0.3 ? 'last' : 'squared';
    const target = (/** @type {number} */ t) => {
      if (K > 0) return whole(0, K - 1);
      return loss === 'last' && t < T ? null : Array.from({ length: H }, () => 2 * random() - 1);
    };
    const subject = /** @type {import('../../www/core.js').Case} */ ({
      model: isRnn ? 'rnn' : 'lstm',
      ...(!isRnn && { variant: variants[whole(0, variants.length - 1)] }),
      N, H, T, ...(K > 0 && { K }), loss, seed: whole(0, 1e6),
      x: Array.from({ length: T }, () => Array.from({ length: N }, () => 4 * random() - 2)),
      targets: Array.from({ length: T }, (_, index) => target(index + 1)),
    });
    await here.reader.evaluate(({ element }, subject) => element.open(subject), subject);
    await patch(here.reader, { step: 'end', distance: 'node' });
    const { run, graph } = runOf(await settingsOf(here));
    const candidates = graph.nodes.filter(({ name }) => name !== 'J');
    for (let place = 0; place < 5; place += 1) {
      const { name, length, state } = candidates[whole(0, candidates.length - 1)];
      const [t, k] = [whole(state ? 0 : 1, T), whole(1, length)];
      const isUnit = name !== 'x' && name !== 's';
      await patch(here.reader, { selected: name, selectedT: t, ...(isUnit ? { unit: k } : { component: k }) });
      const sums = await here.reader.evaluate(readSums);
      const delta = run.delta(name, t)[k - 1];
      const shown = sums.find(({ where }) => where.startsWith('What reads'));
      assert.ok(shown !== undefined || graph.edges.every(({ source, lag }) => graph.nodes[source].name !== name || lag === 0), `${name}(${t})`);
      if (shown !== undefined) {
        const printed = Number(shown.total.replace('−', '-'));
        assert.ok(Math.abs(printed - delta) <= Math.max(1e-4, 0.005 * Math.abs(delta)), `${name}(${t}): ${printed}, not ${delta}`);
      }
      problems.push(...sums.filter((sum) => !addsUp(sum)).map((sum) => JSON.stringify({ name, t, k, H, ...sum })));
      checked += 1;
    }
    run.free();
  }
  assert.equal(checked, 200);
  assert.deepEqual(problems, []);
});

test('the measure finds printed terms that do not add up', () => {
  const sum = { where: '', isExplained: false };
  assert.ok(addsUp({ ...sum, terms: ['+0.1000', '−0.0300'], total: '+0.0700' }));
  assert.ok(!addsUp({ ...sum, terms: ['+0.1000', '−0.0301'], total: '+0.0700' }));
  assert.ok(addsUp({ ...sum, terms: ['+0.1000', '−0.0301'], total: '+0.0700', isExplained: true }));
  assert.ok(!addsUp({ ...sum, terms: ['+1.00e−7', '+1.00e−9'], total: '+1.00e−7' }));
});

test('on a phone the whole sequence comes with the shown block in sight, the first time, too', async (context) => {
  const here = await openScope(browser, server.url, { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  context.after(() => here.page.close());
  await patch(here.reader, { step: 'end', t: 4, distance: 'sequence' });
  await here.page.locator('.stage.far').waitFor();
  const { left, right } = await here.reader.evaluate(({ one }) => {
    const { left, right } = /** @type {Element} */ (one('.far .block.shown')).getBoundingClientRect();
    return { left, right };
  });
  assert.ok(left >= 0 && right <= 390, `${left} to ${right}`);
});
