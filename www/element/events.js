// The events of <delta-scope>, beside `change`.

/** @typedef {import('../state.js').Settings} Settings */

/**
 * @typedef {object} Answer how the figure’s question was answered
 * @property {string} node whose δ was asked for
 * @property {number} t
 * @property {'rise' | 'fall' | null} guess what J was said to do where the node rises; null: it was not guessed
 * @property {number} delta that δ
 * @property {boolean | null} isRight null: it was not guessed, or δ is 0
 */

/**
 * @typedef {object} Fault what could not be shown
 * @property {'refused' | 'load' | 'trap'} kind something of an attribute or a link was refused; the core could not be loaded; it stopped
 * @property {string[]} sentences that the figure shows
 */

/**
 * @param {string} node
 * @param {number} t
 * @param {Answer['guess']} guess
 * @param {number} delta
 */
export function answerEvent(node, t, guess, delta) {
  const isRight = guess === null || delta === 0 ? null : delta > 0 === (guess === 'rise');
  /** @type {Answer} */
  const detail = { node, t, guess, delta, isRight };
  return new CustomEvent('answer', { detail, bubbles: true, composed: true });
}

/** The figure is drawn for the first time. @param {Settings} settings a copy */
export function readyEvent(settings) {
  return new CustomEvent('ready', { detail: settings, bubbles: true, composed: true });
}

/**
 * It does not bubble: on the window it would count as an error of a script.
 * @param {Fault} detail
 */
export function errorEvent(detail) {
  return new CustomEvent('error', { detail });
}
