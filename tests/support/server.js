// A server of dist/ for the page tests, on this machine only.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** What a page may do here; docs/security.md asks no more of anybody who serves it. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html deltascope',
].join('; ');

/** @type {Record<string, string>} */
const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * @typedef {object} DistServer
 * @property {string} url the page's address, ending with a slash
 * @property {() => Promise<void>} close
 */

/**
 * Serves the built page on a free port, under the content policy.
 *
 * @param {object} [options]
 * @param {string} [options.folder] the path the page stands under, from slash to slash
 * @param {string} [options.from] the folder that is served
 * @param {string | null} [options.policy] null: whatever the page does is allowed
 * @returns {Promise<DistServer>}
 */
export async function serveDist({ folder = '/', from = dist, policy = contentPolicy } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = await readPage(from, pathname, folder);
    const type = mediaTypes[extname(pathname)] ?? mediaTypes['.html'];
    response.writeHead(body ? 200 : 404, { ...(policy !== null && { 'content-security-policy': policy }), 'content-type': type });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}${folder}`, close: () => close(server) };
}

/**
 * The file at a path of the address, or null; a URL's own parsing keeps it inside what is served.
 *
 * @param {string} from
 * @param {string} pathname
 * @param {string} folder
 */
async function readPage(from, pathname, folder) {
  if (!pathname.startsWith(folder)) return null;
  const name = pathname.slice(folder.length) || 'index.html';
  return readFile(join(from, name)).catch(() => null);
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function close(server) {
  return new Promise((closed) => {
    server.close(() => closed());
    server.closeAllConnections();
  });
}
