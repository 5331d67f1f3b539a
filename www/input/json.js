// Where a text stops being JSON. JSON.parse does not say it in the same way in every browser.

const space = /[ \t\n\r]*/y;
const token = /[{}[\]:,"]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const plainText = /[^"\\\u0000-\u001f]+/y;
const escaped = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
/** No case nests deeper, by far. */
const deepest = 100;

/** What may come next, by the first character of a token: `0` a number, `t` a word, `"` a text. */
const expected = {
  value: '{["0t',
  valueOrEnd: '{["0t]',
  key: '"',
  keyOrEnd: '"}',
  colon: ':',
  afterMember: ',}',
  afterEntry: ',]',
  end: '',
};

/**
 * The first place that does not fit, and what stands there: an empty text at the end.
 * @param {string} text
 * @returns {{line: number, column: number, found: string} | undefined} undefined: all of it is JSON
 */
export function jsonFault(text) {
  /** @type {('{' | '[')[]} */
  const open = [];
  /** @type {keyof typeof expected} */
  let state = 'value';
  let index = 0;
  for (;;) {
    index = skip(space, text, index);
    if (index === text.length) return state === 'end' ? undefined : faultAt(text, index);
    const kind = kindOf(text[index]);
    const end = kind === '"' ? endOfText(text, index) : skip(token, text, index);
    const fits = expected[state].includes(kind) && end > index && open.length <= deepest;
    if (!fits) return faultAt(text, index);
    state = after(kind, state, open);
    index = end;
  }
}

/**
 * What may follow a token; `open` is kept up to date.
 * @param {string} kind
 * @param {keyof typeof expected} state
 * @param {('{' | '[')[]} open
 * @returns {keyof typeof expected}
 */
function after(kind, state, open) {
  if (kind === '{' || kind === '[') {
    open.push(kind);
    return kind === '{' ? 'keyOrEnd' : 'valueOrEnd';
  }
  if (kind === ':') return 'value';
  if (kind === ',') return open.at(-1) === '{' ? 'key' : 'value';
  if (kind === '"' && (state === 'key' || state === 'keyOrEnd')) return 'colon';
  if (kind === '}' || kind === ']') open.pop();
  if (open.length === 0) return 'end';
  return open.at(-1) === '{' ? 'afterMember' : 'afterEntry';
}

/**
 * Where the text in quotes ends that begins at the index; the index itself where it does not end.
 * @param {string} text
 * @param {number} start
 */
function endOfText(text, start) {
  let index = start + 1;
  for (;;) {
    const end = skip(escaped, text, skip(plainText, text, index));
    if (end === index) return text[index] === '"' ? index + 1 : start;
    index = end;
  }
}

/** @param {string} character */
function kindOf(character) {
  if ('{}[]:,"'.includes(character)) return character;
  return /[\d-]/.test(character) ? '0' : 't';
}

/**
 * Where a match that begins at the index ends; the index itself where there is none.
 * @param {RegExp} pattern
 * @param {string} text
 * @param {number} index
 */
function skip(pattern, text, index) {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : index;
}

/** @param {string} text @param {number} index */
function faultAt(text, index) {
  const before = text.slice(0, index);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line += 1;
  const found = /^(?:[\w.+-]+|[^]?)/u.exec(text.slice(index, index + 40))?.[0] ?? '';
  return { line, column: index - lineStart + 1, found };
}
