// A file that the page hands to the reader.

/**
 * Whether the browser hands files out: a frame of no origin is given none, without a word. A page that was
 * opened from a disk has no origin either, and gets them.
 */
export function canDownload() {
  return self.origin !== 'null' || location.protocol === 'file:';
}

/**
 * @param {string} name
 * @param {string} type its media type
 * @param {BlobPart} content
 */
export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
