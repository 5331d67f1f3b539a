// The second half of a classic script: the whole core, and what asks it. It stands in a file of its own beside
// the first, or in the same page before it, and is run when it is first wanted.

/** @typedef {Record<string, unknown>} Exports */

const { currentScript } = document;
const ownScript = currentScript instanceof HTMLScriptElement ? currentScript : undefined;

/** @type {Promise<Exports> | undefined} */
let loading;

/**
 * What the second half exports; loaded once, and again where it could not be.
 * @param {string} name under which it leaves itself: that of the build, so that two builds never mix
 * @param {Exports} first what the first half exports
 * @param {string} file its name
 */
export function loadMore(name, first, file) {
  loading ??= found(Symbol.for(name), file)
    .then((make) => make(first))
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/**
 * @param {symbol} key
 * @param {string} file
 * @returns {Promise<(first: Exports) => Exports>}
 */
async function found(key, file) {
  const places = /** @type {Record<symbol, any>} */ (/** @type {unknown} */ (globalThis));
  if (places[key] === undefined) await run(new URL(file, ownScript?.src).href);
  if (places[key] === undefined) throw new Error(`${file} is of another build`);
  return places[key];
}

/** By the same right as the first half. @param {string} address of the second half @returns {Promise<void>} */
async function run(address) {
  const script = document.createElement('script');
  try {
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error(`${address} could not be loaded`)));
      script.nonce = ownScript?.nonce ?? '';
      script.crossOrigin = ownScript?.crossOrigin ?? null;
      script.src = trusted(address);
      document.head.append(script);
    });
  } finally {
    script.remove();
  }
}

/** @type {{ createScriptURL: (address: string) => unknown } | undefined} */
let policy;

/** The address as a page that demands trusted types takes it: the policy passes no other. @param {string} address */
function trusted(address) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  policy ??= trustedTypes?.createPolicy('deltascope', { createScriptURL: () => address });
  return policy === undefined ? address : /** @type {string} */ (policy.createScriptURL(address));
}
