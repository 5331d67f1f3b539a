// The custom element <delta-scope>: the only holder of mutable state. Everything that it shows is a
// pure function of its settings and of the run that they describe.

import { LitElement, html } from 'lit';

import { actionsOf, withoutRefused } from './actions.js';
import { hidesAnswers, showable } from './answers.js';
import { applied } from './applied.js';
import { isFree, withinRange } from './bounds.js';
import { ChangeEvent } from './change-event.js';
import { withCase } from './cases.js';
import { compute, faultInLink, faultOf, isOutdated, release } from './computed.js';
import { load, newestCore } from './core.js';
import { Acts } from './element/acts.js';
import { Asked } from './element/asked.js';
import { answerEvent, errorEvent, readyEvent } from './element/events.js';
import { InView, turnDialog } from './element/in-view.js';
import { nothingShown } from './element/nothing-shown.js';
import { partOf } from './input/case.js';
import { onKey } from './keys.js';
import { linkOf, namesByKey, settingsFrom } from './link.js';
import { Linked } from './linked.js';
import { Playing } from './playing.js';
import { Printing } from './printing.js';
import { Scene } from './scene.js';
import { fittingIn, misfitIn } from './settings/misfits.js';
import { onceLoaded, openable } from './settings/opening.js';
import { completed } from './settings/start.js';
import { changesModel, initialSettings, mostDescentSteps, numbersThatDiffer, refusalOf } from './state.js';
import { styles } from './styles/element.js';
import { redone, undone } from './undo.js';
import { Checking } from './tools/checking.js';
import { failurePanel } from './views/failure.js';
import { keepFocus } from './views/keep-focus.js';
import { bringAnswerIntoView, bringPartIntoView, bringStudyIntoView } from './views/keep-in-view.js';
import { dress, isMissing, loadMissing, wantedFor } from './views/late.js';
import { overflowOf } from './views/overflow.js';
import { shell } from './views/shell.js';
import { openTool } from './views/tools/row.js';
import { blockShown, firstSight } from './walk.js';
import { settings as refusals, sentenceOf, sentenceOfThrown } from './words/en/errors.js';
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

  #settings = initialSettings();
  /** @type {Computed | undefined} */
  #computed;
  #acts = new Acts();
  #transient = nothingShown;
  /** @type {import('./views/failure.js').Failure | undefined} */
  #failure;
  /** @type {Settings | undefined} the last settings that could be drawn */
  #drawn;
  #inView = new InView();
  #printing = new Printing(this);
  #playing = new Playing(this, () => {
    this.#actions.move('on');
    return this.#shown.step < this.#sceneOf(/** @type {Computed} */ (this.#computed)).lastStep;
  });
  #descending = new Playing(this, () => this.#descend(), 350);
  #linked = new Linked(this, () => !this.#isDragged);
  #asked = new Asked();
  #checking = new Checking({
    wanted: () => (this.#shown.tool === 'check' && !isMissing('check') ? this.#computed?.run : undefined),
    found: (check) => this.#show({ check }),
    failed: (error) => this.#fail('trap', error),
  });
  #ready = this.#begin();
  /** How many links and parts were to be shown as a whole: the latest wins. */
  #links = 0;
  /** How many of them, and of changes of attributes, are on their way. */
  #underWay = 0;
  #isReady = false;
  /** Whether the figure was taken out of the page, and its run freed. */
  #isAtRest = false;
  /** @type {Set<string>} the attributes that have changed and were not read since */
  #changedAttributes = new Set();
  #isReflecting = false;
  /** @type {Promise<unknown> | undefined} what a link needs before anything is drawn */
  #awaited;

  #actions = actionsOf({
    settings: () => this.#shown,
    computed: () => /** @type {Computed} */ (this.#computed),
    apply: (part, control) => {
      this.#allow(part);
      this.#act(part, control);
    },
    undo: () => this.#settings.readonly || this.#takeBack(undone, notices.undone),
    redo: () => this.#settings.readonly || this.#takeBack(redone, notices.redone),
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
      isOn: () => this.#acts.isGesture,
      begin: () => this.#acts.begin(this.#settings),
      end: () => this.#endGesture(this.#acts.end(this.#settings)),
      cancel: () => {
        const before = this.#acts.cancel();
        if (before !== undefined) this.#apply(numbersThatDiffer(this.#settings, before));
        this.#endGesture(before);
      },
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
    this.#acts.forget();
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
   */
  async #openRead(read, place, said = []) {
    const turn = (this.#links += 1);
    const isFirst = this.#computed === undefined;
    const loading = onceLoaded(read);
    this.#awaited = loading;
    this.#underWay += 1;
    try {
      await this.#whenReady();
      const loaded = await loading;
      if (turn !== this.#links) return;
      const { part, dropped } = this.#guard(() => openable(loaded, place === 'file' ? faultOf : faultInLink));
      this.#replace(part);
      await this.#whenDrawn();
      if (isFirst) this.#acts.forget();
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
    this.#changedAttributes.add(name);
    if (this.#changedAttributes.size > 1) return;
    // A figure that cannot be computed says so itself.
    this.#readAttributes().catch(() => {});
  }

  /** All that were given at first, or the text of a whole link, are a new beginning; later each changes what it says. */
  async #readAttributes() {
    this.#underWay += 1;
    try {
      const loading = import('./element/attributes.js');
      this.#awaited ??= loading;
      const { readAll, readChanged } = await loading;
      const names = [...this.#changedAttributes];
      this.#changedAttributes.clear();
      if (!this.#isReady || names.includes('state')) {
        const { said, ...read } = readAll(this);
        return await this.#openRead(read, 'attributes', said);
      }
      const { part, said } = readChanged(this, names, this.#settings);
      const refused = Object.keys(part).length === 0 ? [] : await this.patch(part).then(() => [], (error) => [sentenceOfThrown(error)]);
      this.#tell([...said, ...refused]);
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
    if (!isFree(this.#settings, part)) throw new Error(refusals.readonly);
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
    this.#wake();
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

  /** Frees what the core holds for a figure that is in no page. */
  #rest() {
    const computed = this.#computed;
    if (this.isConnected || computed === undefined) return;
    this.#asked.free(computed, this.#settings);
    release(computed);
    this.#computed = undefined;
    this.#isAtRest = true;
    // What is drawn asks the run that is freed.
    this.requestUpdate();
  }

  /** Computes again what was freed. */
  #wake() {
    if (!this.#isAtRest) return;
    this.#isAtRest = false;
    this.#hold(this.#computeOrThrow(this.#settings));
    this.#restUnlessMoved();
  }

  render() {
    // What the page holds inside of the element stands in for the figure.
    if (this.#failure !== undefined) return html`${failurePanel(this.#failure, this.#recoveries)}<slot></slot>`;
    if (this.#computed === undefined) return html`<div class="waiting" aria-busy="true"><slot></slot></div>`;
    const scene = this.#sceneOf(this.#computed);
    const overflow = overflowOf(this.#computed, scene);
    const state = {
      settings: this.#shown,
      transient: { ...this.#transient, notice: overflow ?? this.#transient.notice },
      isPlaying: this.#playing.isOn,
      isDescending: this.#descending.isOn,
      isPrinting: this.#printing.isOn,
      address: () => this.#addressOf(this.#settings),
      addressOf: (/** @type {Settings} */ settings) => this.#addressOf(settings),
      canUndo: this.#acts.canUndo,
      canRedo: this.#acts.canRedo,
      ...this.#asked.of(this.#computed, scene, this.#shown, openTool(scene), this.#transient),
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
    if (this.#computed === undefined) return;
    this.#reflect('theme', this.#settings.theme);
    if (this.#failure === undefined) this.#inView.bring(this.renderRoot, this.#settings);
    turnDialog(this.renderRoot, this.#transient.panel !== undefined);
    this.#tellReady();
  }

  /** Once, when all that was given and all that is wanted is drawn. */
  #tellReady() {
    if (this.#isReady || this.#failure !== undefined || this.#underWay > 0 || this.#wanted.some(isMissing)) return;
    this.#isReady = true;
    this.dispatchEvent(readyEvent(this.settings));
  }

  /** @param {string} name @param {string} text */
  #reflect(name, text) {
    this.#isReflecting = true;
    this.setAttribute(name, text);
    this.#isReflecting = false;
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
    return this.#acts.isDrag(this.#settings);
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
      this.#restUnlessMoved();
    } catch (error) {
      if (this.#failure === undefined) this.#fail('load', error);
    }
  }

  /** Rejects with a sentence where there is nothing to work with. */
  async #whenReady() {
    await this.#ready;
    this.#wake();
    if (this.#computed === undefined) throw new Error(failure.load);
  }

  /**
   * Begins at the first sight of what the settings describe.
   * @param {Settings} settings
   */
  #start(settings) {
    const computed = this.#computeOrThrow(settings);
    const step = withinRange(firstSight(computed), settings, computed);
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
    this.#endGesture(this.#acts.end(this.#settings));
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
    this.#acts.note(this.#settings, before, control);
  }

  /** What stood still while a number was dragged is drawn. @param {Settings | undefined} before what the drag began with */
  #endGesture(before) {
    if (before !== undefined) this.requestUpdate();
  }

  /** @param {typeof undone} turn @param {string} notice */
  #takeBack(turn, notice) {
    const isTurned = this.#acts.turn(turn, this.#settings, (part) => {
      this.#playing.stop();
      this.#apply(part);
    });
    if (isTurned) this.#show({ notice });
  }

  /**
   * Merges a part into the settings and computes what depends on it; throws the sentence that says
   * why it is refused, and then nothing has changed.
   * @param {Part} part
   * @param {Manner} [manner]
   */
  #apply(part, manner) {
    const refusal = refusalOf(part);
    if (refusal !== undefined) throw new Error(sentenceOf(refusal));
    this.#wake();
    const earlier = this.#settings;
    const before = /** @type {Computed} */ (this.#computed);
    const { settings, computed } = this.#guard(() => applied({ settings: earlier, computed: before }, part, manner));
    this.#settings = settings;
    if (computed.run === before.run) this.#computed = computed;
    else this.#hold(computed);
    const isComparable = (settings.model === 'chain') === (earlier.model === 'chain');
    const notice = isComparable && changesModel(part, earlier) ? notices.anotherModel : '';
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
    this.#inView.forget();
    this.#playing.stop();
    this.dispatchEvent(errorEvent({ kind, sentences: [failure[kind]] }));
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

  /** What is wanted and not there yet is drawn once it is loaded. */
  async #loadMissing() {
    try {
      const names = await loadMissing(this.#wanted);
      if (names.length === 0) return;
      // Another picture than the one that was brought into view.
      if (names.some((name) => name === 'far' || name === 'near' || name === 'model')) this.#inView.forget();
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

/**
 * The address of the page that opens links: the one in the attribute `page`, else the one that the element is in.
 * @param {Element} element
 */
function pageOf(element) {
  const { baseURI } = element.ownerDocument;
  const page = element.getAttribute('page') ?? '';
  const address = new URL(URL.canParse(page, baseURI) ? page : '', baseURI);
  return ['https:', 'http:', 'file:'].includes(address.protocol) ? address : baseURI;
}
