// The elements <delta-scope> and <delta-course>, as dist/delta-scope.mjs registers them.

/// <reference lib="esnext.disposable" />

import type { Subject } from '../../pkg/deltascope.js';
import type { Part, Settings } from '../state.js';
import type { FigurePart } from '../views/keep-in-view.js';

export type { FigurePart, Part, Settings, Subject };

/** That the settings have changed; while a number is dragged there is one for each move of the pointer. */
export interface ChangeEvent extends Event {
  /** The settings: a copy. */
  readonly detail: Settings;
  /** The names of those that changed. */
  readonly changed: (keyof Settings)[];
  /** The link to them, without the #. */
  readonly link: string;
}

/** Its other events: `answer`, `ready` with the settings, and `error`, each with its `detail`. */
export type { Answer, Fault } from '../element/events.js';

/** The figure: one network, its numbers, and a place of the walk forward and back through it. */
export declare class DeltaScope extends HTMLElement {
  /** The state as a plain object: a copy. */
  readonly settings: Settings;
  /** The whole state as a link, without the #. */
  readonly link: string;
  /** Resolves when all that was asked for is drawn. */
  readonly updateComplete: Promise<boolean>;
  /** Merges a part into the settings; resolves when it is drawn, rejects with the sentence why it is refused. */
  patch(part: Part): Promise<void>;
  /** Shows what a part describes, all else being as at first; resolves with the settings that were set. */
  show(part: Part): Promise<Settings | undefined>;
  /** Moves the walk by a number of places, back where it is negative. */
  stepBy(count: number): Promise<void>;
  /** Opens a network and its sequence in the reference format. */
  open(description: Subject): Promise<void>;
  /** Opens what can be read of a link, with or without the #; what is left out is said in the figure. */
  openLink(link: string): Promise<void>;
  /** Lights things, as `c@3` or `obar>c@3`, as if they were pointed at. */
  point(things: string[]): void;
  /** Lights these things as long as nothing is pointed at. */
  rest(things: string[]): void;
  /** Brings a part of the figure into sight, once it is drawn. */
  see(part: FigurePart): Promise<void>;
  /** Takes the latest change of the network or its numbers back. */
  undo(): Promise<void>;
  /** Makes the change again that was taken back. */
  redo(): Promise<void>;
  /** Lets a key act as if the figure had the focus. */
  press(event: KeyboardEvent): void;
}

/** The course: chapters in order beside one figure. Its attribute `home` is the address of the figure by itself. */
export declare class DeltaCourse extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    'delta-scope': DeltaScope;
    'delta-course': DeltaCourse;
  }
}
