// The graphical model as a picture.

import { block } from './metrics.js';
import { modelLaneAcross } from './model/across.js';
import { modelCorner, modelInitialNodesOf, modelNodesOf } from './model/nodes.js';
import { simpleModelLaneAcross, simpleModelLaneWithin } from './model/simple.js';
import { modelLaneWithin } from './model/within.js';

/** @type {import('./stage.js').PicturePlan} */
export const model = {
  name: 'model',
  nodesOf: modelNodesOf,
  initialNodesOf: modelInitialNodesOf,
  corner: modelCorner,
  arrival: 'fan',
  label: block.top + 10,
  lstm: { within: modelLaneWithin, across: modelLaneAcross },
  rnn: { within: simpleModelLaneWithin, across: simpleModelLaneAcross },
};
