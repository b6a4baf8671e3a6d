/**
 * Looks through what a dead process left, and says in words what is wrong with it.
 *
 * Alone because kills, power cuts and damage must all leave the same: what was acknowledged whole, nothing half.
 * Invariant: knows nothing of how the store writes; it reads the tables and makes the derived rows again by the rules.
 */
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import type { FileKey } from '../../main/core/store/driver.ts';
import { openStore, type Store } from '../../main/core/store/store.ts';
import { type Collection, collections } from '../../shared/collections.ts';
import type { AnyDocument } from '../../shared/document/document.ts';
import { foldsOf } from '../../shared/text/fold.ts';
import { FIRST } from '../document/documents.ts';
import { COUNTER, runKey } from './traffic.ts';

export type Expected = {
  /** How many commits were acknowledged; at most one more may be there. */
  readonly acknowledged: number;
  readonly size: number;
  readonly way: 'command' | 'rxdb';
  /** Of a protected workspace. */
  readonly key?: FileKey | undefined;
};
export type Audit = { readonly problems: readonly string[]; readonly found: number };

/** What stands beside the documents and is not what the rules make of them. */
export function derivedProblemsIn(path: string): readonly string[] {
  const database = new Driver(path, { readonly: true });
  const tables: Tables = { all: (sql, ...values) => database.prepare<(string | number)[], Row>(sql).all(...values) };
  const problems = [...collections.flatMap((one) => derivedProblems(tables, one)), ...searchProblems(tables)];
  database.close();
  return problems;
}

type Row = Record<string, string | number | null>;
type Tables = { readonly all: (sql: string, ...values: (string | number)[]) => Row[] };

export async function auditFolder(folder: string, expected: Expected): Promise<Audit> {
  const opened = await openStore(folder, FIRST, { key: expected.key });
  if (!opened.ok) return { problems: [`does not open: ${JSON.stringify(opened.failure)}`], found: 0 };
  const database = new Driver(join(folder, 'stammtisch.db'), { readonly: true });
  if (expected.key !== undefined) {
    database.pragma("cipher = 'aegis'");
    database.key(Buffer.from(expected.key));
  }
  const tables: Tables = { all: (sql, ...values) => database.prepare<(string | number)[], Row>(sql).all(...values) };
  try {
    const commits = commitProblems(opened.value, tables, expected);
    const unsound = tables.all('PRAGMA integrity_check').map((row) => String(Object.values(row)[0]));
    const problems = [
      ...unsound.filter((text) => text !== 'ok'),
      ...commits.problems,
      ...collections.flatMap((one) => derivedProblems(tables, one)),
      ...searchProblems(tables),
    ];
    return { problems, found: commits.found };
  } catch (thrown) {
    return { problems: [`cannot be read: ${(thrown as Error).message}`], found: 0 };
  } finally {
    database.close();
    await opened.value.close();
  }
}

function commitProblems(store: Store, tables: Tables, { acknowledged, size, way }: Expected): Audit {
  const problems: string[] = [];
  const expect = (isTrue: boolean, says: string) => void (isTrue || problems.push(says));
  const runs = new Map(
    store.countKeys('members', runKey(0).slice(0, -1)).map(({ key, count }) => [Number(key.slice(8)), count]),
  );
  const found = runs.size;
  expect(found >= acknowledged, `${acknowledged} commits were acknowledged, ${found} are there`);
  expect(found <= acknowledged + 1, `${found} commits are there, only ${acknowledged} were acknowledged`);
  for (let n = 0; n < found; n += 1) expect(runs.get(n) === size, `commit ${n} has ${runs.get(n) ?? 0} members`);
  const logged = tables.all(
    'SELECT log.n, documents, (SELECT count(*) FROM log_images WHERE log = log.n) AS images FROM log',
  );
  expect(logged.length === (way === 'command' ? found : 0), `${logged.length} log rows for ${found} commits`);
  for (const { n, documents, images } of logged)
    expect(documents === size + 3 && images === documents, `log row ${n}: ${documents} documents, ${images} images`);
  if (way === 'rxdb') return { problems, found };
  expect(store.count('events') === found && store.count('posts') === found, 'an event or a post is missing');
  const counted = store.get('members', COUNTER)?.['note'];
  expect(counted === (found === 0 ? undefined : `counted ${found - 1}`), `the counter says ${counted}`);
  return { problems, found };
}

/** Keys, search rows and columns of a collection against what its rules make of the documents. */
function derivedProblems(tables: Tables, { name, layout, lookup }: Collection): string[] {
  const rows = tables.all(`SELECT * FROM rx_${name}_${layout}`);
  const live = rows.filter(({ deleted }) => deleted === 0);
  const documents = live.map(({ body }) => JSON.parse(String(body)) as AnyDocument);
  const columns = live.flatMap((row, place) =>
    Object.entries(lookup.columns)
      .filter(([column, valueOf]) => row[`x_${column}`] !== valueOf(documents[place] as AnyDocument))
      .map(([column]) => `${name} ${row['id']}: column ${column} is not what the document says`),
  );
  const keys = differing(
    documents.flatMap((document) => [...new Set(lookup.keys(document))].map((key) => `${key} of ${document.id}`)),
    tables.all('SELECT key, id FROM document_keys WHERE collection = ?', name).map(({ key, id }) => `${key} of ${id}`),
  );
  const search = differing(
    documents.flatMap((document) => {
      const text = lookup.search(document);
      return text === undefined
        ? []
        : [listed(document.id, text.title, text.detail, foldsOf(`${text.title} ${text.more}`))];
    }),
    tables
      .all('SELECT id, title, detail, folded FROM search_rows WHERE collection = ?', name)
      .map((row) => listed(row['id'], row['title'], row['detail'], row['folded'])),
  );
  return [
    ...columns,
    ...keys.map((key) => `${name}: key ${key}`),
    ...search.map((row) => `${name}: search row ${row}`),
  ];
}

const listed = (...parts: readonly unknown[]): string => parts.map(String).join(' | ');

/** Each search row has its words, and no words stand without a row. */
function searchProblems(tables: Tables): string[] {
  const numbers = (sql: string) => tables.all(sql).map(({ n }) => String(n));
  const known = numbers('SELECT n FROM search_rows');
  const indexed = numbers('SELECT id AS n FROM search_words_docsize');
  const sample = tables.all('SELECT n, folded FROM search_rows ORDER BY n DESC LIMIT 20');
  const unfound = sample.filter(({ n, folded }) => {
    const word = /[a-z0-9]{3,}/.exec(String(folded))?.[0];
    return (
      word !== undefined &&
      tables.all('SELECT rowid FROM search_words WHERE search_words MATCH ? AND rowid = ?', word, Number(n)).length ===
        0
    );
  });
  return [
    ...differing(known, indexed).map((row) => `words of search row ${row}`),
    ...unfound.map(({ n }) => `search row ${n} is not found by its word`),
  ];
}

/** What one list has and the other lacks, named. SQLite keeps no half characters: they come back as replaced. */
function differing(texts: readonly string[], found: readonly string[]): string[] {
  const expected = texts.map((text) => text.toWellFormed());
  const [wanted, there] = [new Set(expected), new Set(found)];
  return [
    ...expected.filter((one) => !there.has(one)).map((one) => `${one} is missing`),
    ...found.filter((one) => !wanted.has(one)).map((one) => `${one} is too much`),
  ].slice(0, 5);
}
