/** Search over everything at once. Joins the collections under the names that callers know them by. */
import type { CollectionName } from '../../../shared/collections.ts';
import { done } from '../../../shared/result.ts';
import { SEARCH_KINDS, type searchContract } from '../../../shared/search/contract.ts';
import type { Procedures } from '../procedures.ts';
import type { Scene } from '../scene.ts';

const COLLECTION_OF = { member: 'members', event: 'events', post: 'posts' } as const satisfies Record<
  (typeof SEARCH_KINDS)[number],
  CollectionName
>;
const KIND_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(COLLECTION_OF).map(([kind, collection]) => [collection, kind]),
);

export function searchProcedures(scene: Scene): Procedures<typeof searchContract> {
  return {
    all: ({ query, kinds = SEARCH_KINDS, limit = 20 }) => {
      const hits = scene.store.search(
        query,
        kinds.map((kind) => COLLECTION_OF[kind]),
        limit,
      );
      return done({
        items: hits.map(({ collection, id, title, detail }) => ({
          kind: KIND_OF[collection] ?? collection,
          id,
          title,
          match: detail,
        })),
      });
    },
  };
}
