// The journeys of a reader in Chromium.

import { testIn } from '../support/journeys.js';

await testIn('chromium');
