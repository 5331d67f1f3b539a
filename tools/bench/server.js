// Serves this folder's page, and the module beside it, to the measuring browser on this machine.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

import { root } from '../command.js';

/** @type {Record<string, string>} */
const mediaTypes = { '.css': 'text/css', '.js': 'text/javascript', '.wasm': 'application/wasm' };

/**
 * Serves the project's folder on a free port; the address itself is an empty page.
 *
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveProject() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const type = mediaTypes[extname(pathname)] ?? 'text/html; charset=utf-8';
    const body = await readFile(join(root, pathname)).catch(() => '<!doctype html>');
    response.writeHead(200, { 'content-type': type });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
