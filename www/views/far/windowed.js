// Draws the part of a long row that is in sight, and more of it when it is scrolled.

import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

/**
 * @typedef {object} Row
 * @property {number} period how far its pieces are apart
 * @property {number} count of its pieces
 * @property {number} shown the piece that is always drawn, from 1
 * @property {(pieces: number[]) => unknown} draw
 */

/** So many pieces beyond those in sight are drawn, so that none comes late. */
const margin = 2;
/** Before anything can be measured. */
const usualWidth = 1440;

class WindowDirective extends AsyncDirective {
  /** @type {Element | undefined} */
  #scroller;
  /** @type {Row | undefined} */
  #row;
  #drawn = '';
  #watching = new AbortController();
  #size = new ResizeObserver(() => this.#follow());

  render(/** @type {Row} */ row) {
    return row.draw(this.#pieces(row));
  }

  /**
   * @param {import('lit/directive.js').ChildPart} part
   * @param {[Row]} row
   */
  update(part, [row]) {
    this.#row = row;
    if (this.#scroller === undefined) {
      this.#scroller = /** @type {Element} */ (part.parentNode).parentElement ?? undefined;
      this.#watch();
    }
    return this.render(row);
  }

  disconnected() {
    this.#watching.abort();
    this.#size.disconnect();
  }

  reconnected() {
    this.#watch();
  }

  #watch() {
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    this.#scroller?.addEventListener('scroll', () => this.#follow(), { signal, passive: true });
    if (this.#scroller !== undefined) this.#size.observe(this.#scroller);
  }

  #follow() {
    const before = this.#drawn;
    const row = this.#row;
    if (row === undefined || !this.isConnected) return;
    const drawing = this.render(row);
    if (this.#drawn !== before) this.setValue(drawing);
  }

  /** The pieces in sight, and the shown one. @param {Row} row */
  #pieces({ period, count, shown }) {
    const { scrollLeft = 0, clientWidth = 0 } = this.#scroller ?? {};
    const [from, to] = [scrollLeft, scrollLeft + (clientWidth || usualWidth)].map((x) => Math.floor(x / period) + 1);
    const inSight = Array.from({ length: count }, (_, index) => index + 1).filter(
      (piece) => (piece >= from - margin && piece <= to + margin) || piece === shown,
    );
    this.#drawn = inSight.join();
    return inSight;
  }
}

/** The pieces of a row that are in sight: `<svg>${windowed(row)}</svg>`, within what scrolls. */
export const windowed = directive(WindowDirective);
