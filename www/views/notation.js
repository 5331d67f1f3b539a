// All letters of the chosen notation for the present cell, with what they mean, and a warning where
// a letter means something else elsewhere.

import { html, nothing } from 'lit';

import { names } from '../words/en/names.js';
import { table as words } from '../words/en/notation-table.js';
import { notationSwitch } from './notation-switch.js';
import { symbol, symbolOf, timed } from './symbols.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../state.js').Settings} Settings */

export { notation as styles } from '../styles/notation.js';

/**
 * @param {Scene} scene
 * @param {Settings} settings
 * @param {{ change: (part: Partial<Settings>) => void }} actions
 */
export function notationPanel(scene, settings, actions) {
  const { notation, model } = settings;
  if (model === 'chain') return html`<h3>${words.title}</h3><p class="hint">${words.chain}</p>`;
  const greff = notation === 'greff' ? undefined : scene.run.describe('greff');
  return html`<h3>${words.title}</h3>
    ${notationSwitch(settings, actions)}
    <p class="hint">${words.sources[notation]} ${words.hint}</p>
    <h4>${words.warnings}</h4>
    <ul class="care">${words.care[model][notation].map((sentence) => html`<li>${withSymbols(sentence)}</li>`)}</ul>
    ${tableView(words.variables, greff !== undefined, variables(scene, greff))}
    ${tableView(words.weights, greff !== undefined, weights(scene, greff))}`;
}

/**
 * A sentence in which weights are written as in formulas.
 * @param {string} sentence
 */
function withSymbols(sentence) {
  const [first, ...rest] = sentence.split(/\b([A-Za-z])_([A-Za-z]+)/);
  return [first, ...rest.map((part, index) => [symbol(part, rest[index + 1]), nothing, part][index % 3])];
}

/** @typedef {{ written: unknown, name: string, shape: string, before: unknown }} Row */

/**
 * @param {string} caption
 * @param {boolean} isCompared
 * @param {Row[]} rows
 */
function tableView(caption, isCompared, rows) {
  const { columns } = words;
  return html`<table class="letters">
    <caption>${caption}</caption>
    <thead>
      <tr>
        <th scope="col">${columns.symbol}</th>
        <th scope="col">${columns.name}</th>
        <th scope="col">${columns.shape}</th>
        ${isCompared ? html`<th scope="col">${columns.greff}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map(({ written, name, shape, before }) => html`<tr>
        <th scope="row">${written}</th>
        <td>${name}</td>
        <td>${shape}</td>
        ${isCompared ? html`<td>${before}</td>` : nothing}
      </tr>`)}
    </tbody>
  </table>`;
}

/**
 * @param {Scene} scene
 * @param {import('../core.js').Description | undefined} greff
 * @returns {Row[]}
 */
function variables(scene, greff) {
  const t = symbol('t');
  const target = scene.letterOf('d');
  const { nodes } = scene.graph;
  const judged = nodes[scene.graph.edges[scene.graph.edges.length - 1].source];
  return [
    ...nodes.map((node, id) => ({
      written: timed(node, t),
      name: names.variable(node.name, scene.graph.model),
      shape: words.shape(node.length),
      before: greff && timed(greff.nodes[id], t),
    })),
    {
      written: timed(target, t),
      name: names.variable('d', scene.graph.model),
      shape: words.shape(judged.length),
      before: greff && timed({ ...target, time: 'argument' }, t),
    },
  ];
}

/**
 * @param {Scene} scene
 * @param {import('../core.js').Description | undefined} greff
 * @returns {Row[]}
 */
function weights(scene, greff) {
  return scene.graph.parameters.map((parameter, id) => ({
    written: symbolOf(parameter),
    name: names.weight(parameter.name),
    shape: words.shape(parameter.rows, parameter.vector ? undefined : parameter.columns),
    before: greff && symbolOf(greff.parameters[id]),
  }));
}
