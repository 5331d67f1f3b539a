// The custom element <delta-scope>: the only holder of mutable state. Everything that it shows is a
// pure function of its settings and of the run that they describe.

import { LitElement, html } from 'lit';

import { actionsOf, withoutRefused } from './actions.js';
import { hidesAnswers } from './answers.js';
import { isFree } from './bounds.js';
import { ChangeEvent } from './change-event.js';
import { withCase } from './cases.js';
import { faultInLink, faultOf } from './computed.js';
import { load } from './core.js';
import { ChangedAttributes } from './element/changed-attributes.js';
import { answerEvent, errorEvent, readyEvent } from './element/events.js';
import { copyOf, pageOf } from './element/given.js';
import { InView, turnDialog } from './element/in-view.js';
import { Model } from './element/model.js';
import { nothingShown } from './element/nothing-shown.js';
import { partOf } from './input/case.js';
import { onKey } from './keys.js';
import { linkOf, namesByKey, settingsFrom } from './link.js';
import { Linked } from './linked.js';
import { Playing } from './playing.js';
import { Printing } from './printing.js';
import { fittingIn, misfitIn } from './settings/misfits.js';
import { onceLoaded, openable } from './settings/opening.js';
import { completed } from './settings/start.js';
import { changesModel, initialSettings, mostDescentSteps, refusalOf } from './state.js';
import { styles } from './styles/element.js';
import { redone, undone } from './undo.js';
import { Checking } from './tools/checking.js';
import { failurePanel } from './views/failure.js';
import { keepFocus } from './views/keep-focus.js';
import { bringAnswerIntoView, bringPartIntoView, bringStudyIntoView } from './views/keep-in-view.js';
import { dress, isMissing, loadMissing, wantedFor } from './views/late.js';
import { overflowOf } from './views/overflow.js';
import { shell } from './views/shell.js';
import { blockShown } from './walk.js';
import { settings as refusals, sentenceOf } from './words/en/errors.js';
import { leftOut } from './words/en/link.js';
import { failure, notices } from './words/en/page.js';

/** @typedef {import('./state.js').Settings} Settings */
/** @typedef {import('./state.js').Part} Part */
/** @typedef {import('./core.js').Subject} Subject */
/** @typedef {import('./walk.js').Computed} Computed */
/** @typedef {import('./views/shell.js').Transient} Transient */
/** @typedef {import('./applied.js').Manner} Manner */

export class DeltaScope extends LitElement {
  static styles = styles;

  static get observedAttributes() {
    return [...super.observedAttributes, 'state', ...[...namesByKey.keys()].map((key) => key.toLowerCase())];
  }

  #model = new Model({
    changed: (before, part) => this.#onChange(before, part),
    held: () => {
      this.#failure = undefined;
      this.requestUpdate();
    },
    woken: () => this.#restUnlessMoved(),
    trapped: (error) => this.#fail('trap', error),
  });
  #transient = nothingShown;
  /** @type {import('./views/failure.js').Failure | undefined} */
  #failure;
  /** @type {Settings | undefined} the last settings that could be drawn */
  #drawn;
  #inView = new InView();
  #printing = new Printing(this);
  #playing = new Playing(this, () => {
    this.#actions.move('on');
    return this.#model.shown.step < this.#model.scene.lastStep;
  });
  #descending = new Playing(this, () => this.#descend(), 350);
  #linked = new Linked(this, () => !this.#model.isDragged);
  #checking = new Checking({
    wanted: () => (this.#model.shown.tool === 'check' && !isMissing('check') ? this.#model.computed?.run : undefined),
    found: (check) => this.#show({ check }),
    failed: (error) => this.#fail('trap', error),
  });
  #ready = this.#begin();
  /** How many links and parts were to be shown as a whole: the latest wins. */
  #links = 0;
  /** How many of them, and of changes of attributes, are on their way. */
  #underWay = 0;
  #isReady = false;
  /** Whether a view that was wanted could not be loaded: the figure is ready without it. */
  #lacksView = false;
  #attributes = new ChangedAttributes(this, {
    isReady: () => this.#isReady,
    turn: () => (this.#links += 1),
    settings: () => this.#model.settings,
    open: (read, said, turn) => this.#openRead(read, 'attributes', said, turn),
    change: (part) => this.#merge(part),
    tell: (sentences) => this.#tell(sentences),
  });
  /** @type {Promise<void> | undefined} until the attributes that were given are read and shown; never rejects */
  #given;
  #isReflecting = false;
  /** @type {Promise<unknown> | undefined} what a link needs before anything is drawn */
  #awaited;

  #actions = actionsOf({
    settings: () => this.#model.shown,
    computed: () => /** @type {Computed} */ (this.#model.computed),
    apply: (part, control) => {
      this.#allow(part);
      this.#model.act(part, control);
    },
    undo: () => this.#model.settings.readonly || this.#takeBack(undone, notices.undone),
    redo: () => this.#model.settings.readonly || this.#takeBack(redone, notices.redone),
    show: (part) => {
      this.#show(part);
      this.#loadMissing();
    },
    transient: () => this.#transient,
    check: (description) => this.#model.refusalOf(description),
    address: () => this.#addressOf(this.#model.settings),
    pictures: () => {
      const heads = this.renderRoot.querySelectorAll('.cell-head.first .cell-letter, .cell-head.second h3');
      const figures = this.renderRoot.querySelectorAll('.figure .stage > svg');
      return Array.from(figures, (figure, index) => ({ figure: /** @type {SVGSVGElement} */ (figure), head: heads[index] }));
    },
    openFile: async (read) => {
      this.#allow(read.part);
      await this.#openRead(read, 'file');
    },
    answered: (...answer) => this.dispatchEvent(answerEvent(...answer)),
    toolOpened: () => this.#bringIntoViewOnceLoaded(bringAnswerIntoView),
    studyOpened: () => this.#bringIntoViewOnceLoaded(bringStudyIntoView),
    togglePlay: () => this.#playing.toggle(),
    toggleDescent: () => this.#descending.toggle(),
    gestures: {
      isOn: () => this.#model.acts.isGesture,
      begin: () => this.#model.acts.begin(this.#model.settings),
      // What stood still meanwhile is drawn.
      end: () => this.#model.endGesture() && this.requestUpdate(),
      cancel: () => this.#model.cancelGesture() && this.requestUpdate(),
    },
  });

  /** Both descents go on by one update; whether there is another one. */
  #descend() {
    const { study, descentStep } = this.#model.shown;
    if (study !== 'landscape' || descentStep >= mostDescentSteps) return false;
    this.#actions.change({ descentStep: descentStep + 1 });
    return descentStep + 1 < mostDescentSteps;
  }

  /** The state as a plain object: a copy. */
  get settings() {
    return structuredClone(this.#model.settings);
  }

  /**
   * Merges a part into the settings; resolves when it is drawn, rejects with the sentence that says
   * why it is refused, and then nothing has changed.
   * @param {Part} part
   */
  async patch(part) {
    const own = copyOf(part);
    await this.#given;
    await this.#merge(own);
  }

  /** @param {Part} part */
  async #merge(part) {
    await this.#whenReady();
    await this.#applyAndDraw(await withCase(part));
  }

  /**
   * Moves the walk by a number of places, back where it is negative; resolves when it is drawn.
   * @param {number} count
   */
  async stepBy(count) {
    await this.#whenGiven();
    await this.#applyAndDraw({ step: Math.max(this.#model.shown.step + Math.trunc(count), 0) });
  }

  /**
   * Opens a network and its sequence in the reference format; resolves when it is drawn, rejects
   * with the sentence that the page shows when it is refused, and then nothing has changed.
   * @param {Subject} description
   */
  async open(description) {
    const own = copyOf(description);
    await this.#whenGiven();
    const sentence = this.#model.refusalOf(own);
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
    await this.#whenGiven();
    const given = await withCase(own);
    if (turn !== this.#links) return undefined;
    this.#replace(given);
    const set = this.settings;
    this.#model.acts.forget();
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
    await this.#whenGiven();
    this.#takeBack(undone, notices.undone);
    await this.updateComplete;
  }

  /** Makes the change again that was taken back; resolves when it is drawn. */
  async redo() {
    await this.#whenGiven();
    this.#takeBack(redone, notices.redone);
    await this.updateComplete;
  }

  /**
   * Lets a key act as if the figure had the focus.
   * @param {KeyboardEvent} event
   */
  press(event) {
    const figure = this.renderRoot.querySelector('.figure');
    if (this.#model.computed !== undefined && figure !== null) onKey(event, figure, this.#model.scene, this.#actions);
  }

  /** The whole state as a link, without the #. */
  get link() {
    return this.#linkOf(this.#model.settings);
  }

  /** @param {Settings} settings of the same cell */
  #linkOf(settings) {
    return linkOf(this.#model.computed === undefined ? settings : fittingIn(settings, this.#model.computed.graph));
  }

  /** @param {Settings} settings of the same cell */
  #addressOf(settings) {
    return new URL(`#${this.#linkOf(settings)}`, pageOf(this)).href;
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
   * @param {string[]} [said] about what could not even be read
   * @param {number} [turn] among all that are to be shown as a whole
   */
  async #openRead(read, place, said = [], turn = (this.#links += 1)) {
    const isFirst = this.#model.computed === undefined;
    const loading = onceLoaded(read);
    this.#awaited = Promise.all([this.#awaited, loading]);
    this.#underWay += 1;
    try {
      if (place !== 'attributes') await this.#given;
      await this.#whenReady();
      const loaded = await loading;
      if (turn !== this.#links) return;
      const { part, dropped } = this.#model.guard(() => openable(loaded, place === 'file' ? faultOf : faultInLink));
      this.#replace(part);
      await this.#whenDrawn();
      if (isFirst) this.#model.acts.forget();
      this.#tell([...said, ...leftOut(dropped, place)]);
    } finally {
      this.#underWay -= 1;
    }
    await this.updateComplete;
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    super.attributeChangedCallback(name, before, now);
    if (before === now || this.#isReflecting) return;
    if (this.#attributes.note(name)) this.#given = this.#readAttributes(this.#given);
  }

  /** @param {Promise<void> | undefined} before the attributes that were given earlier */
  async #readAttributes(before) {
    this.#underWay += 1;
    try {
      const loading = this.#attributes.load();
      // Nothing is drawn before they can be read.
      this.#awaited ??= loading;
      const reader = await loading;
      await before;
      await this.#attributes.read(reader);
    } catch {
      // A figure that cannot be computed says so itself.
    } finally {
      this.#underWay -= 1;
      this.requestUpdate();
    }
  }

  /** Says what was left out. @param {string[]} sentences */
  #tell(sentences) {
    this.#show({ leftOut: sentences });
    if (sentences.length > 0) this.dispatchEvent(errorEvent({ kind: 'refused', sentences }));
  }

  /** Throws where the reader may not change it. @param {Part} part */
  #allow(part) {
    if (!isFree(this.#model.settings, part)) throw new Error(refusals.readonly);
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
    this.#model.wake();
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#checking.stop();
    this.#transient.training?.session.stop();
    this.#transient.comparison?.session.stop();
    this.#restUnlessMoved();
  }

  /** What is only moved in the page is in it again by then. */
  #restUnlessMoved() {
    if (!this.isConnected) setTimeout(() => this.#rest());
  }

  #rest() {
    if (this.isConnected) return;
    this.#model.rest();
    // What is drawn asks the run that is freed.
    this.requestUpdate();
  }

  render() {
    // What the page holds inside of the element stands in for the figure.
    if (this.#failure !== undefined) return html`${failurePanel(this.#failure, this.#recoveries)}<slot></slot>`;
    if (this.#model.computed === undefined) return html`<div class="waiting" aria-busy="true"><slot></slot></div>`;
    const scene = this.#model.scene;
    const overflow = overflowOf(this.#model.computed, scene);
    const state = {
      settings: this.#model.shown,
      transient: { ...this.#transient, notice: overflow ?? this.#transient.notice },
      isPlaying: this.#playing.isOn,
      isDescending: this.#descending.isOn,
      isPrinting: this.#printing.isOn,
      address: () => this.#addressOf(this.#model.settings),
      addressOf: (/** @type {Settings} */ settings) => this.#addressOf(settings),
      canUndo: this.#model.acts.canUndo,
      canRedo: this.#model.acts.canRedo,
      ...this.#model.askedFor(scene, this.#transient),
    };
    return shell(scene, state, this.#actions);
  }

  willUpdate() {
    dress(this.renderRoot);
    if (this.#failure === undefined) this.#model.refresh();
  }

  updated() {
    this.#checking.refresh();
    // A drag changes numbers alone.
    if (this.#model.isDragged) return;
    if (this.#model.computed === undefined) return;
    // Before all that was given is read, the attribute is the page's.
    if (this.#isReady || this.#underWay === 0) this.#reflect('theme', this.#model.settings.theme);
    if (this.#failure === undefined) this.#inView.bring(this.renderRoot, this.#model.settings);
    turnDialog(this.renderRoot, this.#transient.panel !== undefined);
    this.#tellReady();
  }

  /** Once, when all that was given and all that is wanted and can be had is drawn. */
  #tellReady() {
    if (this.#isReady || this.#failure !== undefined || this.#underWay > 0 || (!this.#lacksView && this.#wanted.some(isMissing))) return;
    this.#isReady = true;
    this.dispatchEvent(readyEvent(this.settings));
  }

  /** @param {string} name @param {string} text */
  #reflect(name, text) {
    if (this.getAttribute(name) === text) return;
    this.#isReflecting = true;
    this.setAttribute(name, text);
    this.#isReflecting = false;
  }

  /** A trap while drawing is shown as such, instead of a figure that has stopped. */
  performUpdate() {
    const regainFocus = this.shadowRoot === null || this.#model.isDragged ? () => {} : keepFocus(this.shadowRoot);
    try {
      super.performUpdate();
      regainFocus();
      if (this.#failure === undefined && this.#model.computed !== undefined) this.#drawn = this.#model.settings;
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError) || this.#failure !== undefined) throw error;
      this.#fail('trap', error);
    }
  }

  async #begin() {
    try {
      await load();
      await this.#awaited;
      this.#model.start(this.#model.settings);
      this.#show(nothingShown);
      this.#restUnlessMoved();
    } catch (error) {
      if (this.#failure === undefined) this.#fail('load', error);
    }
  }

  /** Once what the attributes say is shown. */
  async #whenGiven() {
    await this.#given;
    await this.#whenReady();
  }

  /** Rejects with a sentence where there is nothing to work with. */
  async #whenReady() {
    await this.#ready;
    this.#model.wake();
    if (this.#model.computed === undefined) throw new Error(failure.load);
  }

  /** @param {Part} part */
  async #applyAndDraw(part) {
    this.#applyFromOutside(part);
    await this.#whenDrawn();
  }

  /** @param {Part} part @param {Manner['block']} [block] */
  #applyFromOutside(part, block) {
    this.#playing.stop();
    if (this.#model.endGesture()) this.requestUpdate();
    this.#model.act(part, undefined, { misfit: misfitIn, block });
  }

  /** Once all that is wanted is there and drawn. */
  async #whenDrawn() {
    await this.#loadMissing();
    await this.updateComplete;
  }

  /** @param {typeof undone} turn @param {string} notice */
  #takeBack(turn, notice) {
    if (!this.#model.turn(turn)) return;
    this.#playing.stop();
    this.#show({ notice });
  }

  /**
   * Says what was changed, and loads what it wants.
   * @param {Settings} before
   * @param {Part} part
   */
  #onChange(before, part) {
    const settings = this.#model.settings;
    const isComparable = (settings.model === 'chain') === (before.model === 'chain');
    const notice = isComparable && changesModel(part, before) ? notices.anotherModel : '';
    const open = hidesAnswers(settings) && !hidesAnswers(before) ? nothingShown : withoutRefused(this.#transient);
    this.#show({ ...open, notice, verdict: '', leftOut: [], isCopied: false });
    if (!this.#model.isDragged) this.#loadMissing();
    this.#announce(before);
  }

  /** @param {Settings} before */
  #announce(before) {
    this.dispatchEvent(new ChangeEvent(this.#model.settings, before, /** @type {Computed} */ (this.#model.computed).graph));
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
    this.#inView.forget();
    this.#playing.stop();
    this.dispatchEvent(errorEvent({ kind, sentences: [failure[kind]] }));
    this.requestUpdate();
  }

  #recoveries = {
    back: () => {
      const before = this.#model.settings;
      const settings = this.#drawn ?? before;
      this.#model.restore(settings);
      this.#show({ refusal: undefined });
      this.#announce(before);
    },
    restart: () => {
      const before = this.#model.settings;
      // What the page around it allows holds on.
      const { readonly, range, hide, theme } = before;
      this.#model.start({ ...initialSettings(), readonly, range, hide, theme });
      this.#show(nothingShown);
      this.#announce(before);
    },
  };

  /** The views that are wanted, of those that are loaded late. */
  get #wanted() {
    if (this.#model.computed === undefined) return [];
    return wantedFor(this.#model.scene, this.#model.shown, this.#transient.panel);
  }

  /** What is wanted and not there yet is drawn once it is loaded. */
  async #loadMissing() {
    try {
      const names = await loadMissing(this.#wanted);
      if (names.length === 0) return;
      // Another picture than the one that was brought into view.
      if (names.some((name) => name === 'far' || name === 'near' || name === 'model')) this.#inView.forget();
      this.requestUpdate();
    } catch {
      this.#lacksView = true;
      this.#show({ refusal: { control: 'tool', sentence: failure.view } });
    }
  }

  /** Once all that is wanted is there and drawn. @param {(root: ParentNode) => void} bring */
  async #bringIntoViewOnceLoaded(bring) {
    await this.#whenDrawn();
    bring(this.renderRoot);
  }
}
