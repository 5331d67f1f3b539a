// Keeps the check of everything fresh while it is asked for: after the page is drawn, and not while
// its numbers are still being changed.

import { wholeOf } from '../core.js';

/** @typedef {import('../core.js').Unrolled} Unrolled */
/** @typedef {{ of: Unrolled, found: import('../../pkg/whole/deltascope.js').Check }} Checked */

/**
 * @typedef {object} CheckingHost
 * @property {() => Unrolled | undefined} wanted the run that is to be checked, if any
 * @property {(checked: Checked) => void} found
 * @property {(error: unknown) => void} failed
 */

/** For so long, in milliseconds, nothing must have changed. */
const pause = 80;

export class Checking {
  #host;
  /** @type {Unrolled | undefined} what was checked last, or is about to be */
  #of;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {CheckingHost} host */
  constructor(host) {
    this.#host = host;
  }

  /** To be called whenever the page was drawn. */
  refresh() {
    const run = this.#host.wanted();
    if (run === this.#of) return;
    this.stop();
    this.#of = run;
    if (run !== undefined) this.#timer = setTimeout(() => this.#check(run), pause);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#of = undefined;
  }

  /** @param {Unrolled} run */
  #check(run) {
    if (run !== this.#host.wanted()) return;
    try {
      this.#host.found({ of: run, found: wholeOf(run).check() });
    } catch (error) {
      this.#host.failed(error);
    }
  }
}
