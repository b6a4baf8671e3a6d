/**
 * Every page and state of the workstation, once; `list.test.ts` holds it against the sources.
 *
 * Alone because it is the one list: `npm test` walks those of each kind, the long proofs all of them in both languages.
 */
import { guardStates } from './guardStates.ts';
import { importStates } from './importStates.ts';
import { overlayStates } from './overlayStates.ts';
import { pageStates } from './pageStates.ts';
import type { State } from './stage.ts';
import { syncStates } from './syncStates.ts';

export const states: readonly State[] = [
  ...pageStates,
  ...overlayStates,
  ...importStates,
  ...guardStates,
  ...syncStates,
];

/** Each page, each part of the settings, each dialog, menu and sheet once. */
export const ofEachKind: readonly State[] = states.filter((state) => state.of.length > 0);
