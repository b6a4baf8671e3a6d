/** What a press on a row means for a `VirtualGrid`, by the keys of this device. */
import type { GridCommand } from '../ui/gridColumns.ts';
import { commandPressed } from './useKeys.ts';

const MEANS = { 'list.next': 'next', 'list.previous': 'previous', 'list.tick': 'tick' } as const;

export function gridCommand(press: KeyboardEvent): GridCommand | undefined {
  const id = commandPressed(press, ['list.next', 'list.previous', 'list.tick']);
  return id === undefined ? undefined : MEANS[id];
}
