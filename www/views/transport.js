// The controls that walk through the passes: buttons, gears, and a scrub bar over the phases.

import { html, nothing, svg } from 'lit';

import { keys } from '../words/en/keys.js';
import { letter } from '../words/en/letters.js';
import { names } from '../words/en/names.js';
import { transport as words } from '../words/en/page.js';
import { valueOf } from './fields/context.js';
import { select } from './fields/select.js';
import { copyLink } from './link.js';
import { sentence } from './sentence.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {'node' | 'time' | 'state'} Gear */

/**
 * @typedef {object} TransportActions
 * @property {(direction: 'on' | 'back') => void} move
 * @property {(step: number) => void} go
 * @property {() => void} togglePlay
 * @property {(gear: Gear) => void} setGear
 * @property {() => void} toggleTransport
 * @property {(panel: 'keys' | 'takeaway') => void} open
 * @property {() => void} ask
 * @property {() => void} copyLink
 */

/**
 * @typedef {object} TransportState
 * @property {Gear} gear
 * @property {boolean} isPlaying
 * @property {boolean} hasLink
 * @property {boolean} hasTakeaway
 * @property {boolean} isCopied whether the link was just copied
 * @property {boolean} isWhole whether all controls are shown where there is no room for them
 */

/**
 * @param {Scene} scene
 * @param {TransportState} state
 * @param {TransportActions} actions
 */
export function transport(scene, { gear, isPlaying, isWhole, hasLink, hasTakeaway, isCopied }, actions) {
  const { step } = scene.view;
  const { firstStep: first, lastStep: last } = scene;
  return html`<div class="transport ${isWhole ? 'whole' : ''}" part="transport" role="group" aria-label=${words.label}>
    <button class="first" aria-label=${words.first} title=${words.first} ?disabled=${step === first} @click=${() => actions.go(first)}>${icon('first')}</button>
    <button class="back" aria-label=${words.back} ?disabled=${step === first} @click=${() => actions.move('back')}>${icon('back')}<span>${words.back}</span></button>
    <button class="step primary" ?disabled=${step === last} @click=${() => actions.move('on')}><span>${words.step}</span>${icon('on')}</button>
    <button class="last" aria-label=${words.last} title=${words.last} ?disabled=${step === last} @click=${() => actions.go(last)}>${icon('last')}</button>
    <button class="more" aria-expanded=${isWhole ? 'true' : 'false'} aria-label=${words.more} title=${words.more} @click=${actions.toggleTransport}>${icon('more')}</button>
    <button class="play" aria-pressed=${isPlaying ? 'true' : 'false'} ?disabled=${step === last} @click=${actions.togglePlay}>${isPlaying ? words.pause : words.play}</button>
    ${scene.isChain ? nothing : gears(scene, gear, actions)} ${scrub(scene, actions)}
    <span class="asides">${hasLink ? copyLink(isCopied, actions) : nothing}
      ${hasTakeaway ? html`<button class="quiet open-takeaway" aria-haspopup="dialog" @click=${() => actions.open('takeaway')}>${words.takeAway}</button>` : nothing}
      <button class="quiet" aria-haspopup="dialog" @click=${() => actions.ask()}>${names.glossary}</button>
      <button class="quiet open-keys" aria-haspopup="dialog" @click=${() => actions.open('keys')}>${keys.open}</button></span>
  </div>`;
}

/**
 * @param {Scene} scene
 * @param {Gear} chosen
 * @param {TransportActions} actions
 */
function gears(scene, chosen, actions) {
  const states = scene.graph.nodes.filter(({ state }) => state);
  const names = { node: words.node, time: words.time, state: words.states(states) };
  return html`<label class="gear">
    <span class="visually-hidden">${words.gear}</span>
    ${select({ options: Object.entries(names), chosen, choose: (gear) => actions.setGear(/** @type {Gear} */ (gear)) })}
  </label>`;
}

const barWidth = 520;
const shortest = 46;
const gap = 4;

/**
 * @param {Scene} scene
 * @param {TransportActions} actions
 */
function scrub(scene, actions) {
  const segments = segmentsOf(scene.phaseEnds);
  const { step } = scene.view;
  const phases = { ...words.phases, ...(scene.isChain && { loss: letter(scene.goal) }) };
  return html`<div class="scrub">
    <svg viewBox="0 0 ${barWidth} 34" aria-hidden="true">
      ${segments.map(
        ({ name, left, width }) => svg`<rect class="track" x=${left} y="10" width=${width} height="8" rx="4"></rect>
          <text class="phase" x=${left + width / 2} y="31">${phases[name]}</text>`,
      )}
      ${closed(scene, segments)}
      <circle class="thumb" cx=${positionOf(step, segments)} cy="14" r="8"></circle>
    </svg>
    <input
      type="range"
      min="0"
      max=${barWidth}
      step="any"
      aria-label=${words.scrub}
      aria-valuetext=${`${sentence(scene)} (${step} / ${scene.lastStep})`}
      .value=${String(positionOf(step, segments))}
      @input=${(/** @type {Event} */ event) => actions.go(stepAt(Number(valueOf(event)), segments))}
    />
  </div>`;
}

/**
 * What of the bar the walk cannot reach.
 * @param {Scene} scene
 * @param {Segment[]} segments
 */
function closed({ view, firstStep, lastStep }, segments) {
  if (view.range === null) return nothing;
  const [first, last] = [firstStep, lastStep].map((step) => positionOf(step, segments));
  return svg`<rect class="closed" x="0" y="9" width=${first} height="10"></rect>
    <rect class="closed" x=${last} y="9" width=${barWidth - last} height="10"></rect>`;
}

/** @typedef {{ name: keyof typeof words.phases, from: number, to: number, left: number, width: number }} Segment */

/**
 * Each phase that has places, as wide as it has, but never too narrow for its name.
 * @param {number[]} ends
 * @returns {Segment[]}
 */
function segmentsOf(ends) {
  const all = /** @type {(keyof typeof words.phases)[]} */ (['forward', 'loss', 'backward', 'sums']);
  const phases = all.slice(0, ends.length).map((name, index) => ({ name, from: index === 0 ? 0 : ends[index - 1], to: ends[index] }));
  const passed = phases.filter(({ from, to }) => to > from);
  const free = barWidth - passed.length * (shortest + gap) + gap;
  const total = ends[ends.length - 1];
  let left = 0;
  return passed.map(({ name, from, to }) => {
    const width = shortest + (free * (to - from)) / total;
    const segment = { name, from, to, left, width };
    left += width + gap;
    return segment;
  });
}

/**
 * @param {number} step
 * @param {Segment[]} segments
 */
function positionOf(step, segments) {
  const segment = segments.find(({ to }) => step <= to) ?? segments[segments.length - 1];
  const { from, to, left, width } = segment;
  return left + (width * (step - from)) / Math.max(to - from, 1);
}

/**
 * @param {number} position
 * @param {Segment[]} segments
 */
function stepAt(position, segments) {
  const segment = segments.findLast(({ left }) => position >= left) ?? segments[0];
  const { from, to, left, width } = segment;
  return Math.round(from + (to - from) * Math.min((position - left) / width, 1));
}

const shapes = {
  first: 'M4 3v10M13 3L6 8l7 5z',
  back: 'M12 3L4 8l8 5z',
  on: 'M4 3l8 5-8 5z',
  last: 'M12 3v10M3 3l7 5-7 5z',
  more: 'M2 8h1M7.5 8h1M13 8h1',
};

/** @param {keyof typeof shapes} name */
function icon(name) {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${shapes[name]}></path></svg>`;
}
