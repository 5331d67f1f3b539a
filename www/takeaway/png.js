// Texts in a PNG file, after its header: what made it, and where it came from.

const headerEnd = 33;

/**
 * The same file with the texts; letters beyond Latin-1 become question marks, as the format asks.
 * @param {Uint8Array} png
 * @param {Record<string, string>} texts by keyword
 */
export function withTexts(png, texts) {
  const chunks = Object.entries(texts).map(([keyword, text]) => chunk('tEXt', latin1(`${keyword}\0${text}`)));
  const parts = [png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Length, type, data, checksum.
 * @param {string} type
 * @param {Uint8Array} data
 */
function chunk(type, data) {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(latin1(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** CRC-32, as PNG has it. @param {Uint8Array} bytes */
function checksum(bytes) {
  let remainder = ~0;
  for (const byte of bytes) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  }
  return ~remainder >>> 0;
}

/** @param {string} text */
function latin1(text) {
  return Uint8Array.from(text, (letter) => (letter.charCodeAt(0) < 256 ? letter.charCodeAt(0) : 63));
}
