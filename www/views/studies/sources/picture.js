// The row of blocks: each loss’s error as a line that falls into its block and runs back from there; of
// a long sequence what reaches each step, or comes from each loss, as bars.

import { nothing, svg } from 'lit';

import { bars, blockRow, columnAt, piecesOf, roleOf } from '../../../layout/sources.js';
import { headOf, pathOf, shortened, tenth } from '../../../layout/points.js';
import { numberAt, sentAlong, silenceOf } from '../../../sources.js';
import { significant } from '../../../format.js';
import { sources as words } from '../../../words/en/studies/sources.js';
import { ofNode } from '../../link-names.js';
import { shortAmount, shortValue } from '../../stage/numbers.js';

/** @typedef {import('../sources.js').Asked} Asked */
/** @typedef {import('../../../layout/sources.js').SourcesLayout} SourcesLayout */
/** @typedef {import('../../../layout/sources.js').Role} Role */

/**
 * @param {Asked} asked
 * @param {(part: import('../../../state.js').Part) => unknown} change
 */
export function picture(asked, change) {
  const { layout: { kind, width, pictureHeight } } = asked;
  return svg`<svg
    class="source-flows ${kind}"
    viewBox="0 0 ${width} ${pictureHeight}"
    width=${width}
    height=${pictureHeight}
    role="img"
    aria-label=${description(asked)}
  >${kind === 'lanes' ? lanes(asked, change) : barsOf(asked, change)}</svg>`;
}

/** @param {Asked} asked */
function description({ sources, J, node, write }) {
  const { s, t, followed } = sources;
  const amounts = sentAlong(sources).map(({ number }) => write(number));
  return followed === 'loss' ? words.picture.ofLoss(J, node, s, amounts.reverse()) : words.picture.ofStep(J, node, t, amounts);
}

/**
 * @param {Asked} asked
 * @param {(part: import('../../../state.js').Part) => unknown} change
 */
function lanes(asked, change) {
  const { sources } = asked;
  const { T, s } = sources;
  const steps = Array.from({ length: T }, (_, index) => index + 1);
  // What is chosen lies above all else.
  const order = [...steps].sort((a, b) => rank(roleOf(a, s)) - rank(roleOf(b, s)));
  return svg`${steps.map((t) => block(asked, t, change))}
    ${order.filter((source) => silenceOf(sources, source) === undefined).map((source) => lane(asked, source))}
    ${steps.map((source) => loss(asked, source, change))}`;
}

/** @param {Role} role */
function rank(role) {
  return ['other', 'before', 'after', 'chosen'].indexOf(role);
}

/**
 * @param {Asked} asked
 * @param {number} t
 * @param {(part: import('../../../state.js').Part) => unknown} change
 */
function block({ layout, sources: { t: shown, followed }, node }, t, change) {
  const { width } = layout.grid;
  const [x, y] = [columnAt(layout, t) - width / 2 + 3, blockRow.top];
  const height = layout.pictureHeight - y - 2;
  const isChosen = followed === 'step' && t === shown;
  return svg`<g class="block ${isChosen ? 'chosen' : ''}" data-link=${ofNode(node.name, t)} @click=${() => change({ followed: 'step', t })}>
    <title>${words.picture.chooseStep(t)}</title>
    <rect x=${x} y=${y} width=${width - 6} height=${height} rx="9"></rect>
    <text class="block-name" x=${x + width - 12} y=${y + 17}>${words.block(node, t)}</text>
  </g>`;
}

/**
 * @param {Asked} asked
 * @param {number} source
 * @param {(part: import('../../../state.js').Part) => unknown} change
 */
function loss({ scene, layout, sources, J }, source, change) {
  const { width } = layout.grid;
  const x = columnAt(layout, source);
  const silence = silenceOf(sources, source);
  return svg`<g
    class="loss ${silence === undefined ? roleOf(source, sources.s) : 'out'}"
    data-source=${source}
    data-link=${ofNode('J', source)}
    @click=${() => change({ followed: 'loss', lossStep: source })}
  >
    <title>${words.picture.chooseLoss(J, source)}</title>
    <rect x=${x - width / 2 + 3} y=${blockRow.loss} width=${width - 6} height=${blockRow.lossHeight} rx="9"></rect>
    <text class="loss-name" x=${x} y=${blockRow.loss + 16}>${words.loss(J, source)}</text>
    <text class="loss-value" x=${x} y=${blockRow.loss + 31}>${silence !== undefined ? words.silence[silence] : shortValue(scene.values('J', source)[0])}</text>
  </g>`;
}

/** @param {Asked} asked @param {number} source */
function lane(asked, source) {
  const { layout, sources } = asked;
  const { s, t, followed } = sources;
  const role = roleOf(source, s);
  if (followed === 'step' && source < t) return nothing;
  const pieces = piecesOf(layout, source).filter((piece) => followed === 'loss' || piece.t >= t);
  return svg`<g class="lane ${role}" data-lane=${source}>
    ${pieces.map((piece) => pieceView(asked, source, piece))}
  </g>`;
}

/**
 * @param {Asked} asked
 * @param {number} source
 * @param {ReturnType<typeof piecesOf>[number]} piece
 */
function pieceView(asked, source, { t, way, label }) {
  const { sources, J, node, scale, write } = asked;
  const { error, kept } = numberAt(sources, source, t);
  const isLost = kept === 0 && error !== 0;
  const width = tenth(1 + 4.4 * (scale?.share(Math.abs(kept)) ?? 0));
  const head = { width: width + 5, length: 6 + 0.5 * width };
  const said = isLost ? words.picture.lost(J, node, source, t) : words.picture.piece(J, node, source, t, write(kept));
  const isWritten = sources.followed === 'loss' ? source === sources.s : t === sources.t;
  const isChosen = source === sources.s && t === sources.t;
  return svg`<g
    class="piece ${isLost ? 'lost' : kindOf(kept, sources.kind)} ${isChosen ? 'lit' : ''}"
    data-s=${source}
    data-t=${t}
    data-amount=${String(kept)}
  >
    <title>${said}</title>
    <path class="shaft" stroke-width=${isLost ? 1.4 : width} d=${pathOf(shortened(way, head.length - 1))}></path>
    <path class="head" d=${headOf(way, head)}></path>
    ${isWritten && !isLost ? svg`<text class="amount" x=${label.x} y=${label.y}>${amountOf(asked, kept)}</text>` : nothing}
  </g>`;
}

/** In a narrow block there is room for two digits. @param {Asked} asked @param {number} number */
function amountOf({ layout, sources: { kind } }, number) {
  if (layout.grid.width < wideEnough) return number === 0 ? '0' : significant(number, 2, kind === 'signed' ? 'always' : 'negative');
  return kind === 'norm' ? shortValue(number) : shortAmount(number);
}

/** For a number as the figure has them. */
const wideEnough = 88;

/** @param {number} number @param {'norm' | 'signed'} kind */
function kindOf(number, kind) {
  if (number === 0) return 'nothing';
  return kind === 'signed' && number > 0 ? 'positive' : 'negative';
}

/**
 * @param {Asked} asked
 * @param {(part: import('../../../state.js').Part) => unknown} change
 */
function barsOf(asked, change) {
  const { layout, sources } = asked;
  const { width } = layout.grid;
  const { s, t, followed } = sources;
  const ground = bars.top + bars.height;
  const chosen = sentAlong(sources);
  const at = followed === 'loss' ? t : s;
  const barOf = (/** @type {{ at: number, number: number }} */ { at: place, number }) => {
    const height = heightOf(asked, number);
    return `M${columnAt(layout, place) - width / 2},${ground}v${-height}h${Math.max(width - gapOf(width), 1)}v${height}z`;
  };
  const name = followed === 'loss' ? words.loss(asked.J, s) : words.block(asked.node, t);
  const choose = (/** @type {MouseEvent} */ { clientX, currentTarget }) => {
    const seen = /** @type {Element} */ (currentTarget).getBoundingClientRect();
    const column = Math.min(Math.floor(((clientX - seen.left) / seen.width) * sources.T) + 1, sources.T);
    change(followed === 'loss' ? { t: Math.min(column, s) } : { lossStep: Math.max(column, t) });
  };
  return svg`<rect class="reach" x=${layout.grid.left} y="0" width=${sources.T * width} height=${ground} @click=${choose}></rect>
    <path class="ground" d="M${layout.grid.left},${ground}H${layout.grid.left + sources.T * width}"></path>
    <path class="bars" d=${chosen.filter(({ number }) => number !== 0).map(barOf).join('')}></path>
    ${followed === 'loss' ? [s - 1, s + 1].map((source) => beside(asked, source)) : nothing}
    <rect class="chosen" x=${columnAt(layout, at) - width / 2 - 1} y=${bars.top - 4} width=${width + 2} height=${bars.height + 6}></rect>
    <text class="bars-name" x=${layout.grid.left - 6} y=${ground - 2}>${name}</text>`;
}

/** Thin bars touch. @param {number} width */
function gapOf(width) {
  return width < 6 ? 0 : 1;
}

/** @param {Asked} asked @param {number} number */
function heightOf({ scale }, number) {
  return tenth((scale?.share(Math.abs(number)) ?? 0) * bars.height);
}

/** The error of the loss before or after the chosen one, as a line. @param {Asked} asked @param {number} source */
function beside(asked, source) {
  const { layout, sources } = asked;
  if (source < 1 || source > sources.T || silenceOf(sources, source) !== undefined) return nothing;
  const ground = bars.top + bars.height;
  const points = sentAlong({ ...sources, s: source });
  const d = points.map(({ at, number }, index) => `${index === 0 ? 'M' : 'L'}${columnAt(layout, at)},${ground - heightOf(asked, number)}`).join('');
  return svg`<path class="beside ${roleOf(source, sources.s)}" d=${d}><title>${words.loss(asked.J, source)}</title></path>`;
}

