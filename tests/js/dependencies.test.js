// What the project is built on is what docs/dependencies.md says, with a reason for each, under licences that let
// anybody use what is built.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { allLoaded, loaded } from '../../tools/licences.js';

/** @param {string} path from the project's folder */
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Of the packages; those of the crates stand in deny.toml. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** Their sources stay open, which binds nobody who only runs them. */
const allowedForTools = [...allowed, 'MPL-2.0'];

/** The names in the sections of a Cargo.toml that list dependencies. @param {string} path */
function cratesIn(path) {
  const sections = read(path).split(/^(?=\[)/m).filter((section) => /^\[[^\]\n]*dependencies\]/.test(section));
  return sections.flatMap((section) => [...section.matchAll(/^([\w-]+)(?:\.workspace)? *=/gm)].map(([, name]) => name));
}

test('every dependency has its reason, and no other is named', () => {
  const { dependencies = {}, devDependencies } = JSON.parse(read('package.json'));
  const crates = ['Cargo.toml', 'whole/Cargo.toml', 'xtask/Cargo.toml'].flatMap(cratesIn).filter((name) => name !== 'deltascope');
  const used = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies), ...crates]);
  const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| (.{10,}) \| .+ \|$/gm)];
  assert.deepEqual(rows.map(([, name]) => name).sort(), [...used].sort());
});

test('the licence of every package, also of those that others need, lets anybody use what is built', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const all = Object.entries(packages).filter(([path]) => path !== '');
  assert.ok(all.length > 30, `${all.length} packages`);
  for (const [path, { license }] of all) {
    const isLoaded = allLoaded().has(path.replace('node_modules/', ''));
    assert.ok((isLoaded ? allowed : allowedForTools).includes(license), `${path}: ${license}`);
  }
});

test('the table tells which packages a reader loads', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const [, ofReaders] = /^## In what a reader loads$([^]*?)^## /m.exec(read('docs/dependencies.md')) ?? [];
  const names = [...ofReaders.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
  assert.deepEqual(names.filter((name) => `node_modules/${name}` in packages).sort(), [...loaded].sort());
});

test('the licence that the table names is the one of the package', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| .+ \| (.+) \|$/gm)];
  const ofPackages = rows.filter(([, name]) => `node_modules/${name}` in packages);
  assert.ok(ofPackages.length > 8);
  for (const [, name, licence] of ofPackages) assert.equal(licence, packages[`node_modules/${name}`].license, name);
});
