// The words of the notations: whose letters they are, and where a letter changes its meaning.

export const notation = {
  choose: 'Whose letters are written',
  names: { greff: 'Greff et al.', olah: 'Olah', pytorch: 'PyTorch' },
  label: 'Letters',
  all: 'all letters',
};
