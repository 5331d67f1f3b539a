// Scrolls what scrolls sideways by itself, and nothing else.

/**
 * @param {ParentNode} root
 * @param {string} scroller selects what scrolls
 * @param {string} target selects what must be in view within it
 */
export function keepInView(root, scroller, target) {
  const around = root.querySelector(scroller);
  const inner = around?.querySelector(target);
  if (!around || !inner) return;
  const [frame, box] = [around, inner].map((element) => element.getBoundingClientRect());
  const margin = frame.width / 6;
  const isVisible = box.left >= frame.left + margin && box.right <= frame.right - margin;
  if (!isVisible) around.scrollLeft += box.left - frame.left - (frame.width - box.width) / 2;
}
