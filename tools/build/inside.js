// Scripts that fetch nothing: what the page fetches, wasm and a font, stands in them as text.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

import { root } from '../command.js';

/** What takes the place of what. */
const replaced = new Map(
  Object.entries({
    'pkg/deltascope.js': 'www/inside/core.js',
    'pkg/whole/deltascope.js': 'www/inside/whole.js',
    'www/fonts/math-source.js': 'www/inside/math-source.js',
    'www/training/in-worker.js': 'www/inside/in-worker.js',
  }).map(([module, inside]) => [join(root, module), join(root, inside)]),
);

/** How a file becomes text. @type {Record<string, (bytes: Buffer) => string>} */
const texts = {
  base64: (bytes) => bytes.toString('base64'),
  deflated: (bytes) => deflateRawSync(bytes, { level: 9 }).toString('base64'),
};

/** @returns {import('vite').Plugin} */
export function inside() {
  return {
    name: 'deltascope-inside',
    enforce: 'pre',
    async resolveId(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true });
      const inside = replaced.get(found?.id ?? '');
      return inside === undefined || importer === inside ? found : inside;
    },
    load(id) {
      const [path, how] = id.split('?');
      return how in texts ? { code: `export default ${JSON.stringify(texts[how](readFileSync(path)))};`, moduleType: 'js' } : undefined;
    },
    transform(code, id) {
      // Otherwise the bundler would put the wasm beside the script as well.
      return /[/\\]pkg[/\\].*deltascope\.js$/.test(id) ? code.replace(/new URL\('[^']*', import\.meta\.url\)/, 'undefined') : undefined;
    },
  };
}
