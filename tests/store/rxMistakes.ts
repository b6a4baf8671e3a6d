/**
 * Storages with one mistake each, put over ours: the comparison must find every one.
 *
 * Alone because each is a mistake that somebody could make, and a comparison that misses it proves nothing.
 */
import { getIndexableStringMonad } from 'rxdb/plugins/core';
import { map } from 'rxjs';
import type { Row } from './rxPrograms.ts';
import type { Plant } from './rxSides.ts';

const overInstance =
  (change: (instance: Parameters<Plant>[0], schema: Parameters<Plant>[1]) => Partial<Parameters<Plant>[0]>): Plant =>
  (instance, schema) => ({ ...instance, ...change(instance, schema) });

export const mistakes: Readonly<Record<string, Plant>> = {
  'orders by UTF-8': overInstance((instance, schema) => ({
    query: async (prepared) => {
      const { documents } = await instance.query(prepared);
      const { index, sortSatisfiedByIndex } = prepared.queryPlan;
      if (!sortSatisfiedByIndex) return { documents };
      const keyOf = getIndexableStringMonad<Row>(schema, [...index]);
      const bytesOf = (row: Row) => Buffer.from(keyOf(row), 'utf8');
      return { documents: documents.toSorted((a, b) => Buffer.compare(bytesOf(a), bytesOf(b))) };
    },
  })),
  'counts whatever lives': overInstance((instance) => ({
    count: async (prepared) => {
      const { count } = await instance.count(prepared);
      const all = await instance.findDocumentsById(['a', 'b', 'c', 'ä', '🎉', 'ｆ', 'B', 'z'], false);
      return { count: count === 0 ? 0 : all.length, mode: 'fast' };
    },
  })),
  'tells of a revived document as changed': overInstance((instance) => ({
    changeStream: () =>
      instance.changeStream().pipe(
        map((bulk) => ({
          ...bulk,
          events: bulk.events.map((event) =>
            event.operation === 'INSERT' && event.previousDocumentData !== undefined
              ? ({ ...event, operation: 'UPDATE' } as never)
              : event,
          ),
        })),
      ),
  })),
  'skips before it filters': overInstance((instance) => ({
    query: async ({ query, queryPlan }) => {
      const { skip, limit, ...rest } = query;
      const { documents } = await instance.query({ query: { ...rest, skip: 0 }, queryPlan });
      return { documents: documents.slice(skip, limit === undefined ? undefined : Math.max(limit, 1) + skip) };
    },
  })),
  'turns the ids round with the rest': overInstance((instance) => ({
    query: ({ query, queryPlan }) => {
      const isNewestFirst = Object.values(query.sort[0] ?? {})[0] === 'desc';
      const sort = isNewestFirst ? query.sort.map((part) => ({ [String(Object.keys(part)[0])]: 'desc' })) : query.sort;
      return instance.query({ query: { ...query, sort: sort as typeof query.sort }, queryPlan });
    },
  })),
  'finds deleted documents': overInstance((instance) => ({
    findDocumentsById: (wanted) => instance.findDocumentsById(wanted, true),
  })),
  'forgets one change in five': overInstance((instance) => ({
    getChangedDocumentsSince: async (limit, checkpoint) => {
      const page = await instance.getChangedDocumentsSince?.(limit, checkpoint);
      if (page === undefined) throw new Error('The storage has no such method.');
      return { ...page, documents: page.documents.filter((row) => row._meta.lwt % 5 !== 1) };
    },
  })),
};
