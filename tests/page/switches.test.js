// Another cell: graph, table, equations and numbers change together, and back.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { patch } from '../support/page.js';
import { flowsAt, nodesAt, runOf, sorted } from '../support/picture.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../support/reader.js').Reader} Reader */
/** @typedef {import('../../www/state.js').Part} Part */

/** Where δc(3) of any cell can be looked at. */
const atC3 = /** @type {const} */ ({ step: 'end', t: 3, selected: 'c', selectedT: 3 });
/** The example’s cell. */
const vanilla = {
  ...{ model: /** @type {const} */ ('lstm'), units: 1, peepholes: true, forgetGate: true, inputGate: true },
  ...{ outputGate: true, inputActivation: true, outputActivation: true, coupledGates: false, gateRecurrence: false },
};

const site = await openSite();
const opened = await openShared(site);

beforeEach(async () => {
  const panel = opened.page.locator('dialog[open]');
  if (await panel.isVisible()) await panel.getByRole('button', { name: 'Close', exact: true }).click();
});

/** @param {Part} part */
const set = (part) => patch(opened.reader, { ...vanilla, ...part });

const settings = () => opened.reader.evaluate(({ element }) => element.settings);

/** What graph, table and equations show. */
const picture = () =>
  opened.reader.evaluate(({ nodes, flows, ledger, all, text, textOf }) => ({
    nodes: nodes(),
    flows: flows(),
    rows: ledger().rows,
    terms: all('tr[data-branch] .term math').map(text),
    lines: textOf('.lower .ledger'),
    amounts: all('.amount text').map(text),
    peepholes: all('.wire.peephole').length,
    factors: all('.stage .factor text').map(text),
  }));

/** @param {string} name */
const header = (name) => opened.page.locator('header').getByRole('switch', { name, exact: true });

/** @param {{ flow: string, toT: number }[]} flows */
const intoC3 = (flows) => flows.filter(({ flow, toT }) => flow.endsWith('>c') && toT === 3).map(({ flow }) => flow).sort();

test('peepholes off takes ②③④ out of graph, table and equations at once; on again brings all back', async () => {
  await set(atC3);
  const whole = await picture();
  assert.deepEqual(intoC3(whole.flows), ['c>c', 'fbar>c', 'ibar>c', 'obar>c', 'y>c']);
  assert.deepEqual(whole.amounts.map((text) => text[0]).sort(), ['①', '②', '③', '④', '⑤']);
  assert.equal(whole.terms.filter((term) => /p.*¯/.test(term)).length, 3);
  assert.ok(whole.peepholes > 0);
  await header('Peepholes').click();
  const without = await picture();
  assert.deepEqual(intoC3(without.flows), ['c>c', 'y>c']);
  assert.deepEqual(without.rows.map(({ branch }) => branch), ['via_y', 'carousel']);
  assert.equal(without.terms.length, 2);
  assert.deepEqual(without.terms.filter((term) => /[p¯]/.test(term)), []);
  assert.deepEqual(without.amounts.map((text) => text[0]).sort(), ['①', '⑤']);
  assert.equal(without.peepholes, 0);
  assert.match(without.lines, /no peepholes, so the roads ②③④ do not exist/);
  await header('Peepholes').click();
  assert.deepEqual(await picture(), whole);
});

test('peepholes off takes p ⊙ c out of the equation of a gate’s pre-activation', async () => {
  const equation = async (/** @type {Part} */ part) => {
    await set({ ...part, step: 20, selected: 'obar', selectedT: 1 });
    return opened.reader.evaluate(({ textOf }) => textOf('.equation'));
  };
  assert.match(await equation({}), /p/);
  assert.doesNotMatch(await equation({ peepholes: false }), /p/);
});

test('forget gate off takes f, f̄ and ③ away and the carousel’s factor is 1; on again brings all back', async () => {
  await set(atC3);
  const whole = await picture();
  await header('Forget gate').click();
  const without = await picture();
  assert.deepEqual(without.nodes.filter(({ node }) => node === 'f' || node === 'fbar'), []);
  assert.deepEqual(without.flows.filter(({ from, to }) => /^f/.test(from) || /^f/.test(to)), []);
  assert.deepEqual(without.rows.map(({ branch }) => branch), ['via_y', 'via_obar', 'via_ibar_next', 'carousel']);
  assert.ok(without.factors.length > 0);
  assert.deepEqual([...new Set(without.factors)], ['×1']);
  assert.match(without.lines, /no forget gate.*factor is 1/);
  const next = without.nodes.find(({ node, t }) => node === 'c' && t === 4);
  assert.equal(without.rows[3].amount, next?.delta);
  await opened.page.locator('[data-branch="carousel"] button').click();
  assert.match(await opened.reader.evaluate(({ textOf }) => textOf('.why .result')), /\+1\.0000 · (.+) = \1/);
  await set(atC3);
  assert.deepEqual(await picture(), whole);
});

test('a switch says that it makes another model, and forward values change with it', async () => {
  await set({ ...atC3 });
  await set({ step: 'end', t: 3 });
  const notice = () => opened.reader.evaluate(({ textOf }) => textOf('.notice'));
  const valueOfC = (/** @type {Awaited<ReturnType<typeof picture>>} */ { nodes }) =>
    nodes.find(({ node, t }) => node === 'c' && t === 3)?.value;
  const before = valueOfC(await picture());
  await header('Peepholes').click();
  assert.match(await notice(), /another model/i);
  assert.notEqual(valueOfC(await picture()), before);
  await header('Peepholes').click();
  await opened.page.getByRole('button', { name: 'back', exact: true }).click();
  assert.equal(await notice(), '');
});

test('a switch keeps the weights of all that stays: the first step, which remembers nothing, is the same', async () => {
  const firstStep = async (/** @type {Part} */ part) => {
    await set({ step: 'end', t: 1, ...part });
    const { nodes } = await picture();
    return Object.fromEntries(nodes.filter(({ t }) => t === 1).map(({ node, value }) => [node, value]));
  };
  const whole = await firstStep({});
  const kept = /** @type {[Part, string[]][]} */ ([
    [{ peepholes: false }, ['zbar', 'z', 'ibar', 'i', 'fbar', 'f', 'c']],
    [{ forgetGate: false }, ['zbar', 'z', 'ibar', 'i', 'c', 'obar', 'o', 'y', 'J']],
    [{ outputGate: false }, ['zbar', 'z', 'ibar', 'i', 'fbar', 'f', 'c']],
    [{ gateRecurrence: true }, ['zbar', 'z', 'ibar', 'i', 'fbar', 'f', 'c', 'obar', 'o', 'y', 'J']],
  ]);
  for (const [part, names] of kept) {
    const shown = await firstStep(part);
    for (const name of names) assert.equal(shown[name], whole[name], `${name} ${JSON.stringify(part)}`);
  }
});

/** @type {Part[]} each cell that the switches make, alone and together */
const cells = [
  {},
  { peepholes: false },
  { forgetGate: false },
  { inputGate: false },
  { outputGate: false },
  { inputActivation: false },
  { outputActivation: false },
  { coupledGates: true },
  { gateRecurrence: true },
  { peepholes: false, forgetGate: false },
  { peepholes: false, coupledGates: true },
  { coupledGates: true, gateRecurrence: true, outputGate: false },
  { gateRecurrence: true, peepholes: false, inputGate: false },
  { inputGate: false, outputGate: false, forgetGate: false, inputActivation: false, outputActivation: false },
  { coupledGates: true, gateRecurrence: true, units: 3, unit: 2 },
  { model: 'rnn' },
  { model: 'rnn', units: 4, unit: 3 },
];

for (const cell of cells) {
  test(`the rows shown add up to the δ shown: ${JSON.stringify(cell)}`, async () => {
    await set({ ...cell, step: 'end', t: 3 });
    const { settings, nodes, flows, ledgers } = await opened.reader.evaluate(readLedgers);
    const of = runOf(settings);
    assert.deepEqual(sorted(nodes), sorted(nodesAt(of, settings)));
    assert.deepEqual(sorted(flows), sorted(flowsAt(of, settings)));
    of.run.free();
    for (const { node, t, delta, rows, sum } of ledgers) {
      const amounts = rows.map(({ amount }) => Number(amount));
      const shown = flows.filter((flow) => flow.to === node && flow.toT === t).map(({ amount }) => amount);
      assert.deepEqual(rows.map(({ amount }) => amount).sort(), shown.sort(), `${node}(${t})`);
      const size = amounts.reduce((total, amount) => total + Math.abs(amount), 0);
      const added = amounts.reduce((total, amount) => total + amount, 0);
      assert.ok(Math.abs(added - Number(delta)) <= 1e-13 * size, `${node}(${t}): ${added}, not ${delta}`);
      assert.equal(sum, delta, `${node}(${t})`);
    }
  });
}

/**
 * The tables of all nodes of the shown blocks. Runs in the page.
 * @param {Reader} reader
 */
async function readLedgers({ element, nodes, flows, ledger }) {
  const shown = nodes();
  const ledgers = [];
  for (const { node, t, delta } of shown.filter(({ node, input }) => node !== 'J' && input < 2)) {
    await element.patch({ selected: node, selectedT: t });
    ledgers.push({ node, t, delta, ...ledger() });
  }
  return { settings: element.settings, nodes: shown, flows: flows().map(({ reason, ...flow }) => flow), ledgers };
}

test('a switch moves nothing else: nodes that both cells have stand where they stood', async () => {
  const places = () =>
    opened.reader.evaluate(({ all }) =>
      all('.stage .node').map((node) => {
        const { x, y } = /** @type {SVGGraphicsElement} */ (node.querySelector('.body')).getBBox();
        return [node.getAttribute('aria-label')?.split(',')[0], `${x},${y}`];
      }),
    );
  await set({ step: 'end', t: 3 });
  const whole = new Map(/** @type {[string, string][]} */ (await places()));
  for (const cell of cells.slice(1, 14)) {
    await set({ ...cell, step: 'end', t: 3 });
    for (const [name, place] of await places()) {
      assert.equal(place, whole.get(/** @type {string} */ (name)), `${name} ${JSON.stringify(cell)}`);
    }
  }
});

test('what has no meaning together is refused near the switch, and the cell stays as it was', async () => {
  await set({ coupledGates: true, step: 'end', t: 3 });
  const before = await settings();
  await opened.page.getByRole('button', { name: /^More cells/ }).click();
  const dialog = opened.page.locator('dialog[open]');
  for (const name of ['Input gate', 'Forget gate']) {
    const line = dialog.locator('li').filter({ has: opened.page.getByRole('switch', { name, exact: true }) });
    await line.getByRole('switch').click();
    const refusal = dialog.locator('.refusal');
    await refusal.waitFor();
    assert.equal(await refusal.count(), 1);
    assert.equal(await line.locator('.refusal').count(), 1, name);
    assert.match(await refusal.innerText(), /CIFG.*no meaning/);
    assert.equal(await line.getByRole('switch').getAttribute('aria-checked'), 'true');
    assert.deepEqual(await settings(), before);
  }
});

test('the same refusal is said beside the figure when the header’s switch asks for it', async () => {
  await set({ coupledGates: true, step: 'end', t: 3 });
  const before = await settings();
  await header('Forget gate').click();
  const refusal = opened.page.locator('.refusal');
  await refusal.waitFor();
  assert.match(await refusal.innerText(), /no meaning/);
  const box = await refusal.boundingBox();
  assert.ok(box && box.y >= 0 && box.y < 300, JSON.stringify(box));
  assert.equal(await header('Forget gate').getAttribute('aria-checked'), 'true');
  assert.deepEqual(await settings(), before);
});

test('patch rejects a combination without meaning with the same sentence', async () => {
  await set({ step: 'end' });
  const before = await settings();
  const said = await opened.reader.evaluate(async ({ element }) => {
    const parts = [{ coupledGates: true, forgetGate: false }, { coupledGates: true, inputGate: false }];
    return Promise.all(parts.map((part) => element.patch(part).then(() => 'accepted', (error) => error.message)));
  });
  for (const sentence of said) assert.match(sentence, /CIFG.*no meaning/);
  assert.deepEqual(await settings(), before);
});

test('every switch is in the panel with one line, and does what it says', async () => {
  await set({ step: 'end', t: 3 });
  await opened.page.getByRole('button', { name: /^More cells/ }).click();
  const dialog = opened.page.locator('dialog[open]');
  const fields = /** @type {const} */ ([
    ['Peepholes', 'peepholes'], ['Forget gate', 'forgetGate'], ['Input gate', 'inputGate'],
    ['Output gate', 'outputGate'], ['Input activation', 'inputActivation'],
    ['Output activation', 'outputActivation'], ['Coupled gates', 'coupledGates'],
    ['Full gate recurrence', 'gateRecurrence'],
  ]);
  for (const [name, field] of fields) {
    const before = (await settings())[field];
    const line = dialog.locator('li').filter({ has: opened.page.getByRole('switch', { name, exact: true }) });
    await line.getByRole('switch').click();
    assert.equal((await settings())[field], !before, name);
    await line.getByRole('switch').click();
    assert.equal((await settings())[field], before, name);
    assert.match(await line.locator('.hint').innerText(), /(on|off): /);
  }
});

test('the simple RNN has its own nodes and no switches; back at the LSTM all is as before', async () => {
  await set(atC3);
  const whole = await picture();
  await opened.page.locator('header').getByRole('button', { name: 'Simple RNN' }).click();
  const { nodes, disabled } = await opened.reader.evaluate(({ nodes, all }) => ({
    nodes: [...new Set(nodes().map(({ node }) => node))].sort(),
    disabled: all('header [role="switch"]').map((control) => control.matches(':disabled')),
  }));
  assert.deepEqual(nodes, ['J', 'a', 'h', 'x']);
  assert.deepEqual(disabled, [true, true]);
  await opened.page.locator('header').getByRole('button', { name: 'LSTM', exact: true }).click();
  await set(atC3);
  assert.deepEqual(await picture(), whole);
});

test('from one unit to eight, with a chosen one: its numbers are shown, and a strip of all', async () => {
  await set({ step: 'end', t: 3 });
  for (const units of [1, 2, 3, 4, 5, 6, 7, 8]) {
    await opened.page.getByRole('combobox', { name: 'H', exact: true }).selectOption(String(units));
    if (units > 1) await opened.page.getByRole('combobox', { name: 'k', exact: true }).selectOption(String(units));
    await patch(opened.reader, { step: 'end', t: 3 });
    const now = await settings();
    assert.deepEqual([now.units, now.unit], [units, units]);
    const of = runOf(now);
    const { nodes, outlined, labels } = await opened.reader.evaluate(({ nodes, all }) => ({
      nodes: nodes(),
      outlined: all('.stage .strip .chosen').length,
      labels: all('.stage .node.card').map((node) => node.getAttribute('aria-label') ?? ''),
    }));
    assert.deepEqual(sorted(nodes), sorted(nodesAt(of, now)));
    of.run.free();
    const cards = units === 1 ? 0 : 20;
    assert.deepEqual([labels.length, outlined], [cards, 2 * cards]);
    for (const label of labels) assert.match(label, new RegExp(`unit ${units} of ${units}`));
  }
});

test('fewer units again: the chosen unit is one that is left, and the same numbers are back', async () => {
  await set(atC3);
  const whole = await picture();
  await set({ units: 6, unit: 6 });
  await patch(opened.reader, { units: 2 });
  assert.equal((await settings()).unit, 2);
  await set(atC3);
  assert.deepEqual(await picture(), whole);
});

test('a larger case that is opened is shown too, as strips with the norm', async () => {
  const H = 40;
  const T = 3;
  const list = (/** @type {number} */ length) => Array.from({ length }, (_, index) => Math.sin(index));
  const subject = {
    model: /** @type {const} */ ('lstm'),
    ...{ N: 12, H, T, seed: 3, variant: [], loss: /** @type {const} */ ('squared') },
    x: Array.from({ length: T }, () => list(12)),
    targets: Array.from({ length: T }, () => list(H)),
  };
  await opened.reader.evaluate(({ element }, subject) => element.open(subject), subject);
  await patch(opened.reader, { step: 'end', t: 2, unit: H });
  const now = await settings();
  const of = runOf(now);
  const { nodes, norms } = await opened.reader.evaluate(({ nodes, all, text }) => ({
    nodes: nodes(),
    norms: all('.stage .norm').map(text),
  }));
  assert.deepEqual(sorted(nodes), sorted(nodesAt(of, now)));
  of.run.free();
  assert.ok(norms.length >= 40 && norms.every((norm) => /^‖.+‖$/.test(norm)), String(norms));
  await patch(opened.reader, { ...(await exampleSettings()), unit: 1 });
});

/** The settings of the example, to come back to. */
async function exampleSettings() {
  const { example } = await import('../../www/input/example.js');
  return example;
}
