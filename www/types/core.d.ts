// The part of the core that the first sight needs, as dist/core.mjs exports it.

/// <reference lib="esnext.disposable" />

export type * from '../../pkg/deltascope.js';
export { Unrolled, shapes, version } from '../../pkg/deltascope.js';

/** Makes the module ready, which stands in the script; once however often it is asked. */
export declare function load(): Promise<void>;
