// Views that only some readers use: loaded when they are first wanted, and where they need it, the
// whole core with them. Those that have styles of their own export them as `styles`.

import { adoptStyles, html } from 'lit';

import { loadWhole } from '../core.js';
import { styles, stylesWith } from '../styles/element.js';
import { tools } from '../words/en/tools.js';

/** In the order in which their styles give way to each other. */
const loaders = {
  cell: () => import('./cell.js'),
  link: () => import('./link-panel.js'),
  sequence: () => import('./sequence.js'),
  weights: () => import('./weights.js'),
  keys: () => import('./keys.js'),
  chart: () => withWhole(import('./chart.js')),
  chain: () => import('./chain.js'),
  pascanu: () => import('../layout/pascanu.js'),
  model: () => import('../layout/model.js'),
  far: () => import('./far.js'),
  near: () => import('./near.js'),
  notation: () => import('./notation.js'),
  glossary: () => import('./glossary.js'),
  takeaway: () => withWhole(import('./takeaway.js')),
  routes: () => withWhole(import('./routes.js')),
  build: () => withWhole(import('./build.js')),
  break: () => withWhole(import('./tools/break.js')),
  homework: () => withWhole(import('./homework.js')),
  hold: () => import('./tools/hold.js'),
  nudge: () => withWhole(import('./tools/nudge.js')),
  check: () => withWhole(import('./tools/check.js')),
  compare: () => import('./compare.js'),
  weight: () => withWhole(import('./ledger/weight.js')),
  slopes: () => withWhole(import('./slopes.js')),
  sources: () => withWhole(import('./studies/sources.js')),
  distances: () => withWhole(import('./studies/distances.js')),
  training: () => withWhole(import('./studies/training.js')),
  landscape: () => withWhole(import('./studies/landscape.js')),
  worksheet: () => import('./worksheet.js'),
  mistake: () => import('./mistake.js'),
};

const names = /** @type {LateName[]} */ (Object.keys(loaders));

/** @typedef {typeof loaders} Loaders */
/** @typedef {keyof Loaders} LateName */
/** @typedef {string | null | undefined | false} Wanted */

/** @type {{ [Name in LateName]?: Awaited<ReturnType<Loaders[Name]>> }} */
const loaded = {};

/** The styles of figures, with those of the late views that are loaded. */
let worn = styles;

/**
 * What is wanted of them for the settings and the open panel.
 * @param {import('../scene.js').Scene} scene
 * @param {import('../state.js').Settings} settings
 * @param {string | undefined} panel
 */
export function wantedFor({ graph, weight }, { tool, study, compare, distance, picture, question, step, mistake, hide }, panel) {
  const looked = { sequence: 'far', block: undefined, node: 'near' }[distance];
  const isChart = !question && step > graph.phaseEnds[1] && graph.model !== 'chain' && !hide.includes('chart');
  return [(graph.model === 'chain' || graph.model === 'pascanu') && graph.model, tool, study, compare && 'compare', mistake && 'mistake', picture === 'model' && 'model', looked, weight && 'weight', isChart && 'chart', panel];
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
 * Gives a figure the styles of all late views that are loaded, so that none is ever seen without its own.
 * @param {Element | DocumentFragment} root
 */
export function dress(root) {
  if (root instanceof ShadowRoot && root.adoptedStyleSheets.length !== worn.length) adoptStyles(root, worn);
}

/**
 * Loads what is named and not there yet; rejects where it cannot be fetched.
 * @param {Wanted} name
 */
export async function loadView(name) {
  if (!isLate(name) || loaded[name] !== undefined) return;
  Object.assign(loaded, { [name]: await loaders[name]() });
  worn = stylesWith(stylesOfLoaded());
}

/** Each once, in the order of the loaders, whenever they were loaded. */
function stylesOfLoaded() {
  const views = names.map((name) => loaded[name]).filter((view) => view !== undefined);
  return [...new Set(views.flatMap((view) => ('styles' in view ? view.styles : [])))];
}

/**
 * Loads those of the views that are not there yet, and returns their names.
 * @param {Wanted[]} wanted
 */
export async function loadMissing(wanted) {
  const missing = wanted.filter(isMissing);
  await Promise.all(missing.map(loadView));
  return missing;
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
