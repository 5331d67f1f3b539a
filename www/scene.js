// What the views draw: one run, seen from one step of its walk, at one block, for one unit.

import { hidesAnswers, shownPhaseEnds } from './answers.js';
import { boundsOf } from './bounds.js';
import { wholeOf } from './core.js';
import { fittingEdits } from './tools/edits.js';
import { leavesDeltas, madeIn } from './tools/mistakes.js';

/** @typedef {import('./core.js').Unrolled} Unrolled */
/** @typedef {import('./core.js').GraphNode} GraphNode */
/** @typedef {import('./core.js').GraphEdge} GraphEdge */
/** @typedef {import('./core.js').GraphParameter} GraphParameter */
/** @typedef {import('./core.js').Place} Place */

/**
 * @typedef {object} View
 * @property {number} step how many places of the walk are done
 * @property {number} t the block that the stage shows, from 1
 * @property {number} unit the unit k, from 1
 * @property {string | null} selected the node whose sum is asked for; null: the walk's own
 * @property {number} selectedT the t of that node
 * @property {number} component which component of it, from 1, where it is x or s
 * @property {string | null} branch the branch whose reason is asked for; null: the largest
 * @property {import('./state.js').Tool | null} tool what is open at that node
 * @property {import('./state.js').Study | null} study the figure over all time that is open
 * @property {string | null} destination the node to which its routes are asked for; null: J
 * @property {number} destinationT the t of that node
 * @property {number} routeCount how many routes are shown
 * @property {string | null} parameter the weight that is asked for; null: that of the walk, if any
 * @property {number} entry which entry of that weight, from 0, row by row
 * @property {'sequence' | 'block' | 'node'} distance how near the figure is looked at
 * @property {import('./state.js').Settings['range']} range the steps of the walk that can be reached; null: all
 * @property {boolean} readonly whether nothing can be changed but the walk and what it looks at
 * @property {import('./layout/stage.js').Picture} picture how the block is drawn
 * @property {import('./state.js').Settings['chart']} chart how the branches over t are drawn
 * @property {import('../pkg/deltascope.js').Notation} notation whose letters are written
 * @property {'squared' | 'last' | 'softmax'} loss
 * @property {string[]} labels the characters that inputs and classes stand for, or none
 * @property {boolean} question whether the reader is asked before the next place is done
 * @property {string | null} nudgeEdge the flow of the edge that alone carries the nudge, `each`, or
 *   null for all at once
 * @property {number} epsilon by how much a nudge moves a number
 * @property {number | null} probe where the chosen number is put to see two slopes; null: where it stands
 * @property {import('./tools/edits.js').Cut[]} cuts
 * @property {import('./tools/edits.js').Clamp[]} clamps
 * @property {import('./tools/mistakes.js').Mistake | null} mistake
 * @property {import('./state.js').Settings['hide']} hide what is not shown
 * @property {'auto' | 'light' | 'dark'} theme
 * @property {boolean} [isDragged] whether a number is being dragged: what is not seen then waits
 */

/**
 * @typedef {object} Focus the node that the view speaks about
 * @property {string} node
 * @property {number} t
 */
export class Scene {
  #trace;

  /**
   * @param {Unrolled} run with both passes done
   * @param {import('./core.js').Description} graph what `run.describe()` returned
   * @param {View} view
   */
  constructor(run, graph, view) {
    this.run = run;
    this.graph = graph;
    this.view = view;
    this.#trace = run.trace();
    /** @type {Place | undefined} what was done last */
    this.place = run.place(view.step);
    /** @type {Place | undefined} what comes next */
    this.next = run.place(view.step + 1);
    /** The node that the view speaks about: the chosen one, or that of the walk. */
    this.focus = focusOf({ run, graph }, view);
  }

  /** Whether it is the chain rule by itself: single numbers, one step, no loss. */
  get isChain() {
    return this.graph.model === 'chain';
  }

  /** How the node is written that is differentiated: the loss, or f of a chain. */
  get goal() {
    return this.node('J');
  }

  /** Every number of the run; taken anew where the module's memory has moved. */
  get trace() {
    if (this.#trace.length === 0) this.#trace = this.run.trace();
    return this.#trace;
  }

  /** The run, for what only the whole core can do: views that are loaded with it ask for that. */
  get whole() {
    return wholeOf(this.run);
  }

  get sizes() {
    return this.graph.sizes;
  }

  /** Whether the numbers of the way back are kept from the reader. */
  get hidesAnswers() {
    return hidesAnswers(this.view);
  }

  /** The last steps of those phases of the walk that are shown. */
  get phaseEnds() {
    return shownPhaseEnds(this.view, this.graph);
  }

  /** Where the walk can begin. */
  get firstStep() {
    return boundsOf(this.view, this)[0];
  }

  /** Where the walk ends. */
  get lastStep() {
    return boundsOf(this.view, this)[1];
  }

  /** The index of unit k in vectors of length H. */
  get component() {
    return this.view.unit - 1;
  }

  /**
   * The weight that the view speaks about, and the entry of it: the chosen ones, or where the walk
   * adds up a gradient, its weight, there the first entry of unit k's row.
   */
  get weight() {
    const { parameters } = this.graph;
    const chosen = parameters.find(({ name }) => name === this.view.parameter);
    if (chosen !== undefined) return { parameter: chosen, entry: this.view.entry };
    if (this.place?.phase !== 'sum' || this.focus !== undefined) return undefined;
    const parameter = parameters[this.place.parameter];
    const row = Math.min(this.component, parameter.rows - 1);
    return { parameter, entry: row * parameter.columns };
  }

  /**
   * The step of the walk that adds up a weight's gradient.
   * @param {GraphParameter} parameter
   */
  stepOfSum(parameter) {
    return this.graph.phaseEnds[2] + this.graph.parameters.indexOf(parameter) + 1;
  }

  /**
   * ∂J/∂θ of a weight, row by row, a view of the trace.
   * @param {GraphParameter} parameter
   */
  gradient({ gradient, rows, columns }) {
    return this.trace.subarray(gradient, gradient + rows * columns);
  }

  /**
   * A node's index in the graph; undefined where the cell does not have it.
   * @param {string} name
   */
  id(name) {
    const id = this.graph.nodes.findIndex((node) => node.name === name);
    return id < 0 ? undefined : id;
  }

  /**
   * The edges that leave a node, in the order in which its δ is written; at t = 0 only those that
   * lead to the first step; none where the cell does not have it.
   * @param {string} name
   * @param {number} [t]
   */
  roads(name, t = 1) {
    const id = this.id(name);
    const roads = id === undefined ? [] : this.graph.nodes[id].roads.map((edge) => this.graph.edges[edge]);
    return roads.filter(({ lag }) => t > 0 || lag === 1);
  }

  /**
   * An edge's index in the graph.
   * @param {GraphEdge} edge
   */
  edgeId(edge) {
    return this.graph.edges.indexOf(edge);
  }

  /**
   * Whether the walk itself, not the reader's choice, stands at this node's δ.
   * @param {string} name
   * @param {number} t
   */
  isFocusOfWalk(name, t) {
    return this.place?.phase === 'backward' && this.isPlace(name, t);
  }

  /**
   * Whether the walk itself has just done something at this node.
   * @param {string} name
   * @param {number} t
   */
  isPlace(name, t) {
    const { place } = this;
    return place !== undefined && place.phase !== 'sum' && place.node === this.id(name) && place.t === t;
  }

  /**
   * Whether an edge is a peephole: c seen by a gate.
   * @param {GraphEdge} edge
   */
  isPeephole(edge) {
    return isPeepholeIn(this.graph, edge);
  }

  /**
   * How a variable is written that this cell need not have: a node of another cell, or d.
   * @param {string} name
   * @returns {import('./words/en/letters.js').Letter}
   */
  letterOf(name) {
    return letterIn(this.graph, name);
  }

  /**
   * The equation that computes a node at t.
   * @param {number} node
   * @param {number} t
   */
  equation(node, t) {
    return this.run.equation(node, t, this.view.notation);
  }

  /**
   * The terms of a node's sum at t, with what each amounts to.
   * @param {number} node
   * @param {number} t
   * @param {number} component from 0
   */
  terms(node, t, component) {
    return this.run.terms(node, t, component, this.view.notation);
  }

  /**
   * An edge as a term of δ(t) of its source.
   * @param {number} edge
   * @param {number} t
   * @param {number} component from 0
   */
  branch(edge, t, component) {
    return this.run.branch(edge, t, component, this.view.notation);
  }

  /**
   * How a weight is written that this cell need not have.
   * @param {string} name
   * @returns {import('./words/en/letters.js').WeightLetter}
   */
  weightOf(name) {
    const [letter, subscript = ''] = name.split('_');
    return this.graph.parameters.find((one) => one.name === name) ?? { letter, subscript };
  }

  /** How formulas are written for these sizes. @returns {{ scalar: boolean, scene: Scene }} */
  get style() {
    const { N, H, K } = this.sizes;
    return { scalar: Math.max(N, H, K) === 1, scene: this };
  }

  /**
   * A node at t as a formula: its value, or its δ.
   * @param {string} name
   * @param {number} t
   * @param {'value' | 'delta'} [of]
   * @returns {import('../pkg/deltascope.js').Formula}
   */
  symbol(name, t, of = 'value') {
    const { letter, mark, subscript, time } = this.node(name);
    return { kind: 'symbol', of, name, letter, mark, subscript, t, time };
  }

  /**
   * A node's value at t as a vector, a view of the trace.
   * @param {string} name
   * @param {number} t from 0 to T
   */
  values(name, t) {
    const node = this.node(name);
    return this.slice(t, node.value, node.length);
  }

  /**
   * δ(t) of a node as a vector, a view of the trace.
   * @param {string} name
   * @param {number} t from 0 to T
   */
  deltas(name, t) {
    const node = this.node(name);
    return this.slice(t, node.delta, node.length);
  }

  /**
   * What an edge adds to δ(t) of its source, as a vector, a view of the trace; zeros where the
   * edge has no target at t + lag.
   * @param {GraphEdge} edge
   * @param {number} t the step of the source, from 0 to T
   */
  contributions(edge, t) {
    return this.slice(t, edge.contribution, this.graph.nodes[edge.source].length);
  }

  /**
   * Whether the walk has reached a node's value.
   * @param {string} name
   * @param {number} t
   */
  valueKnown(name, t) {
    return isDone(this.run.valueKnown(this.node(name, 'id'), t), this.view.step);
  }

  /**
   * Whether the walk has reached a node's δ.
   * @param {string} name
   * @param {number} t
   */
  deltaKnown(name, t) {
    return isDone(this.run.deltaKnown(this.node(name, 'id'), t), this.view.step);
  }

  /**
   * Which component of a node is shown: unit k where it has H of them, else the one that was asked
   * for, or the first.
   * @param {string} name
   */
  shown(name) {
    if (hasUnits(name) || name !== this.view.selected) return shownComponent(name, this.view.unit);
    return Math.min(this.view.component, this.node(name).length) - 1;
  }

  /**
   * Whether a node has one component for each unit.
   * @param {string} name
   */
  isHidden(name) {
    return hasUnits(name);
  }

  /**
   * Why an edge brings nothing to δ(t) of its source, where that is so by construction: there is
   * no next step, no loss at this one, or the node at its end is held fixed.
   * @param {GraphEdge} edge
   * @param {number} t
   * @returns {'no-next-step' | 'no-loss' | 'held' | undefined}
   */
  absence(edge, t) {
    if (t + edge.lag > this.sizes.T) return 'no-next-step';
    const target = this.graph.nodes[edge.target].name;
    if (this.isHeld(target, t + edge.lag)) return 'held';
    const isJudged = edge.branch === 'loss' || target === 'J';
    return isJudged && t < this.graph.lossFrom ? 'no-loss' : undefined;
  }

  /** Why what comes back need not be the derivative of J: a road is cut somewhere, or a mistake made. */
  get wrongBy() {
    const mistake = madeIn(this.view, this.graph);
    if (mistake !== null && !leavesDeltas(mistake)) return 'mistake';
    return fittingEdits(this.view, this.graph).cuts.length > 0 ? 'cut' : undefined;
  }

  /** Whether a mistake makes each δ the mean of its roads, so that they do not add up to it. */
  get isAveraged() {
    return madeIn(this.view, this.graph) === 'average';
  }

  /**
   * Whether a mistake changes what an edge brings to δ(t) of its source, where it brings anything.
   * @param {GraphEdge} edge
   * @param {number} t
   */
  isMistakenAt(edge, t) {
    const id = this.edgeId(edge);
    return this.run.isMistaken(id) && !this.run.isCut(id, t) && this.absence(edge, t) === undefined;
  }

  /**
   * Whether something is compared with a target at t.
   * @param {number} t from 1
   */
  hasLoss(t) {
    return this.run.target(t) !== undefined;
  }

  /**
   * Whether a node is held at t, whatever feeds it.
   * @param {string} name
   * @param {number} t
   */
  isHeld(name, t) {
    return this.run.isClamped(this.node(name, 'id'), t);
  }

  /**
   * What an edge would add to a component of δ(t) of its source, were it not cut; undefined where
   * it is not cut, or brings nothing by construction.
   * @param {GraphEdge} edge
   * @param {number} t
   * @param {number} component
   */
  cutAmount(edge, t, component) {
    const id = this.edgeId(edge);
    if (!this.run.isCut(id, t) || this.absence(edge, t) !== undefined) return undefined;
    return this.run.reasons(id, t, component).reduce((sum, { product }) => sum + product, 0);
  }

  /**
   * What an edge adds to a component of δ(t) of its source, or would add if it were not cut.
   * @param {GraphEdge} edge
   * @param {number} t
   * @param {number} component
   */
  product(edge, t, component) {
    return this.cutAmount(edge, t, component) ?? this.contributions(edge, t)[component];
  }

  /**
   * @overload
   * @param {string} name
   * @returns {GraphNode}
   */
  /**
   * @overload
   * @param {string} name
   * @param {'id'} as
   * @returns {number}
   */
  /**
   * @param {string} name
   * @param {'id'} [as]
   */
  node(name, as) {
    const id = this.id(name);
    if (id === undefined) throw new RangeError(`the cell has no node ${name}`);
    return as === 'id' ? id : this.graph.nodes[id];
  }

  /**
   * @param {number} t
   * @param {number} offset
   * @param {number} length
   */
  slice(t, offset, length) {
    const start = t * this.graph.stride + offset;
    return this.trace.subarray(start, start + length);
  }
}

/**
 * The node that a view speaks about: the chosen one, or that of the walk.
 * @param {{ run: Unrolled, graph: import('./core.js').Description }} computed
 * @param {Pick<View, 'selected' | 'selectedT' | 'question' | 'step'>} view
 * @returns {Focus | undefined}
 */
export function focusOf({ run, graph }, { selected, selectedT, question, step }) {
  if (selected !== null && graph.nodes.some(({ name }) => name === selected)) {
    return { node: selected, t: selectedT };
  }
  const place = run.place(question ? step + 1 : step);
  if (place === undefined || place.phase === 'sum') return undefined;
  return { node: graph.nodes[place.node].name, t: place.t };
}

/**
 * How a variable is written that a cell need not have: a node of another cell, or d.
 * @param {import('./core.js').Description} graph
 * @param {string} name
 * @returns {import('./words/en/letters.js').Letter}
 */
export function letterIn({ nodes }, name) {
  const found = nodes.find((node) => node.name === name);
  if (found !== undefined) return found;
  const mark = name.endsWith('bar') ? 'bar' : 'plain';
  return { letter: name.replace(/bar$/, ''), mark, subscript: '', time: nodes[0].time };
}

/**
 * Whether an edge is a peephole: c seen by a gate.
 * @param {import('./core.js').Description} graph
 * @param {GraphEdge} edge
 */
export function isPeepholeIn({ nodes }, edge) {
  return nodes[edge.source].name === 'c' && nodes[edge.target].name.endsWith('bar');
}

/**
 * Which component of a node is shown: unit k where it has one for each unit, else the first.
 * @param {string} name
 * @param {number} unit k, from 1
 */
export function shownComponent(name, unit) {
  return hasUnits(name) ? unit - 1 : 0;
}

/**
 * Whether a node has one component for each unit.
 * @param {string} name
 */
export function hasUnits(name) {
  return name !== 'x' && name !== 's' && name !== 'J';
}

/**
 * @param {number | undefined} knownAt
 * @param {number} step
 */
function isDone(knownAt, step) {
  return knownAt !== undefined && knownAt <= step;
}
