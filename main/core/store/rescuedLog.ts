/**
 * Copies what can be read of a damaged file's log, and notes what it last saw of documents that couldn't be read themselves.
 *
 * Alone because the log is the one part that can't be made again, and its images the one other place where a document
 * stands whole. Invariants: a command's images go over only with its row; a number that was acknowledged once is given to
 * no other command.
 */
import type { SqlFile, SqlRow, SqlValue } from './driver.ts';
import { parsedBody } from './documentRow.ts';
import { FARTHEST, greatest, readable } from './salvage.ts';

/** Ids of the documents that went over, by collection. */
type Read = ReadonlyMap<string, ReadonlySet<string>>;
/** What the log last saw of the others, by collection and id; null: that it went. */
export type LastSeen = ReadonlyMap<string, Map<string, string | null>>;
export type OldFile = { readonly file: SqlFile; readonly tables: ReadonlySet<string> };

const LOG = ['n', 'at', 'by', 'device', 'command', 'mode', 'target', 'undone', 'undoable', 'documents'];
const IMAGE = ['log', 'place', 'collection', 'id', 'before', 'after'];
const insertInto = (table: string, columns: readonly string[]): string =>
  `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
const valuesIn = (row: SqlRow, columns: readonly string[]): SqlValue[] => columns.map((column) => row[column] ?? null);

/**
 * @param acknowledged the number of a command that is known to have been there
 * @returns how many commands can't be undone any more, though they could
 */
export function copyLog(
  old: OldFile,
  next: SqlFile,
  read: Read,
  acknowledged: number,
): { lost: number; seen: LastSeen } {
  const seen = new Map(Array.from(read.keys(), (collection) => [collection, new Map<string, string | null>()]));
  const last = Math.max(acknowledged, lastNumber(old));
  let lost = 0;
  for (let n = 1; n <= last; n += 1) {
    const row = rowIn(old, n);
    if (row !== undefined) next.statement(insertInto('log', LOG)).run(...valuesIn(row, LOG));
    const { images, isWhole } = imagesIn(old, n, row?.['documents'] as number | undefined);
    if (row === undefined || !isWhole) lost += 1;
    for (const image of images) {
      if (row !== undefined) next.statement(insertInto('log_images', IMAGE)).run(...valuesIn(image, IMAGE));
      const [collection, id] = [image['collection'] as string, image['id'] as string];
      if (read.get(collection)?.has(id) === false) seen.get(collection)?.set(id, image['after'] as string | null);
    }
  }
  next.statement("DELETE FROM sqlite_sequence WHERE name = 'log'").run();
  next.statement("INSERT INTO sqlite_sequence (name, seq) VALUES ('log', ?)").run(last);
  return { lost, seen };
}

/** By the table itself only where nothing else tells: a damaged page may name any number. */
function lastNumber({ file, tables }: OldFile): number {
  const given = readable(() => file.statement("SELECT seq FROM sqlite_sequence WHERE name = 'log'").get()?.['seq']);
  const last = typeof given === 'number' ? given : tables.has('log') ? greatest(file, 'log', 'n') : 0;
  return last === undefined || last > FARTHEST ? 0 : last;
}

function rowIn({ file, tables }: OldFile, n: number): SqlRow | undefined {
  const row = tables.has('log') ? readable(() => file.statement('SELECT * FROM log WHERE n = ?').get(n)) : undefined;
  const texts = [row?.['at'], row?.['by'], row?.['device'], row?.['command'], row?.['mode']];
  const isWhole =
    row?.['n'] === n && typeof row['documents'] === 'number' && texts.every((text) => typeof text === 'string');
  return isWhole ? row : undefined;
}

/** One by one where they can't be read together: a damaged page takes a few, not all of an import. */
function imagesIn(
  { file, tables }: OldFile,
  n: number,
  documents: number | undefined,
): { images: SqlRow[]; isWhole: boolean } {
  if (!tables.has('log_images')) return { images: [], isWhole: false };
  const all = readable(() => file.statement('SELECT * FROM log_images WHERE log = ? ORDER BY place').all(n));
  const sound = all?.filter((row) => isImage(row, n)) ?? [];
  // None at all: it is too old to be undone.
  if (all !== undefined && sound.length === all.length && (all.length === documents || all.length === 0))
    return { images: all, isWhole: true };
  const one = file.statement('SELECT * FROM log_images WHERE log = ? AND place = ?');
  const each = Array.from({ length: documents ?? 0 }, (_, place) => readable(() => one.get(n, place)));
  const images = each.filter((row): row is SqlRow => row !== undefined && isImage(row, n));
  return { images: documents === undefined ? sound : images, isWhole: images.length === documents };
}

const isImage = (row: SqlRow, n: number): boolean =>
  row['log'] === n &&
  typeof row['id'] === 'string' &&
  typeof row['collection'] === 'string' &&
  [row['before'], row['after']].every((text) => text === null || readable(() => parsedBody(text)) !== undefined);
