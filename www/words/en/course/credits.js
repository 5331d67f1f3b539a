// Whose work the course follows.

/** @type {{ before: string, title: string, address: string, after: string }[]} */
export const credits = [
  {
    before: 'The course follows the argument of Yasuto Tamura’s article ',
    title: 'LSTM back propagation: following the flows of variables',
    address: 'https://data-science-blog.com/blog/2020/09/07/lstm-back-propagation-following-the-flows-of-variables/',
    after: ' (2020). Words, figures and numbers here are our own.',
  },
  {
    before: 'Equations and names of the cells are those of Greff, Srivastava, Koutník, Steunebrink and Schmidhuber, ',
    title: 'LSTM: A Search Space Odyssey',
    address: 'https://arxiv.org/abs/1503.04069',
    after: ' (2015).',
  },
];
