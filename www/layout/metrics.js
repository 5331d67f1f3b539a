// Where things stand on the stage, in its own units; at full width one unit is about one pixel.

export const stageSize = { width: 1416, height: 547 };

/** The first block begins at `left`, the next one `period` further; each is `width` wide. */
export const block = { left: 84, period: 660, width: 612, top: 54, bottom: 438 };

/** The heights of the centres of what stands side by side. */
export const rows = { loss: 23, cell: 108, output: 200, gates: 283, between: 342, bars: 390, labels: 445 };

/** Where the lines end that lead out of the picture, counted from a block's left edge. */
export const ends = { left: -22, right: 664 };

/** Tracks beside which nothing else runs. */
export const tracks = {
  /** What y brings to the next step: forward, then the error of f̄, ī, z̄, ō. */
  recurrent: { y: 463, x: 598, step: 9 },
  /** From gate to gate of the next step, between gates and bars. */
  gates: { y: 330, step: 8 },
};

export const radii = { cell: 38, output: 30, plain: 27, initial: 34 };

/** A node of several units is a card; below its body hangs the plate with δ. */
export const card = { halfWidth: 50, halfHeight: 31, smallHalfWidth: 40 };
export const plate = { halfWidth: 41, height: 19, overlap: 7 };

/** The amounts beside the arrows: with and without a mark such as ①. */
export const labels = { marked: 90, plain: 74, height: 20 };

export const corner = 9;
