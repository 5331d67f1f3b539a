// All keys of the figure in one table, from which they act and are listed. A key is written as
// KeyboardEvent.key has it, after the modifiers that it needs: `ArrowRight`, `?`, `Control+z`.

import { entryOf } from './views/asking.js';
import { enterField, goOn } from './views/parameter/keys.js';
import { neighbour } from './views/stage/keys.js';
import { keys as words } from './words/en/keys.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./actions.js').Actions} Actions */
/** @typedef {import('./views/stage/keys.js').NodeElement} NodeElement */
/** @typedef {keyof typeof words.places} Place */

/**
 * @typedef {object} Moment what a key acts on
 * @property {Scene} scene
 * @property {Actions} actions
 * @property {Element} target what has the focus
 */

/**
 * @typedef {object} Key
 * @property {string[]} keys any of them does it
 * @property {Place} where the focus has to be
 * @property {keyof typeof words.does} does
 * @property {(moment: Moment) => void} act
 * @property {(moment: Moment) => boolean} [isOver] where it has nothing to do any more
 */

/** The places from the innermost to the outermost, with what has the focus there. @type {[Place, string][]} */
const places = [
  ['node', '.stage .node'],
  ['block', '.far .block'],
  ['entry', '.heat [data-entry]'],
  ['curve', '.curves .grip'],
  ['bar', '.scrub input'],
  ['buttons', '.transport button'],
  ['figure', '.figure'],
  ['page', '.scope'],
  ['everywhere', '.scope'],
];

/** @type {Key[]} */
export const keys = [
  { keys: ['Enter', ' '], where: 'node', does: 'choose', act: ({ target, actions }) => actions.select(choiceOf(target)) },
  { keys: ['w'], where: 'node', does: 'ask', act: ({ target, actions }) => ask(choiceOf(target), actions) },
  { keys: ['ArrowDown'], where: 'node', does: 'nextNode', act: ({ target }) => neighbour(target, 1)?.focus() },
  { keys: ['ArrowUp'], where: 'node', does: 'nodeBefore', act: ({ target }) => neighbour(target, -1)?.focus() },
  { keys: ['Enter', ' '], where: 'block', does: 'enter', act: ({ target, actions }) => actions.enterBlock(choiceOf(target).t) },
  { keys: ['ArrowDown'], where: 'block', does: 'nextBlock', act: ({ target }) => neighbour(target, 1, '.block')?.focus() },
  { keys: ['ArrowUp'], where: 'block', does: 'blockBefore', act: ({ target }) => neighbour(target, -1, '.block')?.focus() },
  { keys: ['ArrowRight'], where: 'entry', does: 'nextColumn', act: toCell({ across: 1 }) },
  { keys: ['ArrowLeft'], where: 'entry', does: 'columnBefore', act: toCell({ across: -1 }) },
  { keys: ['ArrowDown'], where: 'entry', does: 'nextRow', act: toCell({ down: 1 }) },
  { keys: ['ArrowUp'], where: 'entry', does: 'rowBefore', act: toCell({ down: -1 }) },
  { keys: ['Home'], where: 'entry', does: 'rowStart', act: toCell({ across: -Infinity }) },
  { keys: ['End'], where: 'entry', does: 'rowEnd', act: toCell({ across: Infinity }) },
  { keys: ['Control+Home'], where: 'entry', does: 'mapStart', act: toCell({ down: -Infinity, across: -Infinity }) },
  { keys: ['Control+End'], where: 'entry', does: 'mapEnd', act: toCell({ down: Infinity, across: Infinity }) },
  { keys: ['Enter'], where: 'entry', does: 'type', act: ({ target }) => enterField(target) },
  { keys: ['ArrowRight', 'ArrowUp'], where: 'curve', does: 'along', act: along(1) },
  { keys: ['ArrowLeft', 'ArrowDown'], where: 'curve', does: 'against', act: along(-1) },
  { keys: ['PageUp', 'Shift+ArrowRight'], where: 'curve', does: 'farAlong', act: along(10) },
  { keys: ['PageDown', 'Shift+ArrowLeft'], where: 'curve', does: 'farAgainst', act: along(-10) },
  { keys: ['Home', 'Escape'], where: 'curve', does: 'whereItStands', act: along(undefined) },
  { keys: ['ArrowRight', 'ArrowUp'], where: 'bar', does: 'on', act: by(1) },
  { keys: ['ArrowLeft', 'ArrowDown'], where: 'bar', does: 'back', act: by(-1) },
  { keys: ['PageUp'], where: 'bar', does: 'onByTen', act: by(10) },
  { keys: ['PageDown'], where: 'bar', does: 'backByTen', act: by(-10) },
  { keys: ['Home'], where: 'bar', does: 'first', act: toFirst },
  { keys: ['End'], where: 'bar', does: 'last', act: toLast },
  { keys: ['ArrowRight'], where: 'buttons', does: 'on', act: ({ actions }) => actions.move('on'), isOver: isAtEnd },
  { keys: ['ArrowLeft'], where: 'buttons', does: 'back', act: ({ actions }) => actions.move('back'), isOver: isAtStart },
  { keys: ['ArrowRight'], where: 'figure', does: 'on', act: ({ actions }) => actions.move('on'), isOver: isAtEnd },
  { keys: ['ArrowLeft'], where: 'figure', does: 'back', act: ({ actions }) => actions.move('back'), isOver: isAtStart },
  { keys: ['Home'], where: 'figure', does: 'first', act: toFirst },
  { keys: ['End'], where: 'figure', does: 'last', act: toLast },
  { keys: ['+', '='], where: 'figure', does: 'nearer', act: ({ actions }) => actions.nearer() },
  { keys: ['-', 'Escape'], where: 'figure', does: 'farther', act: ({ actions }) => actions.farther() },
  { keys: ['g'], where: 'figure', does: 'picture', act: ({ actions }) => actions.turnPicture() },
  { keys: ['p'], where: 'figure', does: 'play', act: ({ actions }) => actions.togglePlay() },
  { keys: ['?'], where: 'page', does: 'list', act: ({ actions }) => actions.open('keys') },
  { keys: ['Control+z'], where: 'everywhere', does: 'undo', act: ({ actions }) => actions.undo() },
  { keys: ['Control+Shift+z', 'Control+y'], where: 'everywhere', does: 'redo', act: ({ actions }) => actions.redo() },
];

/**
 * Lets a key act that has not acted yet. Fields keep their keys, and so do the panels, but for what
 * acts everywhere; that also acts in a field of which nothing was typed. The page around the figure,
 * which may have keys of its own, hears of those only that did nothing here.
 * @param {KeyboardEvent} event
 * @param {Element} target what has the focus
 * @param {Scene} scene
 * @param {Actions} actions
 */
export function onKey(event, target, scene, actions) {
  if (isField(target) && event.key !== 'Escape') event.stopPropagation();
  if (event.defaultPrevented || isTyping(target)) return;
  const isKept = target.closest('dialog') !== null || isField(target);
  const around = places.filter(([, selector]) => target.closest(selector) !== null);
  const open = isKept ? around.filter(([place]) => place === 'everywhere') : around;
  const known = open.flatMap(([place]) => keys.filter(({ where }) => where === place));
  const key = known.find((known) => known.keys.some((written) => isPressed(written, event)));
  if (key === undefined || key.isOver?.({ scene, actions, target })) return;
  event.preventDefault();
  event.stopPropagation();
  key.act({ scene, actions, target });
}

/** Whether keys write or choose there, without this table. @param {Element} target */
function isField(target) {
  return target.matches('select, textarea, input:not([type="range"]), [contenteditable]');
}

/** Whether the browser would take back what was typed there. @param {Element} target */
function isTyping(target) {
  const { isSettled, value } = /** @type {import('./views/fields/number.js').NumberInput} */ (target);
  return target.matches('textarea, input[type="text"], [contenteditable]') && !isSettled?.(value);
}

/**
 * Characters are what they are, with the shift key or without; all else needs just its modifiers.
 * @param {string} written
 * @param {KeyboardEvent} event
 */
function isPressed(written, { key, ctrlKey, metaKey, altKey, shiftKey }) {
  const parts = written === '+' ? ['+'] : written.split('+');
  const name = parts[parts.length - 1];
  const needs = (/** @type {string} */ modifier) => parts.includes(modifier);
  const isCharacter = parts.length === 1 && name.trim().length === 1;
  return (
    key.toLowerCase() === name.toLowerCase() &&
    (ctrlKey || metaKey) === needs('Control') &&
    altKey === needs('Alt') &&
    (isCharacter || shiftKey === needs('Shift'))
  );
}

/** @param {import('./views/stage/keys.js').Choice} choice @param {Actions} actions */
function ask({ node, t }, actions) {
  actions.ask(entryOf({ of: 'value', name: node }), t);
}

/** @param {Element} target */
function choiceOf(target) {
  const { choice } = /** @type {NodeElement} */ (target.closest('.node, .block'));
  return /** @type {import('./views/stage/keys.js').Choice} */ (choice);
}

/** @param {import('./views/parameter/keys.js').Way} way @returns {Key['act']} */
function toCell(way) {
  return ({ target }) => goOn(target, way);
}

/** @param {number | undefined} steps undefined: back to where the number stands @returns {Key['act']} */
function along(steps) {
  return ({ target }) => /** @type {import('./views/slopes/grip.js').Grip} */ (target).go(steps);
}

/** @param {number} count @returns {Key['act']} */
function by(count) {
  return ({ scene, actions }) => {
    actions.go(Math.min(Math.max(scene.view.step + count, scene.firstStep), scene.lastStep));
  };
}

/** @param {Moment} moment */
function isAtStart({ scene }) {
  return scene.view.step === scene.firstStep;
}

/** @param {Moment} moment */
function isAtEnd({ scene }) {
  return scene.view.step === scene.lastStep;
}

/** @param {Moment} moment */
function toFirst({ actions }) {
  actions.go(0);
}

/** @param {Moment} moment */
function toLast({ scene, actions }) {
  actions.go(scene.lastStep);
}
