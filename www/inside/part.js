// What dist/core.mjs exports: the part of the core that the first sight needs.

export { Unrolled, load, shapes, version } from '../core.js';
