// The marks in a lesson's words:
//
//   {amount}  {amount:2}    a number of the scene, with four decimals or as many as are said
//   [δc(3)]  [W_z]  [c(t+1)]   a variable, its δ, a weight, in the letters of the notation
//   [the carousel|c>c@3]    words that stand for something in the figure; several things with commas
//   [cut it!cut]            words that set the figure, by the name of an act

/** @typedef {{ kind: 'text', text: string }} TextPiece */
/** @typedef {{ kind: 'number', name: string, decimals: number }} NumberPiece */
/** @typedef {{ kind: 'symbol', isDelta: boolean, name: string, t: string | undefined }} SymbolPiece */
/** @typedef {{ kind: 'handle', text: string, things: string[] }} HandlePiece */
/** @typedef {{ kind: 'act', text: string, act: string }} ActPiece */
/** @typedef {TextPiece | NumberPiece | SymbolPiece | HandlePiece | ActPiece} Piece */

const marked = /(\{[^{}]*\}|\[[^[\]]*\])/u;
const number = /^\{(\w+)(?::(\d))?\}$/u;
const act = /^\[([^!|]+)!(\w+)\]$/u;
const handle = /^\[([^!|]+)\|([^!|]+)\]$/u;
const symbol = /^\[(δ?)([A-Za-z]\w*)(?:\(([^()]+)\))?\]$/u;

/** How many decimals a number has where nothing is said. */
const plainDecimals = 4;

/**
 * A paragraph in its pieces; throws where a mark cannot be read.
 * @param {string} paragraph
 * @returns {Piece[]}
 */
export function piecesOf(paragraph) {
  return paragraph.split(marked).filter((part) => part !== '').map(pieceOf);
}

/** @param {string} part @returns {Piece} */
function pieceOf(part) {
  if (!/^[{[]/u.test(part)) return { kind: 'text', text: part };
  const asNumber = number.exec(part);
  if (asNumber) return { kind: 'number', name: asNumber[1], decimals: Number(asNumber[2] ?? plainDecimals) };
  const asAct = act.exec(part);
  if (asAct) return { kind: 'act', text: asAct[1], act: asAct[2] };
  const asHandle = handle.exec(part);
  if (asHandle) return { kind: 'handle', text: asHandle[1], things: asHandle[2].split(',') };
  const asSymbol = symbol.exec(part);
  if (asSymbol) return { kind: 'symbol', isDelta: asSymbol[1] !== '', name: asSymbol[2], t: asSymbol[3] };
  throw new SyntaxError(`these marks say nothing: ${part}`);
}
