// How the shown steps are drawn: as the block with its wiring or as the graphical model.

import { layoutOf, wiring } from '../../layout/stage.js';
import { lateView } from '../late.js';

/**
 * The picture that is asked for; the wiring, as long as the other one is not there yet.
 * @param {import('../../scene.js').Scene} scene
 */
export function pictureOf(scene) {
  const isModel = scene.view.picture === 'model';
  if (scene.graph.model === 'pascanu' && isModel) return lateView('pascanu')?.pascanuModel ?? wiring;
  return (isModel ? lateView('model')?.model : undefined) ?? wiringOf(scene);
}

/** The block with its wiring. @param {import('../../scene.js').Scene} scene */
export function wiringOf({ graph }) {
  return (graph.model === 'pascanu' ? lateView('pascanu')?.pascanuWiring : undefined) ?? wiring;
}

/** Where everything stands in it. @param {import('../../scene.js').Scene} scene */
export function layoutIn(scene) {
  return layoutOf(scene.graph, scene.view.t, pictureOf(scene));
}
