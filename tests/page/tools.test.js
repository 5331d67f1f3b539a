// The tools at the chosen number: nudge it, one edge alone, cut a road, hold a node, check everything.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openScope, patch } from '../support/page.js';
import { readReference } from '../support/reference.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../../www/state.js').Part} Part */

/** Right after δc(3) of the example has become known. */
const stepOfC3 = 86;
/** @type {Part} */
const untouched = { cuts: [], clamps: [], tool: null, nudgeEdge: null, epsilon: 0.001, branch: null, parameter: null };

const site = await openSite();
const { browser, server } = site;
const shared = await openShared(site, { reducedMotion: 'reduce' });

/** @param {Part} part from the example at δc(3) on */
async function stand(part = {}) {
  await patch(shared.reader, { ...untouched, unit: 1, step: stepOfC3 });
  await patch(shared.reader, part);
}

/** A letter's bar is a character of its own. @param {string} name */
const button = (name) => shared.page.getByRole('button', { name: name.normalize('NFD'), exact: true });
const panel = () => shared.page.locator('delta-scope .tool-panel');
const settings = () => shared.reader.evaluate(({ element }) => element.settings);

/** What the table of the check says of each quantity, once it is fresh. */
async function verdicts() {
  await panel().locator('.total').waitFor();
  const rows = await panel().locator('[data-quantity]').evaluateAll((rows) =>
    rows.map((row) => [row.getAttribute('data-quantity'), row.getAttribute('data-verdict')]),
  );
  return /** @type {Record<string, string>} */ (Object.fromEntries(rows));
}

/** @param {Record<string, string>} found */
const wrongOnes = (found) => Object.keys(found).filter((name) => found[name] === 'differs');

/** The measured ΔJ/ε of each road, and that of all at once. */
const measured = () =>
  shared.reader.evaluate(({ all }) =>
    all('.sum td.measured').map((cell) => ({
      branch: cell.closest('tr')?.getAttribute('data-branch') ?? 'sum',
      amount: Number(cell.closest('tr')?.getAttribute('data-amount') ?? cell.closest('tr')?.getAttribute('data-sum')),
      quotient: cell.getAttribute('data-measured'),
      text: (cell.textContent ?? '').replace('measured', '').trim(),
    })),
  );

test('nothing of the tools is there at first sight; one answer, and they stand at the sum', async (context) => {
  const opened = await openScope(browser, server.url);
  context.after(() => opened.page.close());
  const tools = opened.page.locator('delta-scope .tools button');
  assert.equal(await tools.count(), 0);
  await opened.page.getByRole('button', { name: 'show me' }).click();
  assert.deepEqual(await tools.allTextContents(), ['Why?', 'Nudge', 'Hold fixed', 'Routes', 'Build it', 'Two slopes', 'Compare', 'Check everything', 'Break it']);
  assert.equal(await opened.page.locator('delta-scope .tool-panel').count(), 0);
});

test('each road alone: in the reference case, what J does agrees with the five branches of δc(6)', async () => {
  const { subject } = await readReference('vanilla_h1_t12');
  await shared.reader.evaluate(({ element }, subject) => element.open(subject), subject);
  await patch(shared.reader, { step: 'end' });
  await patch(shared.reader, { selected: 'c', selectedT: 6, t: 6, tool: 'nudge', epsilon: 0.001, nudgeEdge: 'each' });
  const rows = await measured();
  const expected = /** @type {const} */ ([
    ['via_y', '+0.3265'],
    ['via_obar', '+0.0036'],
    ['via_fbar_next', '+0.0143'],
    ['via_ibar_next', '−0.0011'],
    ['carousel', '−0.2104'],
  ]);
  for (const [branch, text] of expected) {
    const row = rows.find((row) => row.branch === branch);
    assert.equal(row?.text, text, branch);
    const gap = Math.abs(Number(row?.quotient) - Number(row?.amount));
    assert.ok(gap <= 0.002 * Math.abs(Number(row?.amount)), `${branch}: ${gap}`);
  }
  const sum = rows.find(({ branch }) => branch === 'sum');
  assert.ok(Math.abs(Number(sum?.quotient) - Number(sum?.amount)) < 1e-3);
  await shared.reader.evaluate(({ element }) => element.openLink('v=1'));
});

test('a nudge says what J really did, what was predicted, and the gap', async () => {
  await stand();
  await button('Nudge').click();
  await panel().getByRole('spinbutton').fill('0.001');
  await panel().getByRole('spinbutton').press('Enter');
  const told = (await panel().innerText()).replace(/\s+/g, ' ');
  assert.match(told, /J really fell, from 0\.0591548 to 0\.0590556\./);
  assert.match(told, /measured −9\.9199e−5 −0\.099199/);
  assert.match(told, /predicted, δc\(3\) · ε −9\.9525e−5 −0\.099525/);
  assert.match(told, /gap \+3\.3e−7 \+0\.00033/);
});

for (const viewport of [{ width: 1440, height: 900 }, { width: 1024, height: 600 }, { width: 390, height: 844 }]) {
  test(`whoever presses Nudge sees what J did, at ${viewport.width} × ${viewport.height}; a link scrolls nothing`, async (context) => {
    const { page, reader } = await openScope(browser, server.url, { reducedMotion: 'reduce', viewport });
    context.after(() => page.close());
    const comesIntoSight = () => page.waitForFunction(({ one }) => {
      const [answer, bar] = ['.outcome', '.transport'].map((part) => one(part)?.getBoundingClientRect());
      return answer && bar && answer.top >= 0 && answer.bottom <= bar.top;
    }, reader);
    await page.getByRole('button', { name: 'show me' }).press('Enter');
    for (const name of ['Nudge', 'Nudge it alone']) {
      await page.evaluate(() => scrollTo(0, 0));
      await page.getByRole('button', { name, exact: true }).first().evaluate((button) => {
        /** @type {HTMLElement} */ (button).focus({ preventScroll: true });
        /** @type {HTMLElement} */ (button).click();
      });
      await comesIntoSight();
      await page.getByRole('button', { name: 'Why?' }).press('Enter');
    }
    await page.evaluate(() => scrollTo(0, 0));
    await reader.evaluate(({ element }) => element.openLink('v=1&t=3&selected=c&selectedT=3&step=86&question=off&tool=nudge'));
    await page.locator('.outcome').waitFor();
    assert.equal(await page.evaluate(() => scrollY), 0);
  });
}

test('the slider and the sign change ε, and the gap closes as ε shrinks', async () => {
  await stand({ tool: 'nudge' });
  const slider = panel().getByRole('slider');
  const gaps = [];
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) {
    await slider.press(key);
    const [{ amount, quotient }] = (await measured()).filter(({ branch }) => branch === 'sum');
    gaps.push(Math.abs(Number(quotient) - amount));
  }
  assert.equal((await settings()).epsilon, 1e-6);
  assert.ok(gaps[0] > 5 * gaps[1] && gaps[1] > 5 * gaps[2], String(gaps));
  await panel().getByRole('button', { name: '−', exact: true }).click();
  assert.equal((await settings()).epsilon, -1e-6);
});

test('what is no nudge is refused in one sentence at the field, and what was there before stays', async () => {
  for (const [typed, sentence] of [
    ['abc', /“abc” is not a number/],
    ['0', /“0” is no nudge; accepted is a number other than 0/],
    ['1e-300', /is no nudge/],
    ['1e9', /is no nudge/],
    ['', /A number is needed here/],
    ['NaN', /is not finite/],
  ]) {
    await stand({ tool: 'nudge' });
    const field = panel().getByRole('spinbutton');
    await field.fill(String(typed));
    await field.press('Enter');
    assert.match(await panel().getByRole('alert').innerText(), /** @type {RegExp} */ (sentence));
    assert.equal(await shared.page.getByRole('alert').count(), 1);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.equal((await settings()).epsilon, 0.001);
  }
  await patch(shared.reader, { epsilon: 0.02 });
  assert.equal(await panel().getByRole('alert').count(), 0);
  assert.equal(await panel().getByRole('spinbutton').inputValue(), '0.02');
});

test('one road alone is measured from its row, and the tool stays when another node is chosen', async () => {
  await stand({ tool: 'nudge' });
  await button('Measure the road to ō(3) alone').click();
  assert.equal((await settings()).nudgeEdge, 'obar>c');
  assert.match((await panel().innerText()).normalize(), /Only ō\(3\) is given the moved c\(3\)/);
  const asked = (await measured()).filter(({ quotient }) => quotient !== null);
  assert.deepEqual(asked.map(({ branch }) => branch), ['via_obar']);
  await shared.page.locator('delta-scope [data-node="y"][data-t="3"] .body').click();
  const { tool, selected } = await settings();
  assert.deepEqual([tool, selected], ['nudge', 'y']);
  assert.match(await panel().innerText(), /Nudge y\(3\)/);
  assert.match(await panel().innerText(), /all roads carry it/);
});

test('before the walk has found δ, a nudge measures and predicts nothing', async () => {
  await stand({ selected: 'c', selectedT: 2, t: 2, tool: 'nudge' });
  const told = await panel().innerText();
  assert.match(told, /J really fell, from 0\.059155 to 0\.059005/);
  assert.match(told, /What was predicted shows once the walk has found δc\(2\)/);
  assert.doesNotMatch(told, /predicted, |gap/);
  assert.equal(await panel().locator('.sweep').count(), 0);
  await stand({ step: 3, selected: 'c', selectedT: 2, t: 2, tool: 'nudge' });
  assert.match(await panel().innerText(), /c\(2\) is not computed yet/);
});

test('a weight is nudged where the walk adds up its gradient', async () => {
  await stand({ step: 118, tool: 'nudge' });
  const told = await panel().innerText();
  assert.match(told, /Nudge W_z/);
  const row = await panel().locator('.predicted td').last().innerText();
  const sum = await shared.reader.evaluate(({ one }) => one('[data-sum]')?.getAttribute('data-sum'));
  assert.equal(Number(row.replace('−', '-')).toPrecision(4), Number(sum).toPrecision(4));
});

test('the gap over ε is told as a table with the truth by dual numbers', async () => {
  await stand({ tool: 'nudge' });
  const figure = panel().locator('.sweep');
  assert.match(await figure.innerText(), /Lower is nearer to the truth: .* −0\.0995\d+, comes from dual numbers/s);
  await figure.locator('summary').click();
  await figure.locator('tbody tr').first().waitFor();
  const gaps = await figure.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => Number((row.children[2].textContent ?? '').replace('−', '-'))),
  );
  assert.equal(gaps.length, 46);
  const least = gaps.indexOf(Math.min(...gaps));
  assert.ok(least > 10 && least < 35, `the V is deepest at row ${least}`);
});

test('everything agrees; the place of the worst number is a way there', async () => {
  await stand({ tool: 'check' });
  const found = await verdicts();
  assert.equal(Object.keys(found).length, 26);
  assert.deepEqual(wrongOnes(found), []);
  assert.match(await panel().locator('.total').innerText(), /All agree: 72 numbers in 26 quantities/);
  const link = panel().locator('[data-quantity="c"] .link');
  const [name, t] = (await link.innerText()).split(/[()]/);
  await link.click();
  const { selected, selectedT, tool } = await settings();
  assert.deepEqual([selected, String(selectedT), tool], [name, t, 'check']);
  await panel().locator('[data-quantity="p_o"] .link').click();
  assert.equal((await settings()).parameter, 'p_o');
});

test('a cut turns exactly what lies upstream of it red, and is struck out', async () => {
  await stand({ step: 'end' });
  await patch(shared.reader, { selected: 'c', selectedT: 1, t: 1, branch: 'via_obar' });
  const before = await shared.reader.evaluate(({ nodes }) => nodes().map(({ value }) => value));
  await button('Cut this road, backward only').click();
  assert.deepEqual((await settings()).cuts, [{ flow: 'obar>c', t: 1 }]);
  assert.deepEqual(await shared.reader.evaluate(({ nodes }) => nodes().map(({ value }) => value)), before);
  const row = await shared.reader.evaluate(({ one, text }) => {
    const row = /** @type {HTMLElement} */ (one('tr[data-branch="via_obar"]'));
    return { amount: row.dataset.amount, cut: Number(row.dataset.cut), struck: text(row.querySelector('s')), said: text(row.querySelector('.bar')) };
  });
  assert.equal(row.amount, '0');
  assert.equal(row.struck.replace('−', '-'), `${row.cut > 0 ? '+' : ''}${row.cut.toFixed(4)}`);
  assert.equal(row.said, 'cut: not added');
  const arrow = shared.page.locator('delta-scope .stage [data-flow="obar>c"][data-to-t="1"]');
  assert.match((await arrow.getAttribute('aria-label')) ?? '', /^Cut: no error flows/);
  assert.equal(await arrow.locator('.stroke').count(), 1);
  assert.match(await shared.reader.evaluate(({ textOf }) => textOf('.standing')), /^One arrow cut: values are unchanged, but the gradients behind it are wrong\. restore$/);
  await button('Check everything').click();
  const wrong = wrongOnes(await verdicts());
  // From c(1) on back; c(0) and y(0) are 0, so f(1) and the weights that multiply these get nothing.
  const upstream = ['c', 'i', 'ibar', 'z', 'zbar', 'x', 'y', 'W_i', 'b_i', 'W_z', 'b_z'];
  assert.deepEqual(new Set(wrong), new Set(upstream));
  await button('restore').first().click();
  assert.deepEqual((await settings()).cuts, []);
  await panel().getByText('All agree').waitFor();
  assert.deepEqual(wrongOnes(await verdicts()), []);
});

test('a cut that the cell does not have is left aside, said, and comes back with it', async () => {
  await stand({ cuts: [{ flow: 'obar>c', t: null }] });
  assert.match(await shared.reader.evaluate(({ textOf }) => textOf('.standing')), /One arrow cut/);
  await patch(shared.reader, { peepholes: false });
  assert.deepEqual(await shared.reader.evaluate(({ all, text }) => all('.standing').map(text)), [
    'One more is left aside, because this cell has no such place.',
  ]);
  await patch(shared.reader, { peepholes: true });
  assert.match(await shared.reader.evaluate(({ textOf }) => textOf('.standing')), /One arrow cut/);
  assert.deepEqual((await settings()).cuts, [{ flow: 'obar>c', t: null }]);
});

test('a held node stays, nothing comes back through it, and the check agrees', async () => {
  await stand({ step: 'end' });
  await patch(shared.reader, { selected: 'o', selectedT: 3, t: 3 });
  const o = await shared.reader.evaluate(({ nodes }) => nodes().find(({ node, t }) => node === 'o' && t === 3)?.value);
  await button('Hold fixed').click();
  await button('Hold o(3)').click();
  assert.deepEqual((await settings()).clamps, [{ node: 'o', t: 3, values: [Number(o)] }]);
  const held = shared.page.locator('delta-scope [data-node="o"][data-t="3"]');
  assert.equal(await held.locator('.pin').count(), 1);
  assert.match((await held.getAttribute('aria-label')) ?? '', /held fixed$/);
  const flow = await shared.reader.evaluate(({ flows }) => flows().find(({ flow, toT }) => flow === 'o>obar' && toT === 3));
  assert.deepEqual([flow?.amount, flow?.reason], ['0', 'o(3) is held fixed']);
  const field = panel().getByRole('spinbutton');
  await field.fill('0.25');
  await field.press('Enter');
  const value = await held.getAttribute('data-value');
  assert.equal(value, '0.25');
  await button('Check everything').click();
  assert.deepEqual(wrongOnes(await verdicts()), []);
  await button('let go').click();
  assert.equal(await held.getAttribute('data-value'), o);
});

test('the check says that it is out of date, and is made again', async () => {
  await stand({ tool: 'check' });
  await verdicts();
  await patch(shared.reader, { seed: 3, drawn: true });
  assert.match(await panel().innerText(), /The numbers have changed since/);
  assert.deepEqual(wrongOnes(await verdicts()), []);
  await patch(shared.reader, { drawn: false });
});

test('by keyboard alone: from the figure to the nudge, one road, a cut, a check', async (context) => {
  const { page, reader } = await openScope(browser, server.url, { reducedMotion: 'reduce' });
  context.after(() => page.close());
  /** @param {string} name */
  const tabTo = async (name) => {
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press('Tab');
      const label = await reader.evaluate(({ root, text }) => root.activeElement?.getAttribute('aria-label') ?? text(root.activeElement));
      if (label?.normalize() === name) return;
    }
    assert.fail(`the tab key does not reach “${name}”`);
  };
  await page.locator('delta-scope .stage').focus();
  await page.keyboard.press('ArrowRight');
  await tabTo('Nudge');
  await page.keyboard.press('Enter');
  await tabTo('ε, by how much the number is moved');
  await page.keyboard.type('0.001');
  await page.keyboard.press('Enter');
  await page.locator('delta-scope .stage').focus();
  await tabTo('Measure the road to f̄(4) alone');
  await page.keyboard.press('Enter');
  await tabTo('Why?');
  await page.keyboard.press('Space');
  await tabTo('Cut this road at every t');
  await page.keyboard.press('Enter');
  await page.locator('delta-scope .stage').focus();
  await tabTo('Check everything');
  await page.keyboard.press('Enter');
  await page.locator('delta-scope .tool-panel .total').waitFor();
  const { epsilon, nudgeEdge, cuts, tool } = await reader.evaluate(({ element }) => element.settings);
  assert.deepEqual({ epsilon, nudgeEdge, cuts, tool }, { epsilon: 0.001, nudgeEdge: 'fbar>c', cuts: [{ flow: 'c>c', t: null }], tool: 'check' });
});

test('whatever a tool’s button takes away or puts in its place, the focus stays at hand', async () => {
  await stand({ step: 'end' });
  await patch(shared.reader, { selected: 'o', selectedT: 3 });
  /** @type {[press: string | import('playwright-core').Locator, then: RegExp][]} */
  const acts = [
    ['Hold fixed', /^Hold fixed$/],
    ['Hold o(3)', /^let go$/],
    [panel().getByRole('button', { name: 'let go' }), /^Hold o\(3\)$/],
    ['Hold o(3)', /^let go$/],
    ['Hold o at every t, at this value', /^let go$/],
    [shared.page.locator('.standing button'), /^The figure/],
    ['Nudge', /^Nudge$/],
    [shared.page.locator('.stage [data-node="c"][data-t="3"]'), /^c at t = 3/],
    ['Measure the road to ō(3) alone', /^② through ō\(3\)/],
    ['Why?', /^Why\?$/],
    ['Cut this road, backward only', /^restore$/],
    [shared.page.locator('.road-tools').getByRole('button', { name: 'restore' }), /^Nudge it alone$/],
    ['Cut this road at every t', /^restore$/],
    [shared.page.locator('.standing button'), /^The figure/],
    ['Nudge it alone', /^ε, by how much/],
  ];
  for (const [control, then] of acts) {
    await (typeof control === 'string' ? button(control) : control).press('Enter');
    await shared.page.locator('.told', { hasText: 'is loaded' }).waitFor({ state: 'detached' });
    const focused = await shared.reader.evaluate(({ root, text }) => root.activeElement?.getAttribute('aria-label') ?? text(root.activeElement));
    assert.match(focused.normalize(), then, String(control));
  }
  await patch(shared.reader, { parameter: 'p_o' });
  await button('Back to the walk').press('Enter');
  assert.notEqual(await shared.reader.evaluate(({ root }) => root.activeElement), null);
});

test('a number that is chosen comes into view with its block, unless another one is named', async () => {
  await stand({ step: 'end' });
  const shown = () => shared.reader.evaluate(({ element, one, text }) => [element.settings.t, text(one('.strip .shown b'))]);
  await patch(shared.reader, { selected: 'c', selectedT: 2 });
  assert.deepEqual(await shown(), [2, '2']);
  await patch(shared.reader, { selectedT: 5 });
  assert.deepEqual(await shown(), [5, '5']);
  await patch(shared.reader, { selected: 'c', selectedT: 0 });
  assert.deepEqual(await shown(), [1, '1']);
  await patch(shared.reader, { selected: 'y', selectedT: 3, t: 2 });
  assert.deepEqual(await shown(), [2, '2']);
  await shared.reader.evaluate(({ element }) => element.openLink('v=1&step=131&question=off&selected=c&selectedT=4'));
  assert.deepEqual(await shown(), [4, '4']);
});

test('an arrow that is cut, a node that is held and the open tool are in the link', async () => {
  const part = /** @type {Part} */ ({
    tool: 'hold', nudgeEdge: 'c>c', epsilon: -1e-7, cuts: [{ flow: 'c>c', t: 3 }], clamps: [{ node: 'z', t: null, values: [0.5] }],
  });
  await stand(part);
  const link = await shared.reader.evaluate(({ element }) => element.link);
  await stand();
  await shared.reader.evaluate(({ element }, link) => element.openLink(link), link);
  const { tool, nudgeEdge, epsilon, cuts, clamps } = await settings();
  assert.deepEqual({ tool, nudgeEdge, epsilon, cuts, clamps }, part);
});
