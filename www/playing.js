// Plays the walk, or a descent: one place after the other, until it ends or is stopped.

/** In milliseconds. */
const usualInterval = 900;

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class Playing {
  #host;
  #move;
  #interval;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {() => boolean} move goes on by one place, and says whether there is another one
   * @param {number} [interval] in milliseconds
   */
  constructor(host, move, interval = usualInterval) {
    this.#host = host;
    this.#move = move;
    this.#interval = interval;
    host.addController(this);
  }

  get isOn() {
    return this.#timer !== undefined;
  }

  toggle() {
    if (this.isOn) this.stop();
    else this.#start();
  }

  #start() {
    this.#timer = setInterval(() => {
      if (!this.#move()) this.stop();
    }, this.#interval);
    this.#host.requestUpdate();
  }

  stop() {
    if (!this.isOn) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    this.stop();
  }
}
