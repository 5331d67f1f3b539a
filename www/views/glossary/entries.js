// The entries of the glossary for the present cell, in its letters, with their values.

import { html } from 'lit';

import { format } from '../../format.js';
import { glossary as words, marks, oneHot, saidOf, saidWith, signs, signsOfChain, terms, termsOfChain } from '../../words/en/glossary.js';
import { at, letter, spoken, weightLetter } from '../../words/en/letters.js';
import { names } from '../../words/en/names.js';
import { branchMark } from '../../words/en/page.js';
import { answerOf } from '../asked.js';
import { entryOf } from '../asking.js';
import { formulaView } from '../formula.js';
import { roadName } from '../ledger/road.js';
import { symbol, symbolOf, timed } from '../symbols.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../formula.js').SymbolFormula} SymbolFormula */
/** @typedef {import('../../words/en/glossary.js').Said} Said */

/**
 * @typedef {object} Entry
 * @property {string} id as `data-asked` has it
 * @property {unknown} [symbol] as it is written; a word has none
 * @property {string[]} written its symbol as plain text
 * @property {string} name
 * @property {string} [sought] the name by which it is found, where that is another one
 * @property {string} [also] another name
 * @property {string} [text] what all entries of a group have in common is said there
 * @property {string} [shape]
 * @property {unknown} [value] what it is now
 * @property {string[]} [see] the ids of the entries that it needs
 */

/** @typedef {{ title: string, text?: string, see?: string[], entries: Entry[] }} Group */

/**
 * @param {Scene} scene
 * @param {number} t at which variables have their values
 * @returns {Group[]}
 */
export function groupsOf(scene, t) {
  const { nodes, parameters } = scene.graph;
  return [
    { title: words.groups.variables(scene.graph.model), entries: [...nodes.map(({ name }) => valueEntry(scene, name, t)), ...targets(scene, t)] },
    { ...words.groups.deltas, text: words.groups.deltas.text(scene.goal), entries: nodes.map(({ name }) => deltaEntry(scene, name, t)) },
    { ...words.groups.weights, entries: parameters.map((parameter) => weightEntry(scene, parameter)) },
    { ...words.groups.signs, entries: [...signsOf(scene), ...marksOf(scene)] },
    { ...words.groups.terms, entries: termsOf(scene) },
  ];
}

/** @param {Scene} scene @param {string} name @param {number} t @returns {Entry} */
function valueEntry(scene, name, t) {
  const node = scene.node(name);
  return {
    ...saidOf(scene.graph.model, name),
    ...answered(scene, symbolAt(scene, name, t, 'value')),
    symbol: timed(node, symbol('t')),
    written: [letter(node), at(node, 't'), spoken(node)],
  };
}

/** @param {Scene} scene @param {string} name @param {number} t @returns {Entry} */
function deltaEntry(scene, name, t) {
  const node = scene.node(name);
  return {
    ...answered(scene, symbolAt(scene, name, t, 'delta')),
    sought: names.variable(name, scene.graph.model),
    symbol: html`δ${timed(node, symbol('t'))}`,
    written: [`δ${letter(node)}`, `δ${at(node, 't')}`, `delta ${spoken(node)}`],
  };
}

/**
 * What the output is compared with: numbers, or a class.
 * @param {Scene} scene
 * @param {number} t
 * @returns {Entry[]}
 */
function targets(scene, t) {
  if (scene.isChain) return [];
  const given = scene.letterOf('d');
  const formula = { kind: /** @type {const} */ ('symbol'), ...given, subscript: '', t: Math.max(t, 1) };
  if (scene.view.loss === 'softmax') {
    const one = { ...formula, of: /** @type {const} */ ('one_hot'), name: 'd' };
    return [{ ...oneHot, ...answered(scene, one), symbol: formulaView(one, scene.style), written: ['1', '𝟏'] }];
  }
  const target = { ...formula, of: /** @type {const} */ ('target'), name: 'd' };
  return [{ ...saidOf(scene.graph.model, 'd'), ...answered(scene, target), symbol: timed(given, symbol('t')), written: [letter(given), at(given, 't')] }];
}

/** @param {Scene} scene @param {import('../../core.js').GraphParameter} parameter @returns {Entry} */
function weightEntry(scene, parameter) {
  const { name, letter, subscript } = parameter;
  const formula = { kind: /** @type {const} */ ('symbol'), of: /** @type {const} */ ('parameter'), name, letter, subscript, mark: /** @type {const} */ ('plain'), time: scene.graph.nodes[0].time };
  return { ...answered(scene, formula), symbol: symbolOf(parameter), written: [weightLetter(parameter), `${letter}${subscript}`] };
}

/**
 * What a symbol answers when it is asked.
 * @param {Scene} scene
 * @param {SymbolFormula} formula
 */
function answered(scene, formula) {
  const { name, shape, value } = answerOf(scene, formula);
  return {
    id: entryOf(formula),
    name,
    shape,
    value: value === '' ? undefined : html`${formulaView(formula, scene.style)} · ${value}`,
  };
}

/** @param {Scene} scene @param {string} name @param {number} t @param {'value' | 'delta'} of */
function symbolAt(scene, name, t, of) {
  // At t = 0 only a state has a value.
  const isThere = t > 0 || scene.node(name).state;
  return /** @type {SymbolFormula} */ (scene.symbol(name, isThere ? t : 1, of));
}

/**
 * The signs that this cell uses, each as it is written.
 * @param {Scene} scene
 * @returns {Entry[]}
 */
function signsOf(scene) {
  const { graph, sizes, view, run } = scene;
  const marked = (/** @type {'bar' | 'tilde'} */ mark) => graph.nodes.find((node) => node.mark === mark);
  const [bar, tilde] = [marked('bar'), marked('tilde')];
  const isClass = view.loss === 'softmax';
  const ofChain = (/** @type {string} */ written) => (scene.isChain ? written : undefined);
  const J = scene.letterOf('J').letter;
  /** @type {[key: keyof typeof signs, written: string | undefined, now?: string | number][]} */
  const all = [
    ['t', 't', view.t],
    ['T', 'T', sizes.T],
    ['k', 'k', view.unit],
    ['H', 'H', sizes.H],
    ['N', 'N', sizes.N],
    ['K', scene.id('s') === undefined ? undefined : 'K', sizes.K],
    ['J', J, scene.valueKnown('J', sizes.T) ? format(run.loss()) : names.notYet],
    ['delta', 'δ'],
    ['partial', '∂'],
    ['difference', 'Δ'],
    ['epsilon', 'ε', view.epsilon],
    ['times', scene.style.scalar ? '·' : '⊙'],
    ['transpose', '( )ᵀ'],
    ['prime', graph.model === 'pascanu' ? 'σ′' : 'tanh′'],
    ['tanh', graph.model === 'pascanu' ? undefined : 'tanh'],
    ['σ', graph.model === 'rnn' ? undefined : 'σ'],
    ['sin', ofChain('sin')],
    ['cos', ofChain('cos')],
    ['exp', ofChain('exp')],
    ['softmax', isClass ? 'softmax' : undefined],
    ['log', isClass ? 'log' : undefined],
    ['bar', bar && letter(bar)],
    ['tilde', tilde && letter(tilde)],
    ['sum', 'Σ'],
    ['norm', '‖ ‖'],
    ['size', '| |'],
  ];
  const isUsed = (/** @type {keyof typeof signs} */ key) => !scene.isChain || signsOfChain.includes(key);
  return all.flatMap(([key, written, now]) =>
    written === undefined || !isUsed(key) ? [] : [{ ...signEntry(key, [written], saidWith(signs[key], scene.goal)), value: now }]);
}

/**
 * The marks of the roads that leave the cell state, those that this cell has.
 * @param {Scene} scene
 * @returns {Entry[]}
 */
function marksOf(scene) {
  const marked = scene.roads('c').flatMap((edge) => {
    const mark = branchMark({ node: 'c', branch: edge.branch });
    return mark === '' ? [] : [{ mark, said: roadName(scene, edge, 't') }];
  });
  if (marked.length === 0) return [];
  return [signEntry('marks', marked.map(({ mark }) => mark), marks(scene.node('c'), marked))];
}

/** @param {string} key @param {string[]} written @param {Said} said @returns {Entry} */
function signEntry(key, written, said) {
  const whole = written.join(' ');
  return { id: `sign:${key}`, symbol: whole.length === 1 ? symbol(whole) : html`<span class="symbol">${whole}</span>`, written, ...said };
}

/**
 * The terms of this model.
 * @param {Scene} scene
 * @returns {Entry[]}
 */
function termsOf(scene) {
  const isUsed = (/** @type {keyof typeof terms} */ key) => !scene.isChain || termsOfChain.includes(key);
  return Object.entries(terms).flatMap(([key, said]) =>
    isUsed(key) ? [{ id: `term:${key}`, written: [], ...saidWith(said, scene.goal) }] : []);
}
