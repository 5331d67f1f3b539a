// Errors by source in the browser: all sources in one pass.

import { load, Unrolled } from '../../www/whole.js';
import { benchCase } from './cases.js';
import { timed, warm } from './measure.js';

/** @typedef {{ sizes: number[], node: string, samples: number[] }} FlowTime microseconds of each turn */

/** N, H and T. */
const sizesMeasured = [
  [16, 32, 100],
  [4, 16, 200],
  [4, 64, 20],
];
/** One call each: long enough to be timed, and short enough to be left alone now and then. */
const turns = 201;

/** Runs in the page. @returns {Promise<FlowTime[]>} */
export async function measureFlows() {
  await load();
  return sizesMeasured.flatMap((sizes) => {
    const unrolled = new Unrolled(benchCase(sizes));
    unrolled.run();
    const times = ['c', 'y'].map((node) => {
      const run = () => unrolled.errorBySource(node);
      warm(run);
      return { sizes, node, samples: Array.from({ length: turns }, () => timed(run, 1)) };
    });
    unrolled.free();
    return times;
  });
}
