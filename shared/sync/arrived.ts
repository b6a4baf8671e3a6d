/**
 * Whether the latest commands of this device have arrived, at the server and at the others.
 *
 * Alone because a receipt that is green too early is worse than none. Invariants: "everywhere" means the server and every
 * device that still counts; a device that was struck off is waited for by nobody; what devices say of themselves is left out,
 * since they write it anew with each round and no round would ever be late enough to have it.
 */
import type { DeviceRow, ReceiptLine } from './contract.ts';

type Known = Pick<DeviceRow, 'id' | 'isHere' | 'struckOff'>;

/** The devices whose having it is asked about. */
export const othersOf = <D extends Known>(devices: readonly D[]): readonly D[] =>
  devices.filter(({ isHere, struckOff }) => !isHere && struckOff === undefined);

export const receiptLines = <L extends Pick<ReceiptLine, 'command'>>(lines: readonly L[]): readonly L[] =>
  lines.filter(({ command }) => !command.startsWith('devices.'));

export function isEverywhere(line: Pick<ReceiptLine, 'server' | 'devices'>, others: readonly Known[]): boolean {
  return line.server === 'there' && others.every(({ id }) => line.devices.includes(id));
}

export type Arrival =
  | { readonly is: 'none' | 'everywhere' | 'alone' }
  /** How many of the lines are meant. */
  | { readonly is: 'behind' | 'unsent'; readonly count: number };

/** What there is to say of all of them together. */
export function arrivalOf(
  lines: readonly Pick<ReceiptLine, 'server' | 'devices'>[],
  others: readonly Known[],
): Arrival {
  if (lines.length === 0) return { is: 'none' };
  const unsent = lines.filter(({ server }) => server !== 'there').length;
  if (unsent > 0) return { is: 'unsent', count: unsent };
  if (others.length === 0) return { is: 'alone' };
  const behind = lines.filter((line) => !isEverywhere(line, others)).length;
  return behind > 0 ? { is: 'behind', count: behind } : { is: 'everywhere' };
}
