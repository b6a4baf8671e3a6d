/**
 * A command's whole effect in one transaction, beneath RxDB: documents of all collections, their keys and search rows,
 * and the log row; then the change events of each collection.
 *
 * Invariants: wholly there or wholly absent; a document that is not as the command saw it (`previous`) fails the whole
 * commit as a value; what is written is valid by its model, or a bug is thrown before anything is written.
 */
import type { BulkWriteRow } from 'rxdb/plugins/core';
import { type Collection, type CollectionName, collections } from '../../../shared/collections.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { documentOf, type RxRow } from './documentRow.ts';
import type { Stored } from './documentTable.ts';
import type { SqlFile } from './driver.ts';
import { attempt, type StorageFailure } from './failures.ts';
import type { Log, LoggedImage, LogMode } from './log.ts';
import type { Instance } from './rxInstance.ts';
import { rxWriteOf } from './rxWrite.ts';

export type Write = {
  readonly collection: CollectionName;
  /** The document as the command saw it; undefined: it wasn't there. */
  readonly previous: AnyDocument | undefined;
  /** The document as it shall be; undefined: it goes. */
  readonly next: AnyDocument | undefined;
};
export type Commit = {
  readonly command: string;
  readonly by: string;
  readonly at: string;
  readonly writes: readonly Write[];
  readonly mode?: LogMode;
  /** The log row that this one takes back. */
  readonly target?: number;
  readonly undoable?: boolean;
};
export type CommitFailure =
  | StorageFailure
  | { readonly code: 'changed-meanwhile'; readonly reason: 'changed-meanwhile'; readonly ids: readonly string[] };
export type Committed = { readonly log: number };

const byName = new Map<string, Collection>(collections.map((one) => [one.name, one]));

/** Rolls the transaction back; leaves it as a value. */
class Stale extends Error {
  readonly ids: readonly string[];
  constructor(ids: readonly string[]) {
    super('changed meanwhile');
    this.ids = ids;
  }
}

export type CommitParts = {
  readonly file: SqlFile;
  readonly log: Log;
  readonly device: string;
  /** Goes into every revision, as RxDB's own writes do it. */
  readonly token: string;
  readonly instances: ReadonlyMap<string, Instance>;
};

export function commit(parts: CommitParts, command: Commit): Result<Committed, CommitFailure> {
  for (const write of command.writes) refuseInvalid(write);
  const emits: (() => void)[] = [];
  const committed = attempt(() => catchStale(() => parts.file.write(() => writeAll(parts, command, emits))));
  if (!committed.ok) return committed;
  if (!committed.value.ok) return committed.value;
  for (const emit of emits) emit();
  return done({ log: committed.value.value });
}

function writeAll(parts: CommitParts, command: Commit, emits: (() => void)[]): number {
  const groups = Map.groupBy(command.writes, ({ collection }) => collection);
  const images: LoggedImage[] = [];
  for (const [name, writes] of groups) {
    const instance = parts.instances.get(name);
    if (instance === undefined) throw new Error(`No collection ${name}`);
    const stored = new Map<string, RxRow>();
    const rows = writes.map((write) => rowOf(parts.token, instance, write, stored, images));
    const { errors, emit } = instance.internals.apply(rows, 'command', stored);
    if (errors.length > 0) throw new Stale(errors.map(({ documentId }) => documentId));
    emits.push(emit);
  }
  const { at, by, mode = 'do', target, undoable = true } = command;
  return parts.log.append({ at, by, device: parts.device, command: command.command, mode, target, undoable }, images);
}

/** What is to be written; notes what is stored and what the log keeps, so that each document is read once. */
function rowOf(
  token: string,
  instance: Instance,
  { collection, previous, next }: Write,
  stored: Map<string, RxRow>,
  images: LoggedImage[],
): BulkWriteRow<RxRow> {
  const id = (next ?? previous)?.id;
  if (id === undefined) throw new Error('A write names no document');
  const found = instance.internals.table.find(id);
  const current = documentOf(found?.row);
  if (!isAsSeen(found, previous)) throw new Stale([id]);
  if (found !== undefined) stored.set(id, found.row);
  images.push({ collection, id, before: current, after: next });
  return rxWriteOf(token, found?.row, id, next);
}

/** A stored text is what JSON made of the document, so the same document has the same text. */
function isAsSeen(found: Stored | undefined, previous: AnyDocument | undefined): boolean {
  const isThere = found !== undefined && !found.row._deleted;
  return previous === undefined ? !isThere : isThere && found.body === JSON.stringify(previous);
}

function refuseInvalid({ collection, next }: Write): void {
  if (next === undefined) return;
  const problem = byName.get(collection)?.problemOf(next);
  if (problem !== undefined) throw new Error(`A command would write an invalid document to ${collection}: ${problem}`);
}

function catchStale<T>(work: () => T): Result<T, CommitFailure> {
  try {
    return done(work());
  } catch (thrown) {
    if (thrown instanceof Stale)
      return failed({ code: 'changed-meanwhile', reason: 'changed-meanwhile', ids: thrown.ids });
    throw thrown;
  }
}
