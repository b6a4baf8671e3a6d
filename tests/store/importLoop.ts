/**
 * A process that imports 5,000 people at a time and says so after each, until it is killed. Started by kill.test.ts.
 *
 * Invariant: an import is acknowledged on standard output only after its commit, and at once.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../main/core/store/store.ts';
import { FIRST, memberOf } from '../document/documents.ts';
import { command, write } from './writes.ts';

export const ROWS = 5000;

const rowsOf = (n: number) =>
  Array.from({ length: ROWS }, (_, row) =>
    write('members', undefined, memberOf(`mem_${n}_${row}`, { name: { family: `Rows${n}` }, tags: [`import ${n}`] })),
  );

async function importOn(folder: string): Promise<void> {
  const opened = await openStore(folder, FIRST);
  if (!opened.ok) throw new Error('The store did not open');
  let rows = rowsOf(0);
  writeSync(1, 'ready\n');
  for (let n = 0; ; n += 1) {
    if (!opened.value.commit(command(rows, { command: 'import.commit' })).ok) throw new Error('An import failed');
    writeSync(1, `${n}\n`);
    rows = rowsOf(n + 1);
  }
}

const folder = process.argv[2];
if (folder !== undefined && process.argv[1]?.endsWith('importLoop.ts') === true) await importOn(folder);
