// Finds Firefox and WebKit for the tests of every browser, and gets them where Debian's package manager can.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { aptInstall, canAptInstall } from './apt.js';
import { Failure, once, output, say } from './command.js';

/** Set where a browser that is missing is a failure, and not a reason to leave its tests out. */
export const needsEveryBrowser = process.env.DELTASCOPE_BROWSERS === 'all';

const folders = (process.env.PATH ?? '').split(':');

/** Makes sure of both where they can be installed; elsewhere those that are missing are told. */
export const ensureBrowsers = once(async () => {
  await ensure('Firefox', findFirefox, ['firefox-esr']);
  await ensure('WebKit', findWebKit, ['webkit2gtk-driver', 'xvfb']);
});

/**
 * @param {string} name
 * @param {() => unknown} find
 * @param {string[]} packages
 */
async function ensure(name, find, packages) {
  if (find() === null && canAptInstall()) {
    say(`Installing ${name} with apt-get …`);
    await aptInstall(packages).catch((error) => say(error.message));
  }
  if (find() !== null) return;
  if (needsEveryBrowser) throw new Failure(`${name} was not found and could not be installed.`);
  say(`${name} was not found: its tests are left out.`);
}

/** The path of a Firefox that starts, or null. */
export function findFirefox() {
  const candidates = [
    ...['firefox-esr', 'firefox'].flatMap((command) => folders.map((folder) => join(folder, command))),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  return candidates.find((path) => existsSync(path) && output(path, ['--version']) !== null) ?? null;
}

/**
 * WebKit's driver, the small browser that it drives, and a screen without a monitor to draw on; null where one
 * of them is missing.
 */
export function findWebKit() {
  const [driver, screen] = ['WebKitWebDriver', 'Xvfb'].map((command) => folders.map((folder) => join(folder, command)).find((path) => existsSync(path)));
  const browser = miniBrowsers().find((path) => existsSync(path));
  return driver === undefined || screen === undefined || browser === undefined ? null : { driver, screen, browser };
}

/** Where distributions put it, newest interface last. */
function miniBrowsers() {
  return ['/usr/lib', `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`, '/usr/libexec']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).filter((name) => name.startsWith('webkit')).map((name) => join(folder, name, 'MiniBrowser')));
}
