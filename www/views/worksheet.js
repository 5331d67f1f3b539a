// The panel in which a teacher makes worksheets, and the pages that are printed.

import { html, nothing } from 'lit';

import { longestAddress } from '../link.js';
import { carrierOf } from '../walk.js';
import { askable, askedBy, fieldCount, givenCount, mostFields, mostGiven, mostUnits, readSeeds } from '../worksheet/asked.js';
import { settingsOfStudent, sheetOf } from '../worksheet/sheets.js';
import { letter } from '../words/en/letters.js';
import { link as linkWords } from '../words/en/link.js';
import { worksheet as words } from '../words/en/worksheet.js';
import { valueOf } from './fields/context.js';
import { refusalOf, refusalView } from './fields/refusal.js';
import { segments } from './fields/choices.js';
import { numbered, select } from './fields/select.js';
import { symbolOf } from './symbols.js';
import { paperOf } from './worksheet/paper.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../worksheet/asked.js').Form} Form */
/** @typedef {import('../worksheet/asked.js').Asked} Asked */
/** @typedef {import('../worksheet/sheets.js').Sheet} Sheet */
/** @typedef {import('../views/shell.js').Transient} Transient */

export { worksheet as styles } from '../styles/worksheet.js';

/**
 * @typedef {object} Worksheet what a teacher has said
 * @property {Form} form
 * @property {'seeds' | 'times'} [refused] the field of which the text could not be read
 * @property {string} [draft] that text
 * @property {string} [said] how copying ended
 */

/**
 * @typedef {object} WorksheetActions
 * @property {(part: Partial<Form>) => void} tell
 * @property {() => void} print
 * @property {(text: string) => void} copy
 */

/**
 * @typedef {object} Making what is made, and of what
 * @property {Settings} settings
 * @property {Transient} transient
 * @property {(settings: Settings) => string} addressOf the link to settings
 */

/**
 * @param {Scene} scene
 * @param {Making} making
 * @param {WorksheetActions} actions
 */
export function worksheetPanel(scene, { settings, transient, addressOf }, actions) {
  const { form, refused } = transient.worksheet;
  const asked = askedBy(form, scene.graph, scene.view.unit);
  const seeds = seedsOf(form);
  const tooMuch = tooMuchOf(asked, scene);
  return html`<section class="worksheet-panel input-panel">
    <h3>${words.title}</h3>
    <p class="hint">${words.hint} ${scene.isChain ? words.chainDraws(scene.node('x')) : words.draws} ${settings.mistake === null ? nothing : words.mistake}</p>
    <div class="worksheet-form">
      <div class="texts">
        ${textField({ name: 'seeds', shown: form.seeds, hint: words.seedsHint }, transient, actions)}
        ${scene.isChain ? nothing : textField({ name: 'times', shown: asked.times.toReversed().join(', '), hint: words.timesHint }, transient, actions)}
      </div>
      ${choices(scene, form, asked, actions)}
    </div>
    ${tooMuch === undefined
      ? html`<div class="row print-row">
            ${segments({ label: words.fields.pages, choices: Object.entries(words.pages).map(([key, name]) => ({ key, name })), chosen: form.pages, choose: (pages) => actions.tell({ pages: /** @type {Form['pages']} */ (pages) }) })}
            <button class="primary print-sheets" ?disabled=${refused !== undefined} @click=${actions.print}>${words.print(form.pages, seeds.length)}</button>
            ${beforePrint(refused, papersOf(form, seeds.length))}
          </div>
          ${linksView(settings, seeds, transient, addressOf, actions)}
          <h4>${words.preview(seeds.length)}</h4>
          <div class="preview" role="region" aria-label=${words.paper} tabindex="0">${pagesOf(sheetFor(scene, settings, asked, seeds[0]), form)}</div>`
      : html`<p class="refusal" role="alert">${tooMuch}</p>`}
  </section>`;
}

/** From so many papers on, the browser takes a while to set them. */
const manyPapers = 20;

/** How many papers are printed, each of a page or more. @param {Form} form @param {number} sheets */
function papersOf({ pages }, sheets) {
  return pages === 'both' ? 2 * sheets : sheets;
}

/**
 * What is to be known before printing: why it has to wait, or that it takes a while.
 * @param {Worksheet['refused']} refused
 * @param {number} papers
 */
function beforePrint(refused, papers) {
  if (refused !== undefined) return html`<span class="hint" role="status">${words.mendFirst(words.fields[refused])}</span>`;
  return papers < manyPapers ? nothing : html`<span class="hint" role="status">${words.takesTime(papers)}</span>`;
}

/**
 * All pages, for the printer.
 * @param {Scene} scene
 * @param {Pick<Making, 'settings' | 'transient'>} making
 */
export function worksheetPages(scene, { settings, transient: { worksheet: { form } } }) {
  const asked = askedBy(form, scene.graph, scene.view.unit);
  if (tooMuchOf(asked, scene) !== undefined) return nothing;
  return html`<div class="papers">${seedsOf(form).map((seed) => pagesOf(sheetFor(scene, settings, asked, seed), form))}</div>`;
}

/**
 * A sheet, its key, or both.
 * @param {Sheet} sheet
 * @param {Form} form
 */
function pagesOf(sheet, { pages }) {
  return html`${pages === 'keys' ? nothing : paperOf(sheet, 'sheet')} ${pages === 'sheets' ? nothing : paperOf(sheet, 'key')}`;
}

/** By the run of the figure. @type {WeakMap<object, { asked: string, sheets: Map<number | undefined, Sheet> }>} */
const made = new WeakMap();

/**
 * A sheet of the settings, made once as long as the same is asked.
 * @param {Scene} scene
 * @param {Settings} settings
 * @param {Asked} asked
 * @param {number | undefined} seed
 */
function sheetFor({ run }, settings, asked, seed) {
  const question = JSON.stringify([asked, settings.notation, settings.labels]);
  const known = made.get(run);
  const { sheets } = known?.asked === question ? known : { sheets: new Map() };
  made.set(run, { asked: question, sheets });
  const sheet = sheets.get(seed) ?? sheetOf(settings, seed, asked);
  sheets.set(seed, sheet);
  return sheet;
}

/** One for each sheet; undefined: the numbers of the figure. @param {Form} form @returns {(number | undefined)[]} */
function seedsOf({ seeds }) {
  const read = readSeeds(seeds);
  return 'numbers' in read && read.numbers.length > 0 ? read.numbers : [undefined];
}

/**
 * Why no sheet holds what is asked; undefined where it does.
 * @param {Asked} asked
 * @param {Scene} scene
 */
function tooMuchOf(asked, { graph }) {
  const [fields, given] = [fieldCount(asked, graph), givenCount(graph)];
  if (graph.sizes.H > mostUnits) return words.tooManyUnits(mostUnits);
  if (given > mostGiven) return words.tooMuchGiven(given, mostGiven);
  if (fields > mostFields) return words.tooMuchAsked(fields, mostFields);
  return fields === 0 ? words.nothing : undefined;
}

/**
 * @param {{ name: 'seeds' | 'times', shown: string, hint: string }} field
 * @param {Transient} transient
 * @param {WorksheetActions} actions
 */
function textField({ name, shown, hint }, { worksheet: { refused, draft }, refusal }, actions) {
  const control = `worksheet:${name}`;
  const { invalid, describedBy } = refusalOf({ refusal }, control);
  return html`<div><label class="stacked">
      <span>${words.fields[name]}</span>
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        .value=${refused === name && draft !== undefined ? draft : shown}
        @change=${(/** @type {Event} */ event) => actions.tell({ [name]: valueOf(event) })}
      />
      <span class="hint">${hint}</span>
    </label>
    ${refusalView({ refusal }, (refused) => refused === control)}</div>`;
}

/**
 * @param {Scene} scene
 * @param {Form} form
 * @param {Asked} asked
 * @param {WorksheetActions} actions
 */
function choices(scene, form, asked, { tell }) {
  const { graph, sizes, view } = scene;
  const carrier = scene.node(carrierOf(graph));
  const times = Array.from({ length: sizes.T }, (_, index) => sizes.T - index);
  const units = { chosen: words.units.chosen(view.unit), all: words.units.all };
  return html`
    ${boxes(words.fields.nodes, askable(graph).map((name) => ({ name, written: html`δ<i>${letter(scene.node(name))}</i>` })), asked.nodes, (nodes) => tell({ nodes }))}
    <div class="row">
      <label>${words.fields.branches(carrier)} ${select({
        options: [['', words.none], ...times.map((t) => /** @type {[string, string]} */ ([String(t), scene.isChain ? words.asked : words.at(t)]))],
        chosen: String(asked.branches?.t ?? ''),
        choose: (t) => tell({ branchesAt: t === '' ? null : Number(t) }),
      })}</label>
      ${sizes.H === 1 ? nothing : html`<label>${words.fields.units} ${select({
        options: Object.entries(units),
        chosen: form.units,
        choose: (chosen) => tell({ units: /** @type {Form['units']} */ (chosen) }),
      })}</label>`}
      <label>${words.fields.decimals} ${select({
        options: numbered([2, 3, 4, 5, 6]),
        chosen: String(form.decimals),
        choose: (decimals) => tell({ decimals: Number(decimals) }),
      })}</label>
    </div>
    ${graph.parameters.length === 0 ? nothing : boxes(words.fields.gradients, graph.parameters.map((parameter) => ({ name: parameter.name, written: html`δ${symbolOf(parameter)}` })), asked.gradients, (gradients) => tell({ gradients }))}`;
}

/**
 * Any of several, each to be ticked.
 * @param {string} label
 * @param {{ name: string, written: unknown }[]} offered
 * @param {string[]} chosen
 * @param {(names: string[]) => void} choose
 */
function boxes(label, offered, chosen, choose) {
  const toggle = (/** @type {string} */ name) =>
    choose(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]);
  return html`<fieldset class="boxes">
    <legend>${label}</legend>
    ${offered.map(({ name, written }) => html`<label class="box">
      <input type="checkbox" .checked=${chosen.includes(name)} @change=${() => toggle(name)} /> <span>${written}</span>
    </label>`)}
  </fieldset>`;
}

/**
 * The links that show a student everything but what is asked.
 * @param {Settings} settings
 * @param {(number | undefined)[]} seeds
 * @param {Transient} transient
 * @param {(settings: Settings) => string} addressOf
 * @param {WorksheetActions} actions
 */
function linksView(settings, seeds, { worksheet: { said } }, addressOf, { copy }) {
  const addresses = seeds.map((seed) => addressOf(settingsOfStudent(settings, seed)));
  const longest = Math.max(...addresses.map(({ length }) => length));
  const lines = seeds.length === 1 ? addresses : addresses.map((address, index) => `${seeds[index]}\t${address}`);
  const links = html`<textarea class="taken" readonly wrap="off" spellcheck="false" rows=${Math.min(4, lines.length)} aria-label=${words.linksLabel} .value=${lines.join('\n')}></textarea>
    <div class="row"><button @click=${() => copy(lines.join('\n'))}>${words.copyLinks(lines.length)}</button> <span class="hint" role="status">${said ?? nothing}</span></div>`;
  return html`<section class="student-links" aria-label=${words.links}>
    <h4>${words.links}</h4>
    <p class="hint">${words.linksHint}</p>
    ${longest > longestAddress ? html`<p class="told">${linkWords.tooLong(longest, longestAddress)}</p>` : links}
  </section>`;
}
