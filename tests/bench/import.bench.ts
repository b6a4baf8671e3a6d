/** Importing 10,000 contacts from a table, from address cards and from a workbook, each against writing the same rows raw. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contactsAs, type Format, FORMATS } from './import/contacts.ts';
import { emptyCopy, rowsOf } from './import/floor.ts';
import { measureMemory } from './import/memory.ts';
import { alternate, rounded, type Row, timed } from './rounds.ts';
import { freshFolder, openBench } from './workspace.ts';

const CONTACTS = 10_000;

export async function measure(): Promise<Row[]> {
  const folder = freshFolder();
  const rows: Row[] = [];
  for (const format of FORMATS) {
    const file = join(folder, `contacts.${format}`);
    const begun = join(folder, `one.${format}`);
    writeFileSync(file, await contactsAs(format, CONTACTS));
    writeFileSync(begun, await contactsAs(format, 1));
    rows.push(await measureTime({ folder, file, begun }, format));
  }
  for (const format of FORMATS) rows.push(measureMemory(join(folder, `contacts.${format}`), format, CONTACTS));
  rmSync(folder, { recursive: true, force: true });
  return rows;
}

type Files = { readonly folder: string; readonly file: string; readonly begun: string };

async function measureTime({ folder, file, begun }: Files, format: Format): Promise<Row> {
  const kept = await imported(file);
  const copy = rowsOf(join(kept, 'stammtisch.db'));
  const ours = async () => {
    const core = await openBench();
    await core.call('import.preview', { file: begun }); // built, a reader's thread starts in some 50 ms; from source in 300
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
  rmSync(kept, { recursive: true, force: true });
  const ratio = rounded(times.floor / times.ours);
  return {
    work: `import ${CONTACTS} contacts (${format})`,
    ...times,
    unit: 'ms',
    ratio,
    target: '≥ 0.25 of the floor’s speed',
    holds: ratio >= 0.25,
  };
}

type Core = Awaited<ReturnType<typeof openBench>>;

async function importInto(core: Core, file: string): Promise<void> {
  const { preview } = (await core.call('import.preview', { file })) as { preview: string };
  const { created } = (await core.call('import.commit', { preview, accept: 'all' })) as { created: number };
  if (created !== CONTACTS) throw new Error(`${created} of ${CONTACTS} were imported`);
}

async function imported(file: string): Promise<string> {
  const core = await openBench();
  await importInto(core, file);
  await core.close('keep');
  return core.folder;
}
