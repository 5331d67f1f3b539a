// The whole core without the page, as dist/deltascope.mjs exports it.

/// <reference lib="esnext.disposable" />

export type * from '../../pkg/whole/deltascope.js';
export {
  Trainer,
  Unrolled,
  curvesSvg,
  diagnose,
  distancesSvg,
  drawCurves,
  drawDistances,
  drawErrors,
  errorsSvg,
  forgetting,
  intervals,
  shapes,
  version,
} from '../../pkg/whole/deltascope.js';

/** Makes the module ready, which stands in the script; once however often it is asked. */
export declare function load(): Promise<void>;
