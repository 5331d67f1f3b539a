// Start, stop, go on; how far it is, and what ended it.

import { html, nothing } from 'lit';

import { isSame } from '../../../state.js';
import { at, weightLetter } from '../../../words/en/letters.js';
import { sentenceOfThrown } from '../../../words/en/errors.js';
import { training as words } from '../../../words/en/studies/training.js';

/** @typedef {import('../../../scene.js').Scene} Scene */
/** @typedef {import('../../../training/session.js').Course} Course */
/** @typedef {import('../../../state.js').Settings} Settings */

/** What a training is begun with. */
const recipe = /** @type {const} */ (['task', 'taskSteps', 'taskText', 'trainingSeed', 'optimizer', 'rate', 'clipping', 'threshold']);

/**
 * @param {Scene} scene
 * @param {import('../../shell.js').State} state
 * @param {import('../../../actions.js').Actions} actions
 */
export function progress(scene, { settings, transient: { training: course } }, { train }) {
  const canGoOn = course !== undefined && !course.isGoing && course.done > 0 && course.overflow === undefined && course.failure === undefined;
  return html`<div class="going" data-done=${course?.done ?? 0} data-going=${course?.isGoing ?? false} data-place=${course?.place ?? nothing}>
      ${course?.isGoing
        ? html`<button @click=${() => train('stop')}>${words.stop}</button>`
        : html`<button class=${canGoOn ? nothing : 'primary'} @click=${() => train('start')}>${course === undefined ? words.start : words.again}</button>`}
      ${canGoOn ? html`<button class="primary" @click=${() => train('resume')}>${words.resume}</button>` : nothing}
      ${course === undefined ? nothing : html`<progress max=${course.until} value=${course.done} aria-label=${words.going(course.done, course.until)}></progress>`}
      <p class="count" role=${course?.isGoing ? nothing : 'status'}>${course === undefined ? nothing : saidOf(scene, course)}</p>
    </div>
    ${course !== undefined && !course.isGoing && isAnother(course.settings, settings) ? html`<p class="hint">${words.another}</p>` : nothing}`;
}

/** @param {Scene} scene @param {Course} course */
function saidOf(scene, course) {
  const { done, until, isGoing, place, overflow, failure } = course;
  const where = place === 'page' ? ` ${words.onPage}` : '';
  if (failure !== undefined) return words.failed(sentenceOfThrown(failure));
  if (overflow !== undefined) return words.overflowed(done, overflowOf(scene, overflow));
  if (isGoing) return words.going(done, until) + where;
  return (done < until ? words.stopped(done, until) : words.rests(done)) + where;
}

/**
 * What overflowed, by the letters of the page.
 * @param {Scene} scene
 * @param {NonNullable<Course['overflow']>} overflow
 */
function overflowOf(scene, { place, sum }) {
  if (place === undefined) return words.overflowOf[sum ?? 'loss'];
  const { quantity, name, t } = place;
  const what = words.overflowOf[quantity];
  if (quantity === 'gradient' || quantity === 'parameter') return `${what} ${weightLetter(scene.weightOf(name))}`;
  const node = name.split('>')[0];
  return `${what} ${at(scene.letterOf(quantity === 'contribution' ? name.slice(node.length + 1) : name), t ?? 0)}`;
}

/** Whether a training was begun with other settings than those that stand there. @param {Settings} begun @param {Settings} settings */
export function isAnother(begun, settings) {
  return recipe.some((name) => !isSame(name, begun, settings));
}
