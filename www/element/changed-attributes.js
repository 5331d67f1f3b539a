// The attributes that have changed, read together once the page has set them all. What reads them is loaded
// with the first.

/**
 * @typedef {object} AttributesHost
 * @property {() => boolean} isReady whether the figure was drawn before
 * @property {() => number} turn the next among all that are to be shown as a whole
 * @property {() => import('../state.js').Settings} settings
 * @property {(read: import('../link.js').Read, said: string[], turn: number) => Promise<void>} open opens what all of them say
 * @property {(part: import('../state.js').Part) => Promise<void>} change rejects with the sentence of a refusal
 * @property {(sentences: string[]) => void} tell says what was left out
 */

export class ChangedAttributes {
  #element;
  #host;
  /** @type {Set<string>} */
  #names = new Set();
  #wereRead = false;
  /** @type {number | undefined} of a new beginning, taken when it is asked for */
  #turn;

  /** @param {Element} element @param {AttributesHost} host */
  constructor(element, host) {
    this.#element = element;
    this.#host = host;
  }

  /**
   * Notes one; whether it is the first since they were read. All that were given at first, or the text of a
   * whole link, are a new beginning; later each changes what it says.
   * @param {string} name
   */
  note(name) {
    const isFirst = this.#names.size === 0;
    this.#names.add(name);
    if (name === 'state' || (isFirst && !this.#wereRead && !this.#host.isReady())) this.#turn = this.#host.turn();
    return isFirst;
  }

  load() {
    return import('./attributes.js');
  }

  /** @param {typeof import('./attributes.js')} reader */
  read({ readInto }) {
    const names = [...this.#names];
    const turn = this.#turn;
    this.#names.clear();
    this.#turn = undefined;
    this.#wereRead = true;
    return readInto(this.#host, this.#element, names, turn);
  }
}
