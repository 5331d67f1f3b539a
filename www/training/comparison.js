// The same training of the vanilla LSTM and its eight variants, from several seeds.

import { variants } from '../state.js';
import { startThread } from './thread.js';

/** @typedef {import('./loop.js').Case} Case */
/** @typedef {import('./loop.js').Training} Training */
/** @typedef {import('./loop.js').Compared} Compared */
/** @typedef {import('../state.js').Settings} Settings */

/** The cells: none of the changes, and each by itself. */
export const cells = /** @type {const} */ ([null, ...variants]);

/** @typedef {(typeof cells)[number]} Cell */

/** The seeds that weights, and sequences of a task, are drawn from. */
export const seeds = [1, 2, 3, 4, 5];

/**
 * @typedef {object} Comparison
 * @property {ComparisonSession} session
 * @property {Settings} settings with which it was begun
 * @property {Map<Cell, Compared[]>} runs those that are over, of each cell
 * @property {number} done how many of them there are
 * @property {boolean} isGoing
 * @property {unknown} [failure]
 */

export class ComparisonSession {
  #tell;
  #thread;
  /** @type {Comparison} */
  #comparison;

  /**
   * @param {{ settings: Settings, subject: Case, training: Training }} begun
   * @param {(comparison: Comparison) => void} tell is told of everything new
   */
  constructor({ settings, subject, training }, tell) {
    this.#tell = tell;
    this.#comparison = { session: this, settings, runs: new Map(), done: 0, isGoing: true };
    this.#thread = startThread((answer) => this.#hear(answer));
    const runs = seeds.flatMap((seed) => cells.map((cell) => runOf(subject, training, cell, seed)));
    this.#thread.then(({ order }) => order({ kind: 'compare', runs, updates: settings.updates }), (failure) => this.#change({ failure, isGoing: false }));
    tell(this.#comparison);
  }

  /** Begins no more runs; those that are over stay. */
  async stop() {
    this.#change({ isGoing: false });
    const thread = await this.#thread.catch(() => undefined);
    thread?.order({ kind: 'stop' });
  }

  /** Ends it for good. */
  async end() {
    this.#tell = () => {};
    const thread = await this.#thread.catch(() => undefined);
    thread?.end();
  }

  /** @param {import('./loop.js').Answer} answer */
  #hear(answer) {
    if (answer.kind === 'failed') this.#change({ failure: Object.assign(new Error(), answer.error), isGoing: false });
    if (answer.kind !== 'compared') return;
    const cell = cells[answer.index % cells.length];
    const runs = new Map(this.#comparison.runs);
    runs.set(cell, [...(runs.get(cell) ?? []), answer]);
    this.#change({ runs, done: this.#comparison.done + 1, isGoing: answer.isGoing });
  }

  /** @param {Partial<Comparison>} part */
  #change(part) {
    this.#comparison = { ...this.#comparison, ...part };
    this.#tell(this.#comparison);
  }
}

/**
 * The LSTM of the sizes of a network, on its sequence or on a task, with weights from a seed.
 * @param {Case} subject
 * @param {Training} training
 * @param {Cell} cell
 * @param {number} seed
 */
function runOf({ params: _, ...subject }, training, cell, seed) {
  const drawn = /** @type {Case} */ ({ ...subject, model: 'lstm', variant: cell === null ? [] : [cell], seed });
  return { subject: drawn, training: { ...training, seed } };
}
