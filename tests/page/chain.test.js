// The chain rule by itself: roads from y to f, each with its amount, on the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { patch } from '../support/page.js';
import { openShared, openSite } from '../support/site.js';

const site = await openSite();
const { page, reader, complaints } = await openShared(site, { reducedMotion: 'reduce' });
const scope = page.locator('delta-scope');

/** The first settings of a chain. @type {import('../../www/state.js').Part} */
const plain = {
  model: 'chain', join: 'product', at: 1, cuts: [], clamps: [], mistake: null, tool: null, selected: 'x', selectedT: 1, branch: null,
  roads: [{ factor: 1, inner: 'square', outer: 'identity' }, { factor: 3, inner: 'identity', outer: 'identity' }],
};

/** @param {import('../../www/state.js').Part} [part] */
const begin = (part = {}) => patch(reader, { ...plain, step: 'end', ...part });

/** The local derivatives that stand on the edges: the number, and what is written. */
const slopes = () =>
  reader.evaluate(({ all, text }) =>
    Object.fromEntries(all('.stage [data-of]').map((part) => [part.getAttribute('data-of'), { number: Number(part.getAttribute('data-slope')), written: text(part).replace(text(part.querySelector('title')), '').trim() }])));

/** What each arrow brings. */
async function amounts() {
  const flows = await reader.evaluate((reader) => reader.flows());
  return Object.fromEntries(flows.map(({ flow, amount }) => [flow, Number(amount)]));
}

const sum = async () => Number((await reader.evaluate((reader) => reader.ledger())).sum);

/** @param {string} name of a δ in the check that is open */
const verdictOf = (name) => scope.locator(`.checked.fresh tr[data-quantity="${name}"]`).getAttribute('data-verdict');

test('one press shows the chain rule and asks its question; another brings the network back as it was', async () => {
  const before = await reader.evaluate(({ element }) => element.settings);
  await scope.getByRole('button', { name: 'Chain rule' }).click();
  await scope.locator('.stage.chain').waitFor();
  assert.match(await reader.evaluate(({ textOf }) => textOf('.question')), /If y were 0\.01 larger, would f rise or fall\?/);
  await scope.getByRole('button', { name: 'rise' }).click();
  assert.match(await reader.evaluate(({ textOf }) => textOf('.verdict')), /Yes.*δy = \+9\.0000, so f changes by about .*\+0\.090000/);
  assert.equal(await scope.locator('.strip, .views, .gear, .beside').count(), 0);
  await scope.getByRole('button', { name: 'LSTM', exact: true }).click();
  await scope.locator('.strip').waitFor();
  const after = await reader.evaluate(({ element }) => element.settings);
  assert.deepEqual(after, before);
});

test('one road: its local derivatives stand on its edges, their product is δy, and a nudge agrees', async () => {
  await begin();
  await scope.locator('.road-count').selectOption('1');
  await scope.getByLabel('The function of y that x₁ is').selectOption('sin');
  await scope.getByLabel('The function of x₁ that stands in f').selectOption('exp');
  const field = scope.locator('.chain-controls').getByLabel('y', { exact: true });
  await field.fill('0.5');
  await field.press('Enter');
  const [inner, outer] = [Math.cos(0.5), Math.exp(Math.sin(0.5))];
  const found = await slopes();
  assert.ok(Math.abs(found['x1>x'].number - inner) <= 1e-15 && Math.abs(found['J>x1'].number - outer) <= 1e-15, JSON.stringify(found));
  assert.match(found['x1>x'].written, /^cos\(y\) ?= 0\.8776$/);
  assert.match(found['J>x1'].written, /^exp\(x₁\) ?= 1\.6151$/);
  assert.ok(Math.abs(await sum() - inner * outer) <= 1e-15);
  await patch(reader, { tool: 'nudge', epsilon: 1e-6 });
  await scope.locator('[data-quotient]').waitFor();
  const quotient = Number(await scope.locator('[data-quotient]').getAttribute('data-quotient'));
  assert.ok(Math.abs(quotient - inner * outer) <= 1e-5, String(quotient));
  assert.match(await reader.evaluate(({ textOf }) => textOf('.tool-panel')), /f really rose.*Δf/);
});

test('two roads light up, each with its own amount, and δy is their sum', async () => {
  await begin();
  const brought = await amounts();
  assert.deepEqual([brought['x1>x'], brought['x2>x']], [6, 3]);
  const strong = await scope.locator('.stage .flow.strong').evaluateAll((flows) => flows.map((flow) => flow.getAttribute('data-flow')));
  assert.deepEqual(strong.sort(), ['x1>x', 'x2>x']);
  assert.equal(await sum(), 9);
  const ledger = await reader.evaluate(({ textOf }) => textOf('.ledger'));
  assert.match(ledger, /δy adds up/);
  assert.match(ledger, /through x₁/);
  await begin({ tool: 'check' });
  await scope.locator('.total[data-verdict="agrees"]').waitFor();
});

test('a road that is cut is missing: the check fails there, and says how wrong', async () => {
  await begin({ branch: 'via_x1' });
  await scope.getByRole('button', { name: 'Cut this road' }).click();
  assert.equal(await sum(), 3);
  assert.equal(await scope.locator('.stage .flow.cut').getAttribute('data-flow'), 'x1>x');
  await patch(reader, { tool: 'check' });
  await scope.locator('.total[data-verdict="differs"]').waitFor();
  assert.equal(await verdictOf('x'), 'differs');
  assert.equal(await verdictOf('x2'), 'agrees');
  assert.match(await reader.evaluate(({ textOf }) => textOf('tr[data-quantity="x"]')), /wrong.*\+3.*\+9/);
});

test('the mean of the roads is half of their sum, and the check fails', async () => {
  await begin({ tool: 'break' });
  await scope.locator('.tool-panel input[value="average"]').check();
  assert.equal(await sum(), 4.5);
  assert.match(await reader.evaluate(({ textOf }) => textOf('.tool-panel')), /What it does to f adds up/);
  await patch(reader, { tool: 'check' });
  await scope.locator('.total[data-verdict="differs"]').waitFor();
  assert.equal(await verdictOf('x'), 'differs');
});

test('n roads, n terms: the same rule and the same picture', async () => {
  await begin({ join: 'sum' });
  for (const count of [1, 2, 3, 4, 5, 6]) {
    await scope.locator('.road-count').selectOption(String(count));
    const { rows } = await reader.evaluate((reader) => reader.ledger());
    assert.equal(rows.length, count);
    assert.equal(await scope.locator('.stage .node.circle').count(), count);
    assert.equal(Object.keys(await slopes()).length, 2 * count);
    const added = rows.reduce((total, { amount }) => total + Number(amount), 0);
    assert.ok(Math.abs(added - await sum()) <= 1e-12, `${count}: ${added}`);
  }
  await patch(reader, { tool: 'check' });
  await scope.locator('.total[data-verdict="agrees"]').waitFor();
});

test('from one road to six, no mark of the figure covers another', async () => {
  for (const count of [1, 2, 4, 6]) {
    await begin({ at: 0.5, roads: Array.from({ length: count }, () => ({ factor: -1.5, inner: 'tanh', outer: 'sigmoid' })) });
    const boxes = await scope.locator('.stage').evaluate((stage) =>
      [...stage.querySelectorAll('.slope rect, .amount rect, .node .body, .pill rect')].map((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return { left, right, top, bottom, of: `${part.parentElement?.getAttribute('class')} ${part.closest('[data-link]')?.getAttribute('data-link')}`, link: part.closest('[data-link]')?.getAttribute('data-link') };
      }));
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
        assert.ok(apart || one.link === other.link, `${count}: ${one.of} and ${other.of}`);
      }
    }
  }
});

test('y is dragged on the figure while everything follows, and Escape takes it back', async () => {
  await begin();
  const value = scope.locator('.stage [data-node="x"]');
  const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (await value.boundingBox());
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 100, box.y + box.height / 2, { steps: 4 });
  assert.equal(await reader.evaluate(({ element }) => element.settings.at), 2);
  assert.equal(Number(await value.getAttribute('data-delta')), 36);
  assert.equal((await slopes())['x1>x'].number, 4);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  assert.equal(await reader.evaluate(({ element }) => element.settings.at), 1);
});

test('what is no number is refused where it is typed, and nothing changes', async () => {
  await begin();
  const field = scope.getByLabel('The factor of x₂');
  await field.fill('three');
  await field.press('Enter');
  assert.match(await reader.evaluate(({ textOf }) => textOf('.chain-controls .input-refusal')), /“three” is not a number/);
  assert.equal(await reader.evaluate(({ element }) => element.settings.roads[1].factor), 3);
  await field.press('Escape');
  const refused = await reader.evaluate(({ element }) => element.patch({ roads: [] }).catch((error) => error.message));
  assert.match(String(refused), /roads is 0; accepted is 1 to 6 roads/);
});

test('the link is short, and opens the same chain', async () => {
  await begin({ at: 0.5, join: 'sum' });
  const link = await reader.evaluate(({ element }) => element.link);
  assert.match(link, /^v=1&model=chain&join=sum&at=0\.5&t=1&step=7&selected=x/);
  await begin();
  await reader.evaluate(({ element }, link) => element.openLink(link), link);
  assert.equal(await sum(), 4);
});

test('a saved trace opens again as the same chain', async () => {
  await begin({ at: 2 });
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await scope.locator('.open-takeaway').click();
      await scope.locator('dialog').getByRole('button', { name: /save JSON/i }).click();
    })(),
  ]);
  const chunks = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk);
  const trace = JSON.parse(Buffer.concat(chunks).toString());
  assert.deepEqual(trace.expected.delta.x, [[36]]);
  await page.keyboard.press('Escape');
  await begin();
  await reader.evaluate(({ element }, trace) => element.open(trace), trace);
  assert.equal(await reader.evaluate(({ element }) => element.settings.at), 2);
});

test('no view of a chain speaks of a time step, a weight or a loss', async () => {
  await begin();
  for (const tool of /** @type {const} */ ([null, 'nudge', 'hold', 'routes', 'build', 'check', 'break'])) {
    for (const selected of ['x', 'x1', 'J']) {
      await patch(reader, { selected, selectedT: 1, tool });
      const said = await reader.evaluate(({ all, text }) =>
        all('.lower, .figure, .question, .messages, .transport').map((part) => [text(part), ...[...part.querySelectorAll('[title], [aria-label]')].flatMap((one) => [one.getAttribute('title'), one.getAttribute('aria-label')])].join(' ')).join(' '));
      assert.doesNotMatch(said, /\bthe loss\b|\bJ\b|t = 1|time step|every t\b|weight|[yfx₁₂]\(1\)/, `${tool} at ${selected}`);
    }
  }
  assert.deepEqual(complaints, []);
});
