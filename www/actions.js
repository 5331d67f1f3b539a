// What the controls do, in terms of the settings.

import { isCopied } from './clipboard.js';
import { inputActions } from './input/actions.js';
import { longestAddress } from './link.js';
import { focusOf, letterIn, shownComponent } from './scene.js';
import { givenAt } from './views/fields/given.js';
import { scrub } from './views/fields/scrub.js';
import { loadView } from './views/late.js';
import { isTooMuch } from './settings/work.js';
import { toolActions } from './tools/actions.js';
import { carrierOf, counterpartIn } from './walk.js';
import { sentenceOfThrown } from './words/en/errors.js';
import { at } from './words/en/letters.js';
import { question } from './words/en/page.js';
import { tools } from './words/en/tools.js';

/** @typedef {import('./state.js').Settings} Settings */
/** @typedef {import('./state.js').Part} Part */
/** @typedef {import('./walk.js').Computed} Computed */
/** @typedef {import('./views/shell.js').Transient} Transient */
/** @typedef {import('./views/fields/given.js').Place} Place */

/**
 * @typedef {object} Host what holds the state
 * @property {() => Settings} settings
 * @property {() => Computed} computed
 * @property {(part: Part, control: string) => void} apply throws the sentence of a refusal
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {(part: Partial<Transient>) => void} show
 * @property {() => Transient} transient
 * @property {(description: import('./core.js').Case) => string | undefined} check the sentence with
 *   which the core refuses a case
 * @property {() => void} togglePlay
 * @property {() => void} toggleDescent plays the descents of the landscape, or stops them
 * @property {() => void} toolOpened brings what a tool answers into view
 * @property {() => void} studyOpened the same for a figure over all time
 * @property {() => import('./takeaway/picture.js').Shown[]} pictures those that are shown, one for each cell
 * @property {() => string} address the link to what is shown
 * @property {(read: import('./link.js').Read) => Promise<void>} openFile settings that a file holds
 * @property {(...answer: Parameters<typeof import('./element/events.js').answerEvent>) => void} answered tells that the question was answered
 * @property {import('./views/fields/scrub.js').Gestures} gestures
 */

/** @typedef {ReturnType<typeof actionsOf>} Actions */

/** The controls that bring a whole sequence; the panel has then done its work. */
const wholeSequences = ['numbers', 'text', 'file'];

/**
 * What is on screen without a refusal and the text that was refused, which would stand there for a
 * number that holds; the text of a whole sequence stays, to be mended.
 * @param {Transient} transient
 * @returns {Pick<Transient, 'drafts' | 'refusal'>}
 */
export function withoutRefused({ drafts, refusal }) {
  if (refusal === undefined || wholeSequences.includes(refusal.control)) return { drafts, refusal: undefined };
  const { [refusal.control]: _, ...others } = drafts;
  return { drafts: others, refusal: undefined };
}

/** From far to near. */
const distances = /** @type {const} */ (['sequence', 'block', 'node']);

/** @param {Host} host */
export function actionsOf(host) {
  /**
   * Applies what a control asks for; what is refused is said at the control, and returned.
   * @param {Part} part
   * @param {string} [control]
   */
  const change = (part, control = Object.keys(part)[0]) => {
    try {
      host.apply(part, control);
      return undefined;
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      host.show({ refusal: { control, sentence } });
      return sentence;
    }
  };
  const go = (/** @type {number} */ step) => change({ step });
  /** Where the routes lead. @param {Part} part */
  const lead = (part) => {
    host.show({ litRoute: 0, isPicking: false });
    change(part, 'destination');
  };
  /** Opens a tool, or closes it, and shows what it answers. @param {Part & { tool: Settings['tool'] }} part */
  const openTool = (part) => {
    const isOpen = host.settings().tool === part.tool;
    change(part);
    if (part.tool !== null && !isOpen) host.toolOpened();
  };
  const moveTo = (/** @type {number} */ steps) => {
    if (host.settings().model === 'chain') return;
    const index = distances.indexOf(host.settings().distance) + steps;
    if (index >= 0 && index < distances.length) change({ distance: distances[index] });
  };

  /**
   * Chooses a node; choosing it again goes nearer.
   * @param {{ node: string, t: number, component?: number }} choice
   */
  function select({ node, t, component = 1 }) {
    if (host.transient().isPicking) return lead({ destination: node, destinationT: t });
    const settings = host.settings();
    const focus = focusOf(host.computed(), settings);
    const isAgain = focus?.node === node && focus.t === t && settings.component === component;
    if (isAgain && !settings.question) return moveTo(1);
    change({ selected: node, selectedT: t, component, branch: null, parameter: null, question: false });
  }
  const close = () => host.show({ panel: undefined, refusal: undefined, drafts: {} });

  /**
   * One refusal stands at a time: what was refused elsewhere gives way to what holds there.
   * @param {string} control
   */
  function forgetRefused(control) {
    const { refusal } = host.transient();
    if (refusal !== undefined && refusal.control !== control) host.show({ drafts: withoutRefused(host.transient()).drafts });
  }

  const input = inputActions({
    settings: host.settings,
    parameter: (name) => host.computed().graph.parameters.find((known) => known.name === name),
    weights: (name) => host.computed().run.parameter(name) ?? [],
    check: host.check,
    undo: host.undo,
    redo: host.redo,
    gestures: host.gestures,
    /** @param {string} name @param {number} entry @param {number} [step] at which it is added up */
    chooseWeight(name, entry, step) {
      if (host.transient().panel !== undefined) close();
      change({ ...(step !== undefined && { step }), parameter: name, entry, question: false });
    },
    async openSettings(read) {
      close();
      await host.openFile(read);
    },
    change(patch, control) {
      forgetRefused(control);
      const sentence = change(patch, control);
      if (sentence === undefined && wholeSequences.includes(control)) close();
      return sentence;
    },
    refuse(control, sentence) {
      forgetRefused(control);
      host.show({ refusal: sentence === undefined ? undefined : { control, sentence } });
    },
    draft(name, text) {
      const { drafts, refusal } = host.transient();
      const { [name]: _, ...others } = drafts;
      host.show({
        drafts: text === undefined ? others : { ...others, [name]: text },
        refusal: refusal?.control === name ? undefined : refusal,
      });
    },
  });

  /** How many models were to be turned to: the latest wins. */
  let turns = 0;

  /**
   * Between a chain and a network no place of the walk is the same, so either begins with its question.
   * @param {Settings['model']} model
   */
  function turnTo(model) {
    const isSameWalk = (model === 'chain') === (host.settings().model === 'chain');
    change(isSameWalk ? { model } : { model, step: 'middle', question: true }, 'model');
  }

  return {
    change,
    turnTo,
    go,
    select,
    togglePlay: host.togglePlay,
    toggleDescent: host.toggleDescent,
    undo: host.undo,
    redo: host.redo,
    /** @param {'on' | 'back'} direction */
    move(direction) {
      const { step, gear } = host.settings();
      go(host.computed().run.go(step, gear, direction));
    },
    /** @param {Settings['gear']} gear */
    setGear: (gear) => change({ gear }),
    /** @param {number} t */
    showBlock(t) {
      const selected = carrierOf(host.computed().graph);
      // Through the lens one looks along the routes; their origin stays.
      if (host.settings().tool === 'routes') change({ t });
      else change({ t, selected, selectedT: t, branch: null, question: false });
    },
    tools: {
      ...toolActions({
        settings: host.settings,
        values: (node, t) => host.computed().run.value(node, t),
        change,
        openTool,
      }),
      /** @param {Settings['tool']} tool */
      open(tool) {
        host.show({ litRoute: 0, isPicking: false });
        openTool({ tool });
      },
    },
    /** Opens a figure over all time, or closes it. @param {Settings['study']} study */
    openStudy(study) {
      change({ study });
      if (study !== null) host.studyOpened();
    },
    /** What is done with trainings. @param {'start' | 'stop' | 'resume' | 'open' | 'compare' | 'stopComparing'} act */
    train: async (act) => (await import('./training/actions.js'))[act](host),
    lens: {
      lead,
      /** @param {number} routeCount */
      setCount: (routeCount) => change({ routeCount }),
      /** @param {number} rank */
      light: (rank) => host.show({ litRoute: rank }),
      /** @param {boolean} isPicking */
      pick: (isPicking) => host.show({ isPicking }),
    },
    compare: {
      /** @param {import('./beside.js').Difference} difference */
      toggle(difference) {
        const chosen = host.settings().compare ?? [];
        const others = chosen.filter((name) => name !== difference);
        const compare = others.length === chosen.length ? [...chosen, difference] : others;
        change({ compare: compare.length === 0 ? null : compare });
      },
      change: () => openTool({ tool: host.settings().tool === 'compare' ? null : 'compare' }),
      leave: () => change({ compare: null, tool: null }),
      /** @param {{ node: string, t: number }} place @param {import('./words/en/letters.js').Letter} written */
      selectBeside({ node, t }, written) {
        const own = counterpartIn(host.computed().graph, node);
        if (own !== undefined) return select({ node: own, t });
        host.show({ notice: tools.onlyBeside(written) });
      },
    },
    /** @param {import('./building.js').Attempt} attempt */
    build: (attempt) => host.show({ attempt }),
    /** @param {number} t of a block of the whole sequence: goes nearer to it */
    enterBlock(t) {
      change({ t, distance: 'block' });
    },
    nearer: () => moveTo(1),
    farther: () => moveTo(-1),
    /** @param {Settings['distance']} distance */
    setDistance: (distance) => change({ distance }),
    turnPicture: () => change({ picture: host.settings().picture === 'block' ? 'model' : 'block' }),
    /** @param {string} branch */
    chooseBranch: (branch) => change({ branch, parameter: null }),
    leaveWeight: () => change({ parameter: null }),
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
      const node = graph.nodes[place.node];
      const { name } = node;
      const delta = run.delta(name, place.t)[shownComponent(name, host.settings().unit)];
      host.answered(name, place.t, guess, delta);
      host.show({ verdict: question.answer({ node: at(node, place.t), delta, guess, J: letterIn(graph, 'J') }) });
    },
    forward: () => go(0),
    fromEnd: () => go(host.computed().graph.phaseEnds[1]),
    ownNumbers: () => host.show({ panel: 'sequence' }),
    /** @param {Transient['panel']} panel */
    open: (panel) => host.show({ panel, refusal: undefined }),
    close,
    /** Opens the glossary, at the entry of what was asked. @param {string} [entry] @param {number} [t] */
    ask: (entry, t) => host.show({ panel: 'glossary', refusal: undefined, glossary: { entry, t, filter: '' } }),
    /** @param {string} filter what the glossary is searched for */
    find: (filter) => host.show({ glossary: { t: host.transient().glossary.t, filter } }),
    async copyLink() {
      const address = host.address();
      if (address.length > longestAddress || isTooMuch(host.settings())) return host.show({ panel: 'link' });
      if (await isCopied(address)) return host.show({ isCopied: true });
      // The address takes the focus as the panel opens; a panel that is missing says so itself.
      await Promise.allSettled([loadView('link')]);
      host.show({ panel: 'link' });
    },
    takeaway: {
      /** @param {import('./takeaway/actions.js').Kind} kind */
      save: async (kind) => (await import('./takeaway/actions.js')).save(kind, host),
      /** @param {import('./takeaway/actions.js').Written} kind */
      copy: async (kind) => (await import('./takeaway/actions.js')).copy(kind, host),
      /** @param {import('./takeaway/actions.js').Written} kind */
      show: async (kind) => (await import('./takeaway/actions.js')).show(kind, host),
      /** @param {Partial<Transient['takeaway']['form']>} part */
      form: (part) => host.show({ takeaway: { form: { ...host.transient().takeaway.form, ...part } } }),
      openWorksheet: () => host.show({ panel: 'worksheet', refusal: undefined }),
    },
    /** All weights go against their gradients, once. */
    updateOnce: async () => (await import('./studies/update.js')).updateOnce(host),
    homework: {
      /** @param {Partial<Transient['homework']>} part */
      tell: async (part) => (await import('./homework/actions.js')).tell(part, host),
      /** @param {File} file */
      openFile: async (file) => (await import('./homework/actions.js')).openFile(file, host),
      compare: async () => (await import('./homework/actions.js')).compare(host),
      /** @param {NonNullable<Settings['mistake']>} mistake */
      show(mistake) {
        close();
        openTool({ mistake, tool: 'break', question: false });
      },
    },
    worksheet: {
      /** @param {Partial<import('./worksheet/asked.js').Form>} part */
      tell: async (part) => (await import('./worksheet/actions.js')).tell(part, host),
      /** @param {string} text */
      copy: async (text) => (await import('./worksheet/actions.js')).copy(text, host),
      print: () => print(),
    },
    /** @param {string} name @param {string} svg @param {string} title */
    async saveChart(name, svg, title) {
      (await import('./takeaway/chart.js')).saveChart(name, svg, title, host);
    },
    saveFile: async () => (await import('./settings/save.js')).saveSettings(host),
    toggleTransport: () => host.show({ isTransportWhole: !host.transient().isTransportWhole }),
    input,
    isDragging: host.gestures.isOn,
    /** A number that is given was pressed on the figure. @param {PointerEvent} event @param {Place} place */
    press(event, place) {
      const letterOf = (/** @type {string} */ name) => letterIn(host.computed().graph, name);
      const field = givenAt({ settings: host.settings(), letterOf }, input, place)[place.index];
      if (field !== undefined) scrub(event, { ...field, gestures: host.gestures });
    },
  };
}
