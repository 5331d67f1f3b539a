// Keyboard focus must not fall out of the figure when drawing takes the focused thing away.

/** What takes the focus over, by where the focus was. */
const heirs = /** @type {const} */ ([
  ['.stage', '.stage'],
  ['.question, .beginnings', '.transport .step'],
]);

/**
 * To be called before drawing; what it returns, after.
 * @param {DocumentOrShadowRoot & ParentNode} root
 */
export function keepFocus(root) {
  const before = root.activeElement;
  const heir = heirs.find(([region]) => before?.closest(region))?.[1];
  return () => {
    if (heir === undefined || root.activeElement !== null) return;
    /** @type {HTMLElement | null} */ (root.querySelector(heir))?.focus({ preventScroll: true });
  };
}
