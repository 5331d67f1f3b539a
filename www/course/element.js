// The custom element <delta-course>: chapters in order, each a row of scenes beside one figure. The
// scene that is read sets the figure; what the reader then does to it stays until they ask for the
// scene again.

import { LitElement, html, nothing } from 'lit';

import { keepInAddress } from '../address.js';
import { ChangeEvent } from '../change-event.js';
import { load } from '../core.js';
import { settingsFrom } from '../link.js';
import { chapterIds, loadChapter } from '../lessons/chapters.js';
import { chapterOf, settingsOfStep } from '../lessons/lesson.js';
import { fields } from '../state.js';
import { titles, ui } from '../words/en/course/contents.js';
import { isSameFigure, likings } from './alike.js';
import { factsOfStep } from './facts-of-step.js';
import { creditsView, figureBar, head, ways } from './frame.js';
import { Handles } from './handles.js';
import { sceneAt, scrollToScene } from './reading-line.js';
import { sceneView } from './scene.js';
import { styles } from './styles.js';

/** @typedef {import('../element.js').DeltaScope} DeltaScope */
/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../state.js').Part} Part */
/** @typedef {import('../lessons/lesson.js').Step} Step */
/** @typedef {import('./prediction.js').Guess} Guess */
/** @typedef {import('./facts-of-step.js').StepFacts} StepFacts */
/** @typedef {import('../lessons/chapters.js').Chapter & { id: string }} OpenChapter */

/** In milliseconds: a scene that is only passed by sets nothing. */
const passing = 150;

export class DeltaCourse extends LitElement {
  static styles = styles;

  /** @type {OpenChapter | undefined} */
  #chapter;
  #index = 0;
  /** @type {Settings | undefined} what the figure showed when the scene had set it */
  #set;
  #isAstray = false;
  #notice = '';
  /** @type {Map<string, Guess>} by scene; they are forgotten with the page */
  #guesses = new Map();
  /** @type {Map<Step, StepFacts>} in the letters of the notation that is shown */
  #facts = new Map();
  /** How many scenes were to be shown: the latest wins. */
  #turns = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #passing;
  /** @type {((work: () => Promise<void>) => Promise<void>) | undefined} */
  #quietly;
  #watching = new AbortController();

  constructor() {
    super();
    new Handles(this, () => this.#figure);
  }

  get #figure() {
    return /** @type {DeltaScope | null} */ (this.renderRoot.querySelector('delta-scope'));
  }

  get #step() {
    return this.#chapter?.steps[this.#index];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#watching = new AbortController();
    addEventListener('scroll', () => this.#followReading(), { signal: this.#watching.signal, passive: true });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#watching.abort();
    clearTimeout(this.#passing);
  }

  async firstUpdated() {
    await load().catch(() => {});
    const figure = /** @type {DeltaScope} */ (this.#figure);
    figure.addEventListener('change', (event) => event instanceof ChangeEvent && this.#onChange(event));
    this.#quietly = keepInAddress(figure, {
      open: (link) => this.#open(link),
      written: (link) => (this.#isAstray ? link : this.#ownLink),
    });
  }

  render() {
    const chapter = this.#chapter;
    return html`${head(chapter?.id ?? '')}
      <main>
        <article>
          ${this.#notice ? html`<p class="notice" role="alert">${this.#notice}</p>` : nothing}
          ${chapter === undefined ? nothing : this.#scenes(chapter)}
        </article>
        <div class="beside">
          ${chapter === undefined
            ? nothing
            : figureBar({ steps: chapter.steps, index: this.#index, isAstray: this.#isAstray }, {
                goTo: (id) => this.#quietly?.(() => this.#goTo(id)),
                back: () => this.#quietly?.(() => this.#showStep(this.#index)),
              })}
          <delta-scope></delta-scope>
        </div>
      </main>`;
  }

  /** @param {OpenChapter} chapter */
  #scenes({ id, steps, words }) {
    const scene = (/** @type {Step} */ step, /** @type {number} */ index) =>
      sceneView(step, { said: words[step.words], facts: this.#factsOf(step), isCurrent: index === this.#index, guess: this.#guesses.get(step.id) }, {
        perform: (step, act) => this.#perform(step, act),
        tell: (step, guess) => this.#tell(step, guess),
      });
    return html`<h1>${titles[id]}</h1> ${steps.map(scene)} ${ways(id)} ${creditsView()}`;
  }

  /** @param {Step} step */
  #factsOf(step) {
    const facts = this.#facts.get(step) ?? factsOfStep(step, this.#likings.notation ?? 'greff');
    this.#facts.set(step, facts);
    return facts;
  }

  /** How the reader likes to look at any figure. @returns {Part} */
  get #likings() {
    const settings = this.#figure?.settings;
    return settings === undefined ? {} : Object.fromEntries(likings.map((name) => [name, settings[name]]));
  }

  /** The link to the scene. */
  get #ownLink() {
    const figure = this.#figure?.settings;
    const liked = likings.filter((name) => figure !== undefined && figure[name] !== fields[name].initial);
    return [`v=1&lesson=${this.#step?.id}`, ...liked.map((name) => `${name}=${figure?.[name]}`)].join('&');
  }

  /**
   * Opens the scene that a link names, and of it what the link says besides.
   * @param {string} link
   */
  async #open(link) {
    const { part, dropped } = settingsFrom(link);
    const { lesson, theme, notation, gear, ...others } = part;
    const liked = Object.fromEntries(Object.entries({ theme, notation, gear }).filter(([, value]) => value !== undefined));
    await this.#goTo(lesson ?? chapterIds[0], { ...this.#likings, ...liked });
    const { id } = /** @type {Step} */ (this.#step);
    this.#notice = lesson === undefined || lesson === null || chapterOf(lesson) === chapterOf(id) ? '' : ui.unknown(lesson);
    if (Object.keys(others).length > 0 || dropped.length > 0) {
      await this.#figure?.openLink(link);
      this.#figure?.rest([]);
    }
    this.requestUpdate();
  }

  /**
   * Opens a scene, or a chapter at its first one, and scrolls to it.
   * @param {string} id
   * @param {Part} [liked]
   */
  async #goTo(id, liked = this.#likings) {
    const turn = (this.#turns += 1);
    const wanted = chapterOf(id);
    const chapterId = chapterIds.includes(wanted) ? wanted : chapterIds[0];
    if (this.#chapter?.id !== chapterId) {
      const chapter = await loadChapter(chapterId);
      if (turn !== this.#turns) return;
      this.#chapter = { id: chapterId, ...chapter };
      this.#facts.clear();
    }
    const { steps } = /** @type {OpenChapter} */ (this.#chapter);
    const index = Math.max(steps.findIndex((step) => step.id === id), 0);
    await this.#showStep(index, liked);
    scrollToScene(this.renderRoot, index);
  }

  /**
   * Lets a scene set the figure.
   * @param {number} index
   * @param {Part} [liked]
   */
  async #showStep(index, liked = this.#likings) {
    const turn = (this.#turns += 1);
    this.#index = index;
    const step = /** @type {Step} */ (this.#step);
    const figure = /** @type {DeltaScope} */ (this.#figure);
    const isTold = step.question !== undefined && this.#guesses.get(step.id) !== undefined;
    await figure.show({ ...settingsOfStep(step), ...liked, ...(isTold && step.question?.reveal) });
    if (turn !== this.#turns) return;
    this.#settle();
    figure.rest(step.focus);
    this.requestUpdate();
    await this.updateComplete;
  }

  /** What the figure shows now is the scene's own. */
  #settle() {
    this.#set = this.#figure?.settings;
    this.#isAstray = false;
    history.replaceState(null, '', `#${this.#ownLink}`);
  }

  /** @param {ChangeEvent} event */
  #onChange(event) {
    if (event.changed.includes('notation')) this.#facts.clear();
    this.#isAstray = this.#set !== undefined && !isSameFigure(event.detail, this.#set);
    this.requestUpdate();
  }

  /** @param {Step} step @param {string} act */
  async #perform(step, act) {
    if (this.#step !== step) await this.#quietly?.(() => this.#showStep(this.#chapter?.steps.indexOf(step) ?? 0));
    await this.#figure?.patch(step.acts?.[act] ?? {});
  }

  /**
   * A guess was told: the figure shows what is the case.
   * @param {Step} step
   * @param {Guess} guess
   */
  #tell(step, guess) {
    this.#guesses.set(step.id, guess);
    const index = this.#chapter?.steps.indexOf(step) ?? 0;
    this.#quietly?.(() => this.#showStep(index));
  }

  /** The scene that is read sets the figure, unless the reader has changed that. */
  #followReading() {
    clearTimeout(this.#passing);
    this.#passing = setTimeout(() => {
      const index = sceneAt(this.renderRoot);
      if (index === undefined || index === this.#index || this.#isAstray) return;
      this.#quietly?.(() => this.#showStep(index));
    }, passing);
  }
}
