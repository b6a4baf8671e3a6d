/** The list of all keys as the sheet shows it: what is really bound, and what has no key is left out. */
import { COMMANDS, KEY_GROUPS, type CommandId } from '../../shared/keys/commands.ts';
import { commandWordsOf } from '../client/keyHints.ts';
import type { KeySettings } from '../client/useKeys.ts';
import { keyNames } from '../words/keyNames.ts';
import type { Locale, Translate } from '../words/words.ts';

/** Each way to press it: `[['Ctrl', 'Shift', 'Z'], ['Ctrl', 'Y']]`. */
type KeyRow = { readonly id: string; readonly says: string; readonly keys: readonly (readonly string[])[] };
type KeyGroup = { readonly title: string; readonly rows: readonly KeyRow[] };

/** @param places how many the rail shows */
export function allKeys(
  t: Translate,
  locale: Locale,
  { bound, changed }: KeySettings,
  places: number,
): readonly KeyGroup[] {
  const rowOf = (id: CommandId): KeyRow => ({
    id,
    says: commandWordsOf(t, id),
    keys: (bound.get(id) ?? []).map((key) => keyNames(key, locale)),
  });
  const shown = COMMANDS.filter(({ group, id }) => group !== 'order' || Number(id.slice('order.'.length)) <= places);
  return KEY_GROUPS.map((group) => {
    const ids = shown.filter((command) => command.group === group).map(({ id }) => id);
    const rows = group === 'order' && ids.every((id) => changed[id] === undefined) ? inOne(ids, rowOf) : ids.map(rowOf);
    return { title: t(`keys.group.${group}`), rows: rows.filter(({ keys }) => keys.length > 0) };
  }).filter(({ rows }) => rows.length > 0);

  /** Nobody needs nine lines for `Ctrl 1` to `Ctrl 9`. */
  function inOne(ids: readonly CommandId[], row: (id: CommandId) => KeyRow): readonly KeyRow[] {
    const [from] = ids.slice(0, 1).map(row);
    if (from === undefined) return [];
    const keys = from.keys.map((names) => [...names.slice(0, -1), `1–${ids.length}`]);
    return [{ id: from.id, says: t('keys.byOrder'), keys }];
  }
}
