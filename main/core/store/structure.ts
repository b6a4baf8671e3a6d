/**
 * Which tables of a file are damaged, by SQLite's own check, and whether only their indexes are.
 *
 * Alone because it decides how everything else is read: all at once where the file is sound, else row by row.
 * Invariants: a table that can't be checked is damaged and keeps no other from being checked; each is looked at by
 * itself only where the whole isn't sound, since both read everything.
 */
import { collections } from '../../../shared/collections.ts';
import type { Part } from '../../../shared/doctor/model.ts';
import type { SqlFile } from './driver.ts';
import { readable, schemaOf } from './salvage.ts';

/** `order`: an index or the words differ from their table, and are made again in place. `pages`: bytes are wrong. */
export type Damage = 'missing' | 'pages' | 'order';
export type DamagedTable = { readonly damage: Damage; readonly said: readonly string[] };
/** By table; one named `` is what belongs to none. */
export type Structure = ReadonlyMap<string, DamagedTable>;

/** A damaged table can say thousands of things; the first ones are enough to act on. */
const MOST_TOLD = 20;
const ORDER = /missing from index|wrong # of entries in index|values differ from index|malformed inverted index/;

export const tableOf = (collection: string, layout: number): string => `rx_${collection}_${layout}`;
const SYNC = ['sync_feeds', 'sync_documents', 'sync_aside', 'sync_history'];
const OWN = ['device', 'document_keys', 'search_rows', 'search_words', 'log', 'log_images', 'drafts', ...SYNC];
const EXPECTED = [...collections.map(({ name, layout }) => tableOf(name, layout)), ...OWN];

/** Undefined: not even the list of tables can be read. */
export function structureOf(file: SqlFile): Structure | undefined {
  const schema = schemaOf(file);
  if (schema === undefined) return undefined;
  const damaged = new Map<string, DamagedTable>();
  for (const name of EXPECTED) if (!schema.tables.includes(name)) damaged.set(name, { damage: 'missing', said: [] });
  const whole = saidOf(file, 'PRAGMA integrity_check(1)');
  if (whole?.length === 0) return damaged;
  for (const name of schema.tables) {
    const said = saidOf(file, `PRAGMA integrity_check("${name}")`);
    if (said === undefined) damaged.set(name, { damage: 'pages', said: [] });
    else if (said.length > 0)
      damaged.set(name, { damage: said.every((line) => ORDER.test(line)) ? 'order' : 'pages', said });
  }
  if (damaged.size === 0) damaged.set('', { damage: 'pages', said: whole ?? [] });
  return damaged;
}

/** What SQLite says is wrong; undefined where it couldn't even look. */
function saidOf(file: SqlFile, check: string): string[] | undefined {
  const rows = readable(() => file.statement(check).all());
  return rows
    ?.flatMap((row) => String(row['integrity_check']).split('\n'))
    .filter((line) => line !== 'ok' && !line.startsWith('***'))
    .slice(0, MOST_TOLD);
}

export function partOf(table: string): Part {
  const collection = collections.find(({ name, layout }) => tableOf(name, layout) === table);
  if (collection !== undefined) return collection.name;
  if (table === 'document_keys') return 'keys';
  if (table.startsWith('search_')) return 'search';
  if (table === 'log' || table === 'log_images') return 'log';
  return ['device', 'drafts', 'sqlite_sequence'].includes(table) ? 'device' : 'file';
}
