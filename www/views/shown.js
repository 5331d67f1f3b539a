// What the settings hide is not drawn.

import { nothing } from 'lit';

/** @typedef {import('../state.js').Settings} Settings */

/**
 * A part of the figure, where it is not hidden.
 * @param {Pick<Settings, 'hide'>} settings
 * @param {Settings['hide'][number]} name
 * @param {() => unknown} view
 */
export function shown({ hide }, name, view) {
  return hide.includes(name) ? nothing : view();
}
