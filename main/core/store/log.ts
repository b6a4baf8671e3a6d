/**
 * The log of this device: a row per command, and apart from it what each of its documents was before and after.
 *
 * Invariants: written in the command's own transaction, so what is in the log happened and what happened is in the log;
 * never replicated; images older than 90 days go, but not those of the latest 500 commands; the rows stay. Facts name
 * people only by id.
 */
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { Image } from '../../../shared/document/undo.ts';
import type { SqlFile, SqlRow } from './driver.ts';

export type LogMode = 'do' | 'undo' | 'redo';
export type LogEntry = {
  readonly n: number;
  readonly at: string;
  readonly by: string;
  readonly command: string;
  readonly mode: LogMode;
  readonly target: number | undefined;
  readonly undone: boolean;
  readonly undoable: boolean;
  readonly documents: number;
};
export type LoggedImage = Image & { readonly collection: string; readonly id: string };
export type NewEntry = Pick<LogEntry, 'at' | 'by' | 'command' | 'mode' | 'target' | 'undoable'> & {
  readonly device: string;
};

/** Undo reaches back so far, over restarts: so many days, and so many commands whatever the clock says of their age. */
const IMAGES_KEPT = { age: '-90 days', commands: 500 };

export type Log = {
  readonly append: (entry: NewEntry, images: readonly LoggedImage[]) => number;
  readonly entry: (n: number) => LogEntry | undefined;
  readonly images: (n: number) => LoggedImage[];
  readonly firstImage: (n: number) => LoggedImage | undefined;
  readonly list: (limit: number, offset: number) => { items: LogEntry[]; total: number };
  /** Those of one name since an instant that nobody has taken back, newest first. */
  readonly done: (command: string, since: string, limit: number) => LogEntry[];
  /** The command that Undo takes back next. */
  readonly nextToUndo: () => LogEntry | undefined;
  /** Undo stops at it no more: all of it was changed since. By its number it can still be asked for. */
  readonly passOver: (n: number) => void;
  /** The undo that Redo takes back next: none once another command came after it. */
  readonly nextToRedo: () => LogEntry | undefined;
  /** @param now an instant by the same clock that stamps the commands */
  readonly forgetOldImages: (now: string) => void;
};

const COLUMNS = 'n, at, by, command, mode, target, undone, undoable, documents';

export function openLog(file: SqlFile): Log {
  const insert = file.statement(
    'INSERT INTO log (at, by, device, command, mode, target, undoable, documents) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertImage = file.statement(
    'INSERT INTO log_images (log, place, collection, id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const one = (sql: string, ...values: number[]): LogEntry | undefined => entryOf(file.statement(sql).get(...values));
  return {
    append: (entry, images) => {
      const n = insert.insert(
        entry.at,
        entry.by,
        entry.device,
        entry.command,
        entry.mode,
        entry.target ?? null,
        entry.undoable ? 1 : 0,
        images.length,
      );
      images.forEach((image, place) =>
        insertImage.run(n, place, image.collection, image.id, textOf(image.before), textOf(image.after)),
      );
      if (entry.target !== undefined) file.statement('UPDATE log SET undone = ? WHERE n = ?').run(n, entry.target);
      return n;
    },
    entry: (n) => one(`SELECT ${COLUMNS} FROM log WHERE n = ?`, n),
    images: (n) =>
      file
        .statement('SELECT collection, id, before, after FROM log_images WHERE log = ? ORDER BY place')
        .all(n)
        .map(imageOf),
    firstImage: (n) => {
      const found = file
        .statement('SELECT collection, id, before, after FROM log_images WHERE log = ? ORDER BY place LIMIT 1')
        .get(n);
      return found === undefined ? undefined : imageOf(found);
    },
    list: (limit, offset) => ({
      items: file
        .statement(`SELECT ${COLUMNS} FROM log ORDER BY n DESC LIMIT ? OFFSET ?`)
        .all(limit, offset)
        .map((row) => entryOf(row) as LogEntry),
      total: Number(file.statement('SELECT count(*) AS n FROM log').get()?.['n'] ?? 0),
    }),
    done: (command, since, limit) =>
      file
        .statement(
          `SELECT ${COLUMNS} FROM log WHERE command = ? AND at >= ? AND mode <> 'undo' AND (undone IS NULL OR undone = n)
             ORDER BY n DESC LIMIT ?`,
        )
        .all(command, since, limit)
        .map((row) => entryOf(row) as LogEntry),
    nextToUndo: () =>
      one(
        `SELECT ${COLUMNS} FROM log WHERE mode IN ('do', 'redo') AND undone IS NULL AND undoable = 1 ORDER BY n DESC LIMIT 1`,
      ),
    passOver: (n) => void file.statement('UPDATE log SET undone = n WHERE n = ?').run(n),
    nextToRedo: () =>
      one(
        `SELECT ${COLUMNS} FROM log WHERE mode = 'undo' AND undone IS NULL AND n > (SELECT coalesce(max(n), 0) FROM log WHERE mode = 'do') ORDER BY n DESC LIMIT 1`,
      ),
    forgetOldImages: (now) =>
      void file
        .statement(
          `DELETE FROM log_images WHERE log IN (SELECT n FROM log WHERE at < strftime('%Y-%m-%dT%H:%M:%fZ', ?, ?)
             AND n <= (SELECT max(n) FROM log) - ?)`,
        )
        .run(now, IMAGES_KEPT.age, IMAGES_KEPT.commands),
  };
}

const textOf = (document: AnyDocument | undefined): string | null =>
  document === undefined ? null : JSON.stringify(document);
const parsed = (text: unknown): AnyDocument | undefined =>
  typeof text === 'string' ? (JSON.parse(text) as AnyDocument) : undefined;

function imageOf(row: SqlRow): LoggedImage {
  return {
    collection: row['collection'] as string,
    id: row['id'] as string,
    before: parsed(row['before']),
    after: parsed(row['after']),
  };
}

function entryOf(row: SqlRow | undefined): LogEntry | undefined {
  if (row === undefined) return undefined;
  return {
    n: row['n'] as number,
    at: row['at'] as string,
    by: row['by'] as string,
    command: row['command'] as string,
    mode: row['mode'] as LogMode,
    target: row['target'] === null ? undefined : (row['target'] as number),
    undone: row['undone'] !== null && row['undone'] !== row['n'],
    undoable: row['undoable'] === 1,
    documents: row['documents'] as number,
  };
}
