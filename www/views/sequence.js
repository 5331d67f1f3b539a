// The panel through which a reader brings a sequence.

import { html } from 'lit';

import { sequence as words } from '../words/en/input.js';
import { tabs } from './fields/choices.js';
import { editingHead } from './fields/undo.js';
import { filePane } from './sequence/file.js';
import { initialPane } from './sequence/initial.js';
import { numbersPane } from './sequence/numbers.js';
import { stepsPane } from './sequence/steps.js';
import { wordPane } from './sequence/word.js';

/** @typedef {import('./fields/context.js').InputContext} InputContext */
/** @typedef {import('./fields/context.js').InputActions} InputActions */

export { input as styles } from '../styles/input.js';

const panes = {
  steps: stepsPane,
  numbers: numbersPane,
  text: wordPane,
  file: filePane,
  initial: initialPane,
};
const first = /** @type {const} */ ({
  example: 'steps',
  numbers: 'numbers',
  text: 'text',
  file: 'file',
});

/**
 * @param {InputContext} context
 * @param {InputActions} actions
 */
export function sequencePanel(context, actions) {
  const keys = /** @type {(keyof typeof panes)[]} */ (Object.keys(panes));
  const names = words.tabNames(context.settings);
  const chosen = keys.find((key) => key === context.drafts.tab) ?? first[context.settings.source];
  return html`<div class="input-panel">
    ${editingHead(words.title, context, actions)}
    ${tabs(
      {
        label: words.tabs,
        choices: keys.map((key) => ({ key, name: names[key] })),
        chosen,
        choose: (key) => actions.draft('tab', key),
      },
      panes[chosen](context, actions),
    )}
  </div>`;
}
