// Finds a Chromium for the page tests, and gets one where there is none. Debian's headless shell is the same
// engine without a window: with it the page tests take little more than half of the processor's time.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { aptInstall, canAptInstall } from './apt.js';
import { Failure, once, output, run, say } from './command.js';

const shell = 'chromium-headless-shell';
const commands = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((variable) =>
    join(process.env[variable] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
];

/** Makes sure that there is a Chromium which starts; needs the npm packages. */
export const ensureBrowser = once(async () => {
  if (process.env.CHROME_PATH) {
    if (await findBrowser()) return;
    throw new Failure(`CHROME_PATH names no Chromium that starts: ${process.env.CHROME_PATH}.`);
  }
  await preferShell();
  const attempts = canAptInstall() ? [fromApt, fromPlaywright] : [fromPlaywright];
  for (const attempt of attempts) {
    if (await findBrowser()) return;
    await attempt().catch(() => {});
  }
  if (await findBrowser()) return;
  throw new Failure(
    'No Chromium was found and none could be installed: install Chrome or Chromium, ' +
      'or name an installed one by the environment variable CHROME_PATH.',
  );
});

/**
 * The path of a Chromium that starts, or null.
 *
 * @returns {Promise<string | null>}
 */
export async function findBrowser() {
  const { chromium } = await import('playwright-core');
  const named = process.env.CHROME_PATH;
  const candidates = named
    ? [named]
    : [...commands.flatMap(onPath), ...places, chromium.executablePath()];
  return candidates.find(starts) ?? null;
}

/**
 * @param {string} command
 * @returns {string[]}
 */
function onPath(command) {
  if (process.platform === 'win32') return [];
  return (process.env.PATH ?? '').split(':').map((folder) => join(folder, command));
}

/**
 * Ubuntu's package is a stub that asks for a snap, so being there is not enough. On Windows
 * Chrome answers --version by opening a window.
 *
 * @param {string} path
 * @returns {boolean}
 */
function starts(path) {
  if (!existsSync(path)) return false;
  return process.platform === 'win32' || output(path, ['--version']) !== null;
}

/** Gets the headless shell from Debian, which alone has a package of it; without it any other Chromium will do. */
async function preferShell() {
  if (onPath(shell).some(starts) || !canAptInstall() || !isDebian()) return;
  say("Installing Chromium's headless shell with apt-get …");
  await aptInstall([shell]).catch(() => {});
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function fromApt() {
  say('Installing Chromium with apt-get …');
  await aptInstall(['chromium']);
}

async function fromPlaywright() {
  say("Downloading Playwright's Chromium …");
  const libraries = canAptInstall() ? ['--with-deps'] : [];
  const command = join('node_modules', 'playwright-core', 'cli.js');
  await run(process.execPath, [command, 'install', ...libraries, 'chromium']);
}
