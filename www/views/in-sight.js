// The rows of a long table. While a number is dragged only those in sight follow it; the others do when
// they are scrolled into sight, or when the number is let go.

import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

/** @typedef {() => unknown} Row draws it */

class RowsInSight extends AsyncDirective {
  /** @type {Set<Element>} */
  #inSight = new Set();
  /** @type {Row[]} */
  #rows = [];
  /** @type {Element[]} in the order of the rows */
  #elements = [];
  /** Whether rows out of sight have not followed. */
  #isBehind = false;
  #watching = new IntersectionObserver((seen) => this.#follow(seen));

  render(/** @type {Row[]} */ rows, /** @type {boolean} */ _isDragged) {
    return rows.map((row) => row());
  }

  /**
   * @param {import('lit/directive.js').ChildPart} part
   * @param {[Row[], boolean]} rows
   */
  update(part, [rows, isDragged]) {
    this.#rows = rows;
    this.#isBehind = isDragged && rows.length === this.#elements.length;
    if (this.#isBehind) return this.#drawn();
    // They are there once this has been drawn.
    queueMicrotask(() => this.#watch(/** @type {Element} */ (part.parentNode)));
    return this.render(rows, isDragged);
  }

  disconnected() {
    this.#watching.disconnect();
    this.#elements = [];
  }

  /** @param {Element} parent */
  #watch({ children }) {
    const isKnown = children.length === this.#elements.length && this.#elements.every((element, index) => element === children[index]);
    if (isKnown || !this.isConnected) return;
    this.#watching.disconnect();
    this.#inSight.clear();
    this.#elements = [...children];
    for (const element of this.#elements) this.#watching.observe(element);
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #follow(seen) {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting) this.#inSight.add(target);
      else this.#inSight.delete(target);
    }
    if (this.#isBehind && this.isConnected) this.setValue(this.#drawn());
  }

  #drawn() {
    return this.#rows.map((row, index) => (this.#inSight.has(this.#elements[index]) ? row() : noChange));
  }
}

export const rowsInSight = directive(RowsInSight);
