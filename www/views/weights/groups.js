// Which weights belong together, and where each has its place.

/** @typedef {import('../../core.js').GraphParameter} GraphParameter */

/**
 * @typedef {object} Group
 * @property {string} key
 * @property {GraphParameter[]} parameters
 * @property {(GraphParameter | undefined)[]} places one for each gate, empty where this cell has
 *   none, so that a switch moves nothing else
 */

const gates = ['z', 'i', 'f', 'o'];
const lstm = ['W', 'R', 'p', 'b', 'gates', 'readout'];
const simple = ['U', 'h', 'b', 'readout'];

/**
 * @param {GraphParameter[]} parameters
 * @param {import('../../core.js').Description['model']} model
 * @returns {Group[]}
 */
export function groupsOf(parameters, model) {
  const keys = model === 'lstm' ? lstm : simple;
  return keys.flatMap((key) => {
    const members = parameters.filter((parameter) => keyOf(parameter, model) === key);
    return members.length === 0 ? [] : [{ key, parameters: members, places: placesOf(members) }];
  });
}

/** @param {GraphParameter} parameter @param {import('../../core.js').Description['model']} model */
function keyOf(parameter, model) {
  const [kind] = parameter.name;
  if (kind === 'V' || kind === 'a') return 'readout';
  if (model !== 'lstm' && kind === 'W') return 'h';
  return partsOf(parameter).length === 2 ? 'gates' : kind;
}

/** @param {GraphParameter[]} members */
function placesOf(members) {
  if (!gates.includes(partsOf(members[0]))) return members;
  return gates.map((gate) => members.find((member) => partsOf(member) === gate));
}

/**
 * What stands below a weight in its name: the gate that it feeds, or the gate that it reads and the
 * one that it feeds.
 * @param {GraphParameter} parameter
 */
export function partsOf({ name }) {
  return name.split('_')[1] ?? '';
}
