// A lesson's paragraphs as the page shows them: numbers of the run, variables in the letters of the
// notation, words that stand for things of the figure, words that set it.

import { html, nothing } from 'lit';

import { format } from '../format.js';
import { letterIn } from '../scene.js';
import { ofNode } from '../views/link-names.js';
import { at, letter } from '../words/en/letters.js';
import { piecesOf } from './prose.js';

/** @typedef {import('./facts-of-step.js').StepFacts} StepFacts */
/** @typedef {import('./prose.js').SymbolPiece} SymbolPiece */

/**
 * @param {string} paragraph
 * @param {StepFacts} facts
 * @param {(act: string) => void} perform
 */
export function words(paragraph, facts, perform) {
  return piecesOf(paragraph).map((piece) => {
    switch (piece.kind) {
      case 'text':
        return piece.text;
      case 'number':
        return html`<span class="number">${numberOf(facts, piece)}</span>`;
      case 'symbol':
        return symbol(piece, facts);
      case 'handle':
        return html`<span class="handle" tabindex="0" role="button" aria-pressed="false" data-things=${piece.things.join(' ')}>${piece.text}</span>`;
      case 'act':
        return actView(piece, perform);
    }
  });
}

/**
 * Words that are pressed like a button, and broken into lines like words.
 * @param {import('./prose.js').ActPiece} piece
 * @param {(act: string) => void} perform
 */
function actView({ act, text }, perform) {
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    perform(act);
  };
  return html`<span class="act" role="button" tabindex="0" @click=${() => perform(act)} @keydown=${onKey}>${text}</span>`;
}

/**
 * @param {StepFacts} facts
 * @param {{ name: string, decimals: number }} piece
 */
function numberOf({ numbers }, { name, decimals }) {
  const number = numbers.get(name);
  if (number === undefined) throw new RangeError(`the scene has no number ${name}`);
  return format(number, { decimals });
}

/**
 * A variable, its δ, or a weight; what stands in the figure is a handle of it.
 * @param {SymbolPiece} piece
 * @param {StepFacts} facts
 */
function symbol({ isDelta, name, t }, { graph }) {
  const delta = isDelta ? 'δ' : '';
  const weight = graph.parameters.find((parameter) => parameter.name === name);
  if (weight !== undefined) {
    const below = weight.subscript === '' ? nothing : html`<sub>${weight.subscript}</sub>`;
    return html`<span class="variable">${delta}${weight.letter}${below}</span>`;
  }
  const variable = letterIn(graph, name);
  if (t === undefined) return html`<span class="variable" data-things=${thingOf(graph, name, '1') ?? nothing}>${delta}${letter(variable)}</span>`;
  return html`<span class="variable" data-things=${thingOf(graph, name, t) ?? nothing}>${delta}${at(variable, t)}</span>`;
}

/**
 * What a variable stands for in the figure; undefined where it stands for no single place.
 * @param {StepFacts['graph']} graph
 * @param {string} name
 * @param {string} t
 */
function thingOf({ nodes }, name, t) {
  return nodes.some((node) => node.name === name) && /^\d+$/u.test(t) ? ofNode(name, Number(t)) : undefined;
}
