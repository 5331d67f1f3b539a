// In two halves: what a script begins with, and what few readers use, which is loaded when it is first wanted.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { Failure, root } from '../command.js';

const whole = join(root, 'www/whole.js');
const late = join(root, 'www/views/late.js');

/** What its loaders name: with the whole core, or without. */
const loaders = [...readFileSync(late, 'utf8').matchAll(/(withWhole\()?import\('([^']+)'\)\)?,$/gm)]
  .map(([, withWhole, path]) => ({ id: join(dirname(late), path), asksWhole: withWhole !== undefined }));

/** Views that ask the whole core, which stands in the second half. */
const asking = new Set(loaders.filter(({ asksWhole }) => asksWhole).map(({ id }) => id));

/** Views that few readers use, and that ask no more than the first half has. */
const content = loaders.filter(({ asksWhole }) => !asksWhole).map(({ id }) => id);

/** What needs it, or is numbers of cases that a reader opens by name. @param {string} id */
const isOfSecond = (id) => id === whole || asking.has(id) || id.startsWith(join(root, 'www/cases/'));

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
  const absent = content.filter((id) => !first.has(id));
  if (asking.size === 0 || absent.length > 0) throw new Failure(`Of the views that late.js loads, ${asking.size} ask the whole core; without it these could not be shown: ${absent.join(', ')}.`);
  return first;
}

/** @param {string[]} ids @param {ModuleInfo} infoOf */
function reached(ids, infoOf) {
  const found = new Set(ids);
  for (const id of found) for (const imported of infoOf(id)?.importedIds ?? []) found.add(imported);
  return found;
}
