// Views that only some readers use: loaded when they are first wanted.

const loaders = {
  routes: () => import('./routes.js'),
  build: () => import('./build.js'),
  far: () => import('./far.js'),
  near: () => import('./near.js'),
  compare: () => import('./compare.js'),
  nudge: () => import('./tools/nudge.js'),
  hold: () => import('./tools/hold.js'),
  check: () => import('./tools/check.js'),
  notation: () => import('./notation.js'),
  takeaway: () => import('./takeaway.js'),
};

/** @typedef {typeof loaders} Loaders */
/** @typedef {keyof Loaders} LateName */

/** @type {{ [Name in LateName]?: Awaited<ReturnType<Loaders[Name]>> }} */
const loaded = {};

/**
 * What the settings and the open panel want of them.
 * @param {Pick<import('../state.js').Settings, 'tool' | 'compare' | 'distance'>} settings
 * @param {string | undefined} panel
 */
export function wantedBy({ tool, compare, distance }, panel) {
  const picture = { sequence: 'far', block: undefined, node: 'near' }[distance];
  return [tool, compare && 'compare', picture, panel];
}

/** The view, once it is loaded. @template {LateName} Name @param {Name} name */
export function lateView(name) {
  return loaded[name];
}

/**
 * Loads what is named and not there yet; rejects where it cannot be fetched.
 * @param {string | null | undefined} name
 */
export async function loadView(name) {
  if (!isLate(name) || loaded[name] !== undefined) return;
  Object.assign(loaded, { [name]: await loaders[name]() });
}

/** @param {string | null | undefined} name @returns {name is LateName} */
export function isMissing(name) {
  return isLate(name) && loaded[name] === undefined;
}

/** @param {string | null | undefined} name @returns {name is LateName} */
function isLate(name) {
  return typeof name === 'string' && Object.hasOwn(loaders, name);
}
