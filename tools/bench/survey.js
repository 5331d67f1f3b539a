// What the browser does to measure the landscape.

import { cliff } from '../../www/studies/cliff.js';
import { load, Unrolled } from '../../www/whole.js';

/** @typedef {import('../../pkg/whole/deltascope.js').Landscape} Landscape */
/** @typedef {import('../../pkg/whole/deltascope.js').LandscapeWindow} LandscapeWindow */

const rounds = 101;
const warmUp = 40;

/** A picture as it is on a wide screen with two pixels to one. */
const size = { width: 1200, height: 800 };

const style = {
  ink: 0x1f2430, error: 0x6d28d9, muted: 0x555e6d, edge: 0x7d8592, line: 0xd5d0c4, paper: 0xfcfbf8,
  fontFamily: 'monospace', fontSize: 12, pixelRatio: 2,
};

/** @returns {Promise<import('./landscape.js').LandscapeTime[]>} */
export async function measure() {
  await load();
  const { params = {}, x = [], initial, landscapeAcross, landscapeUp } = cliff;
  const zeros = (/** @type {number} */ count) => Array.from({ length: count }, () => 0);
  const run = new Unrolled({
    model: 'pascanu', N: 1, H: 1, T: x.length, loss: 'last', x, params, h0: initial?.h,
    targets: x.map((_, index) => (index < x.length - 1 ? null : [0.7])),
  });
  const lstm = new Unrolled({
    model: 'lstm', N: 1, H: 8, T: 20, loss: 'squared', seed: 1,
    x: zeros(20).map((_, t) => [Math.sin(t)]), targets: zeros(20).map(() => zeros(8)),
  });
  const window = /** @type {LandscapeWindow} */ ({ across: landscapeAcross, up: landscapeUp, points: 64 });
  const ofLstm = { across: { parameter: 'R_z', entry: 0, from: -3, to: 3 }, up: { parameter: 'b_f', entry: 0, from: -3, to: 3 }, points: 64 };
  const [fine, coarse] = [64, 30].map((points) => run.landscape({ ...window, points }));
  return [
    { what: '64 × 64 × 50 steps of the one-unit network', most: 4, samples: timed(() => run.landscape(window).free()) },
    { what: '64 × 64 × 20 steps of an LSTM of 8 units', most: 100, samples: timed(() => lstm.landscape(ofLstm).free()) },
    { what: 'the surface from 30 × 30 points, as it turns', most: 16, samples: drawn(coarse) },
    { what: 'the surface from 64 × 64 points, at rest', most: 100, samples: drawn(fine) },
  ];
}

/** @param {Landscape} landscape @returns {number[]} */
function drawn(landscape) {
  const canvas = Object.assign(document.createElement('canvas'), size);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const ways = { names: /** @type {[string, string, string]} */ (['W', 'b', 'J']), ways: [] };
  let turn = 0;
  return timed(() => {
    turn += 3;
    canvas.width = size.width;
    landscape.drawSurface(canvas, { turn, tilt: 35 }, ways, style);
    // What was asked for is drawn once it is read.
    context.getImageData(0, 0, 1, 1);
  });
}

/** @param {() => void} work @returns {number[]} milliseconds */
function timed(work) {
  const once = () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  for (let round = 0; round < warmUp; round += 1) once();
  return Array.from({ length: rounds }, once);
}
