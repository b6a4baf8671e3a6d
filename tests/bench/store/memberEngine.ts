/**
 * The store as the program uses it: real members through `commit`, with keys, search rows and log in one transaction.
 *
 * Reported beside the store alone: it writes several times as much, so it is held to no ratio.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Write } from '../../../main/core/store/commit.ts';
import { openStore, type Store } from '../../../main/core/store/store.ts';
import { sortNameOf } from '../../../shared/members/names.ts';
import type { Member } from '../../../shared/members/model.ts';
import { sampleDocuments } from '../../../shared/sample/sample.ts';
import { COUNT } from './documents.ts';
import { type Engine, type Opened, RANGE } from './works.ts';

const NOW = '2026-06-11T12:10:00.000Z';

export function memberEngine(folder: string): Engine {
  const workspace = join(folder, 'members');
  // Ids and names only: the heap of fifty thousand members would slow down what is measured.
  let ids: string[] = [];
  let names: string[] = [];
  return {
    open: async (state) => {
      if (state === 'empty') {
        rmSync(workspace, { recursive: true, force: true });
        [ids, names] = [[], []];
      } else names.sort();
      const opened = await openStore(workspace, NOW);
      if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
      return openedOf(opened.value, ids, names);
    },
  };
}

function openedOf(store: Store, ids: string[], names: string[]): Opened {
  const people = peopleOf();
  const commit = (writes: readonly Write[]) => {
    const committed = store.commit({ command: 'members.create', by: 'manager', at: NOW, writes });
    if (!committed.ok) throw new Error(JSON.stringify(committed.failure));
  };
  const memberAt = (n: number) => store.get('members', ids[n] as string) as Member;
  return {
    insert: (from, to) => {
      const batch = Array.from({ length: to - from }, () => people.next().value as Member);
      for (const member of batch) {
        ids.push(member.id);
        names.push(sortNameOf(member));
      }
      const writes = batch.map((next): Write => ({ collection: 'members', previous: undefined, next }));
      return () => commit(writes);
    },
    update: async (n, note) => {
      const previous = memberAt(n);
      return () => commit([{ collection: 'members', previous, next: { ...previous, note } }]);
    },
    find: memberAt,
    range: (order, rank) => {
      const name = names[rank] as string;
      const range = order === 'asc' ? { column: 'name', from: name } : { column: 'name', to: name };
      return store.list('members', { ranges: [range], sort: [{ column: 'name', order }], offset: 0, limit: RANGE })
        .items;
    },
    count: (from, to) => {
      const range = { column: 'name', from: names[from], to: names[to] };
      return store.list('members', { ranges: [range], sort: [], offset: 0, limit: 0 }).total;
    },
    close: () => store.close(),
  };
}

export function* peopleOf(): Generator<Member> {
  const stamp = (at: string) => ({ at, by: 'manager', device: 'dev_bench' });
  const newId = (prefix: string, n: number) => `${prefix}_${String(n).padStart(8, '0')}`;
  const all = sampleDocuments({ members: COUNT, seed: 1742, today: '2026-06-11', zone: 'Europe/Berlin', stamp, newId });
  for (const { collection, document } of all) if (collection === 'members') yield document as unknown as Member;
}
