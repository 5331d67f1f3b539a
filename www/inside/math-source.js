// In place of fonts/math-source.js in a script that holds its font.

import text from '../fonts/deltascope-math.woff2?base64';
import { bytesOf } from './bytes.js';

export const source = bytesOf(text);
