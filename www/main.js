// The page around the figure.

import { DeltaScope } from './element.js';
import { addMathFont } from './fonts/math.js';

addMathFont(document);
customElements.define('delta-scope', DeltaScope);

// The prose takes the colours that were chosen for the figure.
document.addEventListener('change', (event) => {
  if (!(event instanceof CustomEvent) || !(event.target instanceof DeltaScope)) return;
  document.documentElement.dataset.theme = event.detail.theme;
});
