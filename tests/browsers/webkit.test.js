// The journeys of a reader in WebKit.

import { testIn } from '../support/journeys.js';

await testIn('webkit');
