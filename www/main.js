// The page around the figure, and the only user of the address. A move along the walk replaces the
// link in the address; another cell, number, sequence, node or view makes a new entry, so that Back
// takes it back; what goes on in the same fields within a second belongs to the act before it.

import { ChangeEvent } from './change-event.js';
import { DeltaScope } from './element.js';
import { addMathFont } from './fonts/math.js';
import { mostCharacters } from './link.js';
import { fields } from './state.js';

/** @typedef {import('./state.js').Settings} Settings */

/** In milliseconds; browsers refuse to write the address more often than some three times a second. */
const pause = 400;
const oneAct = 1000;

const figureKeys = ['ArrowLeft', 'ArrowRight', '?'];

/** What nobody would take back by Back. */
const passing = ['question', 'gear', 'theme'];

addMathFont(document);
customElements.define('delta-scope', DeltaScope);
const scope = /** @type {DeltaScope} */ (document.querySelector('delta-scope'));
keepInAddress(scope);

// Where nothing has the focus, those keys are the figure’s that do not scroll the page.
document.addEventListener('keydown', (event) => {
  if (event.target === document.body && figureKeys.includes(event.key)) scope.press(event);
});

// The prose takes the colours that were chosen for the figure.
document.addEventListener('change', (event) => {
  if (!(event instanceof ChangeEvent) || !event.changed.includes('theme')) return;
  document.documentElement.dataset.theme = event.detail.theme;
});

/**
 * Opens the link in the address, now and whenever the reader changes it, and writes it as the
 * reader acts.
 * @param {DeltaScope} scope
 */
function keepInAddress(scope) {
  /** @type {{ names: (keyof Settings)[], at: number }} */
  let act = { names: [], at: -oneAct };
  let reading = 0;
  /** @type {{ event: ChangeEvent, timer: ReturnType<typeof setTimeout> } | undefined} */
  let waiting;

  /** @param {Promise<void>} opened once it is drawn */
  async function read(opened) {
    clearTimeout(waiting?.timer);
    waiting = undefined;
    reading += 1;
    // A figure that cannot be computed says so itself.
    await opened.catch(() => {});
    reading -= 1;
  }

  function replace() {
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    history.replaceState(null, '', addressOf(waiting.event));
    waiting = undefined;
  }

  scope.addEventListener('change', (event) => {
    if (reading > 0 || !(event instanceof ChangeEvent)) return;
    const names = event.changed;
    const now = performance.now();
    // The first of a row of changes may note more, such as what stood there before.
    const isSameAct = names.every((name) => act.names.includes(name)) && now - act.at < oneAct;
    act = { names: isSameAct ? act.names : names, at: now };
    if (isMove(names) || isSameAct) {
      clearTimeout(waiting?.timer);
      waiting = { event, timer: setTimeout(replace, pause) };
    } else {
      replace();
      history.pushState(null, '', addressOf(event));
    }
  });
  addEventListener('hashchange', () => read(scope.openLink(location.hash)));
  read(location.hash === '' ? scope.patch({}) : scope.openLink(location.hash));
}

/**
 * A step along the walk takes choices back, and changes nothing else that is not looked at.
 * @param {(keyof Settings)[]} names of the settings that changed
 */
function isMove(names) {
  const isStep = names.includes('step') && names.every((name) => fields[name].changes === 'view');
  return isStep || names.every((name) => passing.includes(name));
}

/** The link, where it is not too long for one. @param {ChangeEvent} event */
function addressOf({ link }) {
  return link.length > mostCharacters ? '#' : `#${link}`;
}
