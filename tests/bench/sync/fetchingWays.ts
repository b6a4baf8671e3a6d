/**
 * Fetching all members into something empty: by us, by the store's bulk path alone, and by PouchDB.
 *
 * The floor writes each page with keys, columns and search, as the store does always, and does nothing else: no model is
 * asked, nothing is matched, nothing is kept of revisions and of how far it came.
 */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { BulkWriteRow } from 'rxdb/plugins/core';
import type { RxRow } from '../../../main/core/store/documentRow.ts';
import type { Instance } from '../../../main/core/store/rxInstance.ts';
import { rxWriteOf } from '../../../main/core/store/rxWrite.ts';
import { openStore } from '../../../main/core/store/store.ts';
import { timed } from '../rounds.ts';
import { NOW } from '../sampleWorkspace.ts';
import { linkDevice, type Once, openDevice } from './device.ts';
import { countedMembers, FULL, FULL_MEMBERS, PAGE, timedPages } from './pages.ts';
import type { Access } from './server.ts';
import type { Way } from './ways.ts';

export function oursFetching(folder: string, access: Access): Way {
  return async () => {
    const device = await openDevice(emptied(join(folder, 'ours')));
    await linkDevice(device, access, FULL);
    let pulled = 0;
    const took = await timed(async () => ({ pulled } = await device.ask<Once>('sync.once', { large: true })));
    await device.close();
    return [countedMembers(pulled, took)];
  };
}

export function floorFetching(folder: string, access: Access): Way {
  return async () => {
    const opened = await openStore(emptied(join(folder, 'floor')), NOW);
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    const { database } = opened.value;
    const instance = database['members']?.storageInstance.originalStorageInstance as unknown as Instance;
    const took = await timedPages(access, async (documents) => {
      const rows = documents.map((one): BulkWriteRow<RxRow> => rxWriteOf(database.token, undefined, one.id, one));
      const { error } = await instance.bulkWrite(rows, 'floor');
      if (error.length > 0) throw new Error(`${error.length} documents were refused`);
    });
    await opened.value.close();
    return [took];
  };
}

type Pouch = {
  readonly replicate: { readonly from: (source: Pouch, options: object) => Promise<{ docs_written: number }> };
  readonly close: () => Promise<void>;
};
type PouchClass = new (path: string, options?: object) => Pouch;

/** The marker and the rules are documents to it. */
const BESIDE = 2;

/**
 * In larger batches than its own 100, and with its checkpoints only at its own side: after each that is written to the
 * test server, that one counts anew what is pending, and PouchDB would take eight times as long.
 */
export function pouchFetching(folder: string, { url, user, password }: Access): Way {
  const requireOfServer = createRequire(resolve(import.meta.dirname, '../../server/package.json'));
  const Database = requireOfServer('pouchdb') as PouchClass;
  return async () => {
    const here = new Database(emptied(join(folder, 'pouch')), { adapter: 'leveldb' });
    const there = new Database(`${url}/${FULL_MEMBERS}`, { auth: { username: user, password } });
    let written = 0;
    const took = await timed(async () => {
      const replicated = await here.replicate.from(there, { batch_size: PAGE, checkpoint: 'target' });
      written = replicated.docs_written;
    });
    await here.close();
    return [countedMembers(written - BESIDE, took)];
  };
}

function emptied(path: string): string {
  rmSync(path, { recursive: true, force: true });
  return path;
}
