// In place of pkg/whole/deltascope.js in a script that holds its wasm: nothing is fetched.

import { initSync } from '../../pkg/whole/deltascope.js';
import deflated from '../../pkg/whole/deltascope_bg.wasm?deflated';
import { inflated } from './bytes.js';

export * from '../../pkg/whole/deltascope.js';

export default async function init() {
  initSync({ module: await WebAssembly.compile(await inflated(deflated)) });
}
