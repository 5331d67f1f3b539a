// A moment of the training: chosen on a slider, told in numbers, and opened in the figure.

import { html, nothing } from 'lit';

import { indexOf, momentOf } from '../../../training/moments.js';
import { letter } from '../../../words/en/letters.js';
import { training as words } from '../../../words/en/studies/training.js';
import { valueOf } from '../../fields/context.js';

/**
 * @param {import('../../../scene.js').Scene} scene
 * @param {import('../../../training/session.js').Course} course
 * @param {import('../../../state.js').Settings} settings
 * @param {import('../../../actions.js').Actions} actions
 */
export function momentView(scene, course, settings, actions) {
  const { moments, found: { losses, before } } = course;
  const update = momentOf(course, settings.update);
  const told = words.moment.after(update);
  return html`<div class="moment" role="group" aria-label=${words.moment.title} data-update=${update}>
    <input
      type="range"
      min="0"
      max=${moments.length - 1}
      step="1"
      aria-label=${words.moment.slider}
      aria-valuetext=${told}
      .value=${String(indexOf(moments, update))}
      @input=${(/** @type {Event} */ event) => actions.change({ update: moments[Number(valueOf(event))] })}
    />
    <p><b>${told}</b>${update < losses.length ? html` <span class="hint" data-loss=${losses[update]}>${words.moment.found(letter(scene.goal), losses[update], before[update])}</span>` : nothing}</p>
    <button @click=${() => actions.train('open')}>${words.moment.open}</button>
    <p class="hint">${words.moment.hint}</p>
  </div>`;
}
