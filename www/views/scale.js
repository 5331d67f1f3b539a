// A page may be scaled as a whole, as slides are: then what is seen is larger or smaller than what is laid out.

/**
 * How much larger something is seen than it is laid out, by the transforms around it.
 * @param {HTMLElement} element
 */
export function scaleOf(element) {
  return element.offsetWidth === 0 ? 1 : element.getBoundingClientRect().width / element.offsetWidth;
}
