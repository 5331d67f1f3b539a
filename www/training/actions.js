// What the controls of a training do.

import { caseOf, partOf } from '../input/case.js';
import { numbersThatDiffer } from '../state.js';
import { training as words } from '../words/en/studies/training.js';
import { ComparisonSession } from './comparison.js';
import { momentOf } from './moments.js';
import { Session } from './session.js';
import { labelsOf, trainingOf } from './task.js';

/** @typedef {import('../actions.js').Host} Host */

/** Begins anew, with what is set. @param {Host} host */
export function start(host) {
  const settings = host.settings();
  const training = trainingOf(settings);
  if ('sentence' in training) return host.show({ refusal: { control: 'training[taskText]', sentence: training.sentence } });
  host.apply({ update: null }, 'update');
  new Session({ settings, subject: caseOf(settings), training, until: settings.updates }, (course) => host.show({ training: course }));
}

/** Goes on to as many updates as are set, or by as many once they are done. @param {Host} host */
export function resume(host) {
  const { training } = host.transient();
  const { updates } = host.settings();
  training?.session.advance(training.done < updates ? updates : training.done + updates);
}

/** @param {Host} host */
export function stop(host) {
  host.transient().training?.session.stop();
}

/** Trains every variant of the cell, from several seeds. @param {Host} host */
export function compare(host) {
  const settings = host.settings();
  const training = trainingOf(settings);
  if ('sentence' in training) return host.show({ refusal: { control: 'training[taskText]', sentence: training.sentence } });
  new ComparisonSession({ settings, subject: caseOf(settings), training }, (comparison) => host.show({ comparison }));
}

/** @param {Host} host */
export function stopComparing(host) {
  host.transient().comparison?.session.stop();
}

/** Puts the network of the marked moment into the figure. @param {Host} host */
export async function open(host) {
  const { training } = host.transient();
  if (training === undefined) return;
  const update = momentOf(training, host.settings().update);
  const subject = await training.session.caseAfter(update);
  if (subject === undefined) return;
  const begun = training.settings;
  const weights = { params: subject.params, drawn: false, edits: {} };
  const part = begun.task === 'own'
    ? { ...numbersThatDiffer(host.settings(), begun), ...weights }
    : { ...partOf(subject, words.opened(begun.task, update)), labels: labelsOf(begun) };
  host.apply({ ...part, update, question: false }, 'training');
}
