// Whether two plain values hold the same, to the last bit.

/**
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean}
 */
export function areAlike(one, other) {
  if (Object.is(one, other)) return true;
  if (!isHolder(one) || !isHolder(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name) && areAlike(one[name], other[name]));
}

/** @param {unknown} value @returns {value is Record<string, unknown>} an array counts as one */
function isHolder(value) {
  return typeof value === 'object' && value !== null;
}
