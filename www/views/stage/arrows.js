// The error's way back: an arrow for each flow that the walk has passed, beside its forward edge.

import { nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';

import { partedLane } from '../../layout/gap.js';
import { headOf, pathOf, shortened, tenth } from '../../layout/points.js';
import { flow as words } from '../../words/en/stage.js';
import { atRest } from '../at-rest.js';
import { kindOf } from './flows.js';
import { shortAmount } from './numbers.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('./flows.js').Flow} Flow */
/** @typedef {(amount: number) => number} Share */

/**
 * @param {Scene} scene
 * @param {Flow[]} flows those to be drawn as arrows
 * @param {Share} share
 * @param {(flow: Flow) => string} arrival the class that delays an arrow which has just come
 */
export function arrows(scene, flows, share, arrival) {
  return repeat(flows, ({ key }) => key, (flow) => {
    const said = atRest(scene, () => sentence(flow));
    return flow.cut === undefined ? wholeArrow(flow, share(flow.amount), { said, arrival: arrival(flow) }) : cutArrow(flow, said);
  });
}

/** @param {Flow} flow @param {number} share @param {Frame} frame */
function wholeArrow(flow, share, frame) {
  const { lane, isFocus } = flow;
  const width = tenth(isFocus ? 1.8 + 6.4 * share : 1.1 + 1.7 * share);
  const isHollow = flow.amount === 0;
  return framed(flow, frame, guard([lane, isFocus, width, isHollow], () => shape(lane, { isFocus, width, isHollow })));
}

/** @param {Flow['lane']} lane @param {{ isFocus: boolean, width: number, isHollow: boolean }} arrow */
function shape({ error, corner }, { isFocus, width, isHollow }) {
  const head = isFocus ? { width: width + 6, length: 7 + width * 0.6 } : { width: width + 5.4, length: 6 + width };
  const shaft = pathOf(shortened(error, head.length - 0.8), corner);
  const tube = isFocus ? 5.4 : 4;
  return svg`<path class="reach" d=${shaft} />
    <path class="halo" stroke-width=${(isHollow ? tube : width) + 3.6} d=${shaft} />
    <path class="shaft" pathLength="1" stroke-width=${isHollow ? tube : width} d=${shaft} />
    <path class="hollow-core" stroke-width=${tube - 2.4} d=${isHollow ? shaft : ''} />
    <path class="head" d=${headOf(error, head)} />`;
}

/** An arrow that was cut: it sets out, and does not arrive. @param {Flow} flow @param {unknown} said */
function cutArrow(flow, said) {
  const { error } = flow.lane;
  const head = { width: 8, length: 9 };
  const { before, after, strokes } = partedLane(error, flow.isFocus ? 17 : 12);
  return framed(
    flow,
    { said, arrival: '' },
    svg`<path class="reach" d=${pathOf(error)} />
    <path class="halo" stroke-width="5" d=${pathOf(before)} />
    <path class="shaft" stroke-width="1.4" d=${pathOf(before)} />
    <path class="lost" d=${pathOf(shortened(after, head.length))} />
    <path class="stroke" d=${strokes.map((stroke) => pathOf(stroke)).join('')} />
    <path class="head" d=${headOf(error, head)} />`,
  );
}

/** @typedef {{ said: unknown, arrival: string }} Frame what an arrow says, and the class that delays it */

/**
 * @param {Flow} flow
 * @param {Frame} frame
 * @param {unknown} content
 */
function framed(flow, { said, arrival }, content) {
  return svg`<g
    class="flow ${flow.isFocus ? 'strong' : 'faint'} ${kindOf(flow)} ${flow.isMistaken ? 'mistaken' : ''} ${arrival}"
    role="img"
    aria-label=${said}
    .branch=${flow.isFocus ? flow.lane.edge.branch : undefined}
    data-link=${flow.key}
    data-flow=${flow.lane.edge.flow}
    data-from=${flow.from}
    data-from-t=${flow.fromT}
    data-to=${flow.to}
    data-to-t=${flow.toT}
    data-amount=${String(flow.amount)}
    data-reason=${flow.reason ?? nothing}
    data-cut=${flow.cut === undefined ? nothing : String(flow.cut)}
    data-mistaken=${flow.isMistaken ? '' : nothing}
    data-input=${flow.to === 'x' ? flow.component + 1 : nothing}
    data-class=${flow.to === 's' ? flow.component + 1 : nothing}
  >
    <title>${said}</title>
    ${content}
  </g>`;
}

/**
 * Where error will come from, before anything is known about its amount.
 * @param {Flow[]} flows
 */
export function hints(flows) {
  return repeat(flows, ({ key }) => key, ({ lane, ends, fromT, toT }) => {
    const shaft = pathOf(shortened(lane.error, 9), lane.corner);
    return svg`<g class="hint">
      <title>${words.hint(ends.from, fromT, ends.to, toT)}</title>
      <path class="shaft" stroke-width="6" d=${shaft} />
      <path class="hollow-core" stroke-width="3.8" d=${shaft} />
      <path class="head" d=${headOf(lane.error, { length: 10, width: 12 })} />
    </g>`;
  });
}

/**
 * What an arrow says when it is asked.
 * @param {Flow} flow
 */
export function sentence({ ends, fromT, toT, amount, reason, cut, isMistaken }) {
  if (cut !== undefined) return words.cut({ ...ends, fromT, toT, amount: shortAmount(cut) });
  if (reason !== undefined) return words.absent(ends.to, toT, reason);
  if (isMistaken) return words.mistaken({ ...ends, fromT, toT, amount: shortAmount(amount) });
  if (amount === 0) return words.zero(ends.to, toT);
  return words.label({ ...ends, fromT, toT, amount: shortAmount(amount) });
}
