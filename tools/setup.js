// Brings a fresh clone to where the page can be served, built and tested. Each function looks
// first, does only what is missing, and says in one line what it does.

import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { aptInstall, canAptInstall } from './apt.js';
import { checksumOf } from './checksum.js';
import { Failure, once, output, root, run, say } from './command.js';

const wasmTarget = 'wasm32-unknown-unknown';
const wasmModules = ['pkg/deltascope_bg.wasm', 'pkg/whole/deltascope_bg.wasm'];
const wasmInputs = [
  'src',
  'whole',
  'xtask',
  'Cargo.toml',
  'Cargo.lock',
  'rust-toolchain.toml',
  '.cargo/config.toml',
  'package-lock.json',
];

/**
 * The compiled core in pkg/ and pkg/whole/, with the JavaScript and the types that wasm-bindgen writes, and its
 * checksum.
 */
export const ensureWasm = once(async () => {
  await ensureRust();
  await ensurePackages();
  if (Math.min(...wasmModules.map(changedAt)) < Math.max(...wasmInputs.map(newestIn))) {
    say('Building the wasm modules (a few minutes the first time) …');
    await run('cargo', ['xtask', 'wasm']);
  }
  const checksum = checksumOf(wasmModules.map((module) => readFileSync(join(root, module))));
  writeFileSync(join(root, 'pkg/checksum.js'), `export const checksum = '${checksum}';\n`);
});

/** The npm packages, as package-lock.json names them. */
export const ensurePackages = once(async () => {
  ensureNode();
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  say('Installing the npm packages …');
  const npm = process.env.npm_execpath ?? '';
  const [command, ...first] =
    basename(npm) === 'npm-cli.js' ? [process.execPath, npm] : ['npm'];
  await run(command, [...first, 'ci', '--no-audit', '--no-fund']);
});

function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Failure(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
}

/** The pinned Rust toolchain, its formatter and linter, the wasm target, and a linker. */
export const ensureRust = once(async () => {
  await ensureLinker();
  const toolchain = pinnedToolchain();
  const installed = output('rustup', ['toolchain', 'list']);
  if (installed === null) {
    throw new Failure('rustup is missing: install it from https://rustup.rs and run this again.');
  }
  if (!installed.split('\n').some((line) => line.startsWith(toolchain))) {
    return installToolchain(toolchain);
  }
  await addMissingParts(toolchain);
});

async function ensureLinker() {
  if (process.platform !== 'linux' || output('cc', ['--version']) !== null) return;
  if (!canAptInstall()) {
    throw new Failure('A C compiler is missing, which Rust links with: install gcc or clang.');
  }
  say('Installing a C compiler, which Rust links with …');
  await aptInstall(['gcc', 'libc6-dev']);
}

function pinnedToolchain() {
  const settings = readFileSync(join(root, 'rust-toolchain.toml'), 'utf8');
  const channel = /^channel = "(.+)"$/m.exec(settings)?.[1];
  if (!channel) throw new Failure('rust-toolchain.toml names no channel.');
  return channel;
}

/** @param {string} toolchain */
async function installToolchain(toolchain) {
  say(`Installing Rust ${toolchain} …`);
  const components = ['--component', 'rustfmt', '--component', 'clippy'];
  const rest = ['--profile', 'minimal', '--target', wasmTarget, '--no-self-update'];
  await run('rustup', ['toolchain', 'install', toolchain, ...components, ...rest]);
}

/** @param {string} toolchain */
async function addMissingParts(toolchain) {
  const of = ['--toolchain', toolchain];
  const parts = output('rustup', ['component', 'list', '--installed', ...of]) ?? '';
  const tools = ['rustfmt', 'clippy'].filter((tool) => !parts.includes(`${tool}-`));
  if (tools.length > 0) {
    say(`Adding ${tools.join(' and ')} to Rust ${toolchain} …`);
    await run('rustup', ['component', 'add', ...tools, ...of]);
  }
  if (!parts.includes(`rust-std-${wasmTarget}`)) {
    say(`Adding the wasm target to Rust ${toolchain} …`);
    await run('rustup', ['target', 'add', wasmTarget, ...of]);
  }
}

/**
 * The time of the last change to a file or to anything in a folder.
 *
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const inside = statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path), { recursive: true }).map((name) => join(path, String(name)))
    : [];
  return Math.max(...[path, ...inside].map(changedAt));
}

/**
 * The time of the last change in milliseconds; 0 where there is nothing.
 *
 * @param {string} path
 * @returns {number}
 */
function changedAt(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
