// One training as the page sees it: where it runs, what it has found so far, and what it is asked for.

import { startThread } from './thread.js';

/** @typedef {import('./loop.js').Answer} Answer */
/** @typedef {import('./loop.js').Case} Case */
/** @typedef {import('./loop.js').Training} Training */
/** @typedef {import('./thread.js').Thread} Thread */
/** @typedef {import('../state.js').Settings} Settings */

/**
 * @typedef {object} Found what the updates found, one number each
 * @property {Float64Array} losses
 * @property {Float64Array} before the length of the gradient
 * @property {Float64Array} after the same, once it was clipped
 * @property {Float64Array} angles between both, in degrees
 */

/**
 * @typedef {object} Course how far a training is; a new one at each report
 * @property {Session} session
 * @property {Settings} settings with which it was begun
 * @property {Thread['place']} place
 * @property {number} done
 * @property {number} until how many updates are asked for
 * @property {boolean} isGoing
 * @property {Found} found
 * @property {ArrayLike<number>} moments after which updates the network can be opened
 * @property {import('./loop.js').TrainingOverflow} [overflow]
 * @property {unknown} [failure] why it cannot begin, or go on
 */

/** Numbers for each update, as the core gives them. */
const each = 4;

export class Session {
  #tell;
  /** @type {Promise<Thread>} */
  #thread;
  /** @type {Course} */
  #course;
  /** Room for more than there are, one column for each of the four. */
  #columns = Array.from({ length: each }, () => new Float64Array(1024));
  /** @type {Map<number, ((subject: Case | undefined) => void)[]>} */
  #asked = new Map();

  /**
   * @param {{ settings: Settings, subject: Case, training: Training, until: number }} begun
   * @param {(course: Course) => void} tell is told of everything new
   */
  constructor({ settings, subject, training, until }, tell) {
    this.#tell = tell;
    this.#course = { session: this, settings, place: 'worker', done: 0, until, isGoing: true, found: this.#found(0), moments: [] };
    this.#thread = startThread((answer) => this.#hear(answer));
    this.#thread.then(({ place }) => this.#change({ place }), (failure) => this.#change({ failure, isGoing: false }));
    this.#order({ kind: 'begin', subject, training });
    this.#order({ kind: 'advance', until });
    tell(this.#course);
  }

  /** Makes updates until there are so many. @param {number} until */
  advance(until) {
    this.#change({ until, isGoing: true });
    this.#order({ kind: 'advance', until });
  }

  /** Makes no more updates; what was found stays. */
  stop() {
    this.#order({ kind: 'stop' });
  }

  /** Ends it for good. */
  async end() {
    this.#tell = () => {};
    const thread = await this.#thread.catch(() => undefined);
    thread?.end();
  }

  /**
   * The network after so many updates, as a case; undefined where it was not kept.
   * @param {number} update
   * @returns {Promise<Case | undefined>}
   */
  caseAfter(update) {
    return new Promise((resolve) => {
      this.#asked.set(update, [...(this.#asked.get(update) ?? []), resolve]);
      this.#order({ kind: 'open', update });
    });
  }

  /** @param {import('./loop.js').Order} order */
  async #order(order) {
    // Why there is none was told by itself.
    const thread = await this.#thread.catch(() => undefined);
    thread?.order(order);
  }

  /** @param {Answer} answer */
  #hear(answer) {
    if (answer.kind === 'failed') return this.#change({ failure: Object.assign(new Error(), answer.error), isGoing: false });
    if (answer.kind === 'opened') {
      this.#asked.get(answer.update)?.forEach((resolve) => resolve(answer.subject));
      this.#asked.delete(answer.update);
    }
    if (answer.kind !== 'progress') return;
    const { found, done, moments, overflow, isGoing } = answer;
    this.#keep(found, done);
    this.#change({ done, moments, overflow, isGoing, found: this.#found(done) });
  }

  /**
   * Appends what new updates found.
   * @param {Float64Array} found
   * @param {number} done how many there are with them
   */
  #keep(found, done) {
    const start = done - found.length / each;
    this.#columns = this.#columns.map((column, which) => {
      const kept = done <= column.length ? column : grown(column, 2 * done);
      for (let index = start; index < done; index++) kept[index] = found[(index - start) * each + which];
      return kept;
    });
  }

  /** @param {number} done @returns {Found} */
  #found(done) {
    const [losses, before, after, angles] = this.#columns.map((column) => column.subarray(0, done));
    return { losses, before, after, angles };
  }

  /** @param {Partial<Course>} part */
  #change(part) {
    this.#course = { ...this.#course, ...part };
    this.#tell(this.#course);
  }
}

/** @param {Float64Array} numbers @param {number} length */
function grown(numbers, length) {
  const larger = new Float64Array(length);
  larger.set(numbers);
  return larger;
}
