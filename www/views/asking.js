// Any symbol can be asked what it is: what carries `data-asked` names the entry of the glossary that
// says so, and its `data-link` the step.

/**
 * The entry of a symbol: its value, its δ, a weight or a target.
 * @param {{ of: string, name: string }} symbol
 */
export const entryOf = ({ of, name }) => `${of}:${name}`;

/**
 * Asks for the symbol that was clicked. What is itself a button, or a row that is not chosen yet, has
 * its own answer to a click; a tap lights a symbol, and buttons ask for it.
 * @param {MouseEvent} event
 * @param {(entry: string, t?: number) => void} ask
 */
export function askAt(event, ask) {
  const target = /** @type {Element} */ (event.composedPath()[0]);
  const symbol = /** @type {HTMLElement | null} */ (target.closest('[data-asked]'));
  const control = target.closest('button, summary, .can-choose:not(.chosen)');
  const isTap = /** @type {PointerEvent} */ (event).pointerType === 'touch' && control === null;
  if (symbol === null || isTap || (control !== null && control !== symbol)) return;
  const [, t] = (symbol.dataset.link ?? '').split('@');
  ask(String(symbol.dataset.asked), t === undefined ? undefined : Number(t));
}
