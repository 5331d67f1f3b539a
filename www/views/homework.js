// The homework doctor: somebody's numbers, the first of them that is not right, and the classic
// mistake that makes them.

import { html, nothing } from 'lit';

import { significant } from '../format.js';
import { chosenOf, comparable } from '../homework/answers.js';
import { homework as words } from '../words/en/homework.js';
import { letter, weightLetter } from '../words/en/letters.js';
import { lettersOf, mistakes } from '../words/en/mistakes.js';
import { valueOf } from './fields/context.js';
import { option, select } from './fields/select.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../homework/arrays.js').NumberArray} NumberArray */
/** @typedef {import('../../pkg/whole/deltascope.js').Answer} Answer */
/** @typedef {import('../../pkg/whole/deltascope.js').Diagnosis} Diagnosis */
/** @typedef {import('../../pkg/whole/deltascope.js').Tolerance} Tolerance */

export { homework as styles } from '../styles/tools/homework.js';

/**
 * @typedef {import('../homework/answers.js').Said & {
 *   text: string,
 *   file?: { name: string, array: NumberArray },
 *   sentence?: string,
 *   found?: { of: import('../core.js').Unrolled, answers: Answer[], tolerance: Tolerance, diagnosis: Diagnosis },
 * }} Homework
 */

/**
 * @typedef {object} HomeworkActions
 * @property {(part: Partial<Homework>) => void} tell
 * @property {(file: File) => void} openFile
 * @property {() => void} compare
 * @property {(mistake: import('../tools/mistakes.js').Mistake) => void} show makes a mistake on the figure
 */

/**
 * @param {Scene} scene
 * @param {Homework} homework
 * @param {HomeworkActions} actions
 */
export function homeworkPanel(scene, homework, actions) {
  return html`<h3>${words.title}</h3>
    <p class="hint">${words.hint}</p>
    <div class="homework">
      ${saying(scene, homework, actions)}
      <label class="stacked">
        <span>${words.numbers}</span>
        <textarea
          rows="7"
          spellcheck="false"
          placeholder=${words.placeholder}
          aria-invalid=${homework.sentence === undefined ? 'false' : 'true'}
          aria-describedby=${homework.sentence === undefined ? nothing : 'homework-refusal'}
          .value=${homework.text}
          @input=${(/** @type {Event} */ event) => actions.tell({ text: valueOf(event), file: undefined })}
        ></textarea>
      </label>
      <label class="stacked">
        <span>${words.file}${homework.file === undefined ? nothing : html` <b>${homework.file.name}</b>`}</span>
        <input type="file" accept=".npy,.json,.csv,.txt" @change=${(/** @type {Event} */ event) => opened(event, actions)} />
      </label>
      <p class="hint">${words.named}</p>
      <button class="primary" @click=${actions.compare}>${words.compare}</button>
      ${homework.sentence === undefined
        ? nothing
        : html`<p class="refusal" id="homework-refusal" role="alert">${homework.sentence}</p>`}
    </div>
    <div role="status">${homework.found?.of === scene.run ? found(scene, homework.found, actions) : nothing}</div>`;
}

/** @param {Event} event @param {HomeworkActions} actions */
function opened(event, actions) {
  const input = /** @type {HTMLInputElement} */ (event.target);
  const file = input.files?.[0];
  // So that the same file, mended, is a change again.
  input.value = '';
  if (file !== undefined) actions.openFile(file);
}

/** @param {Scene} scene @param {Homework} homework @param {HomeworkActions} actions */
function saying(scene, homework, { tell }) {
  const offered = comparable(scene.graph);
  const what = chosenOf(homework, scene.graph);
  const kind = what.startsWith('delta') ? 'delta' : 'gradient';
  const group = (/** @type {string} */ label, /** @type {string[]} */ names) =>
    names.length === 0 ? nothing : html`<optgroup label=${label}>${names.map((name) => option(name, nameOf(scene, name), what))}</optgroup>`;
  return html`<div class="saying">
    <label class="stacked">
      <span>${words.what}</span>
      <select @change=${(/** @type {Event} */ event) => tell({ what: valueOf(event) })}>
        ${group(words.groups.deltas, offered.deltas)} ${group(words.groups.gradients, offered.gradients)}
        ${group(words.groups.stacked, offered.stacked)}
      </select>
    </label>
    <label class="stacked">
      <span>${words.layout}</span>
      ${select({
        options: words.layouts.of[kind].map((label, index) => [index === 0 ? 'plain' : 'turned', label]),
        chosen: homework.isTurned ? 'turned' : 'plain',
        choose: (layout) => tell({ isTurned: layout === 'turned' }),
      })}
    </label>
    ${what.includes('*')
      ? html`<label class="stacked">
          <span>${words.order}</span>
          ${select({
            options: Object.entries(words.orders),
            chosen: homework.order,
            choose: (order) => tell({ order: /** @type {Homework['order']} */ (order) }),
          })}
        </label>`
      : nothing}
  </div>`;
}

/** A quantity as it is written. @param {Scene} scene @param {string} what */
function nameOf(scene, what) {
  const [kind, name] = what.split(' ');
  if (name === '*') return `δ${letter(scene.letterOf('zbar'))}, δ${letter(scene.letterOf('ibar'))}, …`;
  if (name.includes('*')) return `δ${weightLetter(scene.weightOf(name.replace('*', 'z')))}, δ${weightLetter(scene.weightOf(name.replace('*', 'i')))}, …`;
  return kind === 'delta' ? `δ${letter(scene.letterOf(name))}` : `δ${weightLetter(scene.weightOf(name))}`;
}

/** @param {Scene} scene @param {NonNullable<Homework['found']>} found @param {HomeworkActions} actions */
function found(scene, { answers, tolerance, diagnosis }, actions) {
  const { first, wrong, count, makers, silent } = diagnosis;
  const precision = (/** @type {number} */ number) => significant(number, 1);
  return html`<section class="diagnosis" data-wrong=${wrong}>
    <h4>${wrong === 0 ? words.right(count) : words.wrong(wrong, count)}</h4>
    ${first === undefined
      ? nothing
      : html`<p>${words.first({ place: placeOf(scene, answers[first.answer], first.index), given: significant(first.given, 7), right: significant(first.right, 7) })}</p>`}
    ${wrong === 0 ? nothing : madeBy(scene, makers, actions)}
    ${silent.length === 0 ? nothing : html`<p class="hint">${words.silent(silent.length)}</p>`}
    ${isUntouched(scene) ? nothing : html`<p class="hint">${words.untouchedCell}</p>`}
    <p class="hint">${words.tolerance(precision(tolerance.absolute), precision(tolerance.relative))}</p>
  </section>`;
}

/** Whether the figure shows the numbers that are compared with. @param {Scene} scene */
function isUntouched({ view: { cuts, clamps, mistake } }) {
  return cuts.length + clamps.length === 0 && mistake === null;
}

/** @param {Scene} scene @param {Diagnosis['makers']} makers @param {HomeworkActions} actions */
function madeBy(scene, makers, { show }) {
  if (makers.length === 0) return html`<p>${words.none(scene.graph.mistakes.length)}</p>`;
  const letters = lettersOf(scene);
  return html`<p>${words.made(makers.length)}</p>
    <ul>
      ${makers.map(({ mistake, gap }) => {
        const { name, why } = mistakes.of(mistake, scene.graph.model);
        return html`<li data-maker=${mistake}>
          <b>${name(letters)}</b> <span class="hint">${words.gap(significant(gap, 1))}</span>
          <button class="link" @click=${() => show(mistake)}>${words.show}</button>
          <p>${why(letters)}</p>
        </li>`;
      })}
    </ul>`;
}

/**
 * Where a number stands: a step and a unit, or a row and a column.
 * @param {Scene} scene
 * @param {Answer} answer
 * @param {number} index
 */
function placeOf(scene, { kind, name }, index) {
  if (kind === 'delta') {
    const { length } = scene.node(name);
    const place = words.step(Math.floor(index / length) + 1) + (length === 1 ? '' : `, ${words.unit((index % length) + 1)}`);
    return words.at(nameOf(scene, `delta ${name}`), place);
  }
  const parameter = scene.graph.parameters.find((one) => one.name === name);
  const columns = parameter?.columns ?? 1;
  const [row, column] = [Math.floor(index / columns) + 1, (index % columns) + 1];
  return `${nameOf(scene, `gradient ${name}`)}[${columns === 1 ? row : `${row}, ${column}`}]`;
}
