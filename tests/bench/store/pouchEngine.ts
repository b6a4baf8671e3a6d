/**
 * PouchDB on LevelDB, with an index by pouchdb-find. It can't count but by reading, and LevelDB doesn't wait for the disk:
 * its single write is not durable, ours is.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { atOfRank, documentAt } from './documents.ts';
import { peerPackage } from './peerPackages.ts';
import { type Engine, fromTo, type Opened, RANGE } from './works.ts';

type Pouch = {
  readonly bulkDocs: (documents: readonly object[]) => Promise<readonly { error?: unknown }[]>;
  readonly get: (id: string) => Promise<{ _id: string; _rev: string }>;
  readonly put: (document: object) => Promise<unknown>;
  readonly find: (query: object) => Promise<{ docs: readonly object[] }>;
  readonly createIndex: (index: object) => Promise<unknown>;
  readonly close: () => Promise<void>;
};
type PouchClass = { new (path: string, options: object): Pouch; plugin: (plugin: unknown) => PouchClass };

export function pouchEngine(folder: string): Engine {
  const Database = (peerPackage('pouchdb-core') as PouchClass)
    .plugin(peerPackage('pouchdb-adapter-leveldb'))
    .plugin(peerPackage('pouchdb-find'));
  const path = join(folder, 'pouch');
  return {
    open: async (state) => {
      if (state === 'empty') rmSync(path, { recursive: true, force: true });
      const pouch = new Database(path, { adapter: 'leveldb', auto_compaction: false, revs_limit: 1 });
      if (state === 'kept') {
        // The index is made when it is first asked; that is no work of ours to compare.
        await pouch.createIndex({ index: { fields: ['at'], name: 'at', ddoc: 'at' } });
        await pouch.find({ selector: { at: { $gte: '' } }, limit: 1 });
      }
      return openedOf(pouch);
    },
  };
}

const pouchDocument = (n: number, note?: string) => {
  const { id, ...fields } = documentAt(n, note);
  return { _id: id, ...fields };
};

function openedOf(pouch: Pouch): Opened {
  return {
    insert: (from, to) => {
      const batch = Array.from({ length: to - from }, (_, place) => pouchDocument(from + place));
      return async () => {
        const answers = await pouch.bulkDocs(batch);
        if (answers.some(({ error }) => error !== undefined)) throw new Error('PouchDB refused a document');
      };
    },
    update: async (n, note) => {
      const { _rev } = await pouch.get(documentAt(n).id);
      return () => pouch.put({ ...pouchDocument(n, note), _rev });
    },
    find: (n) => pouch.get(documentAt(n).id),
    range: async (order, rank) => {
      const selector = { at: order === 'asc' ? { $gte: atOfRank(rank) } : { $lte: atOfRank(rank) } };
      return (await pouch.find({ selector, sort: [{ at: order }], limit: RANGE })).docs;
    },
    count: async (from, to) => {
      const [least, before] = fromTo(from, to);
      const selector = { at: { $gte: least, $lt: before } };
      return (await pouch.find({ selector, fields: ['_id'], limit: to - from })).docs.length;
    },
    close: () => pouch.close(),
  };
}
