// In place of pkg/deltascope.js in a script that holds its wasm: nothing is fetched.

import { initSync } from '../../pkg/deltascope.js';
import deflated from '../../pkg/deltascope_bg.wasm?deflated';
import { inflated } from './bytes.js';

export * from '../../pkg/deltascope.js';

export default async function init() {
  initSync({ module: await WebAssembly.compile(await inflated(deflated)) });
}
