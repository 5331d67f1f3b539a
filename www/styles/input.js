// The panels of the sequence and of the weights.

import { fields } from './input/fields.js';
import { files } from './input/files.js';
import { layout } from './input/layout.js';
import { narrow } from './input/narrow.js';
import { tables } from './input/tables.js';
import { weights } from './input/weights.js';

export const input = [layout, fields, tables, files, weights, narrow];
