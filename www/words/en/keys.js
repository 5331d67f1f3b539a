// The words of the list of keys.

export const keys = {
  open: 'Keys',
  title: 'Keys',
  hint: 'They act while the focus is there; in text fields every key writes.',
  key: 'Key',
  what: 'What it does',
  or: 'or',
  places: {
    node: 'On a node',
    bar: 'On the bar of the walk',
    figure: 'In the figure',
    page: 'Anywhere around the figure',
    everywhere: 'In the panels too',
  },
  does: {
    choose: 'choose the node',
    nextNode: 'to the next node',
    nodeBefore: 'to the node before',
    on: 'step on',
    back: 'step back',
    first: 'to the start of the walk',
    last: 'to the end of the walk',
    play: 'play, or pause',
    onByTen: 'ten places on',
    backByTen: 'ten places back',
    list: 'open this list',
    undo: 'undo a change of the cell or its numbers',
    redo: 'redo it',
  },
  /** How keys are written that have no letter of their own. @type {Record<string, string>} */
  names: {
    ArrowRight: '→',
    ArrowLeft: '←',
    ArrowUp: '↑',
    ArrowDown: '↓',
    PageUp: 'Page up',
    PageDown: 'Page down',
    ' ': 'Space',
    Control: 'Ctrl',
  },
};
