// dist/embed.html: one figure for a frame in somebody else's page. A frame may have no origin, and then modules
// cannot be fetched: all it needs are plain files.

import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

import { root } from '../command.js';
import { bundleWhole, writeScript } from './bundle.js';

/** @param {string} folder */
export async function buildEmbed(folder) {
  await copyFile(join(root, 'embed.html'), join(folder, 'embed.html'));
  for (const name of ['page.css', 'embed.css']) await copyFile(join(root, 'www/styles', name), join(folder, name));
  await writeScript(folder, { fileName: 'embed.js', code: await bundleWhole('www/embed.js', 'iife') });
}
