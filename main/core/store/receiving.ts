/**
 * Takes versions from the server into the documents here, inside a transaction that the caller holds.
 *
 * Alone because it is the counterpart of a commit: the same rows and the same change events, but decided by the merge
 * and not by a command. Invariant: what is written isn't tracked as a change of ours, except where it is one (a merge).
 */
import type { BulkWriteRow } from 'rxdb/plugins/core';
import { collections } from '../../../shared/collections.ts';
import { type AnyDocument, isErased } from '../../../shared/document/document.ts';
import { decideIncoming, type Standing, type Step } from '../../../shared/document/decideIncoming.ts';
import { answeredFields, joinedFields } from '../../../shared/document/metFields.ts';
import { parsedBody, type RxRow } from './documentRow.ts';
import type { SqlFile, SqlRow } from './driver.ts';
import type { Instance } from './rxInstance.ts';
import { rxWriteOf, versionOf } from './rxWrite.ts';
import { DOUBTED, SENT, WAITS } from './tracking.ts';
import { standingTowards, type Unanswered } from './unanswered.ts';

/** A version of the server's; `document` undefined: deleted there. */
export type Incoming = {
  readonly id: string;
  readonly rev: string;
  readonly document: AnyDocument | undefined;
  readonly stubs?: unknown;
};
export type Received = {
  /** Documents that changed here, but for what devices say of themselves. */
  readonly written: readonly string[];
  /** Fields newly open. */
  readonly opened: number;
  /** Deleted on one side, changed on the other: the change was kept. */
  readonly kept: readonly string[];
  /** What was merged without a question, and what another device answered. */
  readonly met: readonly Met[];
};
export type Met = {
  readonly id: string;
  readonly how: 'joined' | 'settled';
  /** The device that the server's version is from. */
  readonly device: string;
  readonly fields: readonly string[];
  /** Of what was joined, those that came from there. */
  readonly theirs?: readonly string[];
};
type Parts = {
  readonly file: SqlFile;
  readonly token: string;
  readonly instance: Instance;
  readonly collection: string;
  readonly unanswered: Unanswered;
};

const mergeOf = new Map<string, (typeof collections)[number]['merge']>(
  collections.map(({ name, merge }) => [name, merge]),
);

const HELD_BACK = 'SELECT 1 FROM sync_aside WHERE collection = ? LIMIT 1';
/** A version was held back, and a newer one of it is taken. */
const TAKEN_AFTER_ALL = "DELETE FROM sync_aside WHERE collection = ? AND id = ? AND direction = 'in'";

const SETTLE = `INSERT INTO sync_documents (collection, id, rev, base, stubs, waits) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (collection, id)
  DO UPDATE SET rev = excluded.rev, base = excluded.base, stubs = excluded.stubs, waits = excluded.waits`;

type Taken = { rows: BulkWriteRow<RxRow>[]; stored: Map<string, RxRow>; opened: number; kept: string[]; met: Met[] };

export function receiveInto(parts: Parts, incoming: readonly Incoming[], emits: (() => void)[]): Received {
  const { file, token, instance, collection, unanswered } = parts;
  const table = mergeOf.get(collection);
  if (table === undefined) throw new Error(`No merge table for ${collection}`);
  const find = file.statement('SELECT rev, base, waits FROM sync_documents WHERE collection = ? AND id = ?');
  const settle = file.statement(SETTLE);
  const isHeldBack = file.statement(HELD_BACK).get(collection) !== undefined;
  const received: Taken = { rows: [], stored: new Map(), opened: 0, kept: [], met: [] };
  // One id twice in one batch: the later version is the newer one.
  for (const one of new Map(incoming.map((each) => [each.id, each])).values()) {
    const { id, rev, document } = one;
    const known = find.get(collection, id);
    if (known?.['rev'] === rev) continue; // our own, come back
    const found = instance.internals.table.find(id);
    const ours = versionOf(found?.row);
    const towards = standingTowards(document, standingOf(ours, known), unanswered.of(collection, id));
    const step = decideIncoming(towards, document, table);
    unanswered.forget(collection, id);
    const next = nextOf(step, ours, document);
    if (next !== undefined && isErased(next)) blankTraces(file, id);
    if (isHeldBack) file.statement(TAKEN_AFTER_ALL).run(collection, id);
    if (next !== ours) {
      if (found !== undefined) received.stored.set(id, found.row);
      received.rows.push(rxWriteOf(token, found?.row, id, next));
    }
    const isMerged = step.step === 'merge';
    received.opened += isMerged ? step.opened : 0;
    if (isKept(step, ours, known)) received.kept.push(id);
    if (step.step !== 'same') received.met.push(...metIn(id, ours, document, next));
    settle.run(collection, id, rev, isMerged ? textOf(document) : null, textOf(one.stubs), isMerged ? WAITS : SENT);
  }
  const { errors, emit } = instance.internals.apply(received.rows, 'sync', received.stored);
  if (errors.length > 0) throw new Error(`Received documents were refused by the storage: ${errors[0]?.documentId}`);
  emits.push(emit);
  const written = received.rows.flatMap(({ document }) => (isOwnWork(document) ? [String(document['id'])] : []));
  return { written, opened: received.opened, kept: received.kept, met: received.met };
}

function metIn(
  id: string,
  ours: AnyDocument | undefined,
  theirs: AnyDocument | undefined,
  next: AnyDocument | undefined,
): Met[] {
  if (ours === undefined || theirs === undefined || isErased(theirs) || !isOwnWork(theirs)) return [];
  const { device } = theirs.changed;
  const joined = joinedFields(ours, theirs, next);
  const settled = answeredFields(ours, next);
  return [
    ...(joined === undefined
      ? []
      : [{ id, how: 'joined' as const, device, fields: joined.here, theirs: joined.there }]),
    ...(settled.length === 0 ? [] : [{ id, how: 'settled' as const, device, fields: settled }]),
  ];
}

/** A change outlived a deletion: on the side that had changed it, on the one that had deleted it, and also later. */
function isKept(step: Step, ours: AnyDocument | undefined, known: SqlRow | undefined): boolean {
  if (step.step === 'same') return false;
  return step.kept !== undefined || (step.step === 'take' && ours === undefined && typeof known?.['rev'] === 'string');
}

/** What else this device kept of a person who asked to be forgotten. */
function blankTraces(file: SqlFile, id: string): void {
  file.statement('DELETE FROM log_images WHERE id = ?').run(id);
  file.statement('DELETE FROM sync_aside WHERE id = ?').run(id);
}

/** What a device says of itself is nobody's work, and counted nowhere. */
export const isOwnWork = (document: Readonly<Record<string, unknown>>): boolean => document['kind'] !== 'device';

export function standingOf(ours: AnyDocument | undefined, known: SqlRow | undefined): Standing {
  const [base, waits] = [known?.['base'], known?.['waits'] ?? SENT];
  return {
    ours,
    waits: waits !== SENT && waits !== DOUBTED,
    base: typeof base === 'string' ? (parsedBody(base) as AnyDocument) : undefined,
  };
}

const textOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

function nextOf(step: Step, ours: AnyDocument | undefined, theirs: AnyDocument | undefined): AnyDocument | undefined {
  switch (step.step) {
    case 'same':
      return ours;
    case 'take':
      return theirs;
    case 'merge':
      return step.next;
  }
}
