/**
 * A durable write while three threads read the whole file (backup, integrity check, scan), against the same write alone.
 *
 * A second figure stands beside it: the same write beside three threads that only keep the processors busy. What that
 * costs is the machine's share, and no store can give it back.
 */
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openStore, type Store } from '../../../main/core/store/store.ts';
import type { Member } from '../../../shared/members/model.ts';
import { mediansOf, percentile, rounded, type Row, takeTurns } from '../rounds.ts';
import { copyOfSample, NOW } from '../sampleWorkspace.ts';
import type { ReaderTask } from './readerThread.ts';

const MEMBERS = 100_000;
const WRITES = 1000;
const MOST = 2;
const READING = ['backup', 'check', 'scan'] as const;
const SPINNING = ['spin', 'spin', 'spin'] as const;

export async function measureReaders(folder: string): Promise<Row[]> {
  const workspace = copyOfSample(MEMBERS, folder);
  const opened = await openStore(workspace, NOW);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const store = opened.value;
  const members = store.list('members', { sort: [{ column: 'name', order: 'asc' }], offset: 0, limit: WRITES }).items;
  const path = join(workspace, 'stammtisch.db');
  const ways = {
    idle: async () => writeTimes(store, members, () => true),
    reading: () => whileThreads(path, folder, READING, (isDone) => writeTimes(store, members, isDone)),
    spinning: () => whileThreads(path, folder, SPINNING, (isDone) => writeTimes(store, members, isDone)),
  };
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const p99 = mediansOf(await takeTurns(names, async (name) => percentile(await ways[name](), 0.99)));
  await store.close();
  const ratio = rounded(p99.reading / p99.idle);
  return [
    {
      work: 'durable write beside a backup, a check and a scan in threads, p99',
      ours: p99.reading,
      floor: p99.idle,
      peers: { 'three busy threads that leave the file alone': p99.spinning },
      unit: 'ms',
      ratio,
      target: `≤ ${MOST} times the write alone`,
      holds: ratio <= MOST,
    },
  ];
}

/** At least WRITES of them, and until everybody who reads has been through once. */
async function writeTimes(store: Store, members: readonly Member[], isDone: () => boolean): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < WRITES || !isDone(); n += 1) {
    const previous = store.get('members', members[n % members.length]?.id ?? '') as Member;
    const next = { ...previous, note: `note ${n} of ${times.length}, ${previous.note?.slice(0, 40) ?? ''}` };
    const writes = [{ collection: 'members', previous, next }] as const;
    const began = performance.now();
    const committed = store.commit({ command: 'members.update', by: 'manager', at: NOW, writes });
    times.push(performance.now() - began);
    if (!committed.ok) throw new Error(JSON.stringify(committed.failure));
    await new Promise((resolve) => setImmediate(resolve)); // threads report their beginning and end through this loop
  }
  return times;
}

async function whileThreads(
  path: string,
  folder: string,
  tasks: readonly ReaderTask['task'][],
  work: (isDone: () => boolean) => Promise<number[]>,
): Promise<number[]> {
  // A place to say stop, and one for each thread to count how often it has been through.
  const shared = new Int32Array(new SharedArrayBuffer(4 * (tasks.length + 1)));
  const threads = tasks.map((task, place) => {
    const workerData: ReaderTask = { task, path, copy: join(folder, `copy-${place}.db`), shared, place: place + 1 };
    return new Worker(resolve(import.meta.dirname, 'readerThread.ts'), { workerData });
  });
  await Promise.all(threads.map((thread) => once(thread, 'message')));
  const times = await work(() => tasks.every((_, place) => Atomics.load(shared, place + 1) > 0));
  Atomics.store(shared, 0, 1);
  await Promise.all(threads.map((thread) => once(thread, 'exit')));
  return times;
}
