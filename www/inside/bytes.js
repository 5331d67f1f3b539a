// Bytes that stand in a script as text.

/**
 * @param {string} text in base64
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesOf(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/**
 * @param {string} text of bytes that were deflated, in base64
 * @returns {Promise<ArrayBuffer>}
 */
export function inflated(text) {
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).arrayBuffer();
}
