// The whole Rust core: what core.js has, and checks, nudges, routes, mistakes, flows, training, charts and files besides. A
// module of its own, with its own memory.

import init, { Trainer, Unrolled, curvesSvg, diagnose, drawCurves, drawDistances, drawErrors, distancesSvg, errorsSvg, forgetting, intervals, shapes, version } from '../pkg/whole/deltascope.js';
import { loaderOf } from './loader.js';

export { Trainer, Unrolled, curvesSvg, diagnose, drawCurves, drawDistances, drawErrors, distancesSvg, errorsSvg, forgetting, intervals, shapes, version };

/** Loads the module, once however often it is asked. */
export const load = loaderOf(init);
