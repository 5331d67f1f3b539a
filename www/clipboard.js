// The clipboard, which a page need not have.

/**
 * Copies a text: whether the browser let the page do so. Where a page is not served securely there is
 * no clipboard.
 * @param {string} text
 */
export async function isCopied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
