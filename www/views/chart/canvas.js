// A canvas that is drawn anew whenever its contents, its size, its resolution or the colour scheme
// change, and that says where it was pressed and what is under the pointer. Where the page around it is
// scaled, as slides are, its resolution follows.

import { nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

import { scaleOf } from '../scale.js';
import { styleOf } from './style.js';

/** @typedef {{ width: number, height: number }} Size in CSS pixels */

/** @typedef {ReturnType<typeof styleOf>} Style */

/**
 * @typedef {object} Drawing
 * @property {(canvas: HTMLCanvasElement, style: Style) => ArrayLike<number>} draw draws on the
 *   cleared canvas, whose size is in device pixels, and returns what `press` has to know
 * @property {(x: number, drawn: ArrayLike<number>, y: number) => void} [press] is told the place, in device
 *   pixels from the left, what `draw` returned, and how far down it is
 * @property {(place: { x: number, y: number }, drawn: ArrayLike<number>) => string} [tell] what stands at
 *   a place, in device pixels from the upper left; the canvas tells it in an event `tell`
 * @property {Size} [size] the canvas's; without it, what the styles say
 * @property {number} [pause] it is drawn once nothing else was asked for during so many milliseconds
 */

class CanvasDirective extends AsyncDirective {
  /** @type {HTMLCanvasElement | undefined} */
  #canvas;
  /** Outside of the page: to write on a canvas within it lays out the whole page. */
  #sheet = document.createElement('canvas');
  /** @type {Drawing | undefined} */
  #drawing;
  /** @type {ArrayLike<number> | undefined} */
  #drawn;
  /** @type {{ theme: string | null, style: Style } | undefined} */
  #styled;
  #isDue = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;
  #watching = new AbortController();
  /** @type {Size | undefined} what the styles make it; asking for it would lay out the whole page */
  #measured;
  /** How much larger it is seen than it is laid out. */
  #scale = 1;
  #size = new ResizeObserver(([{ contentRect }]) => {
    this.#measured = contentRect;
    // Asked for here, it lays out nothing anew.
    this.#scale = scaleOf(/** @type {HTMLCanvasElement} */ (this.#canvas));
    this.#fit();
  });

  render(/** @type {Drawing} */ _drawing) {
    return nothing;
  }

  /**
   * @param {import('lit/directive.js').ElementPart} part
   * @param {[Drawing]} drawing
   */
  update(part, [drawing]) {
    this.#drawing = drawing;
    if (this.#canvas === undefined) {
      this.#canvas = /** @type {HTMLCanvasElement} */ (part.element);
      this.#watch();
    }
    this.#schedule();
    return nothing;
  }

  disconnected() {
    clearTimeout(this.#waiting);
    this.#watching.abort();
    this.#size.disconnect();
  }

  reconnected() {
    this.#watch();
    this.#schedule();
  }

  #watch() {
    const canvas = /** @type {HTMLCanvasElement} */ (this.#canvas);
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    canvas.addEventListener('click', (event) => this.#press(event), { signal });
    canvas.addEventListener('preview', (event) => this.#preview(/** @type {CustomEvent<Drawing>} */ (event)), { signal });
    canvas.addEventListener('pointermove', (event) => this.#tell(event), { signal });
    canvas.addEventListener('pointerleave', () => this.#say(''), { signal });
    const queries = ['(prefers-color-scheme: dark)', `(resolution: ${devicePixelRatio}dppx)`];
    for (const query of queries) {
      matchMedia(query).addEventListener('change', () => this.#renew(), { signal });
    }
    this.#size.observe(canvas);
    addEventListener('resize', () => this.#measureAgain(), { signal });
  }

  /** Whatever scales the page to its window leaves the size of the canvas as it is. */
  #measureAgain() {
    const canvas = /** @type {HTMLCanvasElement} */ (this.#canvas);
    this.#size.unobserve(canvas);
    this.#size.observe(canvas);
  }

  /** Device pixels per CSS pixel of the canvas. */
  get #resolution() {
    return devicePixelRatio * this.#scale;
  }

  /** The next change of the resolution is a change from the present one. */
  #renew() {
    this.#styled = undefined;
    this.disconnected();
    this.reconnected();
  }

  /** The element that the canvas stands in may still be about to change its colours. */
  #schedule() {
    const { pause } = this.#drawing ?? {};
    clearTimeout(this.#waiting);
    if (pause !== undefined) {
      this.#waiting = setTimeout(() => this.#draw(), pause);
      return;
    }
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) this.#draw();
    });
  }

  #fit() {
    const { width, height } = this.#wanted();
    if (this.#canvas?.width !== width || this.#canvas.height !== height) this.#draw();
  }

  #wanted() {
    const { width, height } = this.#drawing?.size ?? this.#measured ?? { width: 0, height: 0 };
    return { width: Math.round(width * this.#resolution), height: Math.round(height * this.#resolution) };
  }

  /** A change of its size, even to the same one, clears a canvas. */
  #draw() {
    const canvas = this.#canvas;
    const { size } = this.#drawing ?? {};
    if (canvas === undefined || (size ?? this.#measured) === undefined) return;
    if (size !== undefined) {
      canvas.style.width = `${size.width}px`;
      canvas.style.height = `${size.height}px`;
    }
    const wanted = this.#wanted();
    Object.assign(canvas, wanted);
    Object.assign(this.#sheet, wanted);
    this.#drawn = this.#drawing?.draw(this.#sheet, this.#styleOf(canvas));
    if (wanted.width * wanted.height > 0) canvas.getContext('2d')?.drawImage(this.#sheet, 0, 0);
  }

  /**
   * Kept from drawing to drawing: asking for it lays out the whole page.
   * @param {HTMLCanvasElement} canvas
   */
  #styleOf(canvas) {
    const theme = /** @type {ShadowRoot} */ (canvas.getRootNode()).host.getAttribute('theme');
    const isSame = this.#styled?.theme === theme && this.#styled.style.pixelRatio === this.#resolution;
    if (this.#styled === undefined || !isSame) this.#styled = { theme, style: styleOf(canvas, this.#resolution) };
    return this.#styled.style;
  }

  /** Another drawing, until the view brings one again. @param {CustomEvent<Drawing>} event */
  #preview({ detail }) {
    this.#drawing = detail;
    this.#schedule();
  }

  /** @param {MouseEvent} event */
  #press({ offsetX, offsetY }) {
    if (this.#drawn !== undefined) this.#drawing?.press?.(offsetX * this.#resolution, this.#drawn, offsetY * this.#resolution);
  }

  /** @param {PointerEvent} event */
  #tell({ offsetX, offsetY }) {
    if (this.#drawn === undefined) return;
    const place = { x: offsetX * this.#resolution, y: offsetY * this.#resolution };
    this.#say(this.#drawing?.tell?.(place, this.#drawn) ?? '');
  }

  /** @param {string} text */
  #say(text) {
    if (this.#drawing?.tell === undefined) return;
    this.#canvas?.dispatchEvent(new CustomEvent('tell', { detail: text }));
  }
}

/** Draws on the canvas that it stands on, as an attribute would: `<canvas ${drawn(drawing)}>`. */
export const drawn = directive(CanvasDirective);
