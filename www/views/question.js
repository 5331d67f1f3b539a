// The one question above the figure at first sight, and what else one may begin with.

import { html, nothing } from 'lit';

import { at } from '../words/en/letters.js';
import { question as words } from '../words/en/page.js';
import { prose } from './link-names.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {'rise' | 'fall'} Guess */

/**
 * @typedef {object} QuestionActions
 * @property {(guess: Guess | null) => void} answer
 * @property {() => void} forward
 * @property {() => void} fromEnd
 * @property {() => void} ownNumbers
 */

/**
 * @param {Scene} scene
 * @param {QuestionActions} actions
 */
export function question(scene, actions) {
  const { focus } = scene;
  if (!scene.view.question || focus === undefined) return nothing;
  return html`<div class="question" part="question">
    <p>${prose(scene, words.ask(at(scene.node(focus.node), focus.t), scene.goal))}</p>
    <span class="answers">
      <button @click=${() => actions.answer('rise')}>${words.rise}</button>
      <button @click=${() => actions.answer('fall')}>${words.fall}</button>
      <button @click=${() => actions.answer(null)}>${words.show}</button>
    </span>
  </div>`;
}

/**
 * @param {Scene} scene
 * @param {QuestionActions} actions
 */
export function beginnings(scene, actions) {
  if (!scene.view.question) return nothing;
  return html`<p class="beginnings">
    ${words.links}
    <button class="link" @click=${actions.forward}>${words.forward}</button> ·
    <button class="link" @click=${actions.fromEnd}>${words.end}</button>
    ${scene.isChain || scene.view.readonly ? nothing : html`· <button class="link" @click=${actions.ownNumbers}>${words.mine}</button>`}
  </p>`;
}
