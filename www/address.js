// The link in the address, and the only user of it. A move along the walk replaces it; another cell,
// number, sequence, node or view makes a new entry, so that Back takes it back; what goes on in the
// same fields within a second belongs to the act before it.

import { ChangeEvent } from './change-event.js';
import { mostCharacters } from './link.js';
import { fields } from './state.js';

/** @typedef {import('./state.js').Settings} Settings */

/** In milliseconds; browsers refuse to write the address more often than some three times a second. */
const pause = 400;
const oneAct = 1000;

/** What nobody would take back by Back. */
const passing = ['question', 'gear', 'theme'];

/**
 * @typedef {object} Page what an address opens and says
 * @property {(link: string) => Promise<void>} open resolves once it is drawn; the link begins with #, or is empty
 * @property {(link: string) => string} written the link to what is shown, from that of the figure
 */

/**
 * Opens the link in the address, now and whenever the reader changes it, and writes it as the reader
 * acts. What it returns does something without writing it.
 * @param {EventTarget} scope the figure
 * @param {Page} page
 * @param {AbortSignal} [signal] ends it
 */
export function keepInAddress(scope, page, signal) {
  /** @type {{ names: (keyof Settings)[], at: number }} */
  let act = { names: [], at: -oneAct };
  let reading = 0;
  /** @type {{ event: ChangeEvent, timer: ReturnType<typeof setTimeout> } | undefined} */
  let waiting;

  /** @param {() => Promise<void>} work */
  async function quietly(work) {
    clearTimeout(waiting?.timer);
    waiting = undefined;
    reading += 1;
    try {
      await work();
    } finally {
      reading -= 1;
    }
  }

  function replace() {
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    history.replaceState(null, '', addressOf(page.written(waiting.event.link)));
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
      history.pushState(null, '', addressOf(page.written(event.link)));
    }
  }, { signal });
  addEventListener('hashchange', () => quietly(() => page.open(location.hash)), { signal });
  quietly(() => page.open(location.hash));
  return quietly;
}

/** The address of a link, where it is not too long for one. @param {string} link */
export function addressOf(link) {
  return link.length > mostCharacters ? '#' : `#${link}`;
}

/**
 * A step along the walk takes choices back, and changes nothing else that is not looked at.
 * @param {(keyof Settings)[]} names of the settings that changed
 */
function isMove(names) {
  const isStep = names.includes('step') && names.every((name) => fields[name].changes === 'view');
  return isStep || names.every((name) => passing.includes(name));
}
