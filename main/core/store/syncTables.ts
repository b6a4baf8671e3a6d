/**
 * What sync keeps in the workspace's file: how far each collection's feed was read, what the server has of each
 * document, what was set aside, and what happened.
 *
 * Alone because only the store knows SQL; what is done with it is `main/core/sync`. Plain tables, never replicated.
 * Invariants: documents received, what the server has of them and how far was read are one transaction, so that a kill
 * leaves all of it or nothing; a document that was changed while it was being sent goes on waiting.
 */
import { collections } from '../../../shared/collections.ts';
import type { Standing } from '../../../shared/document/decideIncoming.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { SetAside } from '../../../shared/sync/model.ts';
import { parsedBody } from './documentRow.ts';
import type { SqlFile } from './driver.ts';
import type { Instance } from './rxInstance.ts';
import { rxWriteOf, versionOf } from './rxWrite.ts';
import { type Incoming, type Received, receiveInto, standingOf } from './receiving.ts';
import { type History, openHistory } from './syncHistory.ts';
import {
  acknowledge,
  asidesOf,
  beginAnew,
  feedOf,
  IS,
  linkCollection,
  lookAt,
  lookOut,
  putAside,
  saveFeed,
  waitingOf,
} from './syncRows.ts';
import { openUnanswered } from './unanswered.ts';
import { ASIDE, DOUBTED, SENT, WAITS } from './tracking.ts';

/** How far a collection's feed was read, and what its database said of itself then. */
export type Feed = {
  readonly since: string;
  /** JSON of the identity that was last seen. */
  readonly identity: unknown;
  readonly contact: string | undefined;
};
/** A change that waits to be sent; `text` is the document as it lies here, undefined: it was deleted. */
export type WaitingRow = {
  readonly id: string;
  readonly rev: string | undefined;
  readonly document: AnyDocument | undefined;
  readonly text: string | undefined;
  /** What other programs attached to it there. */
  readonly stubs: unknown;
};
export type Sent = Pick<WaitingRow, 'id' | 'text'> & { readonly rev: string | undefined };
export type KnownRevision = { readonly id: string; readonly rev: string; readonly isDeleted: boolean };
export type Whereabouts = { readonly is: 'there' | 'waits' | 'aside' | 'unlinked'; readonly round: number };
export type AsideRow = SetAside & { readonly document: unknown };

export type SyncTables = {
  readonly isLinked: () => boolean;
  /** From now on everything waits to be sent, and every write is tracked; what is linked already stays as it is. */
  readonly link: () => void;
  /** Forgets all about the server. */
  readonly unlink: () => void;
  readonly feed: (collection: string) => Feed;
  readonly saveFeed: (collection: string, change: Partial<Feed>) => void;
  readonly waiting: (collection: string, limit: number) => WaitingRow[];
  readonly counts: (collection: string) => { readonly toSend: number; readonly setAside: number };
  /** How many of these would delete or overwrite a document here. */
  readonly lookAt: (collection: string, rows: readonly KnownRevision[]) => { deleted: number; overwritten: number };
  /** How many of those that wait would delete or overwrite one there. */
  readonly lookOut: (collection: string) => { deleted: number; overwritten: number };
  /** Whether this is the version that the server is known to have. */
  readonly isKnown: (collection: string, id: string, rev: string) => boolean;
  /** @param read how far the feed has been read with these */
  readonly receive: (collection: string, incoming: readonly Incoming[], read?: Partial<Feed>) => Received;
  /** These are about to be sent; until an answer comes nobody knows whether the server has them. */
  readonly sending: (collection: string, rows: readonly Pick<WaitingRow, 'id' | 'document'>[]) => void;
  /** The server has these now as they were sent. */
  readonly acknowledge: (collection: string, sent: readonly Sent[], round: number) => void;
  /** A document that this device writes of itself, without a command: sent like any other, and in no log. */
  readonly publish: (collection: string, document: AnyDocument) => void;
  /** Where a document is known to be: when ours is the server's, and in which of our rounds it went there. */
  /** How a document stands here, as a version that comes would meet it. */
  readonly standing: (collection: string, id: string) => Standing & { readonly rev: string | undefined };
  readonly whereabouts: (collection: string, id: string) => Whereabouts;
  /** The server has no trace of it any more: what is here is new to it. */
  readonly forget: (collection: string, id: string) => void;
  /**
   * Everything here waits to be sent, over what the server has of it.
   * @param there without it, as if the server had nothing: what it has is merged without an ancestor
   */
  readonly forgetAll: (collection: string, there: readonly KnownRevision[]) => void;
  /** Whatever the server doesn't have once its feed was read from the beginning goes. */
  readonly doubtAll: (collection: string) => void;
  /** After a feed was read to its end: lets go of what was doubted and didn't come. */
  readonly dropDoubted: (collection: string) => Received;
  /** The server's version instead of a change of ours; false: it has none. */
  readonly giveUp: (collection: string, id: string) => boolean;
  readonly putAside: (row: AsideRow) => void;
  readonly asides: (collection?: string) => AsideRow[];
  /** Tried again: it waits to be sent, or to be fetched. */
  readonly release: (collection: string, id: string) => void;
  readonly history: History;
};

export function openSyncTables(file: SqlFile, token: string, instances: ReadonlyMap<string, Instance>): SyncTables {
  const tableOf = (collection: string): Instance => {
    const instance = instances.get(collection);
    if (instance === undefined) throw new Error(`No collection ${collection}`);
    return instance;
  };
  const unanswered = openUnanswered();
  const number = (sql: string, ...values: string[]) => Number(file.statement(sql).get(...values)?.['n'] ?? 0);
  const receive: SyncTables['receive'] = (collection, incoming, read) => {
    const emits: (() => void)[] = [];
    const received = file.write(() => {
      const parts = { file, token, instance: tableOf(collection), collection, unanswered };
      const answer = receiveInto(parts, incoming, emits);
      if (read !== undefined) saveFeed(file, collection, read);
      return answer;
    });
    for (const emit of emits) emit();
    return received;
  };
  return {
    isLinked: () => number('SELECT count(*) AS n FROM sync_feeds') > 0,
    link: () =>
      file.write(() => collections.forEach(({ name }) => linkCollection(file, name, tableOf(name), 'as before'))),
    unlink: () =>
      file.write(() => {
        for (const table of ['sync_feeds', 'sync_documents', 'sync_aside'])
          file.statement(`DELETE FROM ${table}`).run();
      }),
    feed: (collection) => feedOf(file.statement('SELECT * FROM sync_feeds WHERE collection = ?').get(collection)),
    saveFeed: (collection, change) => saveFeed(file, collection, change),
    waiting: (collection, limit) => waitingOf(file, tableOf(collection).internals.table.name, collection, limit),
    counts: (collection) => ({
      toSend: number(`SELECT count(*) AS n FROM sync_documents WHERE collection = ? AND waits = ${WAITS}`, collection),
      setAside: number('SELECT count(*) AS n FROM sync_aside WHERE collection = ?', collection),
    }),
    lookAt: (collection, rows) => lookAt(file, tableOf(collection).internals.table.name, collection, rows),
    lookOut: (collection) => lookOut(file, tableOf(collection).internals.table.name, collection),
    isKnown: (collection, id, rev) =>
      number(
        'SELECT count(*) AS n FROM sync_documents WHERE collection = ? AND id = ? AND rev = ?',
        collection,
        id,
        rev,
      ) > 0,
    receive,
    sending: unanswered.note,
    acknowledge: (collection, sent, round) => {
      file.write(() => acknowledge(file, tableOf(collection).internals.table.name, collection, sent, round));
      for (const { id } of sent) unanswered.forget(collection, id);
    },
    publish: (collection, document) => {
      const { table, apply } = tableOf(collection).internals;
      const found = table.find(document.id)?.row;
      const stored = new Map(found === undefined ? [] : [[document.id, found]]);
      const write = () => apply([rxWriteOf(token, found, document.id, document)], 'own', stored);
      file.write(write).emit();
    },
    standing: (collection, id) => {
      const row = file
        .statement('SELECT rev, base, waits FROM sync_documents WHERE collection = ? AND id = ?')
        .get(collection, id);
      const ours = versionOf(tableOf(collection).internals.table.find(id)?.row);
      return { ...standingOf(ours, row), rev: typeof row?.['rev'] === 'string' ? row['rev'] : undefined };
    },
    whereabouts: (collection, id) => {
      const row = file
        .statement('SELECT waits, round FROM sync_documents WHERE collection = ? AND id = ?')
        .get(collection, id);
      const is = row === undefined ? 'unlinked' : IS[row['waits'] as number];
      return { is: is ?? 'there', round: Number(row?.['round'] ?? 0) };
    },
    forget: (collection, id) =>
      void file
        .statement(
          `UPDATE sync_documents SET rev = NULL, base = NULL, waits = ${WAITS} WHERE collection = ? AND id = ?`,
        )
        .run(collection, id),
    forgetAll: (collection, there) =>
      file.write(() => {
        beginAnew(file, collection, tableOf(collection), WAITS);
        const known = file.statement('UPDATE sync_documents SET rev = ? WHERE collection = ? AND id = ?');
        for (const { id, rev } of there) known.run(rev, collection, id);
      }),
    doubtAll: (collection) => file.write(() => beginAnew(file, collection, tableOf(collection), DOUBTED)),
    dropDoubted: (collection) => {
      const doubted = file
        .statement(`SELECT id FROM sync_documents WHERE collection = ? AND waits = ${DOUBTED}`)
        .all(collection);
      if (doubted.length === 0) return { written: [], opened: 0, kept: [], met: [] };
      const dropped = receive(
        collection,
        doubted.map(({ id }) => ({ id: id as string, rev: '', document: undefined })),
      );
      file.write(() => file.statement(`DELETE FROM sync_documents WHERE collection = ? AND rev = ''`).run(collection));
      return dropped;
    },
    giveUp: (collection, id) => {
      const row = file
        .statement('SELECT rev, base FROM sync_documents WHERE collection = ? AND id = ?')
        .get(collection, id);
      if (typeof row?.['rev'] !== 'string') return false;
      const document = row['base'] === null ? undefined : (parsedBody(row['base']) as AnyDocument);
      const settle = file.statement(
        `UPDATE sync_documents SET waits = ${SENT}, rev = '' WHERE collection = ? AND id = ?`,
      );
      file.write(() => settle.run(collection, id));
      receive(collection, [{ id, rev: row['rev'], document }]);
      return true;
    },
    putAside: (row) => file.write(() => putAside(file, row)),
    asides: (collection) => asidesOf(file, collection),
    release: (collection, id) =>
      file.write(() => {
        file.statement('DELETE FROM sync_aside WHERE collection = ? AND id = ?').run(collection, id);
        file
          .statement(`UPDATE sync_documents SET waits = ${WAITS} WHERE collection = ? AND id = ? AND waits = ${ASIDE}`)
          .run(collection, id);
      }),
    history: openHistory(file),
  };
}
