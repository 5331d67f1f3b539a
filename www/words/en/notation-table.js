// The words of the table of letters, with a warning wherever a letter means something else elsewhere.

/** @typedef {import('../../state.js').Settings['notation']} Notation */

export const table = {
  title: 'The letters',
  sources: {
    greff: 'Greff et al., “LSTM: A Search Space Odyssey”, arXiv 1503.04069.',
    olah: 'Christopher Olah, “Understanding LSTM Networks”, 2015.',
    pytorch: 'The documentation of torch.nn.LSTM, torch.nn.RNN and torch.nn.Linear.',
  },
  hint: 'A switch of letters changes no number. δ before a letter is the derivative of J with respect to it.',
  chain: 'The letters of the chain rule are the same in all three: y, x with a number, f.',
  warnings: 'Take care',
  /** @type {Record<'lstm' | 'rnn' | 'pascanu', Record<Notation, string[]>>} */
  care: {
    lstm: {
      greff: [
        'What is called y here is the hidden state h of nearly everyone else; Greff et al. write h for the activation of the output. This page writes tanh, never h(·) or g(·).',
        'z is the block input: Olah calls it C̃, PyTorch g.',
        'W weighs the input and R the recurrence; elsewhere W is the name of both.',
        'c(3) is the cell state at t = 3: the 3 is a time.',
      ],
      olah: [
        'h is what Greff et al. call y. The h of their paper, the activation of the output, is written tanh here.',
        'C̃ is the candidate, z with Greff et al., g in PyTorch; C is the cell state c. A bar marks a value before its activation.',
        'One matrix W_f over [h, x] is two of ours side by side: W_f = [W_fh W_fx], where W_fh is R_f and W_fx is W_f of Greff et al.',
        'Olah’s own peepholes are columns for C in W_f. Here each gate looks at its own cell only, so p is a vector. Recurrences between gates, where there are any, are W with the gate that is computed first: W_fo reads o.',
        'The readout has no letters in that article; W_s and b_s are formed like the rest.',
      ],
      pytorch: [
        'g is the block input, z with Greff et al. and C̃ with Olah: it is not their activation g.',
        'h is what Greff et al. call y.',
        'W_ii is the weight from the input to the input gate, W_hi that from the hidden state: the first letter says what is read, the second what is computed.',
        'PyTorch adds two biases, b_ii + b_hi. Only their sum acts, and both have the same gradient. Here all of it is b_ii, and b_hi = 0.',
        'torch.nn.LSTM has no peepholes and no recurrence between gates: p and R keep the letters of Greff et al. The readout is a torch.nn.Linear, W_hs and b_hs.',
        'There i, f, g and o stand stacked in this order, in one matrix for each of x and h.',
      ],
    },
    rnn: {
      greff: [
        'U weighs the input and W the recurrence; in the LSTM’s letters W weighs the input and R the recurrence.',
        'a is the value before the activation; the bias of the readout, where there is one, is also called a.',
      ],
      olah: ['One matrix W over [h, x] is two side by side: W = [W_h W_x], W_h for the recurrence and W_x for the input.'],
      pytorch: [
        'W_ih weighs the input, W_hh the recurrence.',
        'PyTorch adds two biases, b_ih + b_hh. Only their sum acts. Here all of it is b_ih, and b_hh = 0.',
      ],
    },
    pascanu: {
      greff: ['U weighs the input and W the recurrence, as in the simple RNN. Pascanu et al. write x for the state and u for the input.'],
      olah: ['W_h weighs the recurrence, W_x the input. That article has no such network: the letters are those of the simple RNN.'],
      pytorch: ['W_hh weighs the recurrence, W_ih the input. torch.nn has no such network: the letters are those of torch.nn.RNN.'],
    },
  },
  variables: 'Variables, at each step t',
  weights: 'Weights, the same at all steps',
  /** @param {number} rows @param {number} [columns] */
  shape: (rows, columns) => (columns === undefined ? String(rows) : `${rows} × ${columns}`),
  columns: { symbol: 'symbol', name: 'what it is', shape: 'shape', greff: 'Greff et al.' },
};
