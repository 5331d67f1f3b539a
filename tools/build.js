// npm run build: makes dist/, static files that work from any folder of any server.

import { join } from 'node:path';

import { buildClassic, buildModule } from './build/element.js';
import { buildEmbed } from './build/embed.js';
import { buildLibrary } from './build/library.js';
import { buildOnePage } from './build/one-page.js';
import { writeArchive, writeChecksums } from './build/package.js';
import { buildPages } from './build/pages.js';
import { weigh } from './build/sizes.js';
import { buildTypes } from './build/types.js';
import { main, root } from './command.js';
import { ensureWasm } from './setup.js';

/** In bytes after gzip: what the first visit of a page may cost, and what the elements for other pages. */
const budgets = { page: 250_000, element: 340_000 };

const dist = join(root, 'dist');

main(async () => {
  await ensureWasm();
  // It imports what ensureWasm installs in a new clone.
  const { writeServiceWorker } = await import('./build/offline.js');
  const pages = await buildPages();
  await writeServiceWorker(dist);
  await buildClassic(dist);
  await buildModule(dist);
  await buildEmbed(dist);
  await buildLibrary(dist);
  await buildOnePage(dist);
  await buildTypes(dist);
  await writeArchive(dist);
  await writeChecksums(dist);
  await weigh(dist, [
    ...pages.map(({ name, files }) => ({ name: `${name} at first sight, after gzip`, files, most: budgets.page })),
    ...['delta-scope.js', 'delta-scope.mjs'].map((name) => ({ name, files: new Set([name]), most: budgets.element })),
  ]);
});
