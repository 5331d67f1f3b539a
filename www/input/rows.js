// The lines and cells of a pasted text. Every function here takes time in proportion to the text
// at most, whatever stands in it.

/** @typedef {{start: number, text: string}} Line a line that is not blank, and where it begins */

/**
 * The lines that are not blank, one after the other.
 * @param {string} text
 * @returns {Generator<Line>}
 */
export function* linesOf(text) {
  const ink = /\S/g;
  const lineEnd = /[\r\n]|$/g;
  let end = 0;
  for (let found = ink.exec(text); found; found = ink.exec(text)) {
    let start = found.index;
    while (start > end && !isLineEnd(text[start - 1])) start -= 1;
    lineEnd.lastIndex = found.index;
    end = lineEnd.exec(text)?.index ?? text.length;
    ink.lastIndex = end;
    yield { start, text: text.slice(start, end) };
  }
}

/**
 * How the cells of a text are separated: by semicolons or tabs where there is one, and commas may
 * then be decimal ones; else by commas and spaces.
 * @param {string} text
 */
export function separatorOf(text) {
  if (text.includes(';')) return ';';
  return text.includes('\t') ? '\t' : ', ';
}

/**
 * The cells of a line, without the spaces and quotes around them; one separator at the end of the
 * line is allowed.
 * @param {string} line
 * @param {string} separator
 * @param {number} most reading stops once there are more
 */
export function cellsOf(line, separator, most) {
  const pattern = separator === ', ' ? /\s*,\s*|\s+/g : separator === ';' ? /;/g : /\t/g;
  const content = separator === '\t' ? line : line.trim();
  const cells = [];
  let from = 0;
  for (
    let found = pattern.exec(content);
    found && cells.length <= most;
    found = pattern.exec(content)
  ) {
    cells.push(content.slice(from, found.index));
    from = pattern.lastIndex;
  }
  if (cells.length <= most) cells.push(content.slice(from));
  const bare = cells.map((cell) =>
    cell
      .trim()
      .replace(/^"([^"]*)"$/, '$1')
      .trim(),
  );
  if (bare.length > 1 && bare.at(-1) === '') bare.pop();
  return bare;
}

/**
 * Whether commas may be decimal ones or separators: they stand between digits, spaces separate as
 * well, and no decimal point shows which it is.
 * @param {string} text without semicolons and tabs
 */
export function hasAmbiguousCommas(text) {
  const hasSpaces = /\d,? +[+−-]?\d/.test(text);
  return hasSpaces && /\d,\d/.test(text) && !/\d\.|\.\d/.test(text);
}

/**
 * The number of the line that a place of the text lies in, from 1.
 * @param {string} text
 * @param {number} index
 */
export function lineNumber(text, index) {
  let line = 1;
  for (let place = 0; place < index; place += 1) {
    const isOneEnd = text[place] === '\n' || (text[place] === '\r' && text[place + 1] !== '\n');
    if (isOneEnd) line += 1;
  }
  return line;
}

/** @param {string} character */
function isLineEnd(character) {
  return character === '\n' || character === '\r';
}
