// Words for numbers: how many of something, what cannot be written in digits.

/** A number beyond all finite ones. */
export const overflowed = 'overflowed';

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/**
 * A count in words, from ten on in digits.
 * @param {number} count
 */
export const countInWords = (count) => counts[count] ?? String(count);
