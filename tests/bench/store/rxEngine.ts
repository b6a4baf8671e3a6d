/** RxDB over any storage, asked as its own documentation asks it; one collection with one index. */
import { createRxDatabase, type RxCollection, type RxDatabase, type RxStorage } from 'rxdb/plugins/core';
import { atOfRank, type BenchDocument, documentAt, rxSchema } from './documents.ts';
import { type Engine, fromTo, type Opened, RANGE } from './works.ts';

type Documents = { readonly docs: RxCollection<BenchDocument> };
export type RxPlace = {
  readonly name: string;
  readonly storage: RxStorage<unknown, unknown>;
  /** Called once the database is closed. */
  readonly close: () => unknown;
};

export const rxEngine = (place: (state: 'empty' | 'kept') => Promise<RxPlace>): Engine => ({
  open: async (state) => {
    const { name, storage, close } = await place(state);
    const database = await createRxDatabase<Documents>({ name, storage, multiInstance: false });
    await database.addCollections({ docs: { schema: rxSchema as never } });
    return openedOf(database, close);
  },
});

function openedOf(database: RxDatabase<Documents>, closed: () => unknown): Opened {
  const { docs } = database;
  return {
    insert: (from, to) => {
      const batch = Array.from({ length: to - from }, (_, place) => documentAt(from + place));
      return async () => {
        const { error } = await docs.bulkInsert(batch);
        if (error.length > 0) throw new Error(`${error.length} documents were refused`);
      };
    },
    update: async (n, note) => {
      const found = await docs.findOne(documentAt(n).id).exec();
      if (found === null) throw new Error(`Document ${n} is not there`);
      return () => found.patch({ note });
    },
    find: (n) => docs.findOne(documentAt(n).id).exec(),
    range: (order, rank) =>
      order === 'asc'
        ? docs.find({ selector: { at: { $gte: atOfRank(rank) } }, sort: [{ at: 'asc' }], limit: RANGE }).exec()
        : docs
            .find({ selector: { at: { $lte: atOfRank(rank) } }, sort: [{ at: 'desc' }, { id: 'desc' }], limit: RANGE })
            .exec(),
    count: (from, to) => {
      const [least, before] = fromTo(from, to);
      return docs.count({ selector: { at: { $gte: least, $lt: before } } }).exec();
    },
    close: async () => {
      await database.close();
      await closed();
    },
  };
}
