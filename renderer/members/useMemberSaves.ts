/**
 * Saves one field of a member at a time.
 *
 * Alone because every card of the page saves alike. Invariant: a list is changed as it stands in the store, not as this
 * page last saw it, or two fields left in quick succession would lose the first one's words.
 */
import type { Member } from '../../shared/members/model.ts';
import { client } from '../client/connection.ts';
import { useRun } from '../client/useRun.ts';
import { useSaves } from '../client/useSaves.ts';
import { useTurns } from '../client/useTurns.ts';

type Patch = Readonly<Record<string, unknown>>;
type Saved = { readonly undo: string };
export type MemberSaves = {
  readonly errors: Readonly<Partial<Record<string, string>>>;
  /** `field` is where a refusal shows. Null takes a field away. */
  readonly put: (field: string, patch: Patch) => Promise<Saved | undefined>;
  /** Changes a list; answers undefined where it was refused. */
  readonly edit: (field: string, patchOf: (member: Member) => Patch) => Promise<Saved | undefined>;
  /** Takes something out of a list, and says so with the way back. */
  readonly remove: (said: string, patchOf: (member: Member) => Patch) => void;
};
/** What each card of the page is given. */
export type MemberCardProps = { readonly member: Member; readonly saves: MemberSaves };

export function useMemberSaves(id: string): MemberSaves {
  const { errors, save } = useSaves<string>();
  const run = useRun();
  const turn = useTurns();
  return {
    errors,
    put: (field, patch) => save(field, client.members.update({ id, patch })),
    edit: (field, patchOf) => turn(() => save(field, updateFrom(id, patchOf))),
    remove: (said, patchOf) => void turn(() => run(updateFrom(id, patchOf), said)),
  };
}

async function updateFrom(id: string, patchOf: (member: Member) => Patch): Promise<Saved> {
  return client.members.update({ id, patch: patchOf(await client.members.get({ id })) });
}

/** An emptied field is taken away, so that lists and exports show nothing rather than an empty text. */
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
