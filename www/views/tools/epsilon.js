// By how much a number is moved: typed, or as a power of ten with a sign.

import { html } from 'lit';

import { decadeOf, decades, readNudge } from '../../tools/epsilon.js';
import { nudge as words } from '../../words/en/touch.js';
import { segments } from '../fields/choices.js';
import { valueOf } from '../fields/context.js';
import { numberField } from '../fields/number.js';
import { refusalView } from '../fields/refusal.js';
import { fieldContext } from './field.js';

/**
 * @param {import('./context.js').ToolContext} context
 * @param {unknown} carriers what stands in the same row
 */
export function epsilonFields({ state, actions }, carriers) {
  const { epsilon } = state.settings;
  const decade = decadeOf(epsilon);
  const field = {
    control: 'epsilon',
    label: words.epsilonLabel,
    number: epsilon,
    read: readNudge,
    apply: actions.tools.setEpsilon,
  };
  return html`<div class="epsilon">
      <span class="pair"><i>${words.epsilon}</i> = ${numberField(field, fieldContext(state), actions.input)}</span>
      <input
        type="range"
        min=${decades.least}
        max=${decades.most}
        step="1"
        aria-label=${words.size}
        aria-valuetext=${words.decade(decade)}
        .value=${String(decade)}
        @input=${(/** @type {Event} */ event) => actions.tools.setDecade(Number(valueOf(event)))}
      />
      ${segments({
        label: words.sign,
        choices: Object.entries(words.signs).map(([key, name]) => ({ key, name })),
        chosen: epsilon > 0 ? 'plus' : 'minus',
        choose: (key) => actions.tools.setSign(key === 'plus' ? 1 : -1),
      })}
      ${carriers}
    </div>
    ${refusalView(state.transient, (control) => control === 'epsilon')}`;
}
