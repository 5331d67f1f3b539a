// Figures on slides. A figure that has the focus takes the keys, Esc gives them back; an arrow that leads out
// of its range leads to the next slide. With data-steps="…", places of the walk, the deck’s own keys walk.

const arrows = ['ArrowLeft', 'ArrowRight'];

/** Whether a key is for the deck. @param {KeyboardEvent} event */
export function isForDeck(event) {
  return figureOf(event) === null || (arrows.includes(event.key) && !event.defaultPrevented);
}

/** A plugin of reveal.js. */
export const figures = {
  id: 'deltascope',
  /** @param {import('reveal.js').RevealApi} deck */
  init(deck) {
    const element = /** @type {HTMLElement} */ (deck.getRevealElement());
    for (const figure of element.querySelectorAll('delta-scope')) figure.setAttribute('data-prevent-swipe', '');
    for (const figure of walked(element)) figure.after(...placesOf(figure).slice(1).map(fragment));
    element.addEventListener('keydown', leave, { capture: true });
    for (const name of ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(name, () => walk(element));
  },
};

/** Esc gives the keys back to the deck; a panel of the figure closes by it first. @param {KeyboardEvent} event */
function leave(event) {
  const root = figureOf(event)?.shadowRoot;
  if (event.key !== 'Escape' || !root || root.querySelector('dialog[open]')) return;
  event.stopPropagation();
  /** @type {HTMLElement | null} */ (root.activeElement)?.blur();
}

/** @param {Event} event */
function figureOf({ target }) {
  return target instanceof Element ? target.closest('delta-scope') : null;
}

/**
 * The figures that the deck walks.
 * @param {ParentNode} element
 * @returns {Iterable<HTMLElement & { patch: (part: { step: string }) => Promise<void> }>}
 */
function walked(element) {
  return element.querySelectorAll('delta-scope[data-steps]');
}

/** @param {HTMLElement} figure */
function placesOf(figure) {
  return (figure.dataset.steps ?? '').split(' ').filter(Boolean);
}

function fragment() {
  const part = document.createElement('span');
  part.className = 'fragment';
  return part;
}

/** Each figure stands at the place of the last fragment that is shown. @param {HTMLElement} element */
async function walk(element) {
  await customElements.whenDefined('delta-scope');
  for (const figure of walked(element)) {
    const shown = figure.parentElement?.querySelectorAll('.fragment.visible').length ?? 0;
    await figure.patch({ step: placesOf(figure)[shown] });
  }
}
