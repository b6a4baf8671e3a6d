/**
 * What the victims of these tests write: numbered commits whose every trace is known beforehand.
 *
 * Alone because the process that writes and the one that looks afterwards must mean the same.
 * Invariant: commit n leaves `size` members tagged with n, an event, a post, n in the counting member, and a log row;
 * written through RxDB it leaves the members alone.
 */
import type { CommitFailure, Committed, Write } from '../../main/core/store/commit.ts';
import { openSqlFile, type SqlFile } from '../../main/core/store/driver.ts';
import type { Store } from '../../main/core/store/store.ts';
import type { Member } from '../../shared/members/model.ts';
import type { Result } from '../../shared/result.ts';
import { eventOf, later, memberOf, postOf, stampAt } from '../document/documents.ts';
import { command, write } from '../store/writes.ts';

export const COUNTER = 'mem_counter';
export const runKey = (n: number): string => `tag:run ${n}`;

export const membersOf = (n: number, size: number): Member[] =>
  Array.from({ length: size }, (_, row) =>
    memberOf(`mem_${n}_${row}`, {
      name: { given: 'Jörg', family: `Weiß${n}` },
      emails: [{ address: `p${n}.${row}@museum.example` }],
      tags: [`run ${n}`],
    }),
  );

const counterAt = (n: number): Member =>
  memberOf(COUNTER, { note: `counted ${n}`, tags: [`count ${n}`], changed: stampAt(later(n + 1)) });

export function writesOf(n: number, size: number): Write[] {
  return [
    ...membersOf(n, size).map((member) => write('members', undefined, member)),
    write('events', undefined, eventOf(`evt_${n}`, { title: `Fest ${n}` })),
    write('posts', undefined, postOf(`pst_${n}`, { text: `Kommt zu ${n}!` })),
    write('members', n === 0 ? undefined : counterAt(n - 1), counterAt(n)),
  ];
}

export const commitNumber = (store: Store, n: number, size: number): Result<Committed, CommitFailure> =>
  store.commit(command(writesOf(n, size)));

/** As replication does it. */
export async function writeThroughRxdb(store: Store, n: number, size: number): Promise<void> {
  const written = await store.database.collections['members']?.bulkInsert(membersOf(n, size));
  if (written === undefined || written.error.length > 0) throw new Error(`Batch ${n} was refused`);
}

/** The way to the file with a setting of its own, made once the file is known and kept durably; and the file itself. */
export function openedWith(pragmas: string): { open: typeof openSqlFile; file: () => SqlFile } {
  let known: SqlFile | undefined;
  const open: typeof openSqlFile = async (path, how, key) => {
    const file = await openSqlFile(path, how, key);
    const makeDurable = () => {
      file.makeDurable();
      file.execute(pragmas);
    };
    known = { ...file, makeDurable };
    return known;
  };
  const file = () => {
    if (known === undefined) throw new Error('Nothing was opened');
    return known;
  };
  return { open, file };
}
