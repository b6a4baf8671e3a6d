/** A workspace on the disk that holds what a hostile peer sent. */
import { openStore } from '../../../main/core/store/store.ts';
import { FIRST } from '../../document/documents.ts';
import { command, write } from '../../store/writes.ts';
import {
  hostileChannel,
  hostileDevice,
  hostileEvent,
  hostileMember,
  hostileOrganisation,
  hostilePost,
  linked,
} from './hostileTexts.ts';

export async function layHostileWorkspace(folder: string): Promise<void> {
  const opened = await openStore(folder, FIRST);
  if (!opened.ok) throw new Error(`The store did not open: ${JSON.stringify(opened.failure)}`);
  const committed = opened.value.commit(
    command([
      ...[hostileOrganisation, hostileChannel, hostileDevice].map((document) => write('plan', undefined, document)),
      write('members', undefined, hostileMember),
      write('events', undefined, hostileEvent),
      write('posts', undefined, hostilePost),
      ...linked.map((document) => write(document.kind === 'member' ? 'members' : 'events', undefined, document)),
    ]),
  );
  await opened.value.close();
  if (!committed.ok) throw new Error(`Nothing was written: ${JSON.stringify(committed.failure)}`);
}
