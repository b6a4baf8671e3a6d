/** Files at their worst, by their path: what is no file, is too large, isn't finished, and two at once. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callAs, openedSociety } from '../core/openedCore.ts';
import { readWhole } from '../../main/core/store/files.ts';
import { needs } from '../needs.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

const PEOPLE = 'Vorname,Nachname\nAnna,Kern\n';

test('a folder, nothing, an empty file and one of two gigabytes are refused by what they are', async () => {
  const asking = await openedSociety();
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'ordner.csv'));
  writeFileSync(join(folder, 'leer.csv'), '');
  writeFileSync(join(folder, 'riesig.csv'), PEOPLE);
  truncateSync(join(folder, 'riesig.csv'), 2 ** 31); // sparse: it takes no room
  const refusal = (name: string) => asking.refused('import.preview', { file: join(folder, name) });
  expect(await refusal('ordner.csv')).toMatchObject({ code: 'not-found', kind: 'file', id: 'ordner.csv' });
  expect(await refusal('fehlt.csv')).toMatchObject({ code: 'not-found', kind: 'file', id: 'fehlt.csv' });
  expect(await refusal('leer.csv')).toMatchObject({ code: 'refused', reason: 'empty-file' });
  expect(await refusal('riesig.csv')).toMatchObject({ code: 'too-large', found: 2 ** 31 });
  expect(await refusal('leer.csv/darunter.csv')).toMatchObject({ code: 'not-found' });
  expect(await refusal(`${'x'.repeat(300)}.csv`)).toMatchObject({ code: 'place', reason: 'too-long' });
});

test('a pipe and a device are no files: nothing waits for them', async (context) => {
  needs(context, process.platform === 'win32' ? undefined : 'pipes', 'Windows has no pipes in folders');
  const asking = await openedSociety();
  const folder = temporaryFolder();
  execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
  symlinkSync('/dev/zero', join(folder, 'zero.csv'));
  for (const name of ['pipe.csv', 'zero.csv'])
    expect(await asking.refused('import.preview', { file: join(folder, name) })).toMatchObject({
      reason: 'not-a-file',
    });
});

test('a file that grows while it is read is refused, and read once it stands still', () => {
  const file = join(temporaryFolder(), 'liste.csv');
  writeFileSync(file, PEOPLE);
  const grown = readWhole(file, 1e6, () => appendFileSync(file, 'Ömer,Weiß\n'));
  expect(grown).toMatchObject({ ok: false, failure: { reason: 'file-changing' } });
  const replaced = readWhole(file, 1e6, () => truncateSync(file, 5));
  expect(replaced).toMatchObject({ ok: false, failure: { reason: 'file-changing' } });
  expect(readWhole(file, 1e6)).toMatchObject({ ok: true });
});

// All rows up to the limit are planned before it is reached; on a busy machine that takes its time.
test(
  'a small file of very many rows is refused with the limit, and nothing of it stays in memory',
  { timeout: 120_000 },
  async () => {
    const asking = await openedSociety();
    const file = await asking.upload(`Vorname\n${'Anna\n'.repeat(260_000)}`);
    expect(await asking.refused('import.preview', { file, name: 'viele.csv' })).toMatchObject({
      reason: 'too-many-rows',
      limit: '250000',
    });
  },
);

test('two imports at once: each is whole, and what both bring comes in once', async () => {
  const asking = await openedSociety();
  const file = await asking.upload(`${PEOPLE}Ömer,Weiß\n`);
  const [one, two] = await Promise.all([
    asking.ask('import.preview', { file, name: 'a.csv' }),
    asking.ask('import.preview', { file, name: 'b.csv' }),
  ]);
  const answers = await Promise.all(
    [one, two].map(({ preview }) => asking.core.dispatch('import.commit', { preview }, callAs())),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'changed-meanwhile' } });
  expect((await asking.ask('members.list', {})).total).toBe(2);
});

test('an import that is cancelled in the middle of its rows leaves nothing, and the next one comes in whole', async () => {
  const asking = await openedSociety();
  const rows = Array.from({ length: 5000 }, (_, at) => `Anna${at},Kern,anna${at}@x.example`);
  const file = await asking.upload(['Vorname,Nachname,E-Mail', ...rows].join('\n'));
  const stopping = new AbortController();
  const underway = asking.core.dispatch('import.preview', { file, name: 'a.csv' }, callAs('manager', stopping.signal));
  setImmediate(() => stopping.abort());
  expect(await underway).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  expect((await asking.ask('members.list', {})).total).toBe(0);
  const { preview } = await asking.ask('import.preview', { file, name: 'a.csv' });
  expect(await asking.ask('import.commit', { preview })).toMatchObject({ created: 5000 });
});

test('a program that is called a workbook is no text, whatever a person says that it is', async () => {
  const asking = await openedSociety();
  const program = Uint8Array.from([
    0x4d,
    0x5a,
    0x90,
    0,
    3,
    0,
    0,
    0,
    ...new TextEncoder().encode('This program cannot be run'),
  ]);
  const file = await asking.upload(program);
  for (const more of [{}, { as: 'members' }])
    expect(await asking.refused('import.preview', { file, name: 'liste.xlsx', ...more })).toMatchObject({
      reason: 'not-text',
    });
});
