// What the page around a figure gives it.

import { settings as refusals } from '../words/en/errors.js';

/**
 * A copy of what a script gave, so that what it does with it later changes nothing here.
 * @template T
 * @param {T} given
 * @returns {T}
 */
export function copyOf(given) {
  try {
    return structuredClone(given);
  } catch {
    throw new Error(refusals.notData);
  }
}

/**
 * The address of the page that opens links: the one in the attribute `page`, else the one that the element is in.
 * @param {Element} element
 */
export function pageOf(element) {
  const { baseURI } = element.ownerDocument;
  const page = element.getAttribute('page') ?? '';
  const address = new URL(URL.canParse(page, baseURI) ? page : '', baseURI);
  return ['https:', 'http:', 'file:'].includes(address.protocol) ? address : baseURI;
}
