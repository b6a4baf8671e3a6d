/**
 * One collection looked through: each document by itself, what is derived from it, and what says that more were there.
 *
 * Alone because it is the long part of an examination and the one that is the same for a sound and a damaged file.
 * Invariants: writes nothing; what can't be read is counted and keeps nothing else from being read.
 */
import type { Collection } from '../../../shared/collections.ts';
import type { Finding, FindingKind, Remedy } from '../../../shared/doctor/model.ts';
import type { SqlFile, SqlRow } from './driver.ts';
import {
  areColumnsRight,
  idIn,
  isTextRight,
  keysIn,
  keysOf,
  layoutIn,
  missingReferences,
  textsIn,
} from './examinedRows.ts';
import { indexedIds, readable, rowsOneByOne } from './salvage.ts';
import { storedIn } from './storedDocument.ts';
import { type Structure, tableOf } from './structure.ts';
import { safely } from './tableLayout.ts';
import type { WrongWords } from './wrongWords.ts';

const AT_ONCE = 500;
/** So many ids are named: enough to look them up in a backup. */
const NAMED = 5;

export type Surveyed = {
  readonly structure: Structure;
  /** Undefined: the words couldn't be compared. */
  readonly words: readonly WrongWords[] | undefined;
  /** Ids that the log says are there. */
  readonly logged: ReadonlySet<string>;
  readonly looked: (rows: number) => void;
};
export type CollectionExamined = { readonly documents: number; readonly findings: Finding[] };

/** What was met on the way. Ids of documents, but of keys and references their number. */
class Notes {
  readonly present = new Set<string>();
  readonly wrong = new Set<string>();
  readonly columns = new Set<string>();
  readonly texts = new Set<string>();
  keys = 0;
  references = 0;
}

export function examineCollection(file: SqlFile, one: Collection, surveyed: Surveyed): CollectionExamined {
  const { structure, words, logged, looked } = surveyed;
  const table = tableOf(one.name, one.layout);
  const damaged = structure.get(table);
  const isMissing = damaged?.damage === 'missing';
  const keys = structure.has('document_keys') ? undefined : readable(() => keysIn(file, one.name));
  const texts = structure.has('search_rows') ? undefined : readable(() => textsIn(file, one.name));
  const notes = new Notes();
  const rows = isMissing ? [] : damaged === undefined ? rowsByPage(file, table) : rowsOneByOne(file, table);
  examineRows(file, one, rows, { notes, keys, texts, looked, structure });
  const isGone = (id: string) => !notes.present.has(id);
  const witnesses = new Set([
    ...Array.from(keys ?? [], idIn),
    ...(texts ?? new Map<string, SqlRow>()).keys(),
    ...logged,
  ]);
  if (damaged !== undefined && !isMissing) for (const id of indexedIds(file, table)) witnesses.add(id);
  const gone = [...witnesses].filter(isGone);
  const isFindable = (id: string) => !isGone(id) && !notes.wrong.has(id);
  for (const { id, collection } of words ?? [])
    if (collection === one.name && id !== undefined && isFindable(id)) notes.texts.add(id);
  for (const id of texts?.keys() ?? []) if (isFindable(id)) notes.texts.add(id);
  const leftKeys = [...(keys ?? [])].filter((key) => isFindable(idIn(key)));
  const isUnreadable = damaged?.damage === 'pages' && gone.length > 0;
  const documents = notes.present.size - notes.wrong.size;
  return {
    documents,
    findings: [
      ...found('documents-unreadable', 'rescue', isUnreadable ? gone : [], one, notes.present.size + gone.length),
      ...found('documents-missing', 'none', isUnreadable ? [] : gone, one),
      ...found('documents-wrong', 'rescue', [...notes.wrong], one, notes.present.size),
      ...found('columns-wrong', 'repair', [...notes.columns], one),
      ...counted('keys-wrong', 'repair', notes.keys + leftKeys.length, one),
      ...found('search-wrong', 'repair', [...notes.texts], one),
      ...counted('reference-missing', 'none', notes.references, one).map((finding) => ({
        ...finding,
        severity: 'note' as const,
      })),
    ],
  };
}

type Underway = {
  readonly structure: Structure;
  readonly notes: Notes;
  readonly keys: Set<string> | undefined;
  readonly texts: Map<string, SqlRow> | undefined;
  readonly looked: (rows: number) => void;
};

/** Takes out of keys and texts what is right there. */
function examineRows(
  file: SqlFile,
  one: Collection,
  rows: Iterable<SqlRow>,
  { notes, keys, texts, looked, structure }: Underway,
): void {
  const layout = layoutIn(one);
  for (const found of rows) {
    const { id, row, document } = storedIn(found, one);
    notes.present.add(id);
    if (notes.present.size % AT_ONCE === 0) looked(AT_ONCE);
    if (row === undefined) {
      notes.wrong.add(id);
      continue;
    }
    if (!areColumnsRight(layout, found, row)) notes.columns.add(id);
    if (document === undefined) continue;
    if (keys !== undefined) for (const key of keysOf(one, document)) if (!keys.delete(key)) notes.keys += 1;
    const wanted = safely(() => one.lookup.search(document));
    if (texts !== undefined && !isTextRight(texts.get(id), wanted)) notes.texts.add(id);
    texts?.delete(id);
    notes.references += readable(() => missingReferences(file, one, document, structure)) ?? 0;
  }
}

function* rowsByPage(file: SqlFile, table: string): Generator<SqlRow> {
  const page = file.statement(`SELECT * FROM "${table}" WHERE seq > ? ORDER BY seq LIMIT ${AT_ONCE}`);
  for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.['seq'] as number)) yield* rows;
}

function counted(kind: FindingKind, remedy: Remedy, count: number, { name }: Collection): Finding[] {
  return count === 0 ? [] : [{ kind, severity: 'damage', count, where: name, remedy }];
}

function found(kind: FindingKind, remedy: Remedy, ids: readonly string[], one: Collection, of?: number): Finding[] {
  const examples = ids.slice(0, NAMED);
  return counted(kind, remedy, ids.length, one).map((finding) => ({
    ...finding,
    examples,
    ...(of === undefined ? {} : { of }),
  }));
}
