// Scrolls what the reader asked for into view: what scrolls sideways by itself, and the answer of a tool.

import { scaleOf } from './scale.js';

/**
 * @param {ParentNode} root
 * @param {string} scroller selects what scrolls
 * @param {string} target selects what must be in view within it
 */
export function keepInView(root, scroller, target) {
  const around = /** @type {HTMLElement | null} */ (root.querySelector(scroller));
  const inner = around?.querySelector(target);
  if (!around || !inner) return;
  const [frame, box] = [around, inner].map((element) => element.getBoundingClientRect());
  const margin = frame.width / 6;
  const isVisible = box.left >= frame.left + margin && box.right <= frame.right - margin;
  if (!isVisible) around.scrollLeft += (box.left - frame.left - (frame.width - box.width) / 2) / scaleOf(around);
}

/**
 * Scrolls what is to show the same part as another.
 * @param {ParentNode} root
 * @param {string} scrollers selects what scrolls
 * @param {Element | null} like one of them; by default the first
 */
export function scrollAlike(root, scrollers, like = root.querySelector(scrollers)) {
  if (like === null) return;
  for (const scroller of root.querySelectorAll(scrollers)) {
    // To ask where it stands lays out the whole page: not where there is nothing else.
    if (scroller !== like && scroller.scrollLeft !== like.scrollLeft) scroller.scrollLeft = like.scrollLeft;
  }
}

/** What a tool answers: the first of these that is there. */
const answers = ['.tool-panel [role="status"]', '.tool-panel', '.lower > .tool'];

/**
 * Scrolls the page as little as it takes to see what the open tool answers.
 * @param {ParentNode} root
 */
export function bringAnswerIntoView(root) {
  const found = answers.map((selector) => root.querySelector(selector)).find((element) => element !== null);
  found?.scrollIntoView({ block: 'nearest', behavior: gently() });
}

/** The parts of a figure that may answer a question, by the names that lessons give them. */
export const figureParts = {
  sum: '.sum tfoot',
  reason: '.why .result',
  curves: '.slopes .curves',
  ways: '.slopes .ways',
  arrows: '.turned',
  stack: '.chart.stack canvas',
  matrix: '.near .chosen .numbered',
  flows: '.sources .flow-scroll',
  shares: '.sources .shares .scrolls',
  update: '.sources .update',
  truncation: '.sources .truncation table',
  distances: '.over-distance canvas',
  factor: '.distances .factor tfoot',
  halfLife: '.distances .half-life',
  byNorm: '.training [data-clipped="norm"]',
  byValue: '.training [data-clipped="value"]',
  landscape: '.landscape canvas',
  runs: '.training .comparing .going',
};

/** @typedef {keyof typeof figureParts} FigurePart */

/**
 * Scrolls as little as it takes to see a part of the figure, where it is there.
 * @param {ParentNode} root
 * @param {FigurePart} part
 */
export function bringPartIntoView(root, part) {
  root.querySelector(figureParts[part])?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/**
 * Scrolls the page so that a figure over all time begins at its top.
 * @param {ParentNode} root
 */
export function bringStudyIntoView(root) {
  root.querySelector('.over-time')?.scrollIntoView({ block: 'start', behavior: gently() });
}

/** @returns {ScrollBehavior} */
function gently() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
