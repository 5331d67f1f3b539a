// Views that only some readers use: loaded when they are first wanted, and where they need it, the
// whole core with them.

import { html } from 'lit';

import { loadWhole } from '../core.js';
import { tools } from '../words/en/tools.js';

const loaders = {
  chain: () => import('./chain.js'),
  far: () => import('./far.js'),
  near: () => import('./near.js'),
  compare: () => import('./compare.js'),
  hold: () => import('./tools/hold.js'),
  mistake: () => import('./mistake.js'),
  keys: () => import('./keys.js'),
  sequence: () => import('./sequence.js'),
  weights: () => import('./weights.js'),
  notation: () => import('./notation.js'),
  glossary: () => import('./glossary.js'),
  chart: () => withWhole(import('./chart.js')),
  weight: () => withWhole(import('./ledger/weight.js')),
  routes: () => withWhole(import('./routes.js')),
  build: () => withWhole(import('./build.js')),
  slopes: () => withWhole(import('./slopes.js')),
  nudge: () => withWhole(import('./tools/nudge.js')),
  check: () => withWhole(import('./tools/check.js')),
  break: () => withWhole(import('./tools/break.js')),
  takeaway: () => withWhole(import('./takeaway.js')),
  homework: () => withWhole(import('./homework.js')),
  worksheet: () => import('./worksheet.js'),
};

/** @typedef {typeof loaders} Loaders */
/** @typedef {keyof Loaders} LateName */
/** @typedef {string | null | undefined | false} Wanted */

/** @type {{ [Name in LateName]?: Awaited<ReturnType<Loaders[Name]>> }} */
const loaded = {};

/**
 * What is wanted of them for the settings and the open panel.
 * @param {import('../scene.js').Scene} scene
 * @param {import('../state.js').Settings} settings
 * @param {string | undefined} panel
 */
export function wantedFor({ graph, weight }, { tool, compare, distance, question, step, mistake }, panel) {
  const picture = { sequence: 'far', block: undefined, node: 'near' }[distance];
  const isErrorBack = step > graph.phaseEnds[1];
  return [graph.model === 'chain' && 'chain', tool, compare && 'compare', mistake && 'mistake', picture, weight && 'weight', !question && isErrorBack && graph.model !== 'chain' && 'chart', panel];
}

/** Stands in a view's place until it is loaded. */
export function loading() {
  return html`<p class="told" role="status">${tools.loading}</p>`;
}

/** The view, once it is loaded. @template {LateName} Name @param {Name} name */
export function lateView(name) {
  return loaded[name];
}

/**
 * Gives a figure the styles of those views that bring their own.
 * @param {Element | DocumentFragment} root
 * @param {Wanted[]} names
 */
export function dress(root, names) {
  for (const name of names) {
    const view = isLate(name) ? loaded[name] : undefined;
    const sheet = view !== undefined && 'styles' in view ? view.styles.styleSheet : undefined;
    const isNew = root instanceof ShadowRoot && sheet !== undefined && !root.adoptedStyleSheets.includes(sheet);
    if (isNew) root.adoptedStyleSheets.push(sheet);
  }
}

/**
 * Loads what is named and not there yet; rejects where it cannot be fetched.
 * @param {Wanted} name
 */
export async function loadView(name) {
  if (!isLate(name) || loaded[name] !== undefined) return;
  Object.assign(loaded, { [name]: await loaders[name]() });
}

/** @param {Wanted} name @returns {name is LateName} */
export function isMissing(name) {
  return isLate(name) && loaded[name] === undefined;
}

/**
 * A view that asks the whole core.
 * @template View
 * @param {Promise<View>} view
 */
async function withWhole(view) {
  const [loadedView] = await Promise.all([view, loadWhole()]);
  return loadedView;
}

/** @param {Wanted} name @returns {name is LateName} */
function isLate(name) {
  return typeof name === 'string' && Object.hasOwn(loaders, name);
}
