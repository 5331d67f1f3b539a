// What follows each drawing: what the reader went to comes into view, and the open panel is a dialog.

import { showsElsewhere } from '../state.js';
import { keepInView, scrollAlike } from '../views/keep-in-view.js';

/** @typedef {import('../state.js').Settings} Settings */

export class InView {
  /** @type {Settings | undefined} what was last brought into view */
  #seen;

  /** What is drawn next is another picture than the one that was brought into view. */
  forget() {
    this.#seen = undefined;
  }

  /**
   * Only where the reader went elsewhere: what they scrolled themselves stays.
   * @param {ParentNode} root
   * @param {Settings} settings
   */
  bring(root, settings) {
    if (showsElsewhere(settings, this.#seen)) {
      this.#seen = settings;
      keepInView(root, '.strip', '.shown');
      keepInView(root, '.stage', 'svg [tabindex="0"]');
      keepInView(root, '.flow-scroll', '.chosen .cell');
    }
    scrollAlike(root, '.stage');
  }
}

/**
 * Opens the dialog, or closes it.
 * @param {ParentNode} root
 * @param {boolean} isWanted
 */
export function turnDialog(root, isWanted) {
  const dialog = root.querySelector('dialog');
  if (dialog === null || (dialog.open === isWanted && dialog.matches(':modal') === isWanted)) return;
  // One that was taken out of the page is open still, but stands in it.
  dialog.toggleAttribute('open', dialog.open && !isWanted);
  if (isWanted) dialog.showModal();
  else dialog.close();
}
