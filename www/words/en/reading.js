// The words of the figure as a table, for those who hear it.

import { letter, spoken, spokenAt } from './letters.js';
import { listed } from './told.js';

/** @typedef {import('./letters.js').Letter} Letter */

export const reading = {
  /** @param {number[]} times @param {string} which unit, where there are several */
  caption: (times, which) =>
    `The numbers of the figure at ${listed(times.map((t) => `t = ${t}`))}${which}, in the order in which values are computed`,
  /** @param {number} unit @param {number} units */
  unit: (unit, units) => `, unit ${unit} of ${units}`,
  columns: { node: 'variable', value: 'value', delta: 'delta', sum: 'how delta adds up' },
  notYet: 'not yet known',
  /** @param {number} roads @param {Letter} f */
  chainCaption: (roads, f) =>
    `The numbers of the figure, ${roads} road${roads === 1 ? '' : 's'} to ${letter(f)}, in the order in which values are computed`,
  given: 'delta of a summand of J',
  goal: 'delta of what is differentiated',
  none: 'nothing depends on it',
  /** @param {number} component @param {string} said */
  component: (component, said) => `component ${component}: ${said}`,
  /** @param {string} amount @param {Letter} node @param {number} t */
  road: (amount, node, t) => `${amount} from ${spokenAt(node, t)}`,
  /** @param {string} amount @param {Letter} node @param {number} t */
  mistaken: (amount, node, t) => `${amount} from ${spokenAt(node, t)}, by mistake`,
  mean: ', of which the mean is taken, by mistake',
  /** @param {string} amount @param {Letter} node @param {number} t */
  cut: (amount, node, t) => `nothing from ${spokenAt(node, t)}, because that road is cut, else ${amount}`,
  /** @param {Letter} node @param {string} reason */
  absent: (node, reason) => `nothing from ${spoken(node)}: ${reason}`,
};
