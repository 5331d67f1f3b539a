// Long sums are told by their largest terms and what all others come to together.

/** So many terms are told one by one. */
const mostTerms = 8;

/**
 * The terms with the largest products in the order in which they stand, and the others.
 * @template {{ product: number }} Term
 * @param {Term[]} terms
 * @returns {{ shown: Term[], others: { count: number, sum: number } | undefined }}
 */
export function largestOf(terms) {
  if (terms.length <= mostTerms) return { shown: terms, others: undefined };
  const sizes = terms.map(({ product }, index) => ({ index, size: Math.abs(product) }));
  const largest = new Set(sizes.sort((a, b) => b.size - a.size).slice(0, mostTerms).map(({ index }) => index));
  const rest = terms.filter((_, index) => !largest.has(index));
  return {
    shown: terms.filter((_, index) => largest.has(index)),
    others: { count: rest.length, sum: rest.reduce((sum, { product }) => sum + product, 0) },
  };
}
