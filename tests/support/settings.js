// Random settings, made from the table, so that a new field is tried without further ado.

import fc from 'fast-check';

import { caseIds, loadCase } from '../../www/cases.js';
import { fields } from '../../www/state.js';

/** @typedef {import('../../www/settings/kinds.js').Kind} Kind */
/** @typedef {import('../../www/state.js').Settings} Settings */

// The same on every run; another seed may find what this one does not.
fc.configureGlobal({ seed: 30 });

// A link can only be written or completed when its case is loaded.
await Promise.all(caseIds.map(loadCase));

/** @type {fc.Arbitrary<Settings>} */
export const anySettings = /** @type {fc.Arbitrary<any>} */ (
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, valueOf(kind)])), {
    noNullPrototype: true,
  })
);

/** Few fields differ from what they are at first, as in a link that a reader has made. */
export const anyPart = anySettings.chain((settings) =>
  fc.subarray(Object.keys(fields)).map((names) => {
    const entries = Object.entries(settings).filter(([name]) => names.includes(name));
    return /** @type {Partial<Settings>} */ (Object.fromEntries(entries));
  }),
);

/**
 * @param {Kind} kind
 * @returns {fc.Arbitrary<any>}
 */
function valueOf({ shape }) {
  switch (shape.type) {
    case 'flag':
      return fc.boolean();
    case 'number':
      return fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constant(-0));
    case 'text':
      return fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'null', ',', ';/:&=%#'));
    case 'whole':
      return fc.integer({ min: shape.least, max: shape.most });
    case 'sized': {
      const { least, most } = shape;
      return fc.oneof(fc.double({ min: least, max: most, noNaN: true }), fc.double({ min: -most, max: -least, noNaN: true }));
    }
    case 'between':
      return fc.double({ min: shape.least, max: shape.most, noNaN: true });
    case 'oneOf':
      return fc.constantFrom(...shape.choices);
    case 'place':
      return fc.tuple(fc.constantFrom('', 'before-', 'value-', 'before-value-'), fc.constantFrom('c', 'zbar', 'nowhere'), fc.nat(9999))
        .map(([which, node, t]) => `${which}${node}@${t}`);
    case 'orNull':
      return fc.option(valueOf(shape.of));
    case 'list':
      return fc.array(valueOf(shape.of), { maxLength: 4 });
    case 'byName':
      return fc.dictionary(fc.string().filter((name) => name !== '__proto__'), valueOf(shape.of), {
        maxKeys: 3,
        noNullPrototype: true,
      });
    case 'record':
      return fc.record(
        Object.fromEntries(Object.entries(shape.parts).map(([name, part]) => [name, valueOf(part)])),
        { noNullPrototype: true },
      );
    case 'either':
      return fc.oneof(...shape.kinds.map(valueOf));
  }
}
