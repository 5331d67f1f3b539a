// The same training of the vanilla LSTM, its eight variants and the reader's own mix, from several seeds.

import { cellsFor, runOf, seeds } from './runs.js';
import { startThread } from './thread.js';

/** @typedef {import('./loop.js').Compared} Compared */
/** @typedef {import('./runs.js').Cell} Cell */
/** @typedef {import('../state.js').Settings} Settings */

/**
 * @typedef {object} Comparison
 * @property {ComparisonSession} session
 * @property {Settings} settings with which it was begun
 * @property {Cell[]} cells those that are compared
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
   * @param {{ settings: Settings } & import('./runs.js').Run} begun
   * @param {(comparison: Comparison) => void} tell is told of everything new
   */
  constructor({ settings, subject, training }, tell) {
    this.#tell = tell;
    const cells = cellsFor(subject.variant);
    this.#comparison = { session: this, settings, cells, runs: new Map(), done: 0, isGoing: true };
    this.#thread = startThread((answer) => this.#hear(answer));
    const runs = seeds.flatMap((seed) => cells.map((cell) => runOf({ subject, training }, cell, seed)));
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
    const { cells, runs: before } = this.#comparison;
    const cell = cells[answer.index % cells.length];
    const runs = new Map(before);
    runs.set(cell, [...(runs.get(cell) ?? []), answer]);
    this.#change({ runs, done: this.#comparison.done + 1, isGoing: answer.isGoing && this.#comparison.isGoing });
  }

  /** @param {Partial<Comparison>} part */
  #change(part) {
    this.#comparison = { ...this.#comparison, ...part };
    this.#tell(this.#comparison);
  }
}
