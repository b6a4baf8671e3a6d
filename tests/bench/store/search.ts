/**
 * Three letters among 100,000 members, against the same match asked of FTS5 by hand: as many rows, as they come, unranked.
 *
 * The letters are beginnings of words that stand in the documents, each asked once per round. The protected twin is the
 * same file, encrypted.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlFile, type SqlFile } from '../../../main/core/store/driver.ts';
import { stretchOf } from '../../../main/core/store/searchStretch.ts';
import { openStore, type Store } from '../../../main/core/store/store.ts';
import { mediansOf, percentile, rounded, type Row, takeTurns } from '../rounds.ts';
import { copyOfSample, NOW } from '../sampleWorkspace.ts';
import { protectedRowOf } from './comparison.ts';

const MEMBERS = 100_000;
const QUERIES = 200;
const LIMIT = 20;
/** So many rows ours ranks, see searchQuery.ts. */
const READ = 300;
const KINDS = ['members', 'events', 'posts'] as const;

export async function measureSearch(folder: string): Promise<Row[]> {
  const workspace = copyOfSample(MEMBERS, folder);
  const key = crypto.getRandomValues(new Uint8Array(32));
  const twin = await protectedTwin(workspace, folder, key);
  const [ours, guarded] = [await opened(workspace), await opened(twin, key)];
  const file = await openSqlFile(join(workspace, 'stammtisch.db'), 'read');
  const words = wordsIn(file);
  const ways = {
    ours: searchOf(ours),
    protected: searchOf(guarded),
    raw: rawSearch(file, ''),
    'FTS5, ranked by bm25': rawSearch(file, 'ORDER BY rank'),
  };
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const p95 = mediansOf(await takeTurns(names, async (name) => percentile(timesOf(words, ways[name]), 0.95)));
  file.close();
  await ours.close();
  await guarded.close();
  const ratio = rounded(p95.ours / p95.raw);
  const peers = { 'FTS5, ranked by bm25': p95['FTS5, ranked by bm25'] };
  return [
    {
      work: `search by 3 letters among ${MEMBERS}, p95`,
      ours: p95.ours,
      floor: p95.raw,
      peer: peers['FTS5, ranked by bm25'],
      peers,
      unit: 'ms',
      ratio,
      target: '≤ 2 times the floor',
      holds: ratio <= 2,
    },
    protectedRowOf(`search by 3 letters among ${MEMBERS}, p95`, p95.protected, p95.ours),
  ];
}

async function opened(workspace: string, key?: Uint8Array): Promise<Store> {
  const store = await openStore(workspace, NOW, { key });
  if (!store.ok) throw new Error(JSON.stringify(store.failure));
  return store.value;
}

async function protectedTwin(workspace: string, folder: string, key: Uint8Array): Promise<string> {
  const twin = join(folder, 'protected-twin');
  mkdirSync(twin);
  const path = join(twin, 'stammtisch.db');
  const original = await openSqlFile(join(workspace, 'stammtisch.db'), 'read');
  original.copyTo(path);
  original.close();
  const copy = await openSqlFile(path, 'write');
  copy.rekey(key);
  copy.close();
  return twin;
}

/** Beginnings of words all over the documents, three letters each. */
function wordsIn(file: SqlFile): readonly string[] {
  const { from, to } = stretchOf('members');
  const found = file.statement('SELECT max(n) AS n FROM search_rows WHERE n BETWEEN ? AND ?').get(from, to);
  const step = (Number(found?.['n']) - from) / QUERIES;
  const find = file.statement('SELECT folded FROM search_rows WHERE n >= ? ORDER BY n LIMIT 1');
  return Array.from({ length: QUERIES }, (_, place) => {
    const folded = String(find.get(Math.floor(from + place * step))?.['folded']);
    const words = folded.split(' ').filter((word) => /^\p{L}{3}/u.test(word));
    return (words[place % words.length] ?? 'anna').slice(0, 3);
  });
}

const searchOf = (store: Store) => (word: string) => store.search(word, KINDS, LIMIT);

function rawSearch(file: SqlFile, order: string): (word: string) => unknown {
  const find = file.statement(
    `SELECT r.collection, r.id, r.title, r.detail FROM search_words JOIN search_rows r ON r.n = search_words.rowid
     WHERE search_words MATCH ? ${order} LIMIT ${order === '' ? READ : LIMIT}`,
  );
  return (word) => find.all(`"${word}"*`);
}

function timesOf(words: readonly string[], search: (word: string) => unknown): number[] {
  return words.map((word) => {
    const began = performance.now();
    search(word);
    return performance.now() - began;
  });
}
