// The reading page: the course around one figure.

import { DeltaCourse } from './course/element.js';

customElements.define('delta-course', DeltaCourse);
