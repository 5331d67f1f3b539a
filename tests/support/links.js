// Links as they come back from the world: truncated, mangled, or meant to do harm.

import fc from 'fast-check';

import { linkOf } from '../../www/link.js';
import { fields, initialSettings } from '../../www/state.js';
import { anyPart, anySettings } from './settings.js';

const keys = Object.entries(fields).map(([name, { key = name }]) => key);

const hostile = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf',
  '<img src=x onerror=harmed=1>', '<script>harmed=1</script>', '"><svg onload=harmed=1>',
  'javascript:harmed=1', '${harmed=1}', '{{constructor.constructor("harmed=1")()}}',
  'NaN', 'Infinity', '-Infinity', '1e999', '-1e999', '5e-324', '-0', '0x10', '1_000', '٣', '１',
  '1'.repeat(500), '-1', '0', '0.5', '256', '257', '1000', '1001', '9007199254740993', '1e9', '4294967296',
  '%', '%%', '%E0%A4%A', '%C0%80', '%uD83D', '%00', '%3Cimg%20src%3Dx%20onerror%3Dharmed%3D1%3E', '%5F%5Fproto%5F%5F',
  '\u0000', '\ud800', '\udc00\ud800', '\u202e', '\ufeff', '\u2028', '🙂', 'e\u0301'.repeat(50),
  'null', 'undefined', 'true', '[object Object]', '{"__proto__":{"harmed":1}}', 'on', 'off', 'start', 'end',
  ',', ';', '/', ':', '=', '#', '#v=1', ';;;;', ',,,', '//', '::', '1;2;3', '1,2,3', '1;2,3', 'W_z:1/__proto__:1', 'c:1:2',
  '1,'.repeat(1500), '1;'.repeat(1001), 'a'.repeat(5000), 'text', 'vanilla_big', 'rnn_squared', 'softmax', 'last',
];

const anyToken = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 12 }), fc.integer().map(String));
const anyText = fc.oneof(
  { weight: 6, arbitrary: anyToken },
  { weight: 1, arbitrary: fc.array(anyToken, { minLength: 2, maxLength: 4 }).map((tokens) => tokens.join('')) },
);
const anyKey = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...keys, 'v') }, { weight: 1, arbitrary: anyToken });

const anyGoodLink = fc.oneof(anyPart.map((part) => linkOf({ ...initialSettings(), ...part })), anySettings.map(linkOf));

/** Pairs of what may stand there and what may not. */
const anyPairs = fc
  .array(fc.tuple(anyKey, anyText), { minLength: 1, maxLength: 8 })
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));

/** A good link of which some places were cut out or overwritten. */
const anyMangled = fc
  .tuple(anyGoodLink, fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), fc.oneof(fc.constant(''), anyToken)), { minLength: 1, maxLength: 5 }))
  .map(([link, cuts]) =>
    cuts.reduce((text, [where, count, token]) => {
      const at = Math.floor(where * text.length);
      return text.slice(0, at) + token + text.slice(at + count);
    }, link),
  );

const anyTruncated = fc
  .tuple(anyGoodLink, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([link, share]) => link.slice(0, Math.floor(share * link.length)));

export const anyHostileLink = fc.oneof(anyPairs, anyMangled, anyTruncated, anyText);
