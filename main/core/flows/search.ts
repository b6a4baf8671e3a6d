/** Search over everything at once. Joins the collections under the names that callers know them by. */
import { type Collection, type CollectionName, collections } from '../../../shared/collections.ts';
import { done } from '../../../shared/result.ts';
import { SEARCH_KINDS, type searchContract } from '../../../shared/search/contract.ts';
import { excerptOf } from '../../../shared/text/excerpt.ts';
import { matchesIn } from '../../../shared/text/matches.ts';
import type { Procedures } from '../procedures.ts';
import type { Scene } from '../scene.ts';
import type { SearchHit } from '../store/searchQuery.ts';

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
        items: hits.map((hit) => ({
          kind: KIND_OF[hit.collection] ?? hit.collection,
          id: hit.id,
          title: hit.title,
          match: matchOf(scene, hit, query),
        })),
      });
    },
  };
}

const LOOKUP_OF: ReadonlyMap<string, Collection['lookup']> = new Map(
  collections.map(({ name, lookup }) => [name, lookup]),
);

/** What is shown beside the title: where the title doesn't show why it was found, the words around what was. */
function matchOf({ store }: Scene, { collection, id, title, detail }: SearchHit, query: string): string {
  if (matchesIn(`${title} ${detail}`, query).length > 0) return detail;
  const document = store.get(collection as CollectionName, id);
  const more = document === undefined ? undefined : LOOKUP_OF.get(collection)?.search(document)?.more;
  return excerptOf(more ?? '', query) ?? detail;
}
