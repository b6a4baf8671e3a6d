/**
 * Postal addresses out of the columns that share a slot.
 *
 * Alone because one address lies in up to eight columns and one row may have several.
 * Invariant: an address whose parts are given is made of the parts; its formatted text counts only where there are none.
 */
import { labelIn } from './cellText.ts';
import type { MemberField } from './memberAliases.ts';
import type { PostalAddress } from './memberCandidate.ts';
import type { ColumnMapping } from './memberColumns.ts';

type Cell = readonly [ColumnMapping, string];

const PARTS = {
  street: 'street',
  'post-box': 'street',
  city: 'city',
  'postal-code': 'postalCode',
  region: 'region',
  country: 'country',
} as const satisfies Partial<Record<MemberField, keyof PostalAddress>>;

const isPart = (field: string): field is keyof typeof PARTS => Object.hasOwn(PARTS, field);

export function addressesOf(cells: readonly Cell[]): readonly PostalAddress[] {
  const bySlot = new Map<string, Cell[]>();
  for (const cell of cells) {
    const { field, slot } = cell[0];
    if (!isPart(field) && field !== 'address' && field !== 'address-label') continue;
    const slotted = bySlot.get(slot) ?? [];
    slotted.push(cell);
    bySlot.set(slot, slotted);
  }
  return [...bySlot.values()]
    .filter((slotted) => slotted.some(([{ field }]) => field !== 'address-label'))
    .map(addressIn);
}

function addressIn(cells: readonly Cell[]): PostalAddress {
  const parts: Partial<Record<keyof PostalAddress, string>> = {};
  for (const [{ field }, text] of cells) {
    if (!isPart(field)) continue;
    const part = PARTS[field];
    if (parts[part] === undefined) parts[part] = text;
    else if (part === 'street') parts[part] += `\n${text}`;
  }
  const formatted = cells.find(([{ field }]) => field === 'address')?.[1];
  // `Adresse` beside `PLZ` and `Ort` is the street; a formatted text of several lines beside them says it all again.
  const repeats = Object.keys(parts).length > 0 && formatted?.includes('\n') === true;
  if (formatted !== undefined && parts.street === undefined && !repeats) parts.street = formatted;
  const told = cells.find(([{ field }]) => field === 'address-label')?.[1];
  const label = labelIn(
    told ?? cells.find(([{ field, label }]) => isPart(field) && label !== undefined)?.[0].label ?? '',
  );
  return label === undefined ? parts : { ...parts, label };
}
