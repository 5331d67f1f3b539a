// The addresses of our own scripts, as a page that demands trusted types takes them. One policy for all: a page
// may forbid a second one of the same name.

/** @type {{ createScriptURL: (address: string) => unknown } | undefined} */
let policy;

/**
 * @param {string} address of a worker, from where the page stands
 * @returns {string} the same, as a TrustedScriptURL where there are such
 * @throws {TypeError} of an address of somebody else
 */
export function trustedAddress(address) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  policy ??= trustedTypes?.createPolicy('deltascope', { createScriptURL: ownAddress });
  return policy === undefined ? ownAddress(address) : /** @type {string} */ (policy.createScriptURL(address));
}

/** @param {string} address */
function ownAddress(address) {
  const { href, origin } = new URL(address, document.baseURI);
  if (origin !== self.origin) throw new TypeError(`${href} is no script of this page`);
  return href;
}
