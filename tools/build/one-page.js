// dist/delta-scope.html: the figure and the course as one file, which opens from a disk.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Failure, root } from '../command.js';
import { bundleWhole, notice } from './bundle.js';

/** @param {string} folder */
export async function buildOnePage(folder) {
  const page = await readFile(join(root, 'index.html'), 'utf8');
  const styles = await readFile(join(root, 'www/styles/page.css'), 'utf8');
  const icon = await readFile(join(root, 'www/icon.svg'));
  const script = (await notice()) + (await bundleWhole('www/inside/one-page.js', 'iife'));
  const filled = [
    ['<link rel="stylesheet" href="./www/styles/page.css" />', `<style>${styles}</style>`],
    ['"./www/icon.svg"', `"data:image/svg+xml;base64,${icon.toString('base64')}"`],
    ['<script type="module" src="./www/main.js"></script>', ''],
    ['"./course.html"', '"?course"'],
    ['</body>', `<script>${asInline(script)}</script></body>`],
  ].reduce((text, [there, instead]) => replacedOnce(text, there, instead), page);
  await writeFile(join(folder, 'delta-scope.html'), filled);
}

/** What would end the element that a script stands in, or begin a comment there, written otherwise. @param {string} script */
function asInline(script) {
  return script.replace(/<(?=\/script|!--|script)/gi, '\\x3c');
}

/**
 * @param {string} text
 * @param {string} there
 * @param {string} instead
 */
function replacedOnce(text, there, instead) {
  const parts = text.split(there);
  if (parts.length !== 2) throw new Failure(`index.html holds ${there} ${parts.length - 1} times; dist/delta-scope.html is made of it where it is there once.`);
  return parts.join(instead);
}
