/**
 * Where our storage differs from RxDB's memory storage on purpose, and why; each with what is compared instead.
 *
 * Alone so that the list can be read by itself. Invariant: what isn't listed here is compared bit by bit.
 */
import type { FilledMangoQuery } from 'rxdb/plugins/core';
import { getIndexableStringMonad, getSchemaByObjectPath, prepareQuery } from 'rxdb/plugins/core';
import type { Row, Schema } from './rxPrograms.ts';
import type { Instance } from './rxSides.ts';

export const knownDifferences = {
  checkpoints:
    'Ours are sequence numbers, RxDB’s a time and an id: a clock that goes back loses nothing. Compared: what has changed since each of them.',
  'order of changes': 'Ours is the order of writing, RxDB’s by time and id. Compared: the last state of each document.',
  cleanup:
    'Ours keeps the last row written, so that no sequence number is given twice. Compared: after a write of something that lives.',
  'read backwards':
    'A descending sort is read from the index backwards, RxDB sorts the whole range. They differ for texts that a key can’t tell apart (missing, null and empty) or mixes up (against the schema, or with signs before the blank). Compared: RxDB’s own ascending answer, reversed.',
  'slow counts':
    'Where documents must be read to be counted, ours says so and RxDB refuses unless told otherwise. Compared: the number.',
  'after closing': 'Ours refuses every call, the memory storage goes on answering. Tested by itself.',
} as const;

type Asked = FilledMangoQuery<never>;

/** A missing number or boolean is not to be taken for nought or false, so the index must not decide where it may be missing. */
const isTold = (schema: Schema, field: string): boolean =>
  (schema.required as readonly string[]).includes(field) || getSchemaByObjectPath(schema, field).type === 'string';

/** What a descending query is worth where an index gives its order: undefined where none does. */
export async function readBackwards(peer: Instance, schema: Schema, query: Asked): Promise<Row[] | undefined> {
  const parts = query.sort.map((part) => Object.entries(part)[0] as [string, string]);
  const isTail = parts.length > 1 && parts.at(-1)?.join() === 'id,asc';
  if (!(isTail ? parts.slice(0, -1) : parts).every(([, direction]) => direction === 'desc')) return undefined;
  const { skip, limit, ...rest } = query;
  const twin = { ...rest, skip: 0, sort: parts.map(([field]) => ({ [field]: 'asc' })) } as unknown as Asked;
  const prepared = prepareQuery<never>(schema, twin);
  const { index, sortSatisfiedByIndex } = prepared.queryPlan;
  if (!sortSatisfiedByIndex || index.length < 3 || !index.every((field) => isTold(schema, field))) return undefined;
  const { documents } = await peer.query(prepared);
  const keyOf = getIndexableStringMonad<Row>(schema, isTail ? index.slice(0, index.indexOf('id')) : [...index]);
  const runs: Row[][] = [];
  for (const row of documents as Row[]) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && keyOf(run[0]) === keyOf(row)) run.push(row);
    else runs.push([row]);
  }
  return runs
    .toReversed()
    .flat()
    .slice(skip ?? 0, limit === undefined ? undefined : (skip ?? 0) + limit);
}
