// Which scene is being read: the last one that begins above a line across the part of the window that
// the figure leaves free. The line goes down with the page, from its top to its end, so that short
// scenes have their turn in a tall window, too.

/** Where a scene is put, from the top of what is free. */
const share = 0.12;

/**
 * The number of the scene, from 0; undefined where there is none.
 * @param {ParentNode} root
 */
export function sceneAt(root) {
  const scenes = [...root.querySelectorAll('.scene')];
  if (scenes.length === 0) return undefined;
  const top = topOf(root);
  const line = top + (innerHeight - top) * (share + 0.7 * scrolledShare());
  const begun = scenes.filter((scene) => scene.getBoundingClientRect().top <= line);
  return Math.max(begun.length - 1, 0);
}

/**
 * Scrolls to a scene.
 * @param {ParentNode} root
 * @param {number} index
 */
export function scrollToScene(root, index) {
  const scene = root.querySelectorAll('.scene')[index];
  const space = (innerHeight - topOf(root)) * share * 0.8;
  const top = index === 0 ? 0 : scrollY + scene.getBoundingClientRect().top - topOf(root) - space;
  scrollTo({ top, behavior: 'instant' });
}

/** How far the page is scrolled, from 0 to 1. */
function scrolledShare() {
  const most = document.documentElement.scrollHeight - innerHeight;
  return most > 0 ? Math.min(scrollY / most, 1) : 0;
}

/** Where the prose begins to be seen: at the figure's lower edge, where that lies over it. @param {ParentNode} root */
function topOf(root) {
  const [figure, prose] = [root.querySelector('.beside'), root.querySelector('article')];
  if (figure === null || prose === null) return 0;
  const [above, text] = [figure.getBoundingClientRect(), prose.getBoundingClientRect()];
  return above.left < text.right && text.left < above.right ? Math.max(above.bottom, 0) : 0;
}
