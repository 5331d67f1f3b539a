// Words of the prose that stand for something in the figure light with it, both ways. They name what
// they stand for in `data-things`; those that stand for what is pointed at get `data-lit`. Words that
// are pressed go on lighting until they are pressed again, or others are.

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class Handles {
  #host;
  #figure;
  #watching = new AbortController();
  /** @type {Element | undefined} the words that are pressed */
  #pressed;

  /**
   * @param {import('lit').LitElement} host
   * @param {() => import('../element.js').DeltaScope | null} figure
   */
  constructor(host, figure) {
    this.#host = host;
    this.#figure = figure;
    host.addController(this);
  }

  hostConnected() {
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const listen = (/** @type {string} */ name, /** @type {(event: Event) => void} */ listener) =>
      this.#host.renderRoot.addEventListener(name, listener, { signal });
    // What is pointed at within the figure, the figure lights itself.
    const outside = (/** @type {(target: EventTarget | null) => void} */ act) => (/** @type {Event} */ { target }) => {
      if (target !== this.#figure()) act(target);
    };
    const light = outside((target) => this.#point(thingsOf(target)));
    const dim = outside(() => this.#point(thingsOf(this.#pressed ?? null)));
    listen('pointerover', light);
    listen('focusin', light);
    listen('pointerout', dim);
    listen('focusout', dim);
    listen('click', outside((target) => this.#press(target)));
    listen('keydown', (event) => {
      const { key, target } = /** @type {KeyboardEvent} */ (event);
      if ((key !== 'Enter' && key !== ' ') || !isHandle(target)) return;
      event.preventDefault();
      this.#press(target);
    });
    listen('light', (event) => {
      const { thing } = /** @type {CustomEvent<{ thing?: string }>} */ (event).detail;
      this.#mark(thing === undefined ? [] : [thing]);
    });
  }

  /** Words of a chapter that was left light no more. */
  hostUpdated() {
    if (this.#pressed?.isConnected === false) this.#pressed = undefined;
  }

  hostDisconnected() {
    this.#watching.abort();
  }

  /** @param {EventTarget | null} target */
  #press(target) {
    const handle = target instanceof Element ? target.closest('.handle') : null;
    if (handle === null) return;
    this.#pressed?.setAttribute('aria-pressed', 'false');
    this.#pressed = this.#pressed === handle ? undefined : handle;
    this.#pressed?.setAttribute('aria-pressed', 'true');
    this.#point(thingsOf(this.#pressed ?? null));
  }

  /** @param {string[]} things */
  #point(things) {
    this.#figure()?.point(things);
    this.#mark(things);
  }

  /** @param {string[]} things */
  #mark(things) {
    for (const element of this.#host.renderRoot.querySelectorAll('[data-things]')) {
      const isLit = thingsOf(element).some((thing) => things.includes(thing));
      element.toggleAttribute('data-lit', isLit);
    }
  }
}

/** @param {EventTarget | null} target */
function isHandle(target) {
  return target instanceof Element && target.matches('.handle');
}

/**
 * What the words around a target stand for.
 * @param {EventTarget | null} target
 */
function thingsOf(target) {
  if (!(target instanceof Element)) return [];
  return target.closest('[data-things]')?.getAttribute('data-things')?.split(' ') ?? [];
}
