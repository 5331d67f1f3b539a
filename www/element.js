// The custom element <delta-scope>: the only holder of mutable state. Everything that it shows is a
// pure function of its settings and of the run that they describe.

import { LitElement, html } from 'lit';

import { actionsOf, withoutRefused } from './actions.js';
import { hidesAnswers, showable } from './answers.js';
import { ChangeEvent } from './change-event.js';
import { withCase } from './cases.js';
import { compute, faultInLink, faultOf, isOutdated, lettered, release } from './computed.js';
import { load, newestCore } from './core.js';
import { partOf } from './input/case.js';
import { makeBeside } from './beside.js';
import { makeBuilder } from './building.js';
import { onKey } from './keys.js';
import { makeCosts } from './mistaken.js';
import { makeLens } from './lens.js';
import { linkOf, settingsFrom } from './link.js';
import { Linked } from './linked.js';
import { Playing } from './playing.js';
import { Printing } from './printing.js';
import { Scene } from './scene.js';
import { fittingIn, misfitIn } from './settings/misfits.js';
import { onceLoaded, openable } from './settings/opening.js';
import { completed } from './settings/start.js';
import {
  changesCase, changesModel, initialSettings, isSameView, mostDescentSteps, numbersThatDiffer, refusalOf, settled, showsElsewhere, turnedPart,
} from './state.js';
import { styles } from './styles/element.js';
import { done, nothingDone, redone, undone } from './undo.js';
import { Checking } from './tools/checking.js';
import { failurePanel } from './views/failure.js';
import { keepFocus } from './views/keep-focus.js';
import { bringAnswerIntoView, bringPartIntoView, bringStudyIntoView, keepInView, scrollAlike } from './views/keep-in-view.js';
import { dress, isMissing, loadView, wantedFor } from './views/late.js';
import { overflowOf } from './views/overflow.js';
import { shell } from './views/shell.js';
import { openTool } from './views/tools/row.js';
import { blockOf, blockShown, firstSight, sameStep, stepWithin } from './walk.js';
import { settings as refusals, sentenceOf, sentenceOfThrown } from './words/en/errors.js';
import { leftOut } from './words/en/link.js';
import { failure, notices } from './words/en/page.js';

/** @typedef {import('./state.js').Settings} Settings */
/** @typedef {import('./state.js').Part} Part */
/** @typedef {import('./core.js').Subject} Subject */
/** @typedef {import('./walk.js').Computed} Computed */
/** @typedef {import('./views/shell.js').Transient} Transient */

/**
 * @typedef {object} Manner how a part is merged into the settings
 * @property {typeof misfitIn} [misfit] what of it the cell must have
 * @property {(computed: Computed, step: number) => number} [block] which block is shown where the part
 *   names none; else the one that was shown before stays, as far as it can
 */

/** @type {Transient} */
const nothingShown = {
  panel: undefined, refusal: undefined, leftOut: [], notice: '', verdict: '', drafts: {}, isCopied: false,
  isTransportWhole: false, litRoute: 0, isPicking: false, attempt: undefined,
  glossary: { filter: '' },
  homework: { text: '', what: '', isTurned: false, order: 'zifo' }, check: undefined, updated: undefined, training: undefined, comparison: undefined, takeaway: { form: { of: 'delta', numbers: 'numbers' } },
  worksheet: { form: { seeds: '1', gradients: [], units: 'chosen', decimals: 4, pages: 'both' } },
};

export class DeltaScope extends LitElement {
  static styles = styles;

  #settings = initialSettings();
  /** @type {Computed | undefined} */
  #computed;
  #acts = nothingDone;
  #transient = nothingShown;
  /** @type {import('./views/failure.js').Failure | undefined} */
  #failure;
  /** @type {Settings | undefined} the last settings that could be drawn */
  #drawn;
  /** @type {Settings | undefined} what a drag that is under way began with */
  #beforeGesture;
  /** @type {Settings | undefined} what the figure showed when it was last brought into view */
  #seen;
  #printing = new Printing(this);
  #playing = new Playing(this, () => {
    this.#actions.move('on');
    return this.#shown.step < this.#sceneOf(/** @type {Computed} */ (this.#computed)).lastStep;
  });
  #descending = new Playing(this, () => this.#descend(), 350);
  #linked = new Linked(this, () => !this.#isDragged);
  #lens = makeLens();
  #builder = makeBuilder();
  #beside = makeBeside();
  #costs = makeCosts();
  #checking = new Checking({
    wanted: () => (this.#shown.tool === 'check' && !isMissing('check') ? this.#computed?.run : undefined),
    found: (check) => this.#show({ check }),
    failed: (error) => this.#fail('trap', error),
  });
  #ready = this.#begin();
  /** How many links and parts were to be shown as a whole: the latest wins. */
  #links = 0;
  /** @type {Promise<unknown> | undefined} what a link needs before anything is drawn */
  #awaited;

  #actions = actionsOf({
    settings: () => this.#shown,
    computed: () => /** @type {Computed} */ (this.#computed),
    apply: (part, control) => this.#act(part, control),
    undo: () => this.#takeBack(undone, notices.undone),
    redo: () => this.#takeBack(redone, notices.redone),
    show: (part) => {
      this.#show(part);
      this.#loadMissing();
    },
    transient: () => this.#transient,
    check: (description) => this.#refusalOf(description),
    address: () => this.#addressOf(this.#settings),
    pictures: () => {
      const heads = this.renderRoot.querySelectorAll('.cell-head.first .cell-letter, .cell-head.second h3');
      const figures = this.renderRoot.querySelectorAll('.figure .stage > svg');
      return Array.from(figures, (figure, index) => ({ figure: /** @type {SVGSVGElement} */ (figure), head: heads[index] }));
    },
    openFile: (read) => this.#openRead(read, 'file'),
    toolOpened: () => this.#bringIntoViewOnceLoaded(bringAnswerIntoView),
    studyOpened: () => this.#bringIntoViewOnceLoaded(bringStudyIntoView),
    togglePlay: () => this.#playing.toggle(),
    toggleDescent: () => this.#descending.toggle(),
    gestures: {
      isOn: () => this.#beforeGesture !== undefined,
      begin: () => (this.#beforeGesture = this.#settings),
      end: () => this.#endGesture((before) => this.#note(before)),
      cancel: () => this.#endGesture((before) => this.#apply(numbersThatDiffer(this.#settings, before))),
    },
  });

  /** Both descents go on by one update; whether there is another one. */
  #descend() {
    const { study, descentStep } = this.#shown;
    if (study !== 'landscape' || descentStep >= mostDescentSteps) return false;
    this.#actions.change({ descentStep: descentStep + 1 });
    return descentStep + 1 < mostDescentSteps;
  }

  /** The state as a plain object: a copy. */
  get settings() {
    return structuredClone(this.#settings);
  }

  /**
   * Merges a part into the settings; resolves when it is drawn, rejects with the sentence that says
   * why it is refused, and then nothing has changed.
   * @param {Part} part
   */
  async patch(part) {
    const own = copyOf(part);
    await this.#whenReady();
    await this.#applyAndDraw(await withCase(own));
  }

  /**
   * Moves the walk by a number of places, back where it is negative; resolves when it is drawn.
   * @param {number} count
   */
  async stepBy(count) {
    await this.#whenReady();
    await this.#applyAndDraw({ step: Math.max(this.#shown.step + Math.trunc(count), 0) });
  }

  /**
   * Opens a network and its sequence in the reference format; resolves when it is drawn, rejects
   * with the sentence that the page shows when it is refused, and then nothing has changed.
   * @param {Subject} description
   */
  async open(description) {
    const own = copyOf(description);
    await this.#whenReady();
    const sentence = this.#refusalOf(own);
    if (sentence !== undefined) throw new Error(sentence);
    await this.#applyAndDraw({ ...partOf(own), unit: 1, step: 'start' });
  }

  /**
   * Shows what a part of the settings describes, all else being as at first: a new beginning, before
   * which nothing can be taken back. Of several that are asked for at once the latest is shown.
   * Resolves when it is drawn, with the settings that were set, rejects with the sentence that says
   * why it is refused, and then nothing has changed.
   * @param {Part} part
   * @returns {Promise<Settings | undefined>} undefined: another was asked for meanwhile
   */
  async show(part) {
    const own = copyOf(part);
    const turn = (this.#links += 1);
    await this.#whenReady();
    const given = await withCase(own);
    if (turn !== this.#links) return undefined;
    this.#replace(given);
    const set = this.settings;
    this.#acts = nothingDone;
    this.#show(nothingShown);
    await this.#whenDrawn();
    return set;
  }

  /**
   * Lights things of the figure – a node as `c@3`, an error flow with the step of its source as
   * `c>c@3` – as if they were pointed at.
   * @param {string[]} things
   */
  point(things) {
    this.#linked.point(things);
  }

  /**
   * Lights these things in the picture as long as nothing is pointed at.
   * @param {string[]} things
   */
  rest(things) {
    this.#linked.rest(things);
  }

  /**
   * Brings a part of the figure into sight, once it is drawn.
   * @param {import('./views/keep-in-view.js').FigurePart} part
   */
  async see(part) {
    await this.#bringIntoViewOnceLoaded((root) => bringPartIntoView(root, part));
  }

  /** Takes the latest change of the network or its numbers back; resolves when it is drawn. */
  async undo() {
    await this.#whenReady();
    this.#takeBack(undone, notices.undone);
    await this.updateComplete;
  }

  /** Makes the change again that was taken back; resolves when it is drawn. */
  async redo() {
    await this.#whenReady();
    this.#takeBack(redone, notices.redone);
    await this.updateComplete;
  }

  /**
   * Lets a key act as if the figure had the focus.
   * @param {KeyboardEvent} event
   */
  press(event) {
    const figure = this.renderRoot.querySelector('.figure');
    if (this.#computed !== undefined && figure !== null) onKey(event, figure, this.#sceneOf(this.#computed), this.#actions);
  }

  /** The whole state as a link, without the #. */
  get link() {
    return this.#linkOf(this.#settings);
  }

  /** @param {Settings} settings of the same cell */
  #linkOf(settings) {
    return linkOf(this.#computed === undefined ? settings : fittingIn(settings, this.#computed.graph));
  }

  /** @param {Settings} settings of the same cell */
  #addressOf(settings) {
    return new URL(`#${this.#linkOf(settings)}`, this.ownerDocument.baseURI).href;
  }

  /**
   * Opens what can be read of a link; resolves when it is drawn, and what was left out is said in
   * the figure.
   * @param {string} link with or without the #
   */
  async openLink(link) {
    await this.#openRead(settingsFrom(String(link)), 'link');
  }

  /**
   * @param {import('./link.js').Read} read
   * @param {import('./words/en/link.js').Place} place where it was read
   */
  async #openRead(read, place) {
    const turn = (this.#links += 1);
    const isFirst = this.#computed === undefined;
    const loading = onceLoaded(read);
    this.#awaited = loading;
    await this.#whenReady();
    const loaded = await loading;
    if (turn !== this.#links) return;
    const { part, dropped } = this.#guard(() => openable(loaded, place === 'link' ? faultInLink : faultOf));
    this.#replace(part);
    await this.#whenDrawn();
    if (isFirst) this.#acts = nothingDone;
    this.#show({ leftOut: leftOut(dropped, place) });
    await this.updateComplete;
  }

  /**
   * Takes a part for the whole: what it does not say is as at first.
   * @param {Part} part whose case is loaded
   */
  #replace(part) {
    const refusal = refusalOf(part);
    if (refusal !== undefined) throw new Error(sentenceOf(refusal));
    const { t, step = 'middle', ...rest } = part;
    const { t: _, step: __, ...settings } = completed(rest);
    this.#applyFromOutside({ ...settings, ...(t !== undefined && { t }), step }, blockShown);
  }

  connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#checking.stop();
    this.#transient.training?.session.stop();
    this.#transient.comparison?.session.stop();
  }

  render() {
    if (this.#failure !== undefined) return failurePanel(this.#failure, this.#recoveries);
    if (this.#computed === undefined) return html`<div class="waiting" aria-busy="true"></div>`;
    const scene = this.#sceneOf(this.#computed);
    const tool = openTool(scene);
    const overflow = overflowOf(this.#computed, scene);
    const state = {
      settings: this.#shown,
      transient: { ...this.#transient, notice: overflow ?? this.#transient.notice },
      isPlaying: this.#playing.isOn,
      isDescending: this.#descending.isOn,
      isPrinting: this.#printing.isOn,
      address: () => this.#addressOf(this.#settings),
      addressOf: (/** @type {Settings} */ settings) => this.#addressOf(settings),
      canUndo: this.#acts.past.length > 0,
      canRedo: this.#acts.future.length > 0,
      lens: tool === 'routes' && !isMissing(tool) ? this.#lens(this.#computed, scene, this.#transient.litRoute) : undefined,
      beside: this.#beside(this.#computed, this.#shown),
      costs: tool === 'break' && !isMissing(tool) ? this.#costs(this.#computed, this.#shown) : undefined,
      building: tool === 'build' && !isMissing(tool) ? this.#builder(this.#computed, scene, this.#transient.attempt) : undefined,
    };
    return shell(scene, state, this.#actions);
  }

  /** Views that are loaded with the whole core ask it: once it is there, every run is made with it. */
  willUpdate() {
    const computed = this.#computed;
    dress(this.renderRoot);
    if (this.#failure === undefined && computed !== undefined && isOutdated(computed)) this.#hold(compute(this.#settings));
  }

  updated() {
    this.#checking.refresh();
    // A drag changes numbers alone.
    if (this.#isDragged) return;
    this.setAttribute('theme', this.#settings.theme);
    this.#bringIntoView();
    scrollAlike(this.renderRoot, '.stage');
    const dialog = this.renderRoot.querySelector('dialog');
    const isWanted = this.#transient.panel !== undefined;
    if (dialog === null || (dialog.open === isWanted && dialog.matches(':modal') === isWanted)) return;
    // One that was taken out of the page is open still, but stands in it.
    dialog.toggleAttribute('open', dialog.open && !isWanted);
    if (isWanted) dialog.showModal();
    else dialog.close();
  }

  /** A trap while drawing is shown as such, instead of a figure that has stopped. */
  performUpdate() {
    const regainFocus = this.shadowRoot === null || this.#isDragged ? () => {} : keepFocus(this.shadowRoot);
    try {
      super.performUpdate();
      regainFocus();
      if (this.#failure === undefined && this.#computed !== undefined) this.#drawn = this.#settings;
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError) || this.#failure !== undefined) throw error;
      this.#fail('trap', error);
    }
  }

  /** Whether a number is being dragged, and nothing else was done meanwhile. */
  get #isDragged() {
    const before = this.#beforeGesture;
    return before !== undefined && isSameView(this.#settings, before);
  }

  /** The settings as far as they are shown. */
  get #shown() {
    return this.#computed === undefined ? this.#settings : showable(this.#settings, this.#computed.graph);
  }

  /** @param {Computed} computed */
  #sceneOf({ run, graph }) {
    return new Scene(run, graph, { ...showable(this.#settings, graph), isDragged: this.#isDragged });
  }

  async #begin() {
    try {
      await load();
      await this.#awaited;
      this.#start(this.#settings);
    } catch (error) {
      if (this.#failure === undefined) this.#fail('load', error);
    }
  }

  /** Rejects with a sentence where there is nothing to work with. */
  async #whenReady() {
    await this.#ready;
    if (this.#computed === undefined) throw new Error(failure.load);
  }

  /**
   * Begins at the first sight of what the settings describe.
   * @param {Settings} settings
   */
  #start(settings) {
    const computed = this.#computeOrThrow(settings);
    const step = firstSight(computed);
    this.#settings = { ...settings, step, t: blockShown(computed, step) };
    this.#hold(computed);
    this.#show(nothingShown);
  }

  /**
   * Takes a run in place of the one before.
   * @param {Computed} computed
   */
  #hold(computed) {
    if (this.#computed !== undefined) release(this.#computed);
    this.#computed = computed;
    this.#failure = undefined;
    this.requestUpdate();
  }

  /** @param {Part} part */
  async #applyAndDraw(part) {
    this.#applyFromOutside(part);
    await this.#whenDrawn();
  }

  /** @param {Part} part @param {Manner['block']} [block] */
  #applyFromOutside(part, block) {
    this.#playing.stop();
    this.#endGesture((before) => this.#note(before));
    this.#act(part, undefined, { misfit: misfitIn, block });
  }

  /** Once all that is wanted is there and drawn. */
  async #whenDrawn() {
    await this.#loadMissing();
    await this.updateComplete;
  }

  /**
   * Merges a part into the settings as an act that can be taken back.
   * @param {Part} part
   * @param {string} [control] what was acted on
   * @param {Manner} [manner]
   */
  #act(part, control, manner) {
    const before = this.#settings;
    this.#apply(part, manner);
    if (this.#beforeGesture === undefined) this.#note(before, control);
  }

  /**
   * Notes an act, where it changed what can be taken back.
   * @param {Settings} before
   * @param {string} [control] what was acted on
   */
  #note(before, control) {
    const changed = numbersThatDiffer(this.#settings, before);
    if (Object.keys(changed).length > 0) this.#acts = done(this.#acts, before, { control, at: performance.now() });
  }

  /**
   * Ends a drag, which is one act from beginning to end.
   * @param {(before: Settings) => void} finish
   */
  #endGesture(finish) {
    const before = this.#beforeGesture;
    this.#beforeGesture = undefined;
    if (before === undefined) return;
    finish(before);
    this.requestUpdate();
  }

  /** @param {typeof undone} turn @param {string} notice */
  #takeBack(turn, notice) {
    const turned = turn(this.#acts, this.#settings);
    if (turned === undefined || this.#beforeGesture !== undefined) return;
    this.#playing.stop();
    this.#apply(turnedPart(this.#settings, turned.settings));
    this.#acts = turned.acts;
    this.#show({ notice });
  }

  /**
   * Merges a part into the settings and computes what depends on it; throws the sentence that says
   * why it is refused, and then nothing has changed.
   * @param {Part} part
   * @param {Manner} [manner]
   */
  #apply(part, { misfit, block } = {}) {
    const earlier = this.#settings;
    const refusal = refusalOf(part);
    if (refusal !== undefined) throw new Error(sentenceOf(refusal));
    const { model = earlier.model } = part;
    const isComparable = (model === 'chain') === (earlier.model === 'chain');
    const notice = isComparable && changesModel(part, earlier) ? notices.anotherModel : '';
    const before = /** @type {Computed} */ (this.#computed);
    const merged = { ...this.#settings, ...part, step: this.#settings.step };
    const isAnother = changesCase(part);
    const after = isAnother ? this.#computeOrThrow(merged, { settings: earlier, computed: before }) : before;
    if (part.step !== undefined) merged.step = stepWithin(part.step, after);
    else if (isAnother) merged.step = sameStep(merged.step, before, after);
    if (block !== undefined) merged.t = block(after, merged.step);
    else if (before.graph.sizes.T !== after.graph.sizes.T) merged.t = blockOf(after, merged.step) ?? merged.t;
    try {
      const stray = misfit?.(part, after.graph, earlier);
      if (stray !== undefined) throw new Error(sentenceOf(stray));
      this.#settings = settled(merged, part, after);
    } catch (error) {
      if (isAnother) release(after);
      throw error;
    }
    if (isAnother) this.#hold(after);
    else if (part.notation !== undefined) this.#computed = lettered(after, part.notation);
    const open = hidesAnswers(this.#settings) && !hidesAnswers(earlier) ? nothingShown : withoutRefused(this.#transient);
    this.#show({ ...open, notice, verdict: '', leftOut: [], isCopied: false });
    if (!this.#isDragged) this.#loadMissing();
    this.#announce(earlier);
  }

  /** @param {Settings} before */
  #announce(before) {
    this.dispatchEvent(new ChangeEvent(this.#settings, before, /** @type {Computed} */ (this.#computed).graph));
  }

  /**
   * @param {Settings} settings
   * @param {Parameters<typeof compute>[1]} [earlier]
   */
  #computeOrThrow(settings, earlier) {
    return this.#guard(() => compute(settings, earlier));
  }

  /**
   * The sentence with which the core refuses a case; undefined where it accepts it.
   * @param {Subject} description
   */
  #refusalOf(description) {
    try {
      const Core = newestCore();
      this.#guard(() => new Core(description).free());
      return undefined;
    } catch (error) {
      return sentenceOfThrown(error);
    }
  }

  /**
   * Runs what may be refused by the core: a refusal is thrown on as its sentence, a trap is shown.
   * @template T
   * @param {() => T} work
   * @returns {T}
   */
  #guard(work) {
    try {
      return work();
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) this.#fail('trap', error);
      throw new Error(sentenceOfThrown(error));
    }
  }

  /** @param {Partial<Transient>} part */
  #show(part) {
    const before = this.#transient;
    this.#transient = { ...before, ...part };
    // One at a time: another one, or none, ends it.
    for (const name of /** @type {const} */ (['training', 'comparison'])) {
      if (before[name]?.session !== this.#transient[name]?.session) before[name]?.session.end();
    }
    this.requestUpdate();
  }

  /**
   * @param {import('./views/failure.js').Failure['kind']} kind
   * @param {unknown} error
   */
  #fail(kind, error) {
    this.#failure = { kind, detail: String(error) };
    this.#seen = undefined;
    this.#playing.stop();
    this.requestUpdate();
  }

  #recoveries = {
    back: () => {
      const before = this.#settings;
      const settings = this.#drawn ?? before;
      this.#hold(this.#computeOrThrow(settings));
      this.#settings = settings;
      this.#show({ refusal: undefined });
      this.#announce(before);
    },
    restart: () => {
      const before = this.#settings;
      this.#start(initialSettings());
      this.#announce(before);
    },
  };

  /** The views that are wanted, of those that are loaded late. */
  get #wanted() {
    if (this.#computed === undefined) return [];
    return wantedFor(this.#sceneOf(this.#computed), this.#shown, this.#transient.panel);
  }

  /** The views that are wanted and not there yet. */
  get #missing() {
    return this.#wanted.filter(isMissing);
  }

  /** What is wanted and not there yet is drawn once it is loaded. */
  async #loadMissing() {
    const missing = this.#missing;
    if (missing.length === 0) return;
    try {
      await Promise.all(missing.map(loadView));
      // Another picture than the one that was brought into view.
      if (missing.some((name) => name === 'far' || name === 'near' || name === 'model')) this.#seen = undefined;
      this.requestUpdate();
    } catch {
      this.#show({ refusal: { control: 'tool', sentence: failure.view } });
    }
  }

  /** Once all that is wanted is there and drawn. @param {(root: ParentNode) => void} bring */
  async #bringIntoViewOnceLoaded(bring) {
    await this.#whenDrawn();
    bring(this.renderRoot);
  }

  /** Only where the reader went elsewhere: what they scrolled themselves stays. */
  #bringIntoView() {
    if (this.#failure !== undefined || !showsElsewhere(this.#settings, this.#seen)) return;
    this.#seen = this.#settings;
    keepInView(this.renderRoot, '.strip', '.shown');
    keepInView(this.renderRoot, '.stage', 'svg [tabindex="0"]');
    keepInView(this.renderRoot, '.flow-scroll', '.chosen .cell');
  }
}

/**
 * A copy of what a script gave, so that what it does with it later changes nothing here.
 * @template T
 * @param {T} given
 * @returns {T}
 */
function copyOf(given) {
  try {
    return structuredClone(given);
  } catch {
    throw new Error(refusals.notData);
  }
}
