/**
 * Our own export, read: which documents of which collections are in it, and what in it is none.
 *
 * Alone because the file may have gone through anybody's hands. Invariants: every element of every collection is in exactly
 * one row, in the file's order; nothing throws, whatever stands there; of two documents with one id the first counts; a
 * newer file is refused as a whole, since half of it would look like all.
 */
import { type Collection, collections } from '../collections.ts';
import type { AnyDocument } from '../document/document.ts';
import { isRecord } from '../document/mergeTable.ts';
import { done, failed, type Result } from '../result.ts';
import { ownProblem, type OwnProblem } from './ownProblem.ts';

export const OWN_FORMAT = 'stammtisch-export';
export const OWN_VERSION = 1;

export type OwnRow = { readonly row: number } & (
  | { readonly collection: Collection['name']; readonly document: AnyDocument }
  | { readonly collection: string; readonly document: undefined; readonly problem: OwnProblem }
);
export type OwnReading = { readonly program: string; readonly at: string; readonly rows: readonly OwnRow[] };
export type OwnFailure =
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'newer'; readonly found: number; readonly known: number };

/** @param value what the file says, parsed */
export function readOwnExport(value: unknown): Result<OwnReading, OwnFailure> {
  if (!isRecord(value) || value['format'] !== OWN_FORMAT || !isRecord(value['collections']))
    return failed({ kind: 'not-ours' });
  const version = value['formatVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return failed({ kind: 'not-ours' });
  if (version > OWN_VERSION) return failed({ kind: 'newer', found: version, known: OWN_VERSION });
  const rows: OwnRow[] = [];
  for (const [name, elements] of Object.entries(value['collections'])) {
    const collection = collections.find((each) => each.name === name);
    const seen = new Set<string>();
    for (const element of Array.isArray(elements) ? elements : [elements])
      rows.push({ row: rows.length + 1, ...rowOf(name, collection, element, seen, rows.length + 1) });
  }
  return done({ program: text(value['program']), at: text(value['at']), rows });
}

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 80) : '');

type Unnumbered = OwnRow extends infer R ? (R extends unknown ? Omit<R, 'row'> : never) : never;

function rowOf(
  name: string,
  collection: Collection | undefined,
  element: unknown,
  seen: Set<string>,
  row: number,
): Unnumbered {
  const refused = (reason: OwnProblem['reason'], facts: OwnProblem['facts'] = {}): Unnumbered => ({
    collection: name.slice(0, 80),
    document: undefined,
    problem: ownProblem(row, reason, 'refused', { ...(id === '' ? {} : { id }), ...facts }),
  });
  const id = isRecord(element) && typeof element['id'] === 'string' ? element['id'].slice(0, 80) : '';
  if (collection === undefined) return refused('own-unknown-collection', { collection: name.slice(0, 80) });
  if (!isRecord(element)) return refused('own-not-a-document');
  const problem = collection.problemOf(element) ?? idProblem(element['id']);
  if (problem !== undefined) return refused('own-bad-document', { problem: problem.slice(0, 200) });
  if (seen.has(id)) return refused('own-repeated');
  seen.add(id);
  return { collection: collection.name, document: element as AnyDocument };
}

/** Of a stub nothing but the id is looked at by its model. */
const idProblem = (id: unknown): string | undefined =>
  typeof id === 'string' && /^[\w-]{1,80}$/.test(id) ? undefined : 'id: no id';
