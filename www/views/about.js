// The end of a figure: which version it is, and which core computes its numbers.

import { html } from 'lit';

import { checksum } from '../../pkg/checksum.js';
import { version } from '../core.js';
import { about as words } from '../words/en/page.js';

export function about() {
  return html`<footer class="about">${words(version(), checksum)}</footer>`;
}
