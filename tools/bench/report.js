// What was measured, as Markdown, and whether it is as fast as it should be.

/** @typedef {import('./measure.js').Measured} Measured */
/** @typedef {import('./measure.js').Comparison} Comparison */
/** @typedef {import('./flow.js').FlowTime} FlowTime */

/**
 * @typedef {object} Target
 * @property {string} what
 * @property {string} got
 * @property {boolean} met
 */

/** @param {Measured} measured */
export function table({ comparisons }) {
  const head = [
    'N, H, T',
    'Deltascope',
    'plain JavaScript',
    'TensorFlow.js, cpu',
    'TensorFlow.js, wasm',
    '× plain JavaScript',
    '× TensorFlow.js, its best',
  ];
  const rows = comparisons.map((comparison) => {
    const { deltascope, plain, tensorflowCpu, tensorflowWasm } = comparison.samples;
    return [
      comparison.sizes.join(', '),
      ...[deltascope, plain, tensorflowCpu, tensorflowWasm].map(medianAndLeast),
      ratio(overPlain(comparison)),
      ratio(overTensorflow(comparison)),
    ];
  });
  return markdown([head, head.map(() => '---'), ...rows]);
}

/** @param {Measured} measured */
export function growthTable({ growth }) {
  const head = ['T', ...growth.map(({ T }) => String(T))];
  const whole = ['µs', ...growth.map(({ samples }) => medianAndLeast(samples))];
  const perStep = ['µs per step', ...stepTimes(growth).map((time) => time.toFixed(3))];
  return markdown([head, head.map(() => '---'), whole, perStep]);
}

/** @param {Measured} measured */
export function checkTable({ checks }) {
  const head = ['N, H, T', 'δ and gradients', 'of them checked', 'ms'];
  const rows = checks.map(({ sizes, count, checked, samples }) => [
    sizes.join(', '),
    ...[count, checked].map((number) => number.toLocaleString('en')),
    medianAndLeast(samples.map((time) => time / 1000)),
  ]);
  return markdown([head, head.map(() => '---'), ...rows]);
}

/**
 * @param {Measured} measured
 * @returns {Target[]}
 */
export function targets({ comparisons, growth, checks }) {
  const [, small, , large] = comparisons;
  const times = stepTimes(growth);
  const rise = Math.max(...times) / Math.min(...times);
  const memory = Math.max(...comparisons.map((comparison) => comparison.memory));
  const view = Math.max(...comparisons.map((comparison) => comparison.view));
  return [
    atLeast(2, overPlain(small), `as fast as plain JavaScript at ${small.sizes.join(', ')}`),
    atLeast(4, overPlain(large), `as fast as plain JavaScript at ${large.sizes.join(', ')}`),
    atLeast(300, overTensorflow(small), `as fast as TensorFlow.js at ${small.sizes.join(', ')}`),
    atLeast(12, overTensorflow(large), `as fast as TensorFlow.js at ${large.sizes.join(', ')}`),
    atMost(1.5, rise, 'between the times of a step, however many there are', '×'),
    atMost(1.2, memory, 'the memory of the numbers that are recorded', '×'),
    atMost(10, view, 'to hand the trace to JavaScript', ' µs'),
    atMost(200, median(checks[0].samples) / 1000, `to check everything at ${checks[0].sizes.join(', ')}`, ' ms'),
  ];
}

/** @param {FlowTime[]} times */
export function flowTable(times) {
  const head = ['N, H, T', '∂J(s)/∂ of', 'ms'];
  const rows = times.map(({ sizes, node, samples }) => [
    sizes.join(', '),
    `${node}(t)`,
    medianAndLeast(samples.map((time) => time / 1000)),
  ]);
  return markdown([head, head.map(() => '---'), ...rows]);
}

/**
 * @param {FlowTime[]} times
 * @returns {Target[]}
 */
export function flowTargets(times) {
  const large = times.filter(({ sizes: [, H, T] }) => H === 32 && T === 100);
  return large.map(({ sizes, node, samples }) =>
    atMost(5, median(samples) / 1000, `for all ∂J(s)/∂${node}(t) at ${sizes.join(', ')}`, ' ms'));
}

/** @param {Target[]} all */
export function targetList(all) {
  return all.map(({ what, got, met }) => `- ${met ? 'met' : 'MISSED'}: ${what}: ${got}`).join('\n');
}

/**
 * @param {number} least
 * @param {number} got
 * @param {string} what
 * @returns {Target}
 */
function atLeast(least, got, what) {
  return { what: `at least ${least} times ${what}`, got: ratio(got), met: got >= least };
}

/**
 * @param {number} most
 * @param {number} got
 * @param {string} what
 * @param {string} unit
 * @returns {Target}
 */
export function atMost(most, got, what, unit) {
  return { what: `at most ${most}${unit} ${what}`, got: got.toFixed(2) + unit, met: got <= most };
}

/** @param {Comparison} comparison */
function overPlain({ samples }) {
  return median(samples.plain) / median(samples.deltascope);
}

/** @param {Comparison} comparison */
function overTensorflow({ samples }) {
  const best = Math.min(median(samples.tensorflowCpu), median(samples.tensorflowWasm));
  return best / median(samples.deltascope);
}

/**
 * Microseconds of one step, for each T.
 *
 * @param {Measured['growth']} growth
 */
function stepTimes(growth) {
  return growth.map(({ T, samples }) => median(samples) / T);
}

/** @param {number[]} samples */
export function medianAndLeast(samples) {
  return `${microseconds(median(samples))} (${microseconds(Math.min(...samples))})`;
}

/** @param {number[]} samples an odd number of them */
export function median(samples) {
  return samples.toSorted((one, other) => one - other)[samples.length >> 1];
}

/** @param {number} time */
function microseconds(time) {
  return time.toLocaleString('en', { maximumFractionDigits: time < 100 ? 1 : 0 });
}

/** @param {number} number */
function ratio(number) {
  return `${number.toFixed(number < 10 ? 1 : 0)} ×`;
}

/** @param {string[][]} rows */
export function markdown(rows) {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
