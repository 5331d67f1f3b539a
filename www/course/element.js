// The custom element <delta-course>: chapters in order, each a row of scenes beside one figure. The
// scene that is read sets the figure; what the reader then does to it stays until they ask for the
// scene again. Its attribute `home` is the address of the figure by itself, to which the head then leads.

import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { addressOf, keepInAddress } from '../address.js';
import { ChangeEvent } from '../change-event.js';
import { load } from '../core.js';
import { settingsFrom } from '../link.js';
import { chapterIds, loadChapter } from '../lessons/chapters.js';
import { chapterOf, settingsOfStep } from '../lessons/lesson.js';
import { fields } from '../state.js';
import { titles, ui } from '../words/en/course/contents.js';
import { leftOut } from '../words/en/link.js';
import { isSameFigure, likedIn, likings, withoutLiked } from './alike.js';
import { factsOfStep } from './facts-of-step.js';
import { creditsView, figureBar, head, linkTo, waysOn } from './frame.js';
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

/** In milliseconds: what takes longer is said. */
const noticeable = 400;

/** How a reader scrolls; the page itself scrolls, too, and boxes change their height. */
const ways = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

export class DeltaCourse extends LitElement {
  static styles = styles;

  /** @type {OpenChapter | undefined} */
  #chapter;
  #index = 0;
  /** @type {Settings | undefined} what the figure showed when the scene had set it */
  #set;
  #isAstray = false;
  /** Whether the reader has scrolled since a scene was asked for: before, that is the one that is read. */
  #isScrolling = false;
  /** How many scenes are on their way. */
  #underWay = 0;
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
    if (this.hasUpdated) this.#begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#watching.abort();
    clearTimeout(this.#passing);
  }

  firstUpdated() {
    this.#begin();
  }

  render() {
    const chapter = this.#chapter;
    return html`${head(chapter?.id ?? '', this.getAttribute('home'))}
      <main>
        <article>
          ${this.#notice ? html`<p class="notice" role="alert">${this.#notice}</p>` : nothing}
          ${chapter === undefined ? nothing : this.#scenes(chapter)}
        </article>
        <div class="beside">
          ${chapter === undefined
            ? nothing
            : figureBar({ steps: chapter.steps, index: this.#index, isAstray: this.#isAstray }, {
                goTo: (id) => (location.hash = addressOf(linkTo(id))),
                back: () => this.#return(),
                toText: () => this.#focus('.scene.current h2 a'),
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
        goToFigure: (step) => this.#goToFigure(step),
      });
    return html`<h1 tabindex="-1">${titles[id]}</h1> ${repeat(steps, (step) => step.id, scene)} ${waysOn(id)} ${creditsView()}`;
  }

  async #begin() {
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    try {
      await load();
    } catch {
      return this.#tellReader(ui.notComputed);
    }
    const figure = /** @type {DeltaScope} */ (this.#figure);
    addEventListener('scroll', () => this.#followReading(), { signal, passive: true });
    addEventListener('resize', () => this.#keepPlace(), { signal });
    for (const name of ways) addEventListener(name, () => (this.#isScrolling = true), { signal, passive: true });
    figure.addEventListener('change', (event) => event instanceof ChangeEvent && this.#onChange(event), { signal });
    const page = { open: (/** @type {string} */ link) => this.#open(link), written: (/** @type {string} */ link) => this.#written(link) };
    this.#quietly = keepInAddress(figure, page, signal);
  }

  /** @param {string} notice a sentence, or nothing */
  #tellReader(notice) {
    this.#notice = notice;
    this.requestUpdate();
  }

  /** @param {Step} step */
  #factsOf(step) {
    const facts = this.#facts.get(step) ?? factsOfStep(step, this.#likings.notation ?? 'greff');
    this.#facts.set(step, facts);
    return facts;
  }

  /** How the reader likes to look at any figure. @returns {Part} */
  get #likings() {
    return likedIn(this.#figure?.settings ?? {});
  }

  /**
   * The link to what is shown: the scene alone, as long as the figure shows what that has set.
   * @param {string} link the figure's
   */
  #written(link) {
    if (this.#isAstray) return link;
    const liked = likedIn(this.#figure?.settings ?? {});
    const unusual = likings.filter((name) => liked[name] !== fields[name].initial);
    return [linkTo(this.#step?.id ?? ''), ...unusual.map((name) => `${name}=${fields[name].write(liked[name])}`)].join('&');
  }

  /** Puts the link to what is shown in the place of the one in the address. */
  #writeAddress() {
    history.replaceState(null, '', addressOf(this.#written(this.#figure?.link ?? '')));
  }

  /**
   * Opens the scene that a link names, and of it what the link says besides.
   * @param {string} link
   */
  async #open(link) {
    const { part, dropped } = settingsFrom(link);
    const { lesson = null, ...rest } = part;
    const liked = likedIn(rest);
    const others = withoutLiked(rest);
    const wanted = lesson ?? this.#step?.id ?? chapterIds[0];
    const isThere = await this.#goTo(wanted, { ...this.#likings, ...liked });
    if (!isThere) return;
    const isKnown = this.#chapter?.steps.some(({ id }) => id === wanted || chapterOf(id) === wanted);
    const unknown = isKnown ? [] : [ui.unknown(wanted)];
    // A figure's own link names its step, and says all; one that was made by hand changes the scene's figure.
    const isWhole = others.step !== undefined;
    const said = isWhole ? await this.#openWhole(link) : [...leftOut(dropped, 'link'), ...(await this.#change(others))];
    this.#tellReader([...unknown, ...said].join(' '));
    this.#writeAddress();
  }

  /** @param {string} link the figure says itself what of it is left out */
  async #openWhole(link) {
    await this.#figure?.openLink(link);
    this.#figure?.rest([]);
    this.#seeWhetherAstray();
    return [];
  }

  /**
   * Changes the figure of a scene as a link says; returns the sentences about what cannot be.
   * @param {Part} part
   */
  async #change(part) {
    try {
      await this.#figure?.patch(part);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    } finally {
      this.#seeWhetherAstray();
    }
  }

  /**
   * Opens a scene, or a chapter at its first one, and scrolls to it.
   * @param {string} id
   * @param {Part} liked
   * @returns {Promise<boolean>} whether it is there, and nothing else was asked for meanwhile
   */
  async #goTo(id, liked) {
    const turn = (this.#turns += 1);
    clearTimeout(this.#passing);
    this.#isScrolling = false;
    this.#underWay += 1;
    try {
      return await this.#goToOn(turn, id, liked);
    } finally {
      this.#underWay -= 1;
    }
  }

  /**
   * @param {number} turn
   * @param {string} id
   * @param {Part} liked
   */
  async #goToOn(turn, id, liked) {
    const wanted = chapterOf(id);
    const chapterId = chapterIds.includes(wanted) ? wanted : chapterIds[0];
    const isAnother = this.#chapter?.id !== chapterId;
    if (isAnother && !(await this.#openChapter(chapterId, turn))) return false;
    const { steps } = /** @type {OpenChapter} */ (this.#chapter);
    const index = Math.max(steps.findIndex((step) => step.id === id), 0);
    if (!(await this.#showStep(index, liked))) return false;
    scrollToScene(this.renderRoot, index);
    return true;
  }

  /**
   * @param {string} id
   * @param {number} turn
   * @returns {Promise<boolean>} whether it is open
   */
  async #openChapter(id, turn) {
    const isFirst = this.#chapter === undefined;
    const waiting = setTimeout(() => this.#tellReader(ui.loading), noticeable);
    const chapter = await loadChapter(id).catch(() => undefined);
    clearTimeout(waiting);
    if (turn !== this.#turns) return false;
    this.#tellReader(chapter === undefined ? ui.notLoaded : '');
    if (chapter === undefined) {
      // The same link can then be chosen again.
      if (!isFirst) this.#writeAddress();
      return false;
    }
    this.#chapter = { id, ...chapter };
    this.#facts.clear();
    document.title = ui.title(titles[id]);
    await this.updateComplete;
    this.renderRoot.querySelector('details')?.removeAttribute('open');
    if (!isFirst) this.#focus('h1');
    return true;
  }

  /**
   * Lets a scene set the figure.
   * @param {number} index
   * @param {Part} [liked]
   * @returns {Promise<boolean>} whether it is shown, and nothing else was asked for meanwhile
   */
  async #showStep(index, liked = this.#likings) {
    const turn = (this.#turns += 1);
    this.#index = index;
    this.#tellReader('');
    const step = /** @type {Step} */ (this.#step);
    const figure = /** @type {DeltaScope} */ (this.#figure);
    const isTold = this.#guesses.get(step.id) !== undefined;
    this.#set = undefined;
    const set = await figure.show({ ...settingsOfStep(step), ...liked, ...(isTold && { question: false, ...step.question?.reveal }) });
    if (turn !== this.#turns) return false;
    this.#set = set;
    this.#seeWhetherAstray();
    figure.rest(step.focus);
    await this.updateComplete;
    this.renderRoot.querySelector('.beside')?.scrollTo(0, 0);
    const answering = isTold ? 'sum' : step.answering;
    if (answering !== undefined) await figure.see(answering);
    return true;
  }

  /** What a scene has not set, the reader has. While a number is dragged this is asked at every move. */
  #seeWhetherAstray(settings = this.#figure?.settings) {
    const isAstray = this.#set !== undefined && settings !== undefined && !isSameFigure(settings, this.#set);
    if (isAstray === this.#isAstray) return;
    this.#isAstray = isAstray;
    this.requestUpdate();
  }

  /** @param {ChangeEvent} event */
  #onChange(event) {
    if (event.changed.includes('notation')) {
      this.#facts.clear();
      this.requestUpdate();
    }
    this.#seeWhetherAstray(event.detail);
  }

  /**
   * Does to the figure of a scene what its words offer.
   * @param {Step} step
   * @param {string} name of the act
   */
  async #perform(step, name) {
    const index = this.#chapter?.steps.indexOf(step) ?? -1;
    const act = step.acts?.[name];
    if (act === undefined) throw new RangeError(`the scene ${step.id} has no act ${name}`);
    // In another network than the scene's own an act may have no meaning.
    if (index === this.#index && (await this.#change(act)).length === 0) return;
    await this.#setAgain(index);
    if (this.#step === step) await this.#figure?.patch(act);
  }

  /** @param {number} index of a scene that sets the figure, which is written as its own */
  async #setAgain(index) {
    await this.#quietly?.(async () => {
      if (await this.#showStep(index)) this.#writeAddress();
    });
  }

  /** Takes the figure back to what the scene has set; the way there is gone then. */
  async #return() {
    await this.#setAgain(this.#index);
    this.#focus('.figure-bar button');
  }

  /**
   * A guess was told: the figure shows what is the case, and the verdict has the focus.
   * @param {Step} step
   * @param {Guess} guess
   */
  #tell(step, guess) {
    this.#guesses.set(step.id, guess);
    this.#quietly?.(async () => {
      const isShown = await this.#showStep(this.#chapter?.steps.indexOf(step) ?? -1);
      this.#writeAddress();
      if (isShown) this.#focus(`[data-scene="${CSS.escape(step.id)}"] ${guess === undefined ? 'input' : '.verdict'}`);
    });
  }

  /** @param {string} selector */
  #focus(selector) {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(selector))?.focus({ preventScroll: true });
  }

  /**
   * Brings the focus to the figure of a scene, which stands behind all the words.
   * @param {Step} step
   */
  #goToFigure(step) {
    const index = this.#chapter?.steps.indexOf(step) ?? -1;
    this.#quietly?.(async () => {
      if (index === this.#index || (await this.#showStep(index))) this.#focus('.figure-bar button');
    });
  }

  /** In a window of another size the same scene is read, and on paper. */
  #keepPlace() {
    this.#isScrolling = false;
    if (this.#chapter !== undefined) scrollToScene(this.renderRoot, this.#index);
  }

  /** The scene that is read sets the figure, unless the reader has changed that. */
  #followReading() {
    clearTimeout(this.#passing);
    this.#passing = setTimeout(() => {
      const index = sceneAt(this.renderRoot);
      const isFree = this.#isScrolling && this.#underWay === 0 && !this.#isAstray;
      if (isFree && index !== undefined && index !== this.#index) this.#setAgain(index);
    }, passing);
  }
}
