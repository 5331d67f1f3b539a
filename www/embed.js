// What embed.html does for the page around it: the figure shows what the address says, and the page is told
// how high it is. Messages from outside are not listened to. It works in a sandbox of no origin as well, so
// it is a script without imports, beside delta-scope.js.

/** @typedef {import('./element.js').DeltaScope} DeltaScope */

const scope = /** @type {DeltaScope} */ (document.querySelector('delta-scope'));
const fullPage = /** @type {HTMLAnchorElement} */ (document.querySelector('.full-page a'));

for (const type of ['ready', 'change']) scope.addEventListener(type, follow);
// A figure that cannot be computed says so itself.
scope.openLink(location.search.slice(1)).catch(() => {});
if (parent !== self) new ResizeObserver(tellHeight).observe(document.body);

/** The link below leads to what is shown, and the page takes the figure’s colours. */
function follow() {
  fullPage.hash = scope.link;
  document.documentElement.dataset.theme = scope.settings.theme;
}

/** @type {number | undefined} */
let told;

/** The body is as high as what is in it, whatever the frame’s height: so this comes to rest. */
function tellHeight() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  parent.postMessage({ type: 'deltascope:height', height }, '*');
}
