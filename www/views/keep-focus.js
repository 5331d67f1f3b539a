// Keyboard focus must not fall out of the figure when drawing takes the focused thing away, or lets
// it act no more: others of the same row or group take it over, or else an heir.

/** What takes the focus over, by where the focus was: the first that can. */
const heirs = /** @type {const} */ ([
  ['dialog', ['dialog .close']],
  ['header', ['header .segments [aria-pressed="true"]']],
  ['.stage', ['.stage']],
  ['.cell-head, .comparison', ['.stage']],
  ['.standing', ['.stage']],
  ['.road-tools', ['.road-tools button', '.tool-panel input', '.tools button']],
  ['.tool-panel, .measured', ['.tool-panel button', '.tools button', '.stage']],
  ['.ledger.weight', ['.tools button', '.stage']],
  ['.heat', ['.ticks input']],
  ['.build', ['.build .cards button', '.build .asking button']],
  ['.question, .beginnings, .told', ['.transport .step']],
  ['.transport', ['.transport .step', '.transport .back']],
]);

/**
 * To be called before drawing; what it returns, after.
 * @param {DocumentOrShadowRoot & ParentNode} root
 */
export function keepFocus(root) {
  const before = root.activeElement;
  const group = before?.closest('tr, .study fieldset, .study .recipe, .descent-transport');
  const selectors = heirs.find(([region]) => before?.closest(region))?.[1] ?? [];
  return () => {
    const isLost = root.activeElement === null || root.activeElement.matches(':disabled');
    if (!isLost) return;
    const others = ['button', 'input', 'select'].map((control) => (group?.isConnected ? group.querySelector(`${control}:not(:disabled)`) : null));
    const able = [...others, ...selectors.map((selector) => root.querySelector(`${selector}:not(:disabled)`))];
    const heir = /** @type {HTMLElement | null | undefined} */ (able.find((element) => element !== null));
    heir?.focus({ preventScroll: true });
  };
}
