// The words of the notations: whose letters they are, and where a letter changes its meaning.

export const notation = {
  choose: 'Whose letters are written',
  names: { greff: 'Greff et al.', olah: 'Olah', pytorch: 'PyTorch' },
  label: 'Letters',
  all: 'all letters',
  /** Where a letter means something else than it does elsewhere, in a word. */
  care: {
    lstm: {
      greff: 'Take care: y is the output, which nearly everyone else calls h.',
      olah: 'Take care: h is the output, y with Greff et al.; C̃ is their z, and W weighs x and h alike.',
      pytorch: 'Take care: h is the output, y with Greff et al.; g is their z, and no activation.',
    },
    rnn: {
      greff: 'Take care: U weighs the input and W the recurrence; in the LSTM W weighs the input.',
      olah: 'Take care: W weighs both the input and the recurrence; what stands below says which.',
      pytorch: 'Take care: the i of a weight that reads the input is no input gate.',
    },
  },
};
