// What is on screen, but no setting, before anything was opened, typed or asked for.

/** @type {import('../views/shell.js').Transient} */
export const nothingShown = {
  panel: undefined, refusal: undefined, leftOut: [], notice: '', verdict: '', drafts: {}, isCopied: false,
  isTransportWhole: false, litRoute: 0, isPicking: false, attempt: undefined,
  glossary: { filter: '' },
  homework: { text: '', what: '', isTurned: false, order: 'zifo' }, check: undefined, updated: undefined, training: undefined, comparison: undefined, takeaway: { form: { of: 'delta', numbers: 'numbers' } },
  worksheet: { form: { seeds: '1', gradients: [], units: 'chosen', decimals: 4, pages: 'both' } },
};
