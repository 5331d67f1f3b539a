// Turns a surface by drag, by arrow keys and by its sliders. While it turns the picture alone is drawn,
// from fewer points; once it rests, the settings follow.

import { nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

/** @typedef {import('../../../../pkg/whole/deltascope.js').SurfaceView} SurfaceView */
/** @typedef {import('../../chart/canvas.js').Drawing} Drawing */

/**
 * @typedef {object} Turnable
 * @property {SurfaceView} view
 * @property {(view: SurfaceView) => Drawing} coarse
 * @property {(view: SurfaceView) => Drawing} fine
 * @property {(view: SurfaceView) => void} settle
 */

/** Degrees for each pixel of a drag, and for each press of an arrow key. */
const perPixel = 0.5;
const perKey = 5;

/** In milliseconds: a key that is held is pressed again before that. */
const rest = 200;

/** @type {Record<string, [turn: number, tilt: number]>} */
const keys = { ArrowLeft: [-perKey, 0], ArrowRight: [perKey, 0], ArrowUp: [0, perKey], ArrowDown: [0, -perKey] };

class TurningDirective extends AsyncDirective {
  /** @type {HTMLElement | undefined} */
  #element;
  /** @type {Turnable | undefined} */
  #turnable;
  /** @type {SurfaceView | undefined} where it is turned to and has not settled */
  #turned;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  #listening = new AbortController();

  render(/** @type {Turnable} */ _turnable) {
    return nothing;
  }

  /**
   * @param {import('lit/directive.js').ElementPart} part
   * @param {[Turnable]} turnable
   */
  update(part, [turnable]) {
    this.#turnable = turnable;
    this.#turned = undefined;
    if (this.#element === undefined) {
      this.#element = /** @type {HTMLElement} */ (part.element);
      this.#listen();
    }
    return nothing;
  }

  disconnected() {
    clearTimeout(this.#resting);
    this.#listening.abort();
  }

  reconnected() {
    this.#listen();
  }

  #listen() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const element = /** @type {HTMLElement} */ (this.#element);
    element.addEventListener('pointerdown', (event) => this.#hold(event), { signal });
    element.addEventListener('keydown', (event) => this.#press(event), { signal });
    element.addEventListener('input', (event) => this.#slide(event), { signal });
    element.addEventListener('change', () => this.#settle(), { signal });
  }

  /** @param {PointerEvent} event */
  #hold(event) {
    const canvas = event.target;
    if (!(canvas instanceof HTMLCanvasElement) || event.button !== 0) return;
    const [begun, held] = [this.#view(), new AbortController()];
    const { clientX, clientY, pointerId } = event;
    canvas.setPointerCapture(pointerId);
    const turn = (/** @type {PointerEvent} */ move) =>
      this.#turn({ turn: begun.turn + perPixel * (move.clientX - clientX), tilt: begun.tilt + perPixel * (move.clientY - clientY) });
    const end = () => {
      held.abort();
      this.#settle();
    };
    canvas.addEventListener('pointermove', turn, { signal: held.signal });
    for (const name of ['pointerup', 'pointercancel']) canvas.addEventListener(name, end, { signal: held.signal });
  }

  /** Those of the sliders are their own. @param {KeyboardEvent} event */
  #press(event) {
    const way = keys[event.key];
    if (way === undefined || event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const { turn, tilt } = this.#view();
    this.#turn({ turn: turn + way[0], tilt: tilt + way[1] });
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#settle(), rest);
  }

  /** @param {Event} event */
  #slide({ target }) {
    if (!(target instanceof HTMLInputElement)) return;
    this.#turn({ ...this.#view(), [target.name]: Number(target.value) });
  }

  #view() {
    return this.#turned ?? /** @type {Turnable} */ (this.#turnable).view;
  }

  /** @param {SurfaceView} view */
  #turn({ turn, tilt }) {
    const view = { turn: around(turn), tilt: Math.min(Math.max(tilt, 0), 90) };
    this.#turned = view;
    for (const [name, degrees] of Object.entries(view)) {
      const slider = this.#element?.querySelector(`input[name=${name}]`);
      if (slider instanceof HTMLInputElement) slider.value = String(degrees);
    }
    this.#show((turnable) => turnable.coarse(view));
  }

  #settle() {
    const view = this.#turned;
    if (view === undefined) return;
    const { turn, tilt } = /** @type {Turnable} */ (this.#turnable).view;
    if (view.turn === turn && view.tilt === tilt) this.#show((turnable) => turnable.fine(view));
    this.#turned = undefined;
    this.#turnable?.settle(view);
  }

  /** @param {(turnable: Turnable) => Drawing} draw */
  #show(draw) {
    const drawing = draw(/** @type {Turnable} */ (this.#turnable));
    this.#element?.querySelector('canvas')?.dispatchEvent(new CustomEvent('preview', { detail: drawing }));
  }
}

/** The same angle between −180 and 180 degrees. @param {number} angle */
function around(angle) {
  return angle - 360 * Math.round(angle / 360);
}

/** Turns the surface in the element that it stands on. */
export const turning = directive(TurningDirective);
