/**
 * Importing 10,000 contacts, against writing the same rows raw through the same driver with the same durability.
 *
 * The floor writes what an import leaves behind (documents, keys, search rows, log), row by row, in one transaction: it
 * knows all answers beforehand and reads, recognises, matches and previews nothing.
 */
import Database from 'better-sqlite3-multiple-ciphers';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleDocuments } from '../../shared/sample/sample.ts';
import { alternate, rounded, type Row, timed } from './rounds.ts';
import { freshFolder, openBench } from './workspace.ts';

const CONTACTS = 10_000;
const TABLES = ['rx_members_0', 'document_keys', 'search_rows', 'log_images'];

export async function measure(): Promise<Row[]> {
  const folder = freshFolder();
  const file = join(folder, 'contacts.csv');
  writeFileSync(file, csvOf());
  const kept = await imported(file);
  const copy = rowsOf(join(kept.folder, 'stammtisch.db'));
  const ours = async () => {
    const core = await openBench();
    const took = await timed(() => importInto(core, file));
    await core.close();
    return took;
  };
  const floor = async () => {
    const path = join(folder, 'floor.db');
    const raw = emptyCopy(path, copy);
    const took = await timed(() => raw.write());
    raw.close();
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
    return took;
  };
  const times = await alternate(ours, floor);
  rmSync(folder, { recursive: true, force: true });
  rmSync(kept.folder, { recursive: true, force: true });
  const ratio = rounded(times.floor / times.ours);
  return [
    {
      work: `import ${CONTACTS} contacts`,
      ...times,
      unit: 'ms',
      ratio,
      target: '≥ 0.25 of the floor’s speed',
      holds: ratio >= 0.25,
    },
  ];
}

type Core = Awaited<ReturnType<typeof openBench>>;

async function importInto(core: Core, file: string): Promise<void> {
  const { preview } = (await core.call('import.preview', { file })) as { preview: string };
  const { created } = (await core.call('import.commit', { preview, accept: 'all' })) as { created: number };
  if (created !== CONTACTS) throw new Error(`${created} of ${CONTACTS} were imported`);
}

async function imported(file: string): Promise<{ folder: string }> {
  const core = await openBench();
  await importInto(core, file);
  await core.close('keep');
  return { folder: core.folder };
}

function csvOf(): string {
  let n = 0;
  const lines = ['First Name,Last Name,E-mail 1 - Value,Phone 1 - Value,Organization Name,Labels,Notes'];
  const cell = (text: string | undefined) => `"${(text ?? '').replace(/"/g, '""')}"`;
  const stamp = (at: string) => ({ at, by: 'manager', device: 'dev_bench' });
  for (const { collection, document } of sampleDocuments({
    members: CONTACTS,
    seed: 1742,
    today: '2026-06-11',
    zone: 'Europe/Berlin',
    stamp,
    newId: (prefix) => `${prefix}_${(n += 1)}`,
  })) {
    if (collection !== 'members') continue;
    const member = document as unknown as {
      name: { given?: string; family?: string };
      emails: { address: string }[];
      phones: { number: string }[];
      organisation?: string;
      tags: string[];
      note?: string;
    };
    const cells = [
      member.name.given,
      member.name.family ?? `Nr. ${n}`,
      member.emails[0]?.address ?? `nr${n}@mail.example`,
      member.phones[0]?.number,
      member.organisation,
      member.tags.join(' ::: '),
      member.note,
    ];
    lines.push(cells.map(cell).join(','));
  }
  return lines.join('\r\n');
}

type Copy = { readonly schema: readonly string[]; readonly tables: readonly { name: string; rows: unknown[][] }[] };

function rowsOf(path: string): Copy {
  const db = new Database(path, { readonly: true });
  const schema = db
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_words_%' AND name NOT LIKE 'sqlite_%'",
    )
    .all() as { sql: string }[];
  const tables = TABLES.map((name) => ({
    name,
    rows: (db.prepare(`SELECT * FROM ${name}`).all() as Record<string, unknown>[]).map((row) => Object.values(row)),
  }));
  db.close();
  return { schema: schema.map(({ sql }) => sql), tables };
}

function emptyCopy(path: string, { schema, tables }: Copy): { write: () => void; close: () => void } {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -64000');
  for (const sql of schema) db.exec(sql);
  const words = db.prepare('INSERT INTO search_words (rowid, folded) VALUES (?, ?)');
  return {
    write: () => {
      db.exec('BEGIN IMMEDIATE');
      for (const { name, rows } of tables) {
        const insert = db.prepare(`INSERT INTO ${name} VALUES (${(rows[0] ?? []).map(() => '?').join(', ')})`);
        for (const row of rows) insert.run(...row);
        if (name === 'search_rows') for (const row of rows) words.run(row[0], row.at(-1));
      }
      db.exec('COMMIT');
    },
    close: () => void db.close(),
  };
}
