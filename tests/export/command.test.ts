import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXPORT_FORMATS, formatUnder, titleAsName } from '../../shared/export/formats.ts';
import { wishOf } from '../../main/cli/options.ts';
import { newWorkspace, ran } from '../cli/ranCommand.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

const slow = { timeout: 60_000 };

test('a name says the format, an option says it better, and a folder gets everything', slow, async () => {
  const cwd = temporaryFolder();
  await newWorkspace(cwd);
  const call = (name: string, input: object) => ran(['call', name, JSON.stringify(input), '--workspace', 'here'], cwd);
  await call('members.create', { name: { given: 'Käthe' } });
  await call('events.create', { id: 'evt_a', title: 'Fest', start: '2026-06-11T19:00' });
  const exported = async (...args: string[]) => {
    const { code, out, error } = await ran(['export', '--workspace', 'here', ...args], cwd);
    return [code, out, error];
  };
  expect(await exported('--out', 'a.ics', '--id', 'evt_a')).toEqual([
    0,
    `Exported 1 event to ${join(cwd, 'a.ics')}.\n`,
    '',
  ]);
  expect(readFileSync(join(cwd, 'a.ics'), 'utf8')).toContain('SUMMARY:Fest');
  expect(await exported('--out', 'a.csv', '--format', 'csv-german', '--what', 'events')).toMatchObject([
    0,
    expect.any(String),
    '',
  ]);
  expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toContain(';Fest;11.06.2026;');
  expect(await exported('--out', 'alles/', '--format', 'all')).toEqual([
    0,
    `Exported to ${join(cwd, 'alles')}/: 1 member, 1 event.\n`,
    '',
  ]);
  expect(readdirSync(join(cwd, 'alles'))).toContain('calendar.ics');
});

test('a name that no format is written under is refused, and nothing is written', slow, async () => {
  const cwd = temporaryFolder();
  await newWorkspace(cwd);
  mkdirSync(join(cwd, 'mine'));
  writeFileSync(join(cwd, 'mine', 'letter.txt'), 'x');
  const exported = (...args: string[]) => ran(['export', '--workspace', 'here', ...args], cwd);
  expect(await exported('--out', 'x.pdf')).toEqual({
    code: 1,
    out: '',
    error:
      'No export is written as .pdf. A name ends in one of .json .zip .csv .xlsx .vcf .ics; nothing was written.\n',
  });
  expect(await exported('--out', 'kk.csv', '--format', 'json')).toEqual({
    code: 1,
    out: '',
    error: 'The name ends in .csv, but the format json is written as .json. Change one of them; nothing was written.\n',
  });
  expect(await exported('--out', 'new.csv/', '--format', 'json')).toMatchObject({ code: 1, out: '' });
  expect(await exported('--out', 'mine', '--format', 'all')).toEqual({
    code: 1,
    out: '',
    error: `There is something in ${join(cwd, 'mine')} already that is no earlier export. Choose an empty folder or a new one; nothing was written.\n`,
  });
  expect([readdirSync(cwd), readdirSync(join(cwd, 'mine'))]).toEqual([['here', 'mine', 'page'], ['letter.txt']]);
});

test('an export in which nothing is says so', slow, async () => {
  const cwd = temporaryFolder();
  await newWorkspace(cwd);
  const exported = async (...args: string[]) => (await ran(['export', '--workspace', 'here', ...args], cwd)).out;
  expect(await exported('--out', 'a.csv', '--tag', 'nosuchtag')).toBe(`Exported 0 people to ${join(cwd, 'a.csv')}.\n`);
  expect(await exported('--out', 'a.json')).toBe(`Exported 0 entries to ${join(cwd, 'a.json')}.\n`);
});

test.each([
  ['json', 'json'],
  ['ZIP', 'all'],
  ['csv', 'csv'],
  ['xlsx', 'xlsx'],
  ['vcf', 'vcard3'],
  ['ics', 'ics'],
  ['', undefined],
  ['2026', undefined],
  [' Kern', undefined],
] as const)('a name that ends in “%s” says the format %s', (ending, format) => {
  expect(formatUnder(ending, undefined)).toEqual({ ok: true, value: format });
});

test('a format has names with its own ending, or with none', () => {
  const fitting = (format: (typeof EXPORT_FORMATS)[number]) =>
    ['json', 'zip', 'csv', 'xlsx', 'vcf', 'ics', '', 'txt', 'ods'].filter((ending) => formatUnder(ending, format).ok);
  expect(Object.fromEntries(EXPORT_FORMATS.map((format) => [format, fitting(format)]))).toEqual({
    json: ['json', ''],
    all: ['zip', ''],
    csv: ['csv', ''],
    'csv-german': ['csv', ''],
    xlsx: ['xlsx', ''],
    vcard3: ['vcf', ''],
    vcard4: ['vcf', ''],
    ics: ['ics', ''],
  });
});

test.each([
  [['export', '--out', 'x', '--format', 'docx'], '--format takes json, all, csv,'],
  [['export', '--out', 'x', '--what', 'people'], '--what takes members, events or posts, not people.'],
  [['export', '--out', 'x', '--from', 'gestern'], '--from takes a day such as 2026-12-01, not gestern.'],
  [['export', '--out', 'x', '--to', '2026-02-31'], '--to takes a day such as 2026-12-01, not 2026-02-31.'],
  [['backup', '--out', 'x', '--format', 'csv'], 'backup takes no --format'],
] as const)('%j is refused before anything is opened', (args, says) => {
  expect(wishOf(args, '/somewhere')).toEqual({ ok: false, failure: expect.stringContaining(says) as string });
});

test.each([
  ['Sommerfest 2026: „Hof & Garten“ / Teil 1', 'Sommerfest 2026 „Hof & Garten“ Teil 1'],
  ['../../etc/passwd', 'etc passwd'],
  ['Vorstand.', 'Vorstand'],
  ['Con', 'Con_'],
  ['Concert', 'Concert'],
  ['???', 'stammtisch'],
  ['', 'stammtisch'],
  [`${'a'.repeat(59)}😀b`, `${'a'.repeat(59)}😀`],
  [`${'a'.repeat(58)}. b`, 'a'.repeat(58)],
])('an entry called “%s” is saved under the name “%s”', (title, name) => {
  expect(titleAsName(title)).toBe(name);
});
