// What open tools and a second cell need computed, beside the run: by makers that come with their late
// views, and remember what they have computed.

import { lateView } from '../views/late.js';
import { makeLens } from '../lens.js';

/** @typedef {import('../walk.js').Computed} Computed */
/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../views/shell.js').Transient} Transient */

export class Asked {
  #lens = makeLens();
  /** @type {ReturnType<typeof import('../building.js').makeBuilder> | undefined} */
  #builder;
  /** @type {ReturnType<typeof import('../mistaken.js').makeCosts> | undefined} */
  #costs;
  /** @type {ReturnType<typeof import('../beside.js').makeBeside> | undefined} */
  #beside;

  /**
   * For the tool that is open, and the second cell; undefined what is not asked, or not loaded yet.
   * @param {Computed} computed
   * @param {Scene} scene
   * @param {Settings} settings as far as they are shown
   * @param {import('../state.js').Tool | undefined} tool
   * @param {Transient} transient
   */
  of(computed, scene, settings, tool, { litRoute, attempt }) {
    this.#builder ??= lateView('build')?.makeBuilder();
    this.#costs ??= lateView('break')?.makeCosts();
    this.#beside ??= lateView('compare')?.makeBeside();
    return {
      lens: tool === 'routes' && lateView(tool) !== undefined ? this.#lens(computed, scene, litRoute) : undefined,
      beside: this.#beside?.(computed, settings),
      costs: tool === 'break' ? this.#costs?.(computed, settings) : undefined,
      building: tool === 'build' ? this.#builder?.(computed, scene, attempt) : undefined,
    };
  }

  /** Frees the run of the second cell. @param {Computed} computed @param {Settings} settings */
  free(computed, settings) {
    this.#beside?.(computed, { ...settings, compare: null });
  }
}
