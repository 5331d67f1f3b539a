// What the controls do, in terms of the settings.

import { example } from './input/example.js';

import { at, question } from './words/en/page.js';

/** @typedef {import('./state.js').Settings} Settings */
/** @typedef {import('./state.js').Part} Part */
/** @typedef {import('./walk.js').Computed} Computed */
/** @typedef {import('./views/shell.js').Transient} Transient */

/**
 * @typedef {object} Host what holds the state
 * @property {() => Settings} settings
 * @property {() => Computed} computed
 * @property {(part: Part) => void} apply throws the sentence of a refusal
 * @property {(part: Partial<Transient>) => void} show
 * @property {() => Transient['drafts']} drafts
 * @property {() => void} togglePlay
 */

/** @typedef {ReturnType<typeof actionsOf>} Actions */

/** @param {Host} host */
export function actionsOf(host) {
  /**
   * Applies what a control asks for; what is refused is said at the control, and returned.
   * @param {Part} part
   * @param {string} [control]
   */
  const change = (part, control = Object.keys(part)[0]) => {
    try {
      host.apply(part);
      return undefined;
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      host.show({ refusal: { control, sentence } });
      return sentence;
    }
  };
  const go = (/** @type {number} */ step) => change({ step });
  const select = (/** @type {{node: string, t: number}} */ { node, t }) =>
    change({ selected: node, selectedT: t, branch: null, question: false });
  const stateName = () => (host.settings().model === 'lstm' ? 'c' : 'h');

  return {
    change,
    go,
    select,
    togglePlay: host.togglePlay,
    /** @param {'on' | 'back'} direction */
    move(direction) {
      const { step, gear } = host.settings();
      go(host.computed().run.go(step, gear, direction));
    },
    /** @param {Settings['gear']} gear */
    setGear: (gear) => change({ gear }),
    /** @param {number} t */
    showBlock(t) {
      change({ t, selected: stateName(), selectedT: t, branch: null, question: false });
    },
    /** @param {string} branch */
    chooseBranch: (branch) => change({ branch }),
    /** @param {string} node @param {number} t */
    walkTo(node, t) {
      const { run, graph } = host.computed();
      const id = graph.nodes.findIndex(({ name }) => name === node);
      const step = run.deltaKnown(id, t);
      if (step !== undefined) go(step);
    },
    /** @param {'rise' | 'fall' | null} guess */
    answer(guess) {
      const { step } = host.settings();
      go(step + 1);
      const { run, graph } = host.computed();
      const place = run.place(step + 1);
      if (place?.phase !== 'backward') return;
      const { name } = graph.nodes[place.node];
      const delta = run.delta(name, place.t)[host.settings().unit - 1];
      host.show({ verdict: question.answer({ node: at(name, place.t), delta, guess }) });
    },
    forward: () => go(0),
    fromEnd: () => go(host.computed().graph.phaseEnds[1]),
    ownNumbers: () => host.show({ panel: 'sequence' }),
    /** @param {Transient['panel']} panel */
    open: (panel) => host.show({ panel, refusal: undefined }),
    close: () => host.show({ panel: undefined, refusal: undefined }),
    reset: () => change({ ...structuredClone(example) }),
    /** @param {string} name @param {string} text */
    draft: (name, text) => host.show({ drafts: { ...host.drafts(), [name]: text } }),
  };
}
