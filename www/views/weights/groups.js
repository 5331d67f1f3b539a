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
const rnn = ['U', 'h', 'b', 'readout'];

/**
 * @param {GraphParameter[]} parameters
 * @param {'lstm' | 'rnn'} model
 * @returns {Group[]}
 */
export function groupsOf(parameters, model) {
  const keys = model === 'lstm' ? lstm : rnn;
  return keys.flatMap((key) => {
    const members = parameters.filter((parameter) => keyOf(parameter, model) === key);
    return members.length === 0 ? [] : [{ key, parameters: members, places: placesOf(members) }];
  });
}

/** @param {GraphParameter} parameter @param {'lstm' | 'rnn'} model */
function keyOf({ letter, subscript }, model) {
  if (letter === 'V' || letter === 'a') return 'readout';
  if (model === 'rnn' && letter === 'W') return 'h';
  return subscript.length === 2 ? 'gates' : letter;
}

/** @param {GraphParameter[]} members */
function placesOf(members) {
  if (!gates.includes(members[0].subscript)) return members;
  return gates.map((gate) => members.find(({ subscript }) => subscript === gate));
}
