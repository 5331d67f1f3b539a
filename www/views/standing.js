// What stands above the figure as long as something is cut, held or hidden: it is never silent.

import { html, nothing } from 'lit';

import { fittingEdits } from '../tools/edits.js';
import { madeIn } from '../tools/mistakes.js';
import { answers } from '../words/en/page.js';
import { standing as words } from '../words/en/touch.js';
import { lateView } from './late.js';

/**
 * @param {import('../scene.js').Scene} scene
 * @param {import('../state.js').Settings} settings
 * @param {import('../tools/actions.js').ToolActions} tools
 */
export function standing(scene, settings, tools) {
  const { cuts, clamps } = fittingEdits(settings, scene.graph);
  const made = madeIn(settings, scene.graph);
  const isAside = settings.mistake !== null && made === null;
  const aside = settings.cuts.length + settings.clamps.length - cuts.length - clamps.length + Number(isAside);
  return html`${scene.hidesAnswers ? html`<p class="standing hint">${answers.allHidden}</p>` : nothing}
    ${made === null
      ? nothing
      : lateView('mistake')?.standingMistake(scene, made, tools)}
    ${cuts.length === 0
      ? nothing
      : html`<p class="standing cuts">${words.cuts(cuts)} <button class="link" @click=${tools.restoreAll}>${words.restore}</button></p>`}
    ${clamps.length === 0
      ? nothing
      : html`<p class="standing clamps">${words.clamps(clamps.map(({ node, t }) => ({ node: scene.node(node), t })))} <button class="link" @click=${tools.letAllGo}>${words.letGo}</button></p>`}
    ${aside === 0 ? nothing : html`<p class="standing hint">${words.aside(aside)}</p>`}`;
}
