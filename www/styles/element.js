// All styles of the figure, in the order in which they give way to each other.

import { controls } from './controls.js';
import { given } from './given.js';
import { history } from './history.js';
import { linked } from './linked.js';
import { narrow } from './narrow.js';
import { print } from './print.js';
import { products } from './products.js';
import { shell } from './shell.js';
import { stage } from './stage.js';
import { sums } from './sums.js';
import { symbols } from './symbols.js';
import { theme } from './theme.js';
import { tools } from './tools.js';
import { touch } from './touch.js';

const first = [theme, shell, controls, history, ...stage, sums, products, symbols, tools, touch, given];

/** What holds for all others, also for those that are loaded late. */
const last = [linked, narrow, print];

/** The styles with which a figure begins. */
export const styles = stylesWith([]);

/**
 * The styles of a figure with those that late views bring.
 * @param {import('lit').CSSResult[]} late
 */
export function stylesWith(late) {
  return [...first, ...late, ...last];
}
