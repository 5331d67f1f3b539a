// The Rust core with what only some readers ask for – tables, LaTeX, scripts – as a module of its
// own, loaded when used. It has its own memory: a run is made anew from its case and edits.

import init, { Unrolled } from '../pkg/extras/deltascope.js';
import { loaderOf } from './loader.js';

export { Unrolled };

/** Loads the module, once however often it is asked. */
export const load = loaderOf(init);
