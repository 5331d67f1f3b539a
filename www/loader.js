// Loads a compiled module once.

/**
 * @typedef {BufferSource | WebAssembly.Module | Response | URL} Source the wasm, where it cannot be
 *   fetched from beside its script: in Node, its bytes
 */

/**
 * @param {(source?: { module_or_path: Source }) => Promise<unknown>} init
 */
export function loaderOf(init) {
  /** @type {Promise<void> | undefined} */
  let loading;
  return (/** @type {Source | undefined} */ source = undefined) => {
    loading ??= init(source === undefined ? undefined : { module_or_path: source }).then(
      () => undefined,
      (error) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
}
