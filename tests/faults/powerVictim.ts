/**
 * A process that writes under the eyes of diskLog.c, and notes each acknowledgement in the same order of events.
 *
 * Arguments: folder, `FULL` or `OFF`, `plain` or `protected`. It opens the workspace twice, so that closing is in it too.
 */
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../main/core/store/store.ts';
import { FIRST } from '../document/documents.ts';
import { commitNumber, openedWith } from './traffic.ts';
import { KEY, POWER_COMMITS, POWER_SIZE } from './victims.ts';

const [folder = '', synchronous = '', protection = ''] = process.argv.slice(2);
const acks = openSync(join(folder, 'acks'), 'w');
const key = protection === 'protected' ? KEY : undefined;

async function commitFrom(first: number, count: number): Promise<void> {
  const way = openedWith(`PRAGMA wal_autocheckpoint = 40; PRAGMA synchronous = ${synchronous}`);
  const opened = await openStore(folder, FIRST, { key, openFile: way.open });
  if (!opened.ok) throw new Error(`The store did not open: ${JSON.stringify(opened.failure)}`);
  for (let n = first; n < first + count; n += 1) {
    if (!commitNumber(opened.value, n, POWER_SIZE).ok) throw new Error(`Commit ${n} was refused`);
    writeSync(acks, `${n}\n`);
    if (n % 10 === 9) way.file().statement('PRAGMA wal_checkpoint(TRUNCATE)').all();
  }
  await opened.value.close();
}

await commitFrom(0, POWER_COMMITS / 2);
await commitFrom(POWER_COMMITS / 2, POWER_COMMITS / 2);
