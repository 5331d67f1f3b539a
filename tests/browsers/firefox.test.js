// The journeys of a reader in Firefox.

import { testIn } from '../support/journeys.js';

await testIn('firefox');
