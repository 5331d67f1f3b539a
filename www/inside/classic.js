// What dist/delta-scope.js begins with: both elements, and the way to its second half.

import '../elements.js';

export { loadMore } from './more.js';
