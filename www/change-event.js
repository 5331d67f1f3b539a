// The event that says that the settings have changed. While a number is dragged there is one for
// each move of the pointer, so the settings are copied when they are asked for.

import { linkOf } from './link.js';
import { fittingIn } from './settings/misfits.js';
import { namesThatDiffer } from './state.js';

/** @typedef {import('./state.js').Settings} Settings */

export class ChangeEvent extends Event {
  #settings;
  #before;
  #graph;
  /** @type {Settings | undefined} */
  #copy;

  /**
   * @param {Settings} settings
   * @param {Settings} before
   * @param {import('./core.js').Description} graph of the cell that the settings describe
   */
  constructor(settings, before, graph) {
    super('change', { bubbles: true, composed: true });
    this.#settings = settings;
    this.#before = before;
    this.#graph = graph;
  }

  /** The settings: a copy. */
  get detail() {
    this.#copy ??= structuredClone(this.#settings);
    return this.#copy;
  }

  /** The names of those that changed. */
  get changed() {
    return namesThatDiffer(this.#settings, this.#before);
  }

  /** The link to them, without the #. */
  get link() {
    return linkOf(fittingIn(this.#settings, this.#graph));
  }
}
