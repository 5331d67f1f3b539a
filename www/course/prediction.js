// Predict, then reveal: the choice, and what the run says to it.

import { html, nothing } from 'lit';

import { signed } from '../format.js';
import { isRight, takesSeveral } from '../lessons/prediction.js';
import { ui } from '../words/en/course/contents.js';

/** @typedef {import('../lessons/lesson.js').Step} Step */
/** @typedef {import('./facts-of-step.js').StepFacts} StepFacts */
/** @typedef {string[] | 'shown' | undefined} Guess what was chosen; `shown`: the reader only looked; undefined: not asked yet */

/**
 * @param {Step} step that asks
 * @param {unknown} asked the question in words
 * @param {StepFacts} facts
 * @param {Guess} guess
 * @param {(guess: Guess) => void} tell
 */
export function prediction(step, asked, facts, guess, tell) {
  const { answer, roads } = facts;
  if (answer === undefined || step.question === undefined) return nothing;
  const name = (/** @type {string} */ option) => ui.options[option] ?? roads.get(option) ?? option;
  const type = takesSeveral(step.question) ? 'checkbox' : 'radio';
  const isTold = guess !== undefined;
  return html`<form class="prediction" @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const chosen = new FormData(/** @type {HTMLFormElement} */ (event.target)).getAll('guess').map(String);
      if (chosen.length > 0 || type === 'checkbox') tell(chosen);
    }}>
    <fieldset ?disabled=${isTold}>
      <legend>${asked}</legend>
      ${answer.options.map((option) => html`<label class=${isTold && answer.right.includes(option) ? 'right' : ''}>
        <input type=${type} name="guess" value=${option} ?required=${type === 'radio'} .checked=${Array.isArray(guess) && guess.includes(option)} />
        <span>${name(option)}</span>
        ${isTold && answer.amounts.has(option) ? html`<span class="amount">${signed(answer.amounts.get(option) ?? 0)}</span>` : nothing}
      </label>`)}
    </fieldset>
    ${isTold
      ? nothing
      : html`<p class="answering"><button class="primary" type="submit">${ui.check}</button>
          <button class="link" type="button" @click=${() => tell('shown')}>${ui.show}</button></p>`}
    <p class="verdict" role="status" tabindex="-1">${verdictOf(guess, answer, name)}</p>
    ${isTold ? html`<p class="answering"><button class="link" type="button" @click=${() => tell(undefined)}>${ui.again}</button></p>` : nothing}
  </form>`;
}

/**
 * @param {Guess} guess
 * @param {import('../lessons/prediction.js').Answer} answer
 * @param {(option: string) => string} name
 */
function verdictOf(guess, answer, name) {
  if (guess === undefined) return nothing;
  const truth = ui.itIs(answer.right.length === 0 ? ui.none : answer.right.map(name).join('; '));
  if (guess === 'shown') return truth;
  return isRight(guess, answer) ? `${ui.right} ${truth}` : `${ui.wrong} ${truth}`;
}
