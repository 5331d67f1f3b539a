// A word or a sentence, letter by letter.

import { html, nothing } from 'lit';

import { mostSteps } from '../../input/numbers.js';
import { textSequence } from '../../input/sequence.js';
import { mostUnits } from '../../input/text.js';
import { text as words } from '../../words/en/input.js';
import { valueOf } from '../fields/context.js';
import { letterView } from '../fields/letter.js';
import { refusalOf, refusalView } from '../fields/refusal.js';

/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */
/** @typedef {import('../../input/sequence.js').Outcome} Outcome */

const shown = 18;
/** A text that is cut here is too long to be accepted, and not too long to be shown. */
const longest = mostUnits * (mostSteps + 2);

/**
 * @param {InputContext} context
 * @param {InputActions} actions
 */
export function wordPane(context, actions) {
  const { drafts, settings } = context;
  const text = drafts.text ?? (settings.source === 'text' ? settings.sourceText : '');
  const outcome = textSequence(text, settings);
  const { invalid, describedBy } = refusalOf(context, 'text');
  const refusal = refusalView(context, (control) => control === 'text');
  return html`<form
    class="form"
    @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      actions.apply(outcome, 'text');
    }}
  >
    <p class="hint">${words.hint}</p>
    <label class="stacked">
      <span>${words.label}</span>
      <input
        type="text"
        class="wide-text"
        maxlength=${longest}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        placeholder=${words.placeholder}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        .value=${text}
        @input=${(/** @type {Event} */ event) =>
          actions.draft('text', valueOf(event).slice(0, longest))}
      />
    </label>
    ${refusal}
    <div class="row">
      <button class="primary">${words.use}</button>
      ${text === '' || refusal !== nothing ? nothing : preview(outcome)}
    </div>
    ${'patch' in outcome ? letters(outcome.patch) : nothing}
  </form>`;
}

/** @param {Outcome} outcome */
function preview(outcome) {
  const says =
    'patch' in outcome
      ? words.preview(outcome.patch.x?.length ?? 0, outcome.patch.outputs ?? 0)
      : outcome.sentence;
  return html`<span class="hint">${says}</span>`;
}

/**
 * Each letter over the one that it should predict.
 * @param {Partial<InputContext['settings']>} patch
 */
function letters({ x = [], targets = [], labels = [] }) {
  const pairs = x.slice(0, shown).map((row, index) => ({
    read: labels[row.indexOf(1)],
    next: labels[Number(targets[index])],
  }));
  return html`<ol class="letters" aria-label=${words.letters}>
      ${pairs.map(
        ({ read, next }) =>
          html`<li><span>${letterView(read)}</span><span>${letterView(next)}</span></li>`,
      )}
    </ol>
    ${x.length > shown ? html`<p class="hint">${words.more(x.length - shown)}</p>` : nothing}`;
}
