// A training, slice by slice: it is told what to do by messages and answers with messages, in a worker
// or on the page's own thread.

import { Trainer, load } from '../whole.js';
import { isRefusal } from '../words/en/errors.js';

/** @typedef {import('../../pkg/whole/deltascope.js').Case} Case */
/** @typedef {import('../../pkg/whole/deltascope.js').Training} Training */
/** @typedef {import('../../pkg/whole/deltascope.js').TrainingOverflow} TrainingOverflow */

/**
 * @typedef {{ kind: 'begin', subject: Case, training: Training }
 *   | { kind: 'advance', until: number }
 *   | { kind: 'stop' }
 *   | { kind: 'open', update: number }
 *   | { kind: 'compare', runs: { subject: Case, training: Training }[], updates: number }} Order
 *   begin anew; make updates until there are so many; make no more; tell the network after so many; make
 *   so many of each of several trainings
 */

/**
 * @typedef {object} Progress
 * @property {'progress'} kind
 * @property {Float64Array} found four numbers for each new update, as `Trainer.advance` returns them
 * @property {number} done how many updates there are
 * @property {Float64Array} moments after which of them the network can be opened
 * @property {TrainingOverflow} [overflow]
 * @property {boolean} isGoing whether more follow without being asked for
 */

/**
 * @typedef {{ kind: 'ready' } | Progress
 *   | { kind: 'opened', update: number, subject: Case | undefined }
 *   | ({ kind: 'compared', isGoing: boolean } & Compared)
 *   | { kind: 'failed', error: { message: string, code?: string, field?: string, got?: string, accepted?: string } }} Answer
 */

/**
 * @typedef {object} Compared one of several trainings, once it is over
 * @property {number} index which one, from 0
 * @property {Float64Array} losses
 * @property {import('../../pkg/whole/deltascope.js').Condition} condition
 * @property {TrainingOverflow} [overflow]
 */

/**
 * @typedef {object} Pace in milliseconds
 * @property {number} slice for how long updates are made before anything else may happen
 * @property {number} report how often it is told how far they are
 */

/**
 * What takes orders. They are answered one after the other, `stop` at once.
 * @param {(answer: Answer, handedOver?: Transferable[]) => void} tell
 * @param {Pace} pace
 */
export function makeLoop(tell, pace) {
  /** @type {Trainer | undefined} */
  let trainer;
  /** What takes time before other orders can be followed; its failure is told by itself. */
  let beginning = Promise.resolve();
  let until = 0;
  let isGoing = false;
  let size = 1;

  /** @param {Extract<Order, { kind: 'begin' }>} order */
  async function begin({ subject, training }) {
    await load();
    trainer?.free();
    trainer = undefined;
    isGoing = false;
    trainer = new Trainer(subject, training);
  }

  /** @param {Trainer} trained */
  async function advance(trained) {
    isGoing = true;
    /** @type {Float64Array[]} */
    let slices = [];
    let reported = performance.now();
    while (trained.done < until && trained.overflow() === undefined) {
      slices.push(slice(trained));
      if (performance.now() - reported > pace.report) {
        report(trained, slices, true);
        [slices, reported] = [[], performance.now()];
      }
      await pause();
      // Another one has begun meanwhile.
      if (trained !== trainer) return;
    }
    isGoing = false;
    report(trained, slices, false);
  }

  /** @param {Extract<Order, { kind: 'compare' }>} order */
  async function compare({ runs, updates }) {
    await load();
    for (const [index, { subject, training }] of runs.entries()) {
      const trained = new Trainer(subject, training);
      const slices = [];
      while (trained.done < updates && until > 0 && trained.overflow() === undefined) {
        slices.push(slice(trained));
        await pause();
      }
      const isGoing = until > 0 && index < runs.length - 1;
      if (until > 0) tell({ kind: 'compared', index, losses: lossesOf(joined(slices)), condition: trained.condition(), overflow: trained.overflow(), isGoing });
      trained.free();
      if (!isGoing) return;
    }
  }

  /** As many updates as fit into a slice, by the time of the one before. @param {Trainer} trained */
  function slice(trained) {
    const begun = performance.now();
    const found = trained.advance(Math.min(size, until - trained.done));
    const took = Math.max(performance.now() - begun, 0.05);
    size = Math.max(1, Math.floor(Math.min((size * pace.slice) / took, 2 * size)));
    return found;
  }

  /** @param {Trainer} trained @param {Float64Array[]} slices @param {boolean} more */
  function report(trained, slices, more) {
    const found = joined(slices);
    const moments = trained.moments();
    tell({ kind: 'progress', found, done: trained.done, moments, overflow: trained.overflow(), isGoing: more }, [found.buffer, moments.buffer]);
  }

  /** @param {Order} order */
  async function follow(order) {
    if (order.kind === 'compare') return compare(order);
    if (order.kind === 'begin') return (beginning = begin(order));
    await beginning.catch(() => {});
    if (trainer === undefined) return;
    if (order.kind === 'open') tell({ kind: 'opened', update: order.update, subject: trainer.caseAfter(order.update) });
    if (order.kind === 'advance' && !isGoing) await advance(trainer);
  }

  return async (/** @type {Order} */ order) => {
    if (order.kind === 'advance') until = order.until;
    if (order.kind === 'compare') until = order.updates;
    if (order.kind === 'stop') until = 0;
    try {
      await follow(order);
    } catch (error) {
      isGoing = false;
      tell({ kind: 'failed', error: plain(error) });
    }
  };
}

/** Of the four numbers for each update the first. @param {Float64Array} found */
function lossesOf(found) {
  return found.filter((_, index) => index % 4 === 0);
}

/** @param {Float64Array[]} slices */
function joined(slices) {
  const whole = new Float64Array(slices.reduce((length, slice) => length + slice.length, 0));
  let start = 0;
  for (const slice of slices) {
    whole.set(slice, start);
    start += slice.length;
  }
  return whole;
}

/** Lets messages, and on the page's thread everything else, have their turn. */
function pause() {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** What of an error survives a message. @param {unknown} error @returns {Extract<Answer, { kind: 'failed' }>['error']} */
function plain(error) {
  const message = error instanceof Error ? error.message : String(error);
  if (!isRefusal(error)) return { message };
  const { code, field, got, accepted } = error;
  return { message, code, field, got, accepted };
}
