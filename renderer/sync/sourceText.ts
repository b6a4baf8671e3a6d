/** Whose version it is: "This device, 13:40", "Ute, another device, 13:52". */
import { ROLES } from '../../shared/contract/procedure.ts';
import type { ConflictField } from '../../shared/sync/contract.ts';
import type { Side } from '../../shared/sync/fieldChoice.ts';
import type { Translate } from '../words/words.ts';

const SHOWN_OF_ID = 4;

export type DeviceNames = ReadonlyMap<string, string>;

/** @param sides of the whole conflict: several other devices without a name are told apart by the end of their ids */
export function deviceText(t: Translate, { device, isHere }: Side, sides: readonly Side[], names: DeviceNames): string {
  if (isHere) return t('conflicts.here');
  const name = names.get(device) ?? '';
  if (name !== '') return name;
  const others = sides.filter((side) => !side.isHere).length;
  return others > 1 ? t('conflicts.thereNamed', { device: device.slice(-SHOWN_OF_ID) }) : t('conflicts.there');
}

/** A role is no name: only a person's own name is said. */
const isRole = (by: string): boolean => (ROLES as readonly string[]).includes(by);

export function sourceText(
  t: Translate,
  candidate: ConflictField['candidates'][number],
  sides: readonly Side[],
  names: DeviceNames,
  moment: (at: string) => string,
): string {
  const device = deviceText(t, candidate, sides, names);
  const at = moment(candidate.at);
  const who = candidate.by;
  return who === '' || isRole(who)
    ? t('conflicts.source', { device, at })
    : t('conflicts.sourceBy', { who, device, at });
}
