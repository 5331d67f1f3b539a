// What −0.9 and 0.9 stand for, so that a scaled number can be converted back.

import { html, nothing } from 'lit';

import { numbers as words, page } from '../../words/en/input.js';
import { shortForm } from './number.js';

/** @typedef {import('../../input/scale.js').Scale} Scale */

const most = 8;

/** @param {Scale[]} scales */
export function scaleView(scales) {
  if (scales.length === 0) return nothing;
  return html`<p class="hint scale-title" id="input-scale">${words.scaleTitle}</p>
    <table class="scale" aria-labelledby="input-scale">
      <thead>
        <tr>
          <th scope="col">${words.scaleColumn}</th>
          <th scope="col">−0.9</th>
          <th scope="col">0.9</th>
        </tr>
      </thead>
      <tbody>
        ${scales.slice(0, most).map(
          ({ minimum, maximum }, index) =>
            html`<tr>
              <th scope="row">${index + 1}</th>
              <td>${shortForm(minimum)}</td>
              <td>${shortForm(maximum)}</td>
            </tr>`,
        )}
      </tbody>
      ${
        scales.length > most
          ? html`<tfoot>
              <tr>
                <td colspan="3">${page.range(words.scaleColumn, 1, most, scales.length)}</td>
              </tr>
            </tfoot>`
          : nothing
      }
    </table>`;
}
