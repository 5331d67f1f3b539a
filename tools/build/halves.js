// In two halves: what a script begins with, and what few readers use, which is loaded when it is first wanted.

import { join } from 'node:path';

import { root } from '../command.js';

/** Views that ask the whole core, which stands in the second half. */
const views = ['break', 'build', 'chart', 'check', 'homework', 'landscape', 'nudge', 'routes', 'slopes', 'takeaway', 'weight'];

const whole = join(root, 'www/whole.js');

/** What needs it, or is numbers of cases that a reader opens by name. @type {(id: string) => boolean} */
const isOfSecond = (id) => id === whole || id.startsWith(join(root, 'www/cases/')) || new RegExp(`/views/.*\\b(${views.join('|')})\\.js$`).test(id);

/** @typedef {(id: string) => { importedIds: readonly string[], dynamicallyImportedIds: readonly string[] } | null} ModuleInfo */

/**
 * How the bundler is told what stands in which half.
 * @param {string} entry
 * @param {(half: 'first' | 'second') => string} nameOf
 */
export function halves(entry, nameOf) {
  /** @type {Set<string> | undefined} */
  let first;
  return {
    includeDependenciesRecursively: false,
    groups: [{
      debugName: 'half',
      name: (/** @type {string} */ id, /** @type {{ getModuleInfo: ModuleInfo }} */ bundle) => {
        first ??= firstHalf(entry, (one) => bundle.getModuleInfo(one));
        return nameOf(first.has(id) || !id.startsWith(root) ? 'first' : 'second');
      },
    }],
  };
}

/**
 * The entry, what it imports, and what it imports later, unless that needs what stands in the second half.
 * @param {string} entry
 * @param {ModuleInfo} infoOf
 */
function firstHalf(entry, infoOf) {
  const first = reached([entry], infoOf);
  for (const id of first) {
    for (const later of infoOf(id)?.dynamicallyImportedIds ?? []) {
      const needed = reached([later], infoOf);
      if (![...needed].some(isOfSecond)) for (const one of needed) first.add(one);
    }
  }
  return first;
}

/** @param {string[]} ids @param {ModuleInfo} infoOf */
function reached(ids, infoOf) {
  const found = new Set(ids);
  for (const id of found) for (const imported of infoOf(id)?.importedIds ?? []) found.add(imported);
  return found;
}
