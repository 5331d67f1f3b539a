// Both elements, for any page: what dist/delta-scope.js and dist/delta-scope.mjs begin with. A page that
// loads them twice, in whatever form, keeps the first.

import { DeltaCourse } from './course/element.js';
import { DeltaScope } from './element.js';
import { addMathFont } from './fonts/math.js';

if (customElements.get('delta-scope') === undefined) {
  addMathFont(document);
  customElements.define('delta-scope', DeltaScope);
  customElements.define('delta-course', DeltaCourse);
}

/** As it is declared to programs. @type {typeof import('./types/delta-scope.js').DeltaScope} */
const Declared = DeltaScope;

export { DeltaCourse, Declared as DeltaScope };
