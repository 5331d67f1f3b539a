// Whether controls lie over one another. `readOverlaps` runs in the page, so it refers to nothing
// outside itself.

/**
 * The controls that lie over one another, by what can be seen of them; the bar with the transport and an
 * open panel are above what scrolls under them.
 * @param {import('./reader.js').Reader} reader
 */
export function readOverlaps({ all, text }) {
  const layers = 'dialog, .transport';
  const frames = '.strip, .scrolls, .grid-scroll';
  const controls = all('button, select, summary, input, [role="slider"], td[data-entry]')
    .filter((control) => control.getClientRects().length > 0 && control.closest('.visually-hidden, svg') === null)
    .map((control) => {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const frame = control.closest(frames)?.getBoundingClientRect() ?? { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
      return {
        control,
        name: `${control.tagName}.${control.className} ${text(control).slice(0, 20)}`,
        layer: control.closest(layers),
        box: {
          left: Math.max(left, frame.left), right: Math.min(right, frame.right),
          top: Math.max(top, frame.top), bottom: Math.min(bottom, frame.bottom),
        },
      };
    })
    .filter(({ box }) => box.right > box.left && box.bottom > box.top);
  return controls.flatMap(({ control, name, layer, box }, index) =>
    controls.slice(index + 1)
      .filter((other) => other.layer === layer && !control.contains(other.control))
      .flatMap((other) => {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return across > 1 && down > 1 ? [`${name} | ${other.name}`] : [];
      }));
}
