/**
 * Sending 10,000 changes made here: documents that are new to the server, and documents that it has.
 *
 * The floor posts the same documents by hand, 500 at a time, over the revisions that it was told: it asks nothing
 * before, keeps nothing and reads nothing back. Both write to databases with the same rules.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Write } from '../../../main/core/store/commit.ts';
import { openStore } from '../../../main/core/store/store.ts';
import type { Member } from '../../../shared/members/model.ts';
import { timed } from '../rounds.ts';
import { NOW } from '../sampleWorkspace.ts';
import { noteOf } from '../store/documents.ts';
import { peopleOf } from '../store/memberEngine.ts';
import { type Device, linkDevice, type Once, openDevice } from './device.ts';
import { type Access, askingOn, makeDatabase, postAll } from './server.ts';
import type { Way } from './ways.ts';

export const CHANGES = 10_000;
const BATCH = 500;

const changed = (members: readonly Member[], round: number): readonly Member[] =>
  members.map((member, place) => ({ ...member, note: noteOf(place, round) }));

const somePeople = (): Member[] => [...peopleOf()].slice(0, CHANGES);

export function oursSendingNew(folder: string, access: Access): Way {
  const workspace = join(folder, 'new');
  const people = somePeople();
  return async (round) => {
    rmSync(workspace, { recursive: true, force: true });
    await commitAll(
      workspace,
      people.map((next): Write => ({ collection: 'members', previous: undefined, next })),
    );
    const device = await openDevice(workspace);
    await linkDevice(device, access, `new${round}`);
    return [await timedSending(device)];
  };
}

export function oursSendingChanged(folder: string, access: Access): Way {
  const workspace = join(folder, 'changed');
  let known: readonly Member[] = somePeople();
  return async (round) => {
    if (round === 0) {
      await commitAll(
        workspace,
        known.map((next): Write => ({ collection: 'members', previous: undefined, next })),
      );
      const device = await openDevice(workspace);
      await linkDevice(device, access, 'changed');
      await timedSending(device);
    }
    const next = changed(known, round);
    const writes = next.map((member, place): Write => {
      return { collection: 'members', previous: known[place], next: member };
    });
    known = next;
    await commitAll(workspace, writes);
    return [await timedSending(await openDevice(workspace))];
  };
}

async function commitAll(workspace: string, writes: readonly Write[]): Promise<void> {
  const opened = await openStore(workspace, NOW);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  for (let from = 0; from < writes.length; from += BATCH) {
    const batch = writes.slice(from, from + BATCH);
    const committed = opened.value.commit({ command: 'members.update', by: 'manager', at: NOW, writes: batch });
    if (!committed.ok) throw new Error(JSON.stringify(committed.failure));
  }
  await opened.value.close();
}

async function timedSending(device: Device): Promise<number> {
  let pushed = 0;
  const took = await timed(async () => ({ pushed } = await device.ask<Once>('sync.once', { large: true })));
  await device.close();
  if (pushed !== CHANGES) throw new Error(`${pushed} of ${CHANGES} documents were sent`);
  return took;
}

export function floorSendingNew(_folder: string, access: Access): Way {
  const documents = somePeople().map(serverDocument);
  const ask = askingOn(access);
  return async (round) => {
    await makeDatabase(ask, `floor-new${round}`);
    return [await timed(() => postAll(ask, `floor-new${round}`, documents))];
  };
}

export function floorSendingChanged(_folder: string, access: Access): Way {
  const people = somePeople();
  const ask = askingOn(access);
  let revs: ReadonlyMap<string, string> = new Map();
  return async (round) => {
    if (round === 0) {
      await makeDatabase(ask, 'floor-changed');
      revs = await postAll(ask, 'floor-changed', people.map(serverDocument));
    }
    const documents = changed(people, round).map((member) => ({
      ...serverDocument(member),
      _rev: revs.get(member.id),
    }));
    return [await timed(async () => (revs = await postAll(ask, 'floor-changed', documents)))];
  };
}

export function serverDocument({ id, ...fields }: Member): object {
  return { _id: id, ...fields };
}
