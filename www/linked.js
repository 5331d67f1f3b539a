// What stands for the same thing lights together: pointing at an arrow lights its row, its term and
// its amount, and the other way round. Elements name what they stand for in `data-link`; those of
// the thing that is pointed at, or has the focus, get `data-lit`, without being drawn anew. What lies
// around the figure takes part: it hears of each thing by the event `light`, and lights things itself.

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class Linked {
  #host;
  #mayChange;
  #watching = new AbortController();
  /** @type {string[]} what is pointed at */
  #pointed = [];
  /** @type {string[]} what is lit in the picture while nothing is pointed at */
  #resting = [];
  /** @type {Set<Element>} */
  #marked = new Set();

  /**
   * @param {import('lit').LitElement} host
   * @param {() => boolean} mayChange whether what is drawn may stand for something else than before
   */
  constructor(host, mayChange) {
    this.#host = host;
    this.#mayChange = mayChange;
    host.addController(this);
  }

  hostConnected() {
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const listen = (/** @type {string} */ name, /** @type {(event: Event) => void} */ listener) =>
      this.#host.renderRoot.addEventListener(name, listener, { signal });
    listen('pointerover', (event) => this.#light(thingAt(event.target) ?? thingAt(this.#focused())));
    listen('pointerdown', (event) => this.#light(thingAt(event.target)));
    listen('focusin', (event) => this.#light(thingAt(event.target)));
    listen('focusout', () => this.#light(undefined));
    listen('pointerout', (event) => {
      // A finger that is lifted has not gone elsewhere: its tap goes on lighting.
      if (/** @type {PointerEvent} */ (event).pointerType === 'mouse') this.#light(thingAt(this.#focused()));
    });
  }

  hostDisconnected() {
    this.#watching.abort();
    this.#pointed = [];
  }

  /** What was drawn anew may be another's, or new. */
  hostUpdated() {
    if (this.#pointed.length + this.#resting.length > 0 && this.#mayChange()) this.#mark();
  }

  /**
   * Lights what is pointed at outside of the figure.
   * @param {string[]} things
   */
  point(things) {
    this.#pointed = things;
    this.#mark();
  }

  /**
   * Lights these as long as nothing is pointed at.
   * @param {string[]} things
   */
  rest(things) {
    this.#resting = things;
    this.#mark();
  }

  /** @param {string | undefined} thing */
  #light(thing) {
    if (thing === this.#pointed[0]) return;
    this.point(thing === undefined ? [] : [thing]);
    this.#host.dispatchEvent(new CustomEvent('light', { detail: { thing }, bubbles: true }));
  }

  /** What rests lights lines and nodes only: words speak of it anyway, and an arrow is as wide as its amount. */
  #mark() {
    const isPointed = this.#pointed.length > 0;
    const [things, within] = isPointed ? [this.#pointed, ''] : [this.#resting, '.figure :is(.wires, .nodes) '];
    const standingFor = (/** @type {string} */ thing) => [...this.#host.renderRoot.querySelectorAll(`${within}[data-link="${CSS.escape(thing)}"]`)];
    const now = new Set(things.flatMap(standingFor));
    for (const element of this.#marked) if (!now.has(element)) element.removeAttribute('data-lit');
    for (const element of now) if (!this.#marked.has(element)) element.setAttribute('data-lit', '');
    this.#marked = now;
  }

  #focused() {
    return /** @type {ShadowRoot} */ (this.#host.renderRoot).activeElement;
  }
}

/**
 * What the innermost linked element around a target stands for.
 * @param {EventTarget | null} target
 */
function thingAt(target) {
  if (!(target instanceof Element)) return undefined;
  return target.closest('[data-link]')?.getAttribute('data-link') ?? undefined;
}
