/**
 * Which candidates of an open conflict somebody has settled already.
 *
 * Alone because merging, settling and the inbox must name a candidate alike.
 * Invariants: settled hashes unite, whoever merges; a field keeps its newest 64, by the instant of settling, so that
 * what was settled a moment ago is never what is dropped. An older copy than those may ask once more; nothing is lost.
 */
import { canonical } from './canonical.ts';
import type { AnyDocument, OpenField, Settled } from './document.ts';
import { isRecord } from './mergeTable.ts';

export type Candidate = OpenField['candidates'][number];

/** By field, by hash, when it was settled. */
export type SettledFields = ReadonlyMap<string, ReadonlyMap<string, string>>;

const MOST_SETTLED = 64;

/**
 * 53 bits are enough: a hash is compared only with the at most 64 settled ones of one field of one document, and nobody
 * who may write the document needs a collision to write into it.
 * Source: cyrb53 by bryc, public domain.
 */
export function candidateHash({ value, at, by, device }: Candidate): string {
  const text = canonical({ value, at, by, device });
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}

/** What can be read of a document's bookkeeping; a stranger's may be anything. */
export function settledOf(document: AnyDocument | undefined): SettledFields {
  const settled: unknown = document?.settled;
  const fields = isRecord(settled) ? Object.entries(settled) : [];
  return new Map(
    fields.map(([field, hashes]) => [
      field,
      new Map(
        Object.entries(isRecord(hashes) ? hashes : {}).filter(
          (one): one is [string, string] => typeof one[1] === 'string',
        ),
      ),
    ]),
  );
}

export function isSettled(settled: SettledFields, field: string, candidate: Candidate): boolean {
  return settled.get(field)?.has(candidateHash(candidate)) ?? false;
}

export function unitedSettled(a: SettledFields, b: SettledFields): SettledFields {
  return new Map([...new Set([...a.keys(), ...b.keys()])].map((field) => [field, newest(a.get(field), b.get(field))]));
}

type Hashes = ReadonlyMap<string, string>;

function newest(a: Hashes = new Map(), b: Hashes = new Map()): Hashes {
  const united = new Map(a);
  for (const [hash, at] of b) united.set(hash, later(at, united.get(hash) ?? ''));
  const byAge = [...united].toSorted(([h, x], [g, y]) => (x === y ? (h < g ? 1 : -1) : x < y ? 1 : -1));
  return new Map(byAge.slice(0, MOST_SETTLED));
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** As a document holds it; nothing where nothing is settled. */
export function storedSettled(settled: SettledFields): Settled | undefined {
  const fields = [...settled].filter(([, hashes]) => hashes.size > 0);
  return fields.length === 0
    ? undefined
    : Object.fromEntries(fields.map(([field, hashes]) => [field, Object.fromEntries(hashes)]));
}
