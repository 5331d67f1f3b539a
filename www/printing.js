// Knows whether the page is being printed, and draws at once what paper needs: the browser does not wait.

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class Printing {
  #host;
  isOn = false;

  /** @param {import('lit').ReactiveControllerHost & { performUpdate: () => void }} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeprint', this.#turn);
    addEventListener('afterprint', this.#turn);
  }

  hostDisconnected() {
    removeEventListener('beforeprint', this.#turn);
    removeEventListener('afterprint', this.#turn);
  }

  #turn = (/** @type {Event} */ { type }) => {
    this.isOn = type === 'beforeprint';
    this.#host.requestUpdate();
    this.#host.performUpdate();
  };
}
