// What is asked or heard, not seen: while a number is dragged it stays as it was, so that what is
// seen comes in time, and is written once the number is let go.

import { noChange } from 'lit';

/**
 * @template T
 * @param {import('../scene.js').Scene} scene
 * @param {() => T} write
 */
export function atRest(scene, write) {
  return scene.view.isDragged ? noChange : write();
}
