// All styles of the figure, in the order in which they give way to each other.

import { chain } from './chain.js';
import { chart } from './chart.js';
import { compare } from './compare.js';
import { controls } from './controls.js';
import { far } from './far.js';
import { history } from './history.js';
import { input } from './input.js';
import { keys } from './keys.js';
import { linked } from './linked.js';
import { narrow } from './narrow.js';
import { near } from './near.js';
import { notation } from './notation.js';
import { print } from './print.js';
import { shell } from './shell.js';
import { stage } from './stage.js';
import { sums } from './sums.js';
import { takeaway } from './takeaway.js';
import { theme } from './theme.js';
import { tools } from './tools.js';
import { touch } from './touch.js';
import { weight } from './weight.js';

export const styles = [theme, shell, controls, history, input, keys, chart, stage, chain, sums, far, near, notation, takeaway, tools, touch, compare, weight, linked, narrow, print];
