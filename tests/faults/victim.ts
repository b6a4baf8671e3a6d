/**
 * A process that does one kind of work until it is killed, and says on standard output what it begins and what is done.
 *
 * Invariants: `ack n` only after n is durable (but for the liar, who is there to be caught); every line is written at
 * once, in the order of what happened.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlFile } from '../../main/core/store/driver.ts';
import { makeFolder } from '../../main/core/store/files.ts';
import { STEPS } from '../../main/core/store/layout.ts';
import { openUpToDate } from '../../main/core/store/opening.ts';
import { openStore, type Store } from '../../main/core/store/store.ts';
import { FIRST } from '../document/documents.ts';
import { KEY, PLANTED_STEP, SIZES, type VictimKind } from './victims.ts';
import { commitNumber, openedWith, runKey, writeThroughRxdb } from './traffic.ts';

const say = (line: string): void => void writeSync(1, `${line}\n`);
const phase = (name: string): void => say(`phase ${name}`);

async function opened(folder: string, pragmas = '') {
  const way = openedWith(pragmas);
  const store = await openStore(folder, FIRST, { openFile: way.open });
  if (!store.ok) throw new Error(`The store did not open: ${JSON.stringify(store.failure)}`);
  return { store: store.value, file: way.file() };
}

/** Goes on where the process before it stopped. */
const nextOf = (store: Store): number => store.countKeys('members', runKey(0).slice(0, -1)).length;

async function commitOn(folder: string, size: number, pragmas: string, isLiar = false): Promise<never> {
  const { store, file } = await opened(folder, pragmas);
  for (let n = nextOf(store); ; n += 1) {
    phase('commit');
    if (isLiar) say(`ack ${n}`);
    if (!commitNumber(store, n, size).ok) throw new Error(`Commit ${n} was refused`);
    if (!isLiar) say(`ack ${n}`);
    if (pragmas === '' || n % 3 !== 2) continue;
    phase('checkpoint');
    file.statement('PRAGMA wal_checkpoint(TRUNCATE)').all();
  }
}

async function replicateOn(folder: string, size: number): Promise<never> {
  const { store } = await opened(folder);
  for (let n = nextOf(store); ; n += 1) {
    phase('bulkWrite');
    await writeThroughRxdb(store, n, size);
    say(`ack ${n}`);
  }
}

/** Copies are named by how many commits they must hold. */
async function copyOn(folder: string, size: number, rekeyed: boolean): Promise<never> {
  const { store, file } = await opened(folder);
  makeFolder(join(folder, 'copies'));
  for (let n = nextOf(store); ; n += 1) {
    if (!commitNumber(store, n, size).ok) throw new Error(`Commit ${n} was refused`);
    say(`ack ${n}`);
    const copy = join(folder, 'copies', `${n}.db`);
    phase('copy');
    file.copyTo(copy);
    if (rekeyed) {
      const other = await openSqlFile(copy, 'write');
      phase('rekey');
      other.rekey(KEY);
      other.close();
    }
    say(`copied ${n}`);
  }
}

/** Says before each transaction and each copy that it begins. */
const openLoudly: typeof openSqlFile = async (path, how, key) => {
  const file = await openSqlFile(path, how, key);
  return {
    ...file,
    write: (work) => {
      phase('write');
      return file.write(work);
    },
    copyTo: (copy) => {
      phase('copy');
      file.copyTo(copy);
    },
  };
};

async function openOnce(folder: string): Promise<void> {
  phase('open');
  const store = await openStore(folder, FIRST, { openFile: openLoudly });
  if (!store.ok) throw new Error(`The store did not open: ${JSON.stringify(store.failure)}`);
  await store.value.close();
  say('done');
}

async function raiseOnce(folder: string): Promise<void> {
  phase('raise');
  const raised = await openUpToDate(folder, { key: undefined, openFile: openLoudly }, [...STEPS, PLANTED_STEP]);
  if (!raised.ok) throw new Error(`It was not raised: ${JSON.stringify(raised.failure)}`);
  raised.value.close();
  say('done');
}

const CHECKPOINTS = 'PRAGMA wal_autocheckpoint = 5';
const works: Readonly<Record<VictimKind, (folder: string, size: number) => Promise<void>>> = {
  small: (folder, size) => commitOn(folder, size, ''),
  import: (folder, size) => commitOn(folder, size, ''),
  liar: (folder, size) => commitOn(folder, size, '', true),
  checkpoint: (folder, size) => commitOn(folder, size, CHECKPOINTS),
  bulkWrite: replicateOn,
  columns: openOnce,
  layout: raiseOnce,
  copy: (folder, size) => copyOn(folder, size, false),
  rekey: (folder, size) => copyOn(folder, size, true),
};

const [kind, folder] = process.argv.slice(2) as [VictimKind, string];
await works[kind](folder, SIZES[kind]);
setInterval(() => undefined, 60_000); // what is done once waits to be killed
