/** What we write in any format, brought into the workspace that wrote it, changes nothing; into an empty one it comes in whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { type Asking, openedCore, openedSociety } from '../core/openedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

const FORMATS = [
  ['csv', 'members', 'csv'],
  ['csv', 'events', 'csv'],
  ['csv', 'posts', 'csv'],
  ['csv-german', 'members', 'csv'],
  ['csv-german', 'events', 'csv'],
  ['csv-german', 'posts', 'csv'],
  ['xlsx', 'members', 'xlsx'],
  ['xlsx', 'events', 'xlsx'],
  ['xlsx', 'posts', 'xlsx'],
  ['xlsx', 'members', 'xlsx', 'de'],
  ['xlsx', 'events', 'xlsx', 'de'],
  ['xlsx', 'posts', 'xlsx', 'de'],
  ['vcard3', 'members', 'vcf'],
  ['vcard4', 'members', 'vcf'],
  ['ics', 'events', 'ics'],
] as const;

async function sampled(): Promise<Asking> {
  const asking = await openedCore();
  await asking.ask('workspace.sample', { members: 40, seed: 7 });
  await asking.ask('members.create', {
    name: { given: "'=Anna", family: '+Kern' },
    note: '=HYPERLINK("x")\n@zwei',
    tags: ['-Chor'],
  });
  return asking;
}

type Form = readonly [
  format: (typeof FORMATS)[number][0],
  what: (typeof FORMATS)[number][1],
  ending: string,
  locale?: 'de' | undefined,
];
const written = async (asking: Asking, [format, what, ending, locale]: Form): Promise<string> => {
  const out = join(temporaryFolder(), `${what}.${ending}`);
  await asking.ask('workspace.export', { out, format, what, ...(locale && { locale }) });
  return out;
};

test.each(FORMATS)('%s of %s, written and brought in again (.%s), changes nothing', async (...form) => {
  const asking = await sampled();
  const { total } = await asking.ask('members.list', { limit: 1 });
  const previewed = await asking.ask('import.preview', { file: await written(asking, form) });
  const changed = await asking.ask('import.rows', {
    preview: previewed.preview,
    outcome: 'update',
    offset: 0,
    limit: 5,
  });
  expect(changed.items.map(({ title, changes }) => [title, changes])).toEqual([]);
  expect(previewed).toMatchObject({ create: 0, update: 0, refused: 0 });
  expect(previewed.same).toBeGreaterThan(0);
  await asking.ask('import.commit', { preview: previewed.preview });
  expect((await asking.ask('members.list', { limit: 1 })).total).toBe(total);
});

test.each(['csv', 'csv-german', 'xlsx'] as const)(
  'cells like formulas are harmless in %s and read as they were',
  async (format) => {
    const asking = await sampled();
    const file = await written(asking, [format, 'members', format === 'xlsx' ? 'xlsx' : 'csv']);
    const cells = Papa.parse<string[]>(format === 'xlsx' ? '' : readFileSync(file, 'utf8')).data.flat();
    expect(cells.filter((cell) => /^[=@\t\r]|^[+-](?![\d (]+$)/.test(cell))).toEqual([]);
    const empty = await openedSociety();
    const { preview } = await empty.ask('import.preview', { file });
    await empty.ask('import.commit', { preview });
    const found = (await empty.ask('members.list', { query: 'Kern' })).items.find(
      ({ name }) => name.family === '+Kern',
    );
    const member = await empty.ask('members.get', { id: found?.id ?? '' });
    expect(member).toMatchObject({
      name: { given: "'=Anna", family: '+Kern' },
      note: '=HYPERLINK("x")\n@zwei',
      tags: ['-Chor'],
    });
  },
);

test.each([
  ['csv-german', undefined],
  ['xlsx', 'de'],
] as const)('labels and tags come back from the German heads of %s', async (format, locale) => {
  const asking = await openedSociety();
  await asking.ask('members.create', {
    name: { given: 'Anna', family: 'Kern' },
    emails: [{ address: 'a@kern.example', label: 'Chor' }],
    phones: [
      { number: '+49 30 1', label: 'Laden' },
      { number: '+49 30 2', label: 'Garten' },
    ],
    addresses: [{ street: 'Am Markt 1', city: 'Ulm', label: 'Winter' }],
    tags: ['Chor', 'Vorstand'],
  });
  await asking.ask('events.create', { title: 'Fest', start: '2026-06-11T19:00', tags: ['Sommer', 'Garten'] });
  const empty = await openedSociety();
  for (const what of ['members', 'events'] as const) {
    const file = await written(asking, [format, what, format === 'xlsx' ? 'xlsx' : 'csv', locale]);
    const { preview } = await empty.ask('import.preview', { file });
    await empty.ask('import.commit', { preview });
  }
  const [member] = (await empty.ask('members.list', {})).items;
  expect(await empty.ask('members.get', { id: member?.id ?? '' })).toMatchObject({
    emails: [{ address: 'a@kern.example', label: 'Chor' }],
    phones: [{ label: 'Laden' }, { label: 'Garten' }],
    addresses: [{ street: 'Am Markt 1', city: 'Ulm', label: 'Winter' }],
    tags: ['Chor', 'Vorstand'],
  });
  const [event] = (await empty.ask('events.list', { from: '2026-06-01', to: '2026-07-01' })).items;
  expect(await empty.ask('events.get', { id: event?.id ?? '' })).toMatchObject({ tags: ['Sommer', 'Garten'] });
});
