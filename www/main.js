// The page around the figure.

import { DeltaScope } from './element.js';
import { addMathFont } from './fonts/math.js';

addMathFont(document);
customElements.define('delta-scope', DeltaScope);
