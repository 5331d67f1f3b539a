// The acts that can be taken back, a drag being one from its beginning to its end.

import { isSameView, numbersThatDiffer, turnedPart } from '../state.js';
import { done, nothingDone } from '../undo.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../state.js').Part} Part */
/** @typedef {typeof import('../undo.js').undone} Turn */

export class Acts {
  #acts = nothingDone;
  /** @type {Settings | undefined} what a drag that is under way began with */
  #beforeGesture;

  get canUndo() {
    return this.#acts.past.length > 0;
  }

  get canRedo() {
    return this.#acts.future.length > 0;
  }

  /** Whether a drag is under way. */
  get isGesture() {
    return this.#beforeGesture !== undefined;
  }

  /** Whether a number is being dragged, and nothing else was done meanwhile. @param {Settings} settings */
  isDrag(settings) {
    return this.#beforeGesture !== undefined && isSameView(settings, this.#beforeGesture);
  }

  /** @param {Settings} settings */
  begin(settings) {
    this.#beforeGesture = settings;
  }

  /**
   * Ends a drag, if one is under way: with it as one act, or, where it is cancelled, with none.
   * @param {Settings} settings
   * @returns {Settings | undefined} what it began with
   */
  end(settings) {
    const before = this.#beforeGesture;
    this.#beforeGesture = undefined;
    if (before !== undefined) this.note(settings, before);
    return before;
  }

  /** Ends a drag as if it had not been. @returns {Settings | undefined} what it began with */
  cancel() {
    const before = this.#beforeGesture;
    this.#beforeGesture = undefined;
    return before;
  }

  /**
   * Notes an act, where it changed what can be taken back; a drag is noted when it ends.
   * @param {Settings} settings
   * @param {Settings} before
   * @param {string} [control] what was acted on
   */
  note(settings, before, control) {
    if (this.isGesture) return;
    const changed = numbersThatDiffer(settings, before);
    if (Object.keys(changed).length > 0) this.#acts = done(this.#acts, before, { control, at: performance.now() });
  }

  /**
   * Takes an act back, or makes it again.
   * @param {Turn} turn
   * @param {Settings} settings
   * @param {(part: Part) => void} apply
   * @returns {boolean} whether there was one
   */
  turn(turn, settings, apply) {
    const turned = turn(this.#acts, settings);
    if (turned === undefined || this.isGesture) return false;
    apply(turnedPart(settings, turned.settings));
    this.#acts = turned.acts;
    return true;
  }

  /** From here on nothing can be taken back. */
  forget() {
    this.#acts = nothingDone;
  }
}
