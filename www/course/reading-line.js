// Which scene is being read: the last one that begins above a line across the window, which lies below
// the figure where that stands above the prose.

/** How far down the free part of the window the line is. */
const share = 0.3;

/**
 * The number of the scene, from 0; undefined where there is none.
 * @param {ParentNode} root
 */
export function sceneAt(root) {
  const scenes = [...root.querySelectorAll('.scene')];
  if (scenes.length === 0) return undefined;
  const line = topOf(root) + (innerHeight - topOf(root)) * share;
  const begun = scenes.filter((scene) => scene.getBoundingClientRect().top <= line);
  return Math.max(begun.length - 1, 0);
}

/**
 * Scrolls to a scene, so that it is the one that is read; returns how far the page is scrolled then.
 * @param {ParentNode} root
 * @param {number} index
 */
export function scrollToScene(root, index) {
  const scene = root.querySelectorAll('.scene')[index];
  const space = (innerHeight - topOf(root)) * share * 0.5;
  const top = index === 0 ? 0 : scrollY + scene.getBoundingClientRect().top - topOf(root) - space;
  scrollTo({ top, behavior: 'instant' });
  return scrollY;
}

/** Where the prose begins to be seen: at the figure's lower edge, where that lies over it. @param {ParentNode} root */
function topOf(root) {
  const [figure, prose] = [root.querySelector('.beside'), root.querySelector('article')];
  if (figure === null || prose === null) return 0;
  const [above, text] = [figure.getBoundingClientRect(), prose.getBoundingClientRect()];
  return above.left < text.right && text.left < above.right ? Math.max(above.bottom, 0) : 0;
}
