// What only a chain shows, loaded when there is one: its picture and its controls.

export { chainControls } from './chain/controls.js';
export { chainStage } from './chain/stage.js';
export { chain as styles } from '../styles/chain.js';
