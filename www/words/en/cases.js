// The words of the built-in cases.

export const cases = {
  title: 'Built-in cases',
  /** @param {string} id */
  notLoaded: (id) => `The case ${id} could not be loaded; check the connection and choose it once more.`,
};

/**
 * What each case is good for, in a line.
 * @type {Record<string, string>}
 */
export const notes = {
  vanilla_h1_t12: 'One unit over twelve steps: every number can be followed by hand.',
  vanilla_h1_t1: 'One unit and one step: nothing comes from a next step.',
  vanilla_squared: 'Three units over five steps, each with its own loss.',
  vanilla_last: 'Only the last of eight steps has a loss: error travels all the way back.',
  vanilla_softmax: 'Three classes at every step, chosen by a softmax.',
  vanilla_t1_softmax: 'One step, four classes.',
  vanilla_init: 'Something is remembered before the first step: the initial state is not zero.',
  vanilla_big: 'Eight units and five inputs over twelve steps.',
  vanilla_open_carousel: 'Forget gates near 1, input gates near 0: the carousel carries error almost unchanged.',
  vanilla_saturated: 'Many gates stand at their ends, where σ′ is nearly 0.',
  vanilla_zero_x: 'All inputs are zero, so no input weight has a gradient.',
  np: 'No peepholes: δc adds up from two roads.',
  np_t1_init: 'No peepholes and one step, after a state that is not zero.',
  np_cifg: 'No peepholes, coupled gates, a loss at the last step only.',
  np_nfg_1997: 'The LSTM of 1997: no forget gate, no peepholes.',
  nfg: 'No forget gate: the carousel’s factor is 1.',
  nig: 'No input gate: every new value is written in full.',
  nog: 'No output gate: the cell is always shown, here to a softmax.',
  niaf: 'No activation of the block input.',
  noaf: 'No activation of the output, a loss at the last step only.',
  niaf_noaf: 'Neither of the two activations.',
  nig_nog_np: 'Only the forget gate is left.',
  cifg: 'Coupled gates: what is forgotten is replaced.',
  cifg_softmax_init: 'Coupled gates under a softmax of five classes, after a state that is not zero.',
  fgr: 'Full gate recurrence: every gate looks at all gates of the step before.',
  fgr_np: 'Full gate recurrence without peepholes, under a softmax.',
  fgr_nog: 'Full gate recurrence without an output gate: two gates are left to recur.',
  rnn_squared: 'The simple RNN, each step with its own loss.',
  rnn_softmax: 'The simple RNN under a softmax of three classes.',
  rnn_last_vanish: 'Of the error of the last step, less than a millionth reaches the first.',
  rnn_explode: 'Large recurrent weights over ten steps, a loss at the last step only.',
};
