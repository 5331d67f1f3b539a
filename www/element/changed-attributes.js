// The attributes that have changed, read together once the page has set them all. What reads them is loaded
// with the first.

/**
 * @typedef {object} AttributesHost
 * @property {() => boolean} isReady whether the figure was drawn before
 * @property {() => import('../state.js').Settings} settings
 * @property {(read: import('../link.js').Read, said: string[]) => Promise<void>} open opens what all of them say
 * @property {(part: import('../state.js').Part) => Promise<void>} change rejects with the sentence of a refusal
 * @property {(sentences: string[]) => void} tell says what was left out
 */

export class ChangedAttributes {
  #element;
  #host;
  /** @type {Set<string>} */
  #names = new Set();

  /** @param {Element} element @param {AttributesHost} host */
  constructor(element, host) {
    this.#element = element;
    this.#host = host;
  }

  /** Notes one; whether it is the first since they were read. @param {string} name */
  note(name) {
    this.#names.add(name);
    return this.#names.size === 1;
  }

  load() {
    return import('./attributes.js');
  }

  /** All that were given at first, or the text of a whole link, are a new beginning; later each changes what it says. */
  async read() {
    const { readAll, readChanged } = await this.load();
    const names = [...this.#names];
    this.#names.clear();
    if (!this.#host.isReady() || names.includes('state')) {
      const { said, ...read } = readAll(this.#element);
      return this.#host.open(read, said);
    }
    const { part, said } = readChanged(this.#element, names, this.#host.settings());
    this.#host.tell([...said, ...(await this.#refused(part))]);
  }

  /** @param {import('../state.js').Part} part */
  async #refused(part) {
    if (Object.keys(part).length === 0) return [];
    try {
      await this.#host.change(part);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  }
}
