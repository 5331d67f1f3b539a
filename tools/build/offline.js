// What makes the built page installable and lets it work without a network: sw.js, which holds the hash of
// every file, and the web manifest with its icons.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'vite';

import { Failure, root } from '../command.js';
import { filesIn } from './files.js';

/** The pages that can be installed; each names the manifest. */
const installable = ['index.html', 'course.html'];

const manifestName = 'manifest.webmanifest';

/** What the pages consist of; all else in the folder is for the pages of others. */
const ofPages = /^(assets\/.+|index\.html|course\.html|licenses\.md|manifest\.webmanifest)$/;

/**
 * The web manifest and its icons, as a plugin of Vite.
 *
 * @returns {import('vite').Plugin}
 */
export function webManifest() {
  return {
    name: 'web-manifest',
    apply: 'build',
    transformIndexHtml: (_, { path }) =>
      installable.includes(path.slice(1)) ? [{ tag: 'link', attrs: { rel: 'manifest', href: `./${manifestName}` }, injectTo: 'head' }] : [],
    async generateBundle() {
      const manifest = JSON.parse(await readFile(join(root, 'www', manifestName), 'utf8'));
      for (const icon of manifest.icons) {
        const emitted = this.emitFile({ type: 'asset', name: icon.src, source: await readFile(join(root, 'www', icon.src)) });
        icon.src = this.getFileName(emitted);
      }
      this.emitFile({ type: 'asset', fileName: manifestName, source: JSON.stringify(manifest) });
    },
  };
}

/**
 * Writes sw.js for the files that a folder holds, and adds the licences of what is in it to theirs.
 *
 * @param {string} folder
 */
export async function writeServiceWorker(folder) {
  const { code, licenses } = await bundledWorker();
  await addLicenses(join(folder, 'licenses.md'), licenses);
  const parts = code.split('self.__WB_MANIFEST');
  if (parts.length !== 2) throw new Failure(`The service worker asks for its files ${parts.length - 1} times; sw.js is made of it where it asks once.`);
  await writeFile(join(folder, 'sw.js'), parts.join(JSON.stringify(await keptIn(folder))));
}

/** The service worker and its library as one script, and the licence of the library. */
async function bundledWorker() {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      license: { fileName: 'licenses.md' },
      rolldownOptions: { input: join(root, 'www/offline/worker.js'), output: { format: 'iife' } },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (built);
  const licenses = output.find(({ fileName }) => fileName === 'licenses.md');
  if (licenses?.type !== 'asset') throw new Failure('The build of the service worker has written no licences.');
  return { code: output[0].code, licenses: String(licenses.source) };
}

/**
 * @param {string} file of the page's licences
 * @param {string} licenses of the service worker
 */
async function addLicenses(file, licenses) {
  const before = await readFile(file, 'utf8');
  const start = licenses.indexOf('\n## ');
  if (start === -1) throw new Failure('The licences of the service worker name no package.');
  const added = licenses.slice(start);
  if (!before.includes(added)) await writeFile(file, before.trimEnd() + '\n' + added);
}

/**
 * Every file of the page, with the hash without which it is not kept. A name in assets/ belongs to one content.
 *
 * @param {string} folder
 * @returns {Promise<import('workbox-precaching').PrecacheEntry[]>}
 */
async function keptIn(folder) {
  const files = await filesIn(folder);
  return files.filter(({ name }) => ofPages.test(name)).map(({ name, bytes }) => {
    const hash = createHash('sha256').update(bytes).digest('base64');
    return { url: name, revision: name.startsWith('assets/') ? null : hash.slice(0, 16), integrity: `sha256-${hash}` };
  });
}
