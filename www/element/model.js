// The settings of a figure with the run that they describe, and the acts that can be taken back. What is
// refused is thrown as its sentence, and then nothing has changed.

import { showable } from '../answers.js';
import { applied } from '../applied.js';
import { withinRange } from '../bounds.js';
import { compute, isOutdated, release } from '../computed.js';
import { newestCore } from '../core.js';
import { Scene } from '../scene.js';
import { initialSettings, numbersThatDiffer, refusalOf } from '../state.js';
import { openTool } from '../views/tools/row.js';
import { blockShown, firstSight } from '../walk.js';
import { sentenceOf, sentenceOfThrown } from '../words/en/errors.js';
import { Acts } from './acts.js';
import { Asked } from './asked.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../state.js').Part} Part */
/** @typedef {import('../walk.js').Computed} Computed */
/** @typedef {import('../applied.js').Manner} Manner */

/**
 * @typedef {object} ModelHost
 * @property {(before: Settings, part: Part) => void} changed a part was merged into the settings
 * @property {() => void} held there is another run
 * @property {() => void} woken what was freed is computed again
 * @property {(error: unknown) => void} trapped the core has stopped
 */

export class Model {
  #host;
  #settings = initialSettings();
  /** @type {Computed | undefined} */
  #computed;
  #isAtRest = false;
  #asked = new Asked();
  acts = new Acts();

  /** @param {ModelHost} host */
  constructor(host) {
    this.#host = host;
  }

  get settings() {
    return this.#settings;
  }

  /** Undefined before the core is loaded, and at rest. */
  get computed() {
    return this.#computed;
  }

  /** The settings as far as they are shown. */
  get shown() {
    return this.#computed === undefined ? this.#settings : showable(this.#settings, this.#computed.graph);
  }

  /** Whether a number is being dragged, and nothing else was done meanwhile. */
  get isDragged() {
    return this.acts.isDrag(this.#settings);
  }

  /** What there is to be seen of the run. */
  get scene() {
    const { run, graph } = /** @type {Computed} */ (this.#computed);
    return new Scene(run, graph, { ...this.shown, isDragged: this.isDragged });
  }

  /**
   * What open tools and a second cell need besides.
   * @param {Scene} scene
   * @param {import('../views/shell.js').Transient} transient
   */
  askedFor(scene, transient) {
    return this.#asked.of(/** @type {Computed} */ (this.#computed), scene, this.shown, openTool(scene), transient);
  }

  /**
   * Begins at the first sight of what the settings describe.
   * @param {Settings} settings
   */
  start(settings) {
    const computed = this.guard(() => compute(settings));
    const step = withinRange(firstSight(computed), settings, computed);
    this.#settings = { ...settings, step, t: blockShown(computed, { ...settings, step }) };
    this.#hold(computed);
  }

  /** Goes back to settings that could be drawn. @param {Settings} settings */
  restore(settings) {
    this.#hold(this.guard(() => compute(settings)));
    this.#settings = settings;
  }

  /** Views that are loaded with the whole core ask it: once it is there, every run is made with it. */
  refresh() {
    if (this.#computed !== undefined && isOutdated(this.#computed)) this.#hold(compute(this.#settings));
  }

  /** Frees what the core holds; what it is needed for computes it again. */
  rest() {
    const computed = this.#computed;
    if (computed === undefined) return;
    this.#asked.free(computed, this.#settings);
    release(computed);
    this.#computed = undefined;
    this.#isAtRest = true;
  }

  /** Computes again what was freed. */
  wake() {
    if (!this.#isAtRest) return;
    this.#isAtRest = false;
    this.#hold(this.guard(() => compute(this.#settings)));
    this.#host.woken();
  }

  /**
   * Merges a part into the settings as an act that can be taken back.
   * @param {Part} part
   * @param {string} [control] what was acted on
   * @param {Manner} [manner]
   */
  act(part, control, manner) {
    const before = this.#settings;
    this.#apply(part, manner);
    this.acts.note(this.#settings, before, control);
  }

  /**
   * Takes an act back, or makes it again; whether there was one.
   * @param {import('./acts.js').Turn} turn
   */
  turn(turn) {
    return this.acts.turn(turn, this.#settings, (part) => this.#apply(part));
  }

  /** Ends a drag as one act; whether one was under way. */
  endGesture() {
    return this.acts.end(this.#settings) !== undefined;
  }

  /** Takes a drag that is under way back; whether one was. */
  cancelGesture() {
    const before = this.acts.cancel();
    if (before === undefined) return false;
    this.#apply(numbersThatDiffer(this.#settings, before));
    return true;
  }

  /**
   * The sentence with which the core refuses a case; undefined where it accepts it.
   * @param {import('../core.js').Subject} description
   */
  refusalOf(description) {
    try {
      const Core = newestCore();
      this.guard(() => new Core(description).free());
      return undefined;
    } catch (error) {
      return sentenceOfThrown(error);
    }
  }

  /**
   * Runs what may be refused by the core: a refusal is thrown on as its sentence, a trap is told as well.
   * @template T
   * @param {() => T} work
   * @returns {T}
   */
  guard(work) {
    try {
      return work();
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) this.#host.trapped(error);
      throw new Error(sentenceOfThrown(error));
    }
  }

  /**
   * Merges a part into the settings and computes what depends on it.
   * @param {Part} part
   * @param {Manner} [manner]
   */
  #apply(part, manner) {
    const refusal = refusalOf(part);
    if (refusal !== undefined) throw new Error(sentenceOf(refusal));
    this.wake();
    const earlier = this.#settings;
    const before = /** @type {Computed} */ (this.#computed);
    const { settings, computed } = this.guard(() => applied({ settings: earlier, computed: before }, part, manner));
    this.#settings = settings;
    if (computed.run === before.run) this.#computed = computed;
    else this.#hold(computed);
    this.#host.changed(earlier, part);
  }

  /** Takes a run in place of the one before. @param {Computed} computed */
  #hold(computed) {
    if (this.#computed !== undefined) release(this.#computed);
    this.#computed = computed;
    this.#host.held();
  }
}
