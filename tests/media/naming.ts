/**
 * Lets a member's document name a file, as a screen will one day, in a workspace that nobody has open.
 *
 * Alone because no command writes such a reference yet, and what carries files must be proved before one does.
 */
import { openStore } from '../../main/core/store/store.ts';
import type { MediaReference } from '../../shared/document/media.ts';

const NOW = '2026-06-08T11:00:00.000Z';

export async function nameIn(folder: string, id: string, reference: MediaReference | undefined): Promise<void> {
  const opened = await openStore(folder, NOW);
  if (!opened.ok) throw new Error(`The store did not open: ${JSON.stringify(opened.failure)}`);
  const store = opened.value;
  const previous = store.get('members', id);
  if (previous === undefined) throw new Error(`No member ${id}`);
  const changed = { at: NOW, by: 'manager', device: store.device.id };
  const next = { ...previous, changed, album: [{ first: reference }] };
  const writes = [{ collection: 'members' as const, previous, next }];
  const committed = store.commit({ command: 'members.update', by: 'manager', at: NOW, writes, undoable: true });
  await store.close();
  if (!committed.ok) throw new Error(`It was not written: ${JSON.stringify(committed.failure)}`);
}
