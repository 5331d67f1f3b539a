// The names of the figures over all time.

export const studies = {
  label: 'Over all time',
  /** @type {Record<import('../../state.js').Study, { name: string, hint: string }>} */
  each: {
    sources: { name: 'Sources', hint: 'which loss sends how much error where' },
    distances: { name: 'Distances', hint: 'what is left of the error after so many steps back' },
    training: { name: 'Training', hint: 'update the weights, and watch loss and gradient' },
    landscape: { name: 'Landscape', hint: 'the loss over two weights, and two ways down' },
  },
};
