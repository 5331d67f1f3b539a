// Taking away: a file is made, saved, copied or shown.

import { hidesAnswers } from '../answers.js';
import { isCopied } from '../clipboard.js';
import { version, wholeOf } from '../core.js';
import { canDownload, download } from '../download.js';
import { Scene } from '../scene.js';
import { isRefusal, sentenceOfThrown } from '../words/en/errors.js';
import { takeaway as words } from '../words/en/takeaway.js';
import { elementOf, fragmentOf, frameOf } from './embedded.js';
import { pngOf, svgOf } from './picture.js';
import { isScript, textOf } from './texts.js';

/** @typedef {'svg' | 'png' | 'element' | 'iframe' | 'fragment' | import('./texts.js').TextKind} Kind */
/** @typedef {Exclude<Kind, 'png'>} Written */
/** @typedef {import('../actions.js').Host} Host */

/** @type {Record<Kind, { name: string, type: string }>} */
const files = {
  svg: { name: 'deltascope.svg', type: 'image/svg+xml' },
  png: { name: 'deltascope.png', type: 'image/png' },
  element: { name: 'deltascope-element.html', type: 'text/html' },
  iframe: { name: 'deltascope-iframe.html', type: 'text/html' },
  fragment: { name: 'deltascope-fragment.html', type: 'text/html' },
  json: { name: 'deltascope-trace.json', type: 'application/json' },
  csv: { name: 'deltascope-trace.csv', type: 'text/csv' },
  latex: { name: 'deltascope-equation.tex', type: 'text/x-tex' },
  numpy: { name: 'deltascope_numpy.py', type: 'text/x-python' },
  torch: { name: 'deltascope_torch.py', type: 'text/x-python' },
  torch_lstm: { name: 'deltascope_torch_lstm.py', type: 'text/x-python' },
};

/** So many pixels of a PNG stand for one unit of the figure. */
const pixels = 2;

/** Longer texts would hold the page up. */
const longestShown = 2_000_000;

/** @param {Kind} kind @param {Host} host */
export function save(kind, host) {
  return attempt(kind, host, async () => {
    const { name, type } = files[kind];
    if (!canDownload()) return kind === 'png' ? { said: words.noFile } : { said: words.notSaved, text: shownOf(await writtenOf(kind, host)) };
    download(name, type, await contentOf(kind, host));
    return { said: words.saved(name) };
  });
}

/** @param {Written} kind @param {Host} host */
export function copy(kind, host) {
  return attempt(kind, host, async () => {
    const text = await writtenOf(kind, host);
    return (await isCopied(text)) ? { said: words.copied } : { said: words.notCopied, text: shownOf(text) };
  });
}

/** @param {Written} kind @param {Host} host */
export function show(kind, host) {
  return attempt(kind, host, async () => ({ said: words.shown, text: shownOf(await writtenOf(kind, host)) }));
}

/**
 * Does one thing with one kind, and says at its place how that ended.
 * @param {Kind} kind
 * @param {Host} host
 * @param {() => Promise<{ said: string, text?: string }>} work
 */
async function attempt(kind, host, work) {
  const { form } = host.transient().takeaway;
  try {
    const { said, text } = await work();
    host.show({ takeaway: { form, kind, said, text, isRefused: false } });
  } catch (error) {
    const refused = isRefusal(error) && error.field === 'script' ? words.refused[error.got] : undefined;
    const said = refused ?? sentenceOfThrown(error);
    host.show({ takeaway: { form, kind, said, text: undefined, isRefused: true } });
  }
}

/** @param {string} text */
function shownOf(text) {
  return text.length <= longestShown ? text : words.tooLong;
}

/** @param {Kind} kind @param {Host} host @returns {Promise<BlobPart>} */
async function contentOf(kind, host) {
  return kind === 'png' ? pngOf(picturesOf(host), aboutOf(host), pixels) : writtenOf(kind, host);
}

/** @param {Written} kind @param {Host} host */
async function writtenOf(kind, host) {
  if (kind === 'svg') return svgOf(picturesOf(host), aboutOf(host));
  if (kind === 'element' || kind === 'iframe') return (kind === 'element' ? elementOf : frameOf)(aboutOf(host), host.settings());
  if (kind === 'fragment') return fragmentOf(picturesOf(host), aboutOf(host));
  if (hidesAnswers(host.settings()) && isScript(kind)) throw new Error(words.hidden);
  return textOf(wholeOf(host.computed().run), kind, host.settings(), aboutOf(host), equationOf(host));
}

/** @param {Host} host */
function picturesOf(host) {
  const pictures = host.pictures();
  if (pictures.length === 0) throw new Error(words.noPicture);
  return pictures;
}

/** @param {Host} host */
function aboutOf(host) {
  const { t } = host.settings();
  return { version: version(), link: host.address(), title: words.title(t) };
}

/** The equation of the node that the figure speaks about. @param {Host} host */
function equationOf(host) {
  const { run, graph } = host.computed();
  const scene = new Scene(run, graph, host.settings());
  const { node, t } = scene.focus ?? { node: 'J', t: 1 };
  const { of, numbers } = host.transient().takeaway.form;
  const written = of === 'delta' && scene.hidesAnswers ? 'symbols' : numbers;
  return { node: scene.node(node, 'id'), t: of === 'value' ? Math.max(t, 1) : t, component: scene.shown(node), of, numbers: written };
}
