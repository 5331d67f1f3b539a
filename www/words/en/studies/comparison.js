// The words of the trainings of all variants.

export const comparison = {
  title: 'Without the forget gate, and the other variants',
  /** @param {number} seeds @param {number} updates */
  lead: (seeds, updates) =>
    `The vanilla LSTM and its eight variants, trained alike from ${seeds} seeds each, ${updates} ${updates === 1 ? 'update' : 'updates'} a run, with the task and the optimizer set above.`,
  /** @param {string[]} flags */
  mix: (flags) => `Your cell mixes ${flags.join(' and ')}: it is trained, too.`,
  start: 'Train all of them',
  another: 'These runs belong to what was set when they were started.',
  stop: 'Stop',
  beside: 'Beside the vanilla LSTM',
  /** @param {number} done @param {number} all */
  count: (done, all) => `${done} of ${all} runs`,
  cells: {
    vanilla: 'vanilla',
    NIG: 'no input gate (NIG)',
    NFG: 'no forget gate (NFG)',
    NOG: 'no output gate (NOG)',
    NIAF: 'no input activation (NIAF)',
    NOAF: 'no output activation (NOAF)',
    CIFG: 'coupled gates (CIFG)',
    NP: 'no peepholes (NP)',
    FGR: 'full gate recurrence (FGR)',
    own: 'your own mix',
  },
  short: { vanilla: 'vanilla', NIG: 'NIG', NFG: 'NFG', NOG: 'NOG', NIAF: 'NIAF', NOAF: 'NOAF', CIFG: 'CIFG', NP: 'NP', FGR: 'FGR', own: 'your mix' },
  chart: {
    /** @param {string} loss */
    caption: (loss) => `${loss} of both: median and spread over the seeds`,
    /** @param {string} loss @param {string} beside */
    label: (loss, beside) => `${loss} over the updates on a log scale: the vanilla LSTM, and ${beside}`,
    howto: 'Line: median over the seeds; band: from the best run to the worst; log scale.',
    file: 'deltascope-variants',
  },
  table: 'All cells after their training',
  columns: {
    updates: 'updates',
    cell: 'cell',
    /** @param {string} loss */
    loss: (loss) => `${loss} at the end`,
    /** @param {string} state */
    state: (state) => `largest |${state}|`,
    saturated: 'share saturated',
    gradient: 'gradient’s length',
  },
  /** @param {string} middle @param {string} low @param {string} high */
  band: (middle, low, high) => `${middle} (${low} to ${high})`,
  /** @param {number} count */
  overflowed: (count) => `– ${count} overflowed`,
  limits:
    'A number here is a median with its range. Bands that overlap settle nothing; bands that part suggest a difference for this task, this size and these five seeds, and no more: each cell may want another rate. “Saturated” are the uses of σ and tanh whose slope is below a tenth of the steepest.',
  source:
    'Greff et al. (2015, arXiv 1503.04069) searched the settings of each of the nine cells at random, 5,400 runs in all, on speech, handwriting and music. None of the eight was significantly better than the vanilla LSTM; without the forget gate or the output activation it became clearly worse, so they call these two the critical parts.',
};
