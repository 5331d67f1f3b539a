// What a <details> element holds, made only while it is open.

import { nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

class DisclosedDirective extends AsyncDirective {
  /** @type {HTMLDetailsElement | undefined} */
  #details;
  /** @type {() => unknown} */
  #content = () => nothing;

  render(/** @type {() => unknown} */ _content) {
    return this.#details?.open ? this.#content() : nothing;
  }

  /**
   * @param {import('lit/directive.js').ChildPart} part
   * @param {[() => unknown]} content
   */
  update(part, [content]) {
    this.#content = content;
    if (this.#details === undefined) {
      this.#details = /** @type {HTMLDetailsElement} */ (part.parentNode);
      this.#details.addEventListener('toggle', () => this.setValue(this.render(this.#content)));
    }
    return this.render(content);
  }
}

/** Shows the content while the <details> element around it is open. */
export const disclosed = directive(DisclosedDirective);
