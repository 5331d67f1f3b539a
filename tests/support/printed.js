// The sums that the page prints, digit by digit. `readSums` runs in the page, so it refers to nothing
// outside itself.

/**
 * @typedef {object} PrintedSum
 * @property {string} where
 * @property {string[]} terms as they are printed
 * @property {string} total
 * @property {boolean} isExplained whether a line says that rounding parts them
 */

/**
 * Every sum of the figure and of the tables below it.
 * @param {import('./reader.js').Reader} reader
 * @returns {PrintedSum[]}
 */
export function readSums({ all, text }) {
  const isSaid = (/** @type {Element | null} */ part) => part?.matches('.rounding') ?? false;
  const sides = all('.near .side').filter((side) => side.querySelector('[data-total]') !== null);
  return [
    ...sides.map((side) => ({
      where: text(side.querySelector('h3')),
      terms: [...side.querySelectorAll('.amount-on-arrow [data-term]')].map(text),
      total: text(side.querySelector('[data-total]')),
      isExplained: isSaid(side.lastElementChild),
    })),
    ...all('table.products').map((table) => ({
      where: `${text(table.closest('.side')?.querySelector('h3') ?? null)}: ${text(table.querySelector('.factor th'))}`,
      terms: [...table.querySelectorAll('.product [data-product]')].map(text),
      total: text(table.querySelector('.product .total')),
      isExplained: isSaid(table.nextElementSibling),
    })),
    ...all('table.sum').map((table) => ({
      where: text(table.closest('.ledger')?.querySelector('h3') ?? null),
      terms: [...table.querySelectorAll('tbody .amount')].map(text),
      total: text(table.querySelector('tfoot .amount')),
      isExplained: isSaid(table.nextElementSibling),
    })),
  ];
}

/**
 * Whether the printed terms add up to the printed total, digit by digit, or it is said that they do
 * not.
 * @param {PrintedSum} sum
 */
export function addsUp({ terms, total, isExplained }) {
  if (isExplained || terms.length === 0) return true;
  const numbers = [...terms, total].map((written) => written.replace('−', '-'));
  const decimals = Math.max(...numbers.map(decimalsOf));
  const inUnits = (/** @type {string} */ written) => BigInt(Math.round(Number(written) * 10 ** decimals));
  const sum = numbers.slice(0, -1).reduce((sum, written) => sum + inUnits(written), 0n);
  return numbers.every((written) => Number.isFinite(Number(written))) && sum === inUnits(total.replace('−', '-'));
}

/** @param {string} written */
function decimalsOf(written) {
  const [mantissa, exponent = '0'] = written.split('e');
  return Math.max((mantissa.split('.')[1]?.length ?? 0) - Number(exponent), 0);
}
