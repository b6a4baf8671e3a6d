/**
 * Settles fields of one document for everybody, and learns what it is called now: its title may be what was decided.
 *
 * Alone because the answer to a command says no title.
 */
import type { Conflict } from '../../../../shared/sync/contract.ts';
import type { Answers } from '../../../../shared/sync/fieldChoice.ts';
import { asker, client } from '../../../client/connection.ts';
import { outcomeOf } from '../../../client/outcome.ts';
import { conflictTitle } from '../../../sync/conflictWords.ts';
import type { Translate } from '../../../words/words.ts';

export async function settle(
  t: Translate,
  conflict: Conflict,
  fields: Answers['fields'],
): Promise<{ readonly undo: string; readonly title: string }> {
  const { undo } = await client.conflicts.resolveAll({ id: conflict.id, fields });
  const settled = await outcomeOf(asker.conflicts.settled({}));
  const row = settled.ok ? settled.value.items.find((one) => one.undo === undo) : undefined;
  return { undo, title: conflictTitle(t, row ?? conflict) };
}
