// The npm package, installed outside the project: its entries, its types, what is in it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { folderWith } from '../support/folder.js';
import { pack, runIn } from '../support/package.js';

const folder = await folderWith({ 'package.json': '{ "type": "module", "private": true }' });
const packed = await pack(folder, ['--ignore-scripts']);
await mkdir(join(folder, 'node_modules/deltascope'), { recursive: true });
execFileSync('tar', ['-xzf', packed.path, '-C', join(folder, 'node_modules/deltascope'), '--strip-components=1']);

const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** @param {string} name @param {string} text */
const write = (name, text) => writeFile(join(folder, name), text);

test('it holds what its users need and no more, in less than 2.5 MB', () => {
  const { files, size } = packed;
  const stray = files.filter((name) => !/^(dist\/.+\.(js|mjs|md)|dist\/types\/.+\.d\.ts|LICENSE-[\w.-]+|README\.md|CHANGELOG\.md|package\.json)$/.test(name));
  assert.deepEqual(stray, []);
  assert.ok(!files.some((name) => name.startsWith('dist/assets/')), 'no part of the pages');
  assert.ok(size < 2_500_000, `${size} bytes`);
});

test('in Node a run needs two lines, and no file beside the script', async () => {
  await write('run.js', `
    import { load, Unrolled } from 'deltascope';
    import * as core from 'deltascope/core';
    await Promise.all([load(), core.load()]);
    const example = { model: 'lstm', N: 1, H: 1, T: 3, loss: 'squared', seed: 7, x: [[1], [0], [-1]], targets: [[0], [0], [0.5]] };
    const deltas = [Unrolled, core.Unrolled].map((Run) => {
      const run = new Run(example);
      run.run();
      return [...run.delta('c', 2)];
    });
    const checked = new Unrolled(example);
    checked.run();
    console.log(JSON.stringify({ deltas, verdict: checked.check().verdict, version: core.version() }));
  `);
  const { deltas, verdict, version } = JSON.parse(await runIn(folder, process.execPath, ['run.js']));
  assert.ok(Math.abs(deltas[0][0]) > 1e-6);
  assert.deepEqual(deltas[0], deltas[1]);
  assert.equal(verdict, 'agrees');
  assert.match(packed.path, new RegExp(`-${version}\\.tgz$`));
});

test('the lines of the README run as they stand', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const [passes, back] = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, lines]) => lines);
  assert.ok(passes?.startsWith('import { load') && back?.includes('diagnose'), 'the README has the examples');
  const named = back.replace(/^(diagnose\(.*\)\.makers);/m, "console.log('maker =', $1[0].mistake);");
  await write('readme.js', passes + named);
  const said = await runIn(folder, process.execPath, ['readme.js']);
  const names = said.split('\n').flatMap((line) => /^(\S+) (?:=|carousel)/.exec(line)?.[1] ?? []);
  assert.deepEqual(names, ['c(1)', 'c(2)', 'c(3)', 'δc(3)', 'δc(2)', 'δc(1)', 'δc(0)', 'the', 'maker']);
  assert.match(said, /^maker = untransposed$/m);
});

test('its types know the settings and the runs, and refuse what there is not', async () => {
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2024,dom,dom.iterable'];
  await write('right.ts', `
    import { DeltaScope, type Part } from 'deltascope/element';
    import { Unrolled, load, type Case } from 'deltascope';
    import { version } from 'deltascope/core';
    const part: Part = { model: 'lstm', step: 'c@3', peepholes: false };
    const scope = document.createElement('delta-scope');
    scope.addEventListener('change', (event) => (event.target as DeltaScope).settings.units.toFixed());
    scope.patch(part).then(() => scope.link.trim());
    const example: Case = { model: 'lstm', N: 1, H: 1, T: 1, loss: 'squared', x: [[1]], targets: [[0]] };
    load().then(() => new Unrolled(example).delta('c', 1).length + version().length);
  `);
  await runIn(folder, process.execPath, [compiler, ...options, 'right.ts']);
  await write('wrong.ts', `
    import type { Part } from 'deltascope/element';
    import { Unrolled } from 'deltascope';
    export const part: Part = { peephole: false };
    export const model: Part = { model: 'gru' };
    export const delta = (run: Unrolled) => run.delta(1);
  `);
  const refused = await runIn(folder, process.execPath, [compiler, ...options, 'wrong.ts']).then(() => '', String);
  assert.deepEqual([...refused.matchAll(/wrong\.ts\((\d+)/g)].map(([, line]) => line), ['4', '5', '6']);
});
