// The whole Rust core: what core.js has, and checks, nudges, routes, mistakes, charts and files besides. A
// module of its own, with its own memory.

import init, { Unrolled, diagnose, shapes, version } from '../pkg/whole/deltascope.js';
import { loaderOf } from './loader.js';

export { Unrolled, diagnose, shapes, version };

/** Loads the module, once however often it is asked. */
export const load = loaderOf(init);
