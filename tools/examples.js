// npm run test:examples [-- NAME …]: builds the examples of every course format, or the named ones, below
// target/examples, and opens each in three browsers. It is no part of npm test, since it installs what each format
// is built with.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { ensureBrowser } from './browser.js';
import { ensureBrowsers } from './browsers.js';
import { Failure, main, root, run, say } from './command.js';
import { sites } from './examples/sites.js';
import { ensurePackages } from './setup.js';

/** @typedef {import('./examples/sites.js').Site} Site */

const from = join(root, 'examples');
const to = join(root, 'target', 'examples');

/** What stands beside every figure. */
const beside = [
  ...['delta-scope.js', 'delta-scope-more.js'].map((name) => join(root, 'dist', name)),
  join(from, 'still', 'delta-c3.svg'),
];

/** What the tools say of themselves at every call. */
const quiet = { NO_MKDOCS_2_WARNING: 'true', JUPYTER_PLATFORM_DIRS: '1' };

const python = join(to, 'python', 'bin', 'python');

main(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !sites.some((site) => site.name === name));
  if (unknown !== undefined) throw new Failure(`There is no example ${unknown}; there are ${sites.map(({ name }) => name).join(', ')}.`);
  const chosen = sites.filter(({ name }) => asked.length === 0 || asked.includes(name));
  await ensurePackages();
  await ensureBrowser();
  await ensureBrowsers();
  await run(process.execPath, [join('tools', 'build.js')]);
  mkdirSync(to, { recursive: true });
  if (chosen.some(({ build }) => build?.tool === 'python')) await ensurePython();
  if (chosen.some(({ build, packages }) => build?.tool === 'node' || packages !== undefined)) await ensureNode();
  for (const site of chosen) build(site);
  await run(process.execPath, ['--test', '--test-reporter=spec', join('tests', 'examples')], { EXAMPLES: chosen.map(({ name }) => name).join(' ') });
});

/** A virtual environment with the packages that examples/requirements.txt pins. */
async function ensurePython() {
  if (isInstalled('requirements.txt')) return;
  say('Installing the Python packages of the examples …');
  await run('python3', ['-m', 'venv', join(to, 'python')]);
  await run(python, ['-m', 'pip', 'install', '--quiet', '--requirement', join(from, 'requirements.txt')]);
  noteInstalled('requirements.txt');
}

/** The npm packages that examples/package-lock.json pins. */
async function ensureNode() {
  if (isInstalled('package-lock.json')) return;
  say('Installing the npm packages of the examples …');
  cpSync(join(from, 'package.json'), join(to, 'package.json'));
  cpSync(join(from, 'package-lock.json'), join(to, 'package-lock.json'));
  await run('npm', ['ci', '--prefix', to, '--no-audit', '--no-fund']);
  noteInstalled('package-lock.json');
}

/** Whether what a list of packages says is there. @param {string} list */
function isInstalled(list) {
  const noted = join(to, `installed-${list}`);
  return existsSync(noted) && readFileSync(noted, 'utf8') === readFileSync(join(from, list), 'utf8');
}

/** @param {string} list */
function noteInstalled(list) {
  writeFileSync(join(to, `installed-${list}`), readFileSync(join(from, list)));
}

/** Lays out an example afresh, with what it needs beside it, and builds it. @param {Site} site */
function build({ name, scripts, packages = {}, build }) {
  say(`Building the example ${name} …`);
  const folder = join(to, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(from, name), folder, { recursive: true });
  mkdirSync(join(folder, scripts), { recursive: true });
  for (const file of beside) cpSync(file, join(folder, scripts, basename(file)));
  for (const [place, path] of Object.entries(packages)) cpSync(join(to, 'node_modules', path), join(folder, place), { recursive: true });
  if (build === undefined) return;
  const command = build.tool === 'python' ? python : process.execPath;
  const env = { ...process.env, ...quiet, HOME: join(folder, '.home') };
  mkdirSync(env.HOME);
  const { status } = spawnSync(command, build.args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status !== 0) throw new Failure(`The example ${name} could not be built.`);
}
