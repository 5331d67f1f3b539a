// What is never in the page's own source: a way to make markup or code of a text, a place to store, another address.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { contentPolicy } from '../support/server.js';

const www = new URL('../../www/', import.meta.url);

const sources = readdirSync(www, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, text: readFileSync(new URL(name, www), 'utf8') }));

/** @type {[what: string, pattern: RegExp][]} */
const never = [
  ['makes markup of a text', /\b(?:inner|outer)HTML\b|insertAdjacentHTML|createContextualFragment|parseFromString|setHTML|document\.write|srcdoc|unsafe(?:HTML|SVG|Static|MathML)|\.createHTML\b/],
  ['makes code of a text', /\beval\(|new Function\b|\bset(?:Timeout|Interval)\(['"`]|createScript\b/],
  ['stores', /\b(?:local|session)Storage\b|\bindexedDB\b|document\.cookie|\bcookieStore\b/],
  ['sends', /\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b|\bWebTransport\b/],
];

/** Where addresses of others stand: the sources that are credited, as links, and names of XML. */
const addresses = /https?:\/\/(?!www\.w3\.org\/)[^\s'"`]+/g;

for (const [what, pattern] of never) {
  test(`no file of the page ${what}`, () => {
    assert.ok(sources.length > 200, `${sources.length} files`);
    assert.deepEqual(sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name), []);
  });
}

test('addresses of others stand in the credits alone, where they are links', () => {
  const naming = sources.filter(({ text }) => text.match(addresses) !== null).map(({ name }) => name);
  assert.deepEqual(naming, ['words/en/course/credits.js']);
});

test('what a server must allow, as it is told, is what the tests of the pages are served with', () => {
  const told = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
  const policy = /```text\n([^]*?)```/.exec(told)?.[1] ?? '';
  assert.equal(policy.replace(/\s+/g, ' ').trim(), contentPolicy);
});
