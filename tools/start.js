// npm start [-- --port NUMBER]: serves the page while it is being worked on.

import { parseArgs } from 'node:util';

import { Failure, main, root, say } from './command.js';
import { ensureWasm } from './setup.js';

const usage = 'Usage: npm start [-- --port NUMBER], the number from 1 to 65535.';

main(async () => {
  const port = wantedPort();
  endWithNpm();
  await ensureWasm();
  const { createServer } = await import('vite');
  const server = await createServer({
    root,
    logLevel: 'warn',
    server: { port, strictPort: port !== undefined },
  });
  await server.listen().catch((error) => {
    throw new Failure(`The page cannot be served: ${error.message}. ${usage}`);
  });
  say(`Deltascope is at ${server.resolvedUrls?.local[0]} – stop it with Ctrl+C.`);
});

/** npm, when it is told to end, ends the shell between it and this process, and nothing else. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(), 500).unref();
}

/** @returns {number | undefined} */
function wantedPort() {
  const { port } = readOptions();
  if (port === undefined) return undefined;
  const number = Number(port);
  if (!/^\d+$/.test(port) || number < 1 || number > 65_535) throw new Failure(usage);
  return number;
}

function readOptions() {
  try {
    return parseArgs({ options: { port: { type: 'string' } } }).values;
  } catch {
    throw new Failure(usage);
  }
}
