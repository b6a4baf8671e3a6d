/** The inbox of open conflicts: what waits for a decision, and settling it for everybody. */
import { type CollectionName, type Collection, collections, OPEN_KEY } from '../../../shared/collections.ts';
import { type Failure, notFound } from '../../../shared/contract/failure.ts';
import type { AnyDocument, OpenField } from '../../../shared/document/document.ts';
import { placeAt } from '../../../shared/document/fieldPath.ts';
import { joinTexts } from '../../../shared/document/joinTexts.ts';
import { settleField } from '../../../shared/document/settle.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { Conflict, conflictsContract } from '../../../shared/sync/contract.ts';
import type { Procedures } from '../procedures.ts';
import { type Call, type Scene, written } from '../scene.ts';
import { titleOf } from './asides.ts';
import { settledRows } from './settledRows.ts';

type Choose = { readonly value?: unknown } | { readonly candidate: number };
type Wanted = { readonly field: string; readonly choose: Choose };

export function conflictsProcedures(scene: Scene): Procedures<typeof conflictsContract> {
  const { store } = scene;
  const find = (id: string): { collection: Collection; document: AnyDocument } | undefined => {
    for (const collection of collections) {
      const document: AnyDocument | undefined = store.get(collection.name, id);
      if (document !== undefined) return { collection, document };
    }
    return undefined;
  };
  const settle = (id: string, fields: readonly Wanted[], call: Call): Result<{ id: string; undo: string }, Failure> => {
    const found = find(id);
    if (found === undefined) return failed(notFound('document', id));
    const { collection, document } = found;
    const stamp = scene.stamp(call.caller);
    let next = document;
    for (const { field, choose } of fields) {
      const value = valueOf(document, field, choose);
      if (!value.ok) return value;
      const settled = settleField(next, field, value.value, stamp, collection.merge);
      if (settled === undefined) return failed(notFound('open conflict', field));
      next = settled;
    }
    const problem = collection.problemOf(next);
    if (problem !== undefined) return failed({ code: 'invalid-input', issues: [{ path: 'choose', problem }] });
    const committed = scene.commit('conflicts.resolve', call, [written(collection.name, document, next)]);
    return committed.ok ? done({ id, ...committed.value }) : committed;
  };
  return {
    list: ({ limit = 100, offset = 0 }) => {
      const all = collections.flatMap((collection) =>
        store.byKey(collection.name, OPEN_KEY).map((document: AnyDocument) => ({ collection, document })),
      );
      const newest = all.toSorted((a, b) => (a.document.changed.at < b.document.changed.at ? 1 : -1));
      const items = newest
        .slice(offset, offset + limit)
        .map(({ collection, document }) => conflictOf(collection, document, store.device.id));
      return done({ items, total: all.length });
    },
    settled: () => done({ items: settledRows(store, scene.clock()) }),
    resolve: ({ id, field, choose }, call) => settle(id, [{ field, choose }], call),
    resolveAll: ({ id, fields }, call) => settle(id, fields, call),
  };
}

function valueOf(document: AnyDocument, field: string, choose: Choose): Result<unknown, Failure> {
  if (!('candidate' in choose)) return done(choose.value);
  const entry = document.open?.find((one) => one.field === field);
  const candidate = entry?.candidates[choose.candidate];
  return candidate === undefined
    ? failed(notFound('candidate', `${field} ${choose.candidate}`))
    : done(candidate.value);
}

function conflictOf({ name, merge }: Collection, document: AnyDocument, device: string): Conflict {
  return {
    collection: name satisfies CollectionName,
    id: document.id,
    kind: document.kind,
    title: titleOf(name, document) ?? document.id,
    changed: document.changed,
    fields: (document.open ?? []).map((entry) => {
      const joined = joinedOf(entry);
      return {
        field: entry.field,
        base: entry.base,
        now: placeAt(document, entry.field, merge)?.value,
        candidates: entry.candidates.map((candidate) => ({
          value: candidate.value,
          at: candidate.at,
          by: candidate.by,
          device: candidate.device,
          isHere: candidate.device === device,
        })),
        ...(joined === undefined ? {} : { joined }),
      };
    }),
  };
}

/** Offered where two texts changed different words of a third. */
function joinedOf({ base, candidates }: OpenField): string | undefined {
  const [a, b, ...more] = candidates.map(({ value }) => value);
  if (more.length > 0 || typeof base !== 'string' || typeof a !== 'string' || typeof b !== 'string') return undefined;
  return joinTexts(base, a, b);
}
