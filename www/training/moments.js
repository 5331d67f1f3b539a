// The moments of a training at which its network can be opened.

/**
 * How many updates were done at the moment that is kept nearest to a wanted one; at the last one where
 * none is wanted.
 * @param {{ moments: ArrayLike<number>, done: number }} course
 * @param {number | null} wanted
 */
export function momentOf({ moments, done }, wanted) {
  return wanted === null ? done : (moments[indexOf(moments, wanted)] ?? done);
}

/**
 * Which of the moments is nearest to a wanted one; of two the earlier.
 * @param {ArrayLike<number>} moments ascending
 * @param {number} wanted
 */
export function indexOf(moments, wanted) {
  let nearest = 0;
  for (let index = 1; index < moments.length; index++) {
    if (Math.abs(moments[index] - wanted) < Math.abs(moments[nearest] - wanted)) nearest = index;
  }
  return nearest;
}
