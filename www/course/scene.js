// One scene of a chapter: its question, its words, what is guessed, what is said then.

import { html, nothing } from 'lit';

import { ui } from '../words/en/course/contents.js';
import { linkTo } from './frame.js';
import { prediction } from './prediction.js';
import { words } from './words.js';

/** @typedef {import('../lessons/lesson.js').Step} Step */
/** @typedef {import('./prediction.js').Guess} Guess */

/**
 * @typedef {object} SceneState
 * @property {import('../lessons/lesson.js').SceneWords} said
 * @property {import('./facts-of-step.js').StepFacts} facts
 * @property {boolean} isCurrent
 * @property {Guess} guess
 */

/**
 * @typedef {object} SceneActions
 * @property {(step: Step, act: string) => void} perform
 * @property {(step: Step, guess: Guess) => void} tell
 * @property {(step: Step) => void} goToFigure brings the focus there
 */

/**
 * @param {Step} step
 * @param {SceneState} state
 * @param {SceneActions} actions
 */
export function sceneView(step, { said, facts, isCurrent, guess }, actions) {
  const paragraph = (/** @type {string} */ text) => words(text, facts, (act) => actions.perform(step, act));
  const isAnswered = step.question === undefined || guess !== undefined;
  return html`<section class="scene ${isCurrent ? 'current' : ''}" data-scene=${step.id} aria-current=${isCurrent ? 'step' : 'false'}>
    <h2><a href=${`#${linkTo(step.id)}`}>${said.title}</a></h2>
    <button class="skip" @click=${() => actions.goToFigure(step)}>${ui.toFigure}</button>
    ${said.text.map((text) => html`<p>${paragraph(text)}</p>`)}
    ${step.question === undefined ? nothing : prediction(step, paragraph(said.ask ?? ''), facts, guess, (told) => actions.tell(step, told))}
    <div class="answer" ?hidden=${!isAnswered}>${(said.answer ?? []).map((text) => html`<p>${isAnswered ? paragraph(text) : nothing}</p>`)}</div>
  </section>`;
}
