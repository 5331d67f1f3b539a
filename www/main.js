// What both pages begin with: the figure. The page that is nothing but a figure keeps its address;
// the reading page does so itself, once its course is there.

import { keepInAddress } from './address.js';
import { ChangeEvent } from './change-event.js';
import { DeltaScope } from './element.js';
import { addMathFont } from './fonts/math.js';
import { failure } from './words/en/page.js';

const figureKeys = ['ArrowLeft', 'ArrowRight'];

addMathFont(document);
customElements.define('delta-scope', DeltaScope);
const scope = document.querySelector('delta-scope');
if (scope instanceof DeltaScope) keepFigure(scope);
else import('./course.js').catch(sayMissing);

// The prose takes the colours that were chosen for the figure.
document.addEventListener('change', (event) => {
  if (!(event instanceof ChangeEvent) || !event.changed.includes('theme')) return;
  document.documentElement.dataset.theme = event.detail.theme;
});

// For the next visit, also without a network; this one has all it needs.
if (import.meta.env.PROD) addEventListener('load', () => import('./offline/register.js').catch(() => {}));

/** The course could not be fetched. */
function sayMissing() {
  document.querySelector('delta-course')?.append(failure.view);
}

/** @param {DeltaScope} scope */
function keepFigure(scope) {
  keepInAddress(scope, {
    // A figure that cannot be computed says so itself.
    open: (link) => scope.openLink(link).catch(() => {}),
    written: (link) => link,
  });
  // Where nothing has the focus, those keys are the figure’s that neither scroll the page nor are characters:
  // whoever speaks to a computer sends characters without meaning a key.
  document.addEventListener('keydown', (event) => {
    if (event.target === document.body && figureKeys.includes(event.key)) scope.press(event);
  });
}
