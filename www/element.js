// The custom element <delta-scope>: the only holder of mutable state. Everything that it shows is a
// pure function of its settings and of the run that they describe.

import { LitElement, html } from 'lit';

import { actionsOf } from './actions.js';
import { Unrolled, load } from './core.js';
import { caseOf, settingsOf } from './input/case.js';
import { Scene } from './scene.js';
import { changesCase, initialSettings, refusalOf, settled } from './state.js';
import { styles } from './styles/element.js';
import { failurePanel } from './views/failure.js';
import { keepInView } from './views/keep_in_view.js';
import { shell } from './views/shell.js';
import { blockOf, firstSight, sameStep, stepWithin } from './walk.js';
import { sentenceOf, sentenceOfThrown } from './words/en/errors.js';
import { notices } from './words/en/page.js';

/** @typedef {import('./state.js').Settings} Settings */
/** @typedef {import('./state.js').Part} Part */
/** @typedef {import('./core.js').Case} Case */
/** @typedef {import('./walk.js').Computed} Computed */
/** @typedef {import('./views/shell.js').Transient} Transient */

const playInterval = 900;

export class DeltaScope extends LitElement {
  static styles = styles;

  #settings = initialSettings();
  /** @type {Computed | undefined} */
  #computed;
  /** @type {Transient} */
  #transient = { panel: undefined, refusal: undefined, notice: '', verdict: '', drafts: {} };
  /** @type {import('./views/failure.js').Failure | undefined} */
  #failure;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #playing;
  #ready = this.#begin();

  #actions = actionsOf({
    settings: () => this.#settings,
    computed: () => /** @type {Computed} */ (this.#computed),
    apply: (part) => this.#apply(part),
    show: (part) => this.#show(part),
    transient: () => this.#transient,
    check: (description) => this.#refusalOf(description),
    togglePlay: () => (this.#playing === undefined ? this.#play() : this.#pause()),
  });

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
    await this.#ready;
    this.#pause();
    this.#apply(part);
    await this.updateComplete;
  }

  /**
   * Moves the walk by a number of places, back where it is negative; resolves when it is drawn.
   * @param {number} count
   */
  async stepBy(count) {
    await this.#ready;
    await this.patch({ step: Math.max(this.#settings.step + Math.trunc(count), 0) });
  }

  /**
   * Opens a network and its sequence in the reference format; resolves when it is drawn, rejects
   * with the sentence that the page shows when it is refused, and then nothing has changed.
   * @param {Case} description
   */
  async open(description) {
    await this.#ready;
    this.#pause();
    const sentence = this.#refusalOf(description);
    if (sentence !== undefined) throw new Error(sentence);
    this.#apply({ ...settingsOf(description), unit: 1, step: 'start' });
    await this.updateComplete;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#pause();
  }

  render() {
    if (this.#failure !== undefined) return failurePanel(this.#failure, this.#recoveries);
    if (this.#computed === undefined) return html`<div class="waiting" aria-busy="true"></div>`;
    const scene = new Scene(this.#computed.run, this.#computed.graph, this.#settings);
    const overflow = this.#computed.overflow && notices.overflowAt(this.#computed.overflow);
    const state = {
      settings: this.#settings,
      transient: { ...this.#transient, notice: overflow ?? this.#transient.notice },
      isPlaying: this.#playing !== undefined,
    };
    return shell(scene, state, this.#actions);
  }

  updated() {
    this.setAttribute('theme', this.#settings.theme);
    keepInView(this.renderRoot, '.strip', '.shown');
    keepInView(this.renderRoot, '.stage', 'svg [tabindex="0"]');
    const dialog = this.renderRoot.querySelector('dialog');
    const isWanted = this.#transient.panel !== undefined;
    if (dialog === null || dialog.open === isWanted) return;
    if (isWanted) dialog.showModal();
    else dialog.close();
  }

  /** A trap while drawing is shown as such, instead of a figure that has stopped. */
  performUpdate() {
    try {
      super.performUpdate();
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError) || this.#failure !== undefined) throw error;
      this.#fail('trap', error);
    }
  }

  async #begin() {
    try {
      await load();
    } catch (error) {
      this.#fail('load', error);
      return;
    }
    this.#computed = compute(this.#settings);
    const step = firstSight(this.#computed);
    this.#settings = { ...this.#settings, step, t: blockOf(this.#computed, step) ?? 1 };
    this.requestUpdate();
  }

  /**
   * Merges a part into the settings and computes what depends on it; throws the sentence that says
   * why it is refused, and then nothing has changed.
   * @param {Part} part
   */
  #apply(part) {
    const refusal = refusalOf(part);
    if (refusal !== undefined) throw new Error(sentenceOf(refusal));
    const before = /** @type {Computed} */ (this.#computed);
    const merged = { ...this.#settings, ...part, step: this.#settings.step };
    const isAnother = changesCase(part);
    const after = isAnother ? this.#computeOrThrow(merged) : before;
    if (part.step !== undefined) merged.step = stepWithin(part.step, after.graph);
    else if (isAnother) merged.step = sameStep(merged.step, before, after);
    try {
      this.#settings = settled(merged, part, after);
    } catch (error) {
      if (isAnother) after.run.free();
      throw error;
    }
    this.#computed = after;
    if (isAnother) before.run.free();
    const isModel = isAnother && part.x === undefined && part.targets === undefined;
    this.#show({ notice: isModel ? notices.anotherModel : '', verdict: '', refusal: undefined });
    this.dispatchEvent(
      new CustomEvent('change', { detail: this.settings, bubbles: true, composed: true }),
    );
  }

  /** @param {Settings} settings */
  #computeOrThrow(settings) {
    return this.#guard(() => compute(settings));
  }

  /**
   * The sentence with which the core refuses a case; undefined where it accepts it.
   * @param {Case} description
   */
  #refusalOf(description) {
    try {
      this.#guard(() => new Unrolled(description).free());
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
    this.#transient = { ...this.#transient, ...part };
    this.requestUpdate();
  }

  #play() {
    this.#playing = setInterval(() => {
      this.#actions.move('on');
      const { graph } = /** @type {Computed} */ (this.#computed);
      if (this.#settings.step === graph.phaseEnds[3]) this.#pause();
    }, playInterval);
    this.requestUpdate();
  }

  #pause() {
    clearInterval(this.#playing);
    this.#playing = undefined;
    this.requestUpdate();
  }

  /**
   * @param {import('./views/failure.js').Failure['kind']} kind
   * @param {unknown} error
   */
  #fail(kind, error) {
    this.#failure = { kind, detail: String(error) };
    this.requestUpdate();
  }

  #recoveries = {
    back: () => this.#recover(() => this.#settings),
    restart: () => this.#recover(initialSettings),
  };

  /** @param {() => Settings} settings */
  #recover(settings) {
    this.#failure = undefined;
    this.#computed = this.#computeOrThrow(settings());
    this.#settings = settled(settings(), {}, this.#computed);
    this.requestUpdate();
  }
}

/**
 * Unrolls what the settings describe and runs both passes; throws what the core refuses.
 * @param {Settings} settings
 * @returns {Computed}
 */
function compute(settings) {
  const run = new Unrolled(caseOf(settings));
  run.run();
  return { run, graph: run.describe(), overflow: run.overflow() };
}
