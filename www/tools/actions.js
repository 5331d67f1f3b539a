// What the controls of the tools do, in terms of the settings.

import { hasUnits } from '../scene.js';
import { ofDecade } from './epsilon.js';
import { withClamp, withCut, withoutClamp, withoutCut } from './edits.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../state.js').Part} Part */
/** @typedef {import('./edits.js').Place} Place */

/**
 * @typedef {object} ToolHost
 * @property {() => Settings} settings
 * @property {(part: Part, control?: string) => unknown} change
 * @property {(part: Part & { tool: Settings['tool'] }) => void} openTool
 * @property {(node: string, t: number) => Iterable<number>} values of a node
 */

/** @typedef {ReturnType<typeof toolActions>} ToolActions */

/** @param {ToolHost} host */
export function toolActions({ settings, change, openTool, values }) {
  return {
    /**
     * Shows the place of a number that the check names.
     * @param {import('../../pkg/whole/deltascope.js').Quantity} quantity
     */
    show(quantity) {
      if (quantity.kind === 'parameter') {
        change({ parameter: quantity.name, entry: quantity.entry, question: false });
        return;
      }
      const { name, t, component } = quantity;
      change({
        selected: name,
        selectedT: t,
        t: Math.max(t, 1),
        branch: null,
        parameter: null,
        question: false,
        [hasUnits(name) ? 'unit' : 'component']: component + 1,
      });
    },
    /** @param {number} epsilon */
    setEpsilon: (epsilon) => change({ epsilon }),
    /** @param {number} decade */
    setDecade: (decade) => change({ epsilon: ofDecade(decade, settings().epsilon) }),
    /** @param {1 | -1} sign */
    setSign: (sign) => change({ epsilon: sign * Math.abs(settings().epsilon) }),
    /** @param {number | null} probe where the chosen number is put; null: where it stands */
    probe: (probe) => change({ probe }),
    /** @param {string | null} flow one edge's, `each`, or null for all at once */
    carryBy: (flow) => openTool({ tool: 'nudge', nudgeEdge: flow }),
    /** @param {string} flow @param {number | null} t */
    cut: (flow, t) => change(withCut(settings(), { flow, t })),
    /** @param {string} flow @param {number} t */
    restore: (flow, t) => change(withoutCut(settings(), flow, t)),
    restoreAll: () => change({ cuts: [] }),
    /** @param {Place} place @param {number | null} t null: at every step */
    hold: (place, t) => change(withClamp(settings(), { node: place.node, t, values: [...values(place.node, place.t)] })),
    /**
     * Changes one component of the value at which a node is held.
     * @param {import('./edits.js').Clamp} clamp
     * @param {{ component: number, number: number }} to
     */
    holdAt: (clamp, { component, number }) =>
      change(withClamp(settings(), { ...clamp, values: clamp.values.with(component, number) })),
    /** @param {Place} place */
    letGo: (place) => change(withoutClamp(settings(), place)),
    letAllGo: () => change({ clamps: [] }),
    /** Makes another cell, and stays with the number. @param {boolean} peepholes */
    setPeepholes: (peepholes) => change({ peepholes }),
    /** @param {Settings['mistake']} mistake null: none */
    makeMistake: (mistake) => change({ mistake }),
  };
}
