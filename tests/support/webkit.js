// WebKit by the WebDriver standard: each command is one request to WebKit's own driver, which opens a small
// browser on a screen without a monitor.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** @typedef {import('./drivers.js').Tab} Tab */
/** @typedef {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<any>} Command */

/** In milliseconds. */
const longestStart = 30_000;

/** How the standard writes the keys that are no letters. @type {Record<string, string>} */
const keyCodes = {
  Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', ' ': ' ', End: '\uE010', Home: '\uE011',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
};

/**
 * @param {NonNullable<ReturnType<typeof import('../../tools/browsers.js').findWebKit>>} found
 * @returns {Promise<import('./drivers.js').Driven>}
 */
export async function startWebKit({ driver, screen, browser }) {
  const [display, port] = await Promise.all([startScreen(screen), freePort()]);
  const driving = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display.name } });
  const base = `http://127.0.0.1:${port}`;
  await answering(base);
  const options = { binary: browser, args: ['--automation'] };
  const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } };
  const { sessionId } = await commandAt(base)('POST', '/session', { capabilities });
  const command = commandAt(`${base}/session/${sessionId}`);
  await command('POST', '/timeouts', { script: 120_000 });
  return {
    tab: tabOf(command),
    close: async () => {
      await command('DELETE', '');
      driving.kill();
      display.close();
    },
  };
}

/** @param {string} path of Xvfb */
async function startScreen(path) {
  const screen = spawn(path, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const told = /** @type {import('node:stream').Readable} */ (screen.stdio[3]);
  const [number] = await once(told, 'data', { signal: AbortSignal.timeout(longestStart) });
  return { name: `:${String(number).trim()}`, close: () => screen.kill() };
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/** Waits until the driver listens. @param {string} base */
async function answering(base) {
  for (const end = performance.now() + longestStart; ; await new Promise((later) => setTimeout(later, 50))) {
    const answer = await fetch(`${base}/status`).catch((error) => error);
    if (answer instanceof Response) return;
    if (performance.now() > end) throw answer;
  }
}

/** @param {string} base @returns {Command} */
function commandAt(base) {
  return async (method, path, body) => {
    const response = await fetch(`${base}${path}`, { method, ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit refused ${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
}

/** @param {Command} command @returns {Tab} */
function tabOf(command) {
  const act = (/** @type {object} */ source) => command('POST', '/actions', { actions: [source] });
  return {
    goto: (url) => command('POST', '/url', { url }),
    /** As text: the driver itself would not keep the order of what an object has. */
    async evaluate(work, argument) {
      const script = `const [argument, tell] = arguments;
        Promise.resolve().then(() => (${work})(argument)).then((found) => tell({ found: JSON.stringify(found) }), (error) => tell({ error: String(error) }));`;
      const { found, error } = await command('POST', '/execute/async', { script, args: [argument ?? null] });
      if (error !== undefined) throw new Error(error);
      return found === undefined ? undefined : JSON.parse(found);
    },
    mouse: {
      click: (x, y) => act({
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }],
      }),
    },
    keyboard: {
      press(key) {
        const value = keyCodes[key] ?? key;
        return act({ type: 'key', id: 'keyboard', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] });
      },
    },
    /** The window has a bar above the page. */
    async resize({ width, height }) {
      await command('POST', '/window/rect', { width, height });
      const script = 'return [innerWidth, innerHeight]';
      const [innerWidth, innerHeight] = await command('POST', '/execute/sync', { script, args: [] });
      await command('POST', '/window/rect', { width: 2 * width - innerWidth, height: 2 * height - innerHeight });
    },
    async screenshot() {
      return Buffer.from(await command('GET', '/screenshot'), 'base64');
    },
  };
}
