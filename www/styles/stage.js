// The stage's colours and weights. Quiet is thin, light and grey, never transparent.

import { contrast } from './stage/contrast.js';
import { frame } from './stage/frame.js';
import { lines } from './stage/lines.js';
import { motion } from './stage/motion.js';
import { nodes } from './stage/nodes.js';

export const stage = [frame, lines, nodes, motion, contrast];
