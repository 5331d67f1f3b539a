// What a run says, for the numbers and the claims of a lesson: a word for each quantity, by the names
// of nodes, flows and weights.

import { compute, release } from '../computed.js';
import { wholeOf } from '../core.js';
import { Scene } from '../scene.js';
import { completed } from '../settings/start.js';

/** @typedef {import('../state.js').Part} Part */
/** @typedef {import('../walk.js').Computed} Computed */

/** Units count from 1, entries row by row from 0; flows go by the step of their source. */
export class Facts {
  #settings;
  #computed;

  /**
   * @param {import('../state.js').Settings} settings
   * @param {Computed} computed
   */
  constructor(settings, computed) {
    this.#settings = settings;
    this.#computed = computed;
  }

  get graph() {
    return this.#computed.graph;
  }

  /** The same as the views see it; it holds as long as the run does. */
  get scene() {
    return new Scene(this.#computed.run, this.graph, { ...this.#settings });
  }

  /** J */
  get loss() {
    return this.#computed.run.loss();
  }

  /**
   * J with one unit of a node moved by an amount, and all that follows from it.
   * @param {string} node
   * @param {number} t
   * @param {number} amount
   * @param {number} [unit]
   */
  lossMoved(node, t, amount, unit = 1) {
    const values = Array.from(this.#computed.run.value(node, t));
    values[unit - 1] += amount;
    const clamps = [...this.#settings.clamps, { node, t, values }];
    return this.with({ clamps }, ({ loss }) => loss);
  }

  /**
   * How much J changes for each unit of such a move.
   * @param {string} node
   * @param {number} t
   * @param {number} amount
   */
  measured(node, t, amount) {
    return (this.lossMoved(node, t, amount) - this.loss) / amount;
  }

  /** A node's value at t. @param {string} node @param {number} [t] @param {number} [unit] */
  value(node, t = 1, unit = 1) {
    return this.#computed.run.value(node, t)[unit - 1];
  }

  /** δ(t) of a node. @param {string} node @param {number} [t] @param {number} [unit] */
  delta(node, t = 1, unit = 1) {
    return this.#computed.run.delta(node, t)[unit - 1];
  }

  /** An edge by the name of its flow. @param {string} flow */
  edge(flow) {
    const edge = this.graph.edges.find((known) => known.flow === flow);
    if (edge === undefined) throw new RangeError(`the cell has no flow ${flow}`);
    return edge;
  }

  /** What a flow brings to δ(t) of its source. @param {string} flow @param {number} [t] @param {number} [unit] */
  amount(flow, t = 1, unit = 1) {
    const { source, branch } = this.edge(flow);
    return this.#computed.run.contribution(this.graph.nodes[source].name, branch, t)[unit - 1];
  }

  /** What all flows into δ(t) of a node bring, by flow. @param {string} node @param {number} [t] @param {number} [unit] */
  amounts(node, t = 1, unit = 1) {
    return new Map(this.roads(node).map((flow) => [flow, this.amount(flow, t, unit)]));
  }

  /** The flows into δ of a node, in the order in which it is written. @param {string} node */
  roads(node) {
    const found = this.graph.nodes.find(({ name }) => name === node);
    if (found === undefined) throw new RangeError(`the cell has no node ${node}`);
    return found.roads.map((edge) => this.graph.edges[edge].flow);
  }

  /** The local derivative of a flow that acts unit by unit. @param {string} flow @param {number} [t] @param {number} [unit] */
  slope(flow, t = 1, unit = 1) {
    const edge = this.graph.edges.indexOf(this.edge(flow));
    return this.#computed.run.reasons(edge, t, unit - 1).reduce((sum, { slope }) => sum + slope, 0);
  }

  /** An entry of a weight. @param {string} name @param {number} [entry] */
  weight(name, entry = 0) {
    return /** @type {Float64Array} */ (this.#computed.run.parameter(name))[entry];
  }

  /** An entry of ∂J/∂θ. @param {string} name @param {number} [entry] */
  gradient(name, entry = 0) {
    return this.#computed.run.gradient(name)[entry];
  }

  /** How far all gradients together are from those of the same with some settings otherwise. @param {Part} part */
  gapTo(part) {
    return this.with(part, (other) => this.#whole.gradientGap(other.#whole));
  }

  /** Step t's share of it. @param {string} name @param {number} t @param {number} [entry] */
  share(name, t, entry = 0) {
    return this.#computed.run.share(name, t)[entry];
  }

  /** The run with all that the core can say of it; lessons that ask for it are loaded with it. */
  get #whole() {
    return wholeOf(this.#computed.run);
  }

  /** ∂J(s)/∂node(t), the part of δ(t) that the loss of step s sends. @param {string} node @param {number} s @param {number} t @param {number} [unit] */
  sent(node, s, t, unit = 1) {
    const { T } = this.graph.sizes;
    const numbers = this.#whole.errorBySource(node);
    return numbers[((s - 1) * T + t - 1) * (numbers.length / (T * T)) + unit - 1];
  }

  /**
   * How much of a change of a node at T − distance is left at T, as a spectral norm: exactly, or by what
   * one may take for it.
   * @param {'exact' | 'product' | 'carousel' | 'bound'} by
   * @param {string} node
   * @param {number} distance
   */
  left(by, node, distance) {
    return this.#whole.overDistance(node)[by]?.[distance] ?? NaN;
  }

  /** ∂node(t)/∂node(t − 1) with its terms. @param {string} node @param {number} t */
  jacobians(node, t) {
    return this.#whole.jacobians(node, t);
  }

  /** δ and gradients of a part of the way back. @param {import('../../pkg/whole/deltascope.js').Part} part */
  partial(part) {
    return this.#whole.partial(part);
  }

  /** The gradient of all weights as it would be clipped. @param {'norm' | 'value'} by @param {number} threshold */
  clipped(by, threshold) {
    return this.#whole.clipped({ by, threshold });
  }

  /** The target of one unit at t. @param {number} t @param {number} [unit] */
  target(t, unit = 1) {
    return /** @type {Float64Array} */ (this.#computed.run.target(t))[unit - 1];
  }

  /**
   * What is said of the same with some settings otherwise.
   * @template T
   * @param {Part} part
   * @param {(facts: Facts) => T} ask
   */
  with(part, ask) {
    return askOf({ ...this.#settings, ...part }, ask);
  }
}

/**
 * What the run of settings says to a question.
 * @template T
 * @param {Part} part
 * @param {(facts: Facts) => T} ask
 * @returns {T}
 */
export function askOf(part, ask) {
  const { step: _, ...given } = part;
  const settings = completed(given);
  const computed = compute(settings);
  try {
    return ask(new Facts(settings, computed));
  } finally {
    release(computed);
  }
}
