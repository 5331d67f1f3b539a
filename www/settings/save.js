// The settings, saved as a file.

import { canDownload, download } from '../download.js';
import { link as words } from '../words/en/link.js';
import { takeaway } from '../words/en/takeaway.js';
import { fileOf } from './file.js';
import { fittingIn } from './misfits.js';

/** @param {Pick<import('../actions.js').Host, 'settings' | 'computed' | 'show'>} host */
export function saveSettings(host) {
  if (!canDownload()) return host.show({ refusal: { control: 'link', sentence: takeaway.noFile } });
  download(words.fileName, 'application/json', fileOf(fittingIn(host.settings(), host.computed().graph)));
}
