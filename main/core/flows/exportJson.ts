/**
 * Everything of a workspace as JSON lines in one document: what it is, then each collection's documents as stored.
 *
 * Invariant: streamed, so that a hundred thousand members never stand in memory as one text; what a newer program wrote
 * goes out untouched.
 */
import { collections } from '../../../shared/collections.ts';
import type { Scene } from '../scene.ts';

const PAGE = 1000;

export function* exportedJson(scene: Scene, version: string): Generator<string> {
  yield `{"format":"stammtisch-export","formatVersion":1,"program":${JSON.stringify(version)},"at":${JSON.stringify(scene.clock())},"collections":{`;
  for (const [place, { name }] of collections.entries()) {
    yield `${place === 0 ? '' : ','}\n${JSON.stringify(name)}:[`;
    let first = true;
    for (let offset = 0; ; offset += PAGE) {
      const { items } = scene.store.list(name, { sort: [], offset, limit: PAGE });
      for (const document of items) {
        yield `${first ? '' : ','}\n${JSON.stringify(document)}`;
        first = false;
      }
      if (items.length < PAGE) break;
    }
    yield ']';
  }
  yield '\n}}\n';
}
