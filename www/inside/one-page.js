// What dist/delta-scope.html begins with: the page, or, where its address asks for it, the course in its place.

import './course-asked.js';
import '../main.js';
