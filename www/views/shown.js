// What the settings hide is not drawn.

import { nothing } from 'lit';

import { isHidden } from '../bounds.js';

/** @typedef {import('../state.js').Settings} Settings */

/**
 * A part of the figure, where it is not hidden.
 * @param {Pick<Settings, 'hide' | 'readonly'>} settings
 * @param {Settings['hide'][number]} name
 * @param {() => unknown} view
 */
export function shown(settings, name, view) {
  return isHidden(settings, name) ? nothing : view();
}
