// A number changed by dragging it: right or up is more. Escape takes the drag back.

/**
 * @typedef {object} Gestures brackets around what a drag changes, so that it is one step
 * @property {() => boolean} isOn whether a drag is under way that nothing has ended
 * @property {() => void} begin
 * @property {() => void} end
 * @property {() => void} cancel everything is as it was at the beginning
 */

/**
 * @typedef {object} Scrubbed
 * @property {number} number as it is before
 * @property {number} [step] how far a pixel goes
 * @property {(number: number) => unknown} apply
 * @property {() => void} [tap] where it was only pressed
 * @property {Gestures} gestures
 */

/** In pixels: less is the tremor of a press. */
const tremor = 3;
/** How many of a number's steps one pixel or key press is with the shift key, without it one. */
export const coarse = 10;

/**
 * How far a number moves at the least: to the next one of two decimals, of a large one to the next
 * third digit.
 * @param {number} number
 */
function stepOf(number) {
  const size = Math.abs(number);
  return size < 100 || !Number.isFinite(size) ? 0.01 : 10 ** (Math.floor(Math.log10(size)) - 2);
}

/**
 * The number some steps on, without the dust of binary fractions.
 * @param {number} number
 * @param {number} steps whole
 * @param {number} [step]
 */
export function stepped(number, steps, step = stepOf(number)) {
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return Number((Math.round(number / step + steps) * step).toFixed(Math.min(decimals, 20)));
}

/**
 * Follows the pointer from here on until it is up. A finger that moves up or down scrolls the page.
 * @param {PointerEvent} event which pressed the number
 * @param {Scrubbed} scrubbed
 */
export function scrub(event, { number, step, apply, tap, gestures }) {
  if (event.button !== 0 || !event.isPrimary || gestures.isOn()) return;
  // The pressed part itself: a click goes to what holds the pointer.
  const held = /** @type {Element} */ (event.composedPath()[0]);
  const page = held.ownerDocument;
  const over = new AbortController();
  let isDragged = false;
  let applied = number;
  held.setPointerCapture(event.pointerId);

  /** @param {PointerEvent} moved */
  function move({ pointerId, clientX, clientY, shiftKey }) {
    if (pointerId !== event.pointerId) return;
    const across = clientX - event.clientX;
    const up = event.pointerType === 'mouse' ? event.clientY - clientY : 0;
    if (!isDragged && Math.abs(across) + Math.abs(up) < tremor) return;
    if (!isDragged) begin();
    // Something else has ended it, and the number may not be there any more.
    if (!gestures.isOn()) return stop(() => {});
    const next = stepped(number, Math.round(across + up) * (shiftKey ? coarse : 1), step);
    if (next !== applied) apply(next);
    applied = next;
  }

  /** Keys go to what the number stands in; the field itself would wait for typing. */
  function begin() {
    isDragged = true;
    /** @type {HTMLElement | null} */ (held.closest('[tabindex]:not(input)'))?.focus({ preventScroll: true });
    gestures.begin();
  }

  /** @param {() => void} finish */
  function stop(finish) {
    over.abort();
    if (held.hasPointerCapture(event.pointerId)) held.releasePointerCapture(event.pointerId);
    if (isDragged) finish();
  }

  /** @param {PointerEvent} released */
  function release({ pointerId }) {
    if (pointerId !== event.pointerId) return;
    if (isDragged) swallowClick(page);
    else tap?.();
    stop(gestures.end);
  }

  /** @param {KeyboardEvent} pressed */
  function takeBack(pressed) {
    if (pressed.key !== 'Escape' || !isDragged) return;
    // Else the same key would close the panel.
    pressed.preventDefault();
    pressed.stopPropagation();
    swallowClick(page);
    stop(gestures.cancel);
  }

  const listens = { signal: over.signal, capture: true };
  page.addEventListener('pointermove', move, listens);
  page.addEventListener('pointerup', release, listens);
  page.addEventListener('pointercancel', ({ pointerId }) => pointerId === event.pointerId && stop(gestures.cancel), listens);
  page.addEventListener('keydown', takeBack, listens);
}

/**
 * The click that ends a drag chooses nothing.
 * @param {Document} page
 */
function swallowClick(page) {
  const over = new AbortController();
  const listens = { signal: over.signal, capture: true };
  page.addEventListener('click', (event) => event.detail > 0 && event.stopPropagation(), listens);
  page.addEventListener('pointerdown', () => over.abort(), listens);
}
