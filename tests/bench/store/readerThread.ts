/** One reader in a thread of its own, over and over until it is told to stop; counts how often it has been through. */
import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openSqlFile, type SqlFile } from '../../../main/core/store/driver.ts';

export type ReaderTask = {
  readonly task: 'backup' | 'check' | 'scan' | 'spin';
  readonly path: string;
  /** Where a backup goes. */
  readonly copy: string;
  /** Place 0 says stop. */
  readonly shared: Int32Array;
  readonly place: number;
};

const { task, path, copy, shared, place } = workerData as ReaderTask;
const ROWS = 1000;
const TURNS = 10_000_000;

const rounds: Readonly<Record<ReaderTask['task'], (file: SqlFile) => void>> = {
  backup: (file) => {
    rmSync(copy, { force: true });
    file.copyTo(copy);
  },
  check: (file) => {
    const found = Object.values(file.statement('PRAGMA integrity_check').get() ?? {})[0];
    if (found !== 'ok') throw new Error(String(found));
  },
  scan: (file) =>
    file.snapshot(() => {
      const some = file.statement(`SELECT seq, body FROM rx_members_0 WHERE seq > ? ORDER BY seq LIMIT ${ROWS}`);
      for (let rows = some.all(0); rows.length > 0; rows = some.all(rows.at(-1)?.['seq'] as number))
        for (const { body } of rows) JSON.parse(body as string);
    }),
  spin: () => {
    let sum = 0;
    for (let turn = 0; turn < TURNS; turn += 1) sum += Math.sqrt(turn);
    if (sum < 0) throw new Error('A sum of roots is positive');
  },
};

parentPort?.postMessage('begun');
while (Atomics.load(shared, 0) === 0) {
  // Opened anew each time: a connection that has looked at FTS5's structure once checks it against pages that a writer has
  // changed since, and reports corruption where there is none.
  const file = await openSqlFile(path, 'read');
  rounds[task](file);
  file.close();
  Atomics.add(shared, place, 1);
}
