// The panels of the page, and how a reader comes to each, on any screen.

/** @typedef {import('./page.js').Opened} Opened */

/** The button of each, where there is room for it. @type {Record<string, RegExp>} */
const buttons = {
  cell: /^More cells/,
  sequence: /^Sequence/,
  weights: /^Weights/,
  notation: /^all letters$/,
  glossary: /^Glossary$/,
  keys: /^Keys$/,
  takeaway: /^Take away$/,
  worksheet: /^Worksheet …$/,
};

/** @typedef {'cell' | 'sequence' | 'weights' | 'notation' | 'glossary' | 'keys' | 'takeaway' | 'worksheet'} Panel */

export const panels = /** @type {Panel[]} */ (Object.keys(buttons));

/** Those in the bar of the walk. */
const ofWalk = ['glossary', 'keys', 'takeaway', 'worksheet'];
/** Those to which the panel of the cell leads, where the header has no room. */
const ofHeader = ['sequence', 'weights'];

/** @param {Opened} opened @param {Panel} panel */
export async function openPanel(opened, panel) {
  await closePanel(opened);
  const { page } = opened;
  const dialog = page.locator('dialog[open]');
  const narrow = page.locator('header .narrow-control');
  const isNarrow = await narrow.isVisible();
  if (ofWalk.includes(panel)) {
    const more = page.getByRole('button', { name: 'All controls of the walk' });
    if (await more.isVisible() && (await more.getAttribute('aria-expanded')) !== 'true') await more.click();
    await page.getByRole('button', { name: buttons[panel === 'worksheet' ? 'takeaway' : panel] }).click();
    if (panel === 'worksheet') await dialog.getByRole('button', { name: buttons.worksheet }).click();
  } else if (isNarrow || panel === 'notation') {
    await (isNarrow ? narrow : page.getByRole('button', { name: buttons.cell })).click();
    if (panel !== 'cell') await dialog.getByRole('button', { name: buttons[panel] }).click();
  } else {
    const within = ofHeader.includes(panel) ? page.locator('header') : page;
    await within.getByRole('button', { name: buttons[panel] }).click();
  }
  await dialog.locator(panel === 'worksheet' ? '.preview .paper' : 'h3').first().waitFor();
}

/** @param {Opened} opened */
export async function closePanel({ page }) {
  const close = page.locator('dialog[open]').getByRole('button', { name: 'Close', exact: true });
  if (await close.isVisible()) await close.click();
}
