// One of a few: a segmented control, and tabs.

import { html } from 'lit';

/** @typedef {{key: string, name: unknown}} Choice */

/**
 * @param {{label: string, choices: Choice[], chosen: string, choose: (key: string) => void}} of
 */
export function segments({ label, choices, chosen, choose }) {
  return html`<div class="segments" role="group" aria-label=${label}>
    ${choices.map(
      ({ key, name }) =>
        html`<button
          type="button"
          aria-pressed=${key === chosen ? 'true' : 'false'}
          @click=${() => choose(key)}
        >
          ${name}
        </button>`,
    )}
  </div>`;
}

/**
 * Tabs over the pane that the chosen one opens; the arrow keys go from tab to tab.
 * @param {{label: string, choices: Choice[], chosen: string, choose: (key: string) => void}} of
 * @param {unknown} pane
 */
export function tabs({ label, choices, chosen, choose }, pane) {
  return html`<div
      class="tabs"
      role="tablist"
      aria-label=${label}
      @keydown=${(/** @type {KeyboardEvent} */ event) => onKey(event, choices, chosen, choose)}
    >
      ${choices.map(
        ({ key, name }) =>
          html`<button
            type="button"
            role="tab"
            id="input-tab-${key}"
            aria-controls="input-pane"
            aria-selected=${key === chosen ? 'true' : 'false'}
            tabindex=${key === chosen ? 0 : -1}
            ?autofocus=${key === chosen}
            @click=${() => choose(key)}
          >
            ${name}
          </button>`,
      )}
    </div>
    <div class="pane" role="tabpanel" id="input-pane" aria-labelledby="input-tab-${chosen}">
      ${pane}
    </div>`;
}

/**
 * @param {KeyboardEvent} event
 * @param {Choice[]} choices
 * @param {string} chosen
 * @param {(key: string) => void} choose
 */
function onKey(event, choices, chosen, choose) {
  const now = choices.findIndex(({ key }) => key === chosen);
  const last = choices.length - 1;
  const next = /** @type {Record<string, number>} */ ({
    ArrowRight: now === last ? 0 : now + 1,
    ArrowLeft: now === 0 ? last : now - 1,
    Home: 0,
    End: last,
  })[event.key];
  if (next === undefined) return;
  event.preventDefault();
  choose(choices[next].key);
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  /** @type {HTMLElement} */ (list.children[next]).focus();
}
