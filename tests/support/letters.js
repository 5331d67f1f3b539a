// Letters on the page that a notation does not have.

/** @typedef {import('../../www/state.js').Settings['notation']} Notation */
/** @typedef {import('../../www/state.js').Settings['model']} Model */

/**
 * The letters of the others, where they would stand for something; those that recur between gates
 * keep their R in PyTorch’s.
 * @type {Record<Notation, Record<Model, string>>}
 */
const foreign = {
  greff: { lstm: 'ChgU', rnn: 'cCgyzR', pascanu: 'cCgyzR', chain: 'cChgzRJW' },
  olah: { lstm: 'zycgRUVa', rnn: 'zycCgRUV', pascanu: 'zycCgRUV', chain: 'cChgzRJW' },
  pytorch: { lstm: 'zyCRUVa', rnn: 'zycCgRUV', pascanu: 'zycCgRUV', chain: 'cChgzRJW' },
};

/** How a step is written elsewhere. @type {Record<Notation, string>} */
const otherTime = {
  greff: String.raw`[a-zA-Z]\p{M}?ₜ`,
  olah: String.raw`(?<![a-z])[a-zA-Z]\p{M}?\((?:\d+|t)\)`,
  pytorch: String.raw`(?<![a-z])[a-zA-Z]\p{M}?\((?:\d+|t)\)`,
};

/**
 * A pattern of what is foreign to a notation: a letter that stands alone, the name that a variable
 * has in data, a step in the way of others.
 * @param {Notation} notation
 * @param {Model[]} models that are shown
 */
export function foreignTo(notation, models) {
  const [first, ...others] = models.map((model) => [...foreign[notation][model]]);
  const letters = first.filter((letter) => others.every((them) => them.includes(letter)));
  const alone = String.raw`(?!R_?[ifo]{2}\b)(?<![\p{L}\p{M}’])[${letters.join('')}](?![\p{L}\d’])`;
  return [alone, String.raw`[zifo]bar\b`, otherTime[notation]].join('|');
}

/**
 * Whatever is written or said on the page, wherever it matches; each text once.
 * @param {import('./reader.js').Reader} reader
 * @param {{ pattern: string, except: string }} asked `except` selects what is not looked at
 */
export function matching({ root }, { pattern, except }) {
  const said = ['aria-label', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt'];
  const found = new Set();
  const take = (/** @type {string} */ text, /** @type {Element} */ element, /** @type {string} */ where) => {
    const isArticle = (/** @type {string} */ match) => match === 'a' && text.trim() !== 'a';
    const matches = [...text.normalize('NFD').matchAll(new RegExp(pattern, 'gu'))].filter(([match]) => !isArticle(match));
    if (matches.length > 0) found.add(`${where}: ${text.replace(/\s+/g, ' ').trim().slice(0, 120)} (${element.closest('[class]')?.getAttribute('class')})`);
  };
  /** The subscript of a letter that stands by itself. */
  const below = (/** @type {Element} */ element) => {
    const isLetter = element.matches('msub > :first-child, msubsup > :first-child, .symbol > i');
    return isLetter && element.nextElementSibling?.matches('mi, sub') ? `_${element.nextElementSibling.textContent}` : '';
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node instanceof Element ? node : /** @type {Element} */ (node.parentElement);
    // The letters of a checksum stand for nothing.
    if (element.closest(`style, .about, ${except}`) !== null) continue;
    if (node instanceof Text) take(node.data + below(element), element, 'text');
    else for (const name of said) take(element.getAttribute(name) ?? '', element, name);
  }
  return [...found];
}
