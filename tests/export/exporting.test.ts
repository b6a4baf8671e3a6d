import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openedCore, openedSociety } from '../core/openedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

async function society() {
  const asking = await openedSociety();
  const { ask } = asking;
  await ask('members.create', { id: 'mem_a', name: { given: 'Anna', family: 'Kern' }, tags: ['Chor'] });
  await ask('members.create', { id: 'mem_b', name: { given: 'Ömer' } });
  await ask('events.create', { id: 'evt_a', title: 'Fest', start: '2026-06-11T19:00' });
  await ask('events.create', { id: 'evt_b', title: 'Chor', start: '2026-01-07T19:00', rrule: 'FREQ=WEEKLY' });
  await ask('events.create', { id: 'evt_c', title: 'Ausflug', start: '2027-02-01' });
  const place = temporaryFolder();
  const text = async (input: object) => {
    const out = join(place, 'out');
    await ask('workspace.export', { out, ...input });
    return readFileSync(out, 'utf8');
  };
  return { ...asking, place, text };
}

const found = (text: string, line: RegExp): readonly string[] =>
  [...text.matchAll(line)].map(([, value = '']) => value);
const titles = (text: string) => found(text, /^SUMMARY:(.*)\r$/gm);

test('one event, those of a range, those that words find, or all of them go into a calendar', async () => {
  const { text } = await society();
  expect(titles(await text({ format: 'ics', id: 'evt_a' }))).toEqual(['Fest']);
  expect(titles(await text({ format: 'ics', from: '2026-06-01', to: '2026-07-01' })).toSorted()).toEqual([
    'Chor',
    'Fest',
  ]);
  expect(titles(await text({ format: 'ics', query: 'Ausfl' }))).toEqual(['Ausflug']);
  expect(titles(await text({ format: 'ics' })).toSorted()).toEqual(['Ausflug', 'Chor', 'Fest']);
});

test('cards and tables hold all people, or those with a tag', async () => {
  const { text } = await society();
  expect(found(await text({ format: 'vcard4' }), /^FN:(.*)\r$/gm)).toEqual(['Anna Kern', 'Ömer']);
  expect(found(await text({ format: 'vcard3', tag: 'Chor' }), /^FN:(.*)\r$/gm)).toEqual(['Anna Kern']);
  expect((await text({ format: 'csv', tag: 'Chor' })).split('\r\n')).toHaveLength(3);
});

test('a table of posts holds one list of the queue, with or without words', async () => {
  const { ask, text } = await society();
  const post = async (id: string, words: string, when?: string) =>
    ask('posts.create', { id, text: words, channels: [], ...(when === undefined ? {} : { plannedAt: when }) });
  await post('pst_draft', 'Entwurf mit Tag', '2026-07-01T10:00');
  await post('pst_due', 'Geplant mit Tag', '2026-07-02T10:00');
  await post('pst_idea', 'Idee ohne Tag');
  await post('pst_sent', 'Schon draußen', '2026-06-01T10:00');
  await ask('posts.schedule', { id: 'pst_due' });
  await ask('posts.markPosted', { id: 'pst_sent' });
  const posts = async (input: object) =>
    found(
      await text({ format: 'csv', what: 'posts', ...input }),
      /(Entwurf mit Tag|Geplant mit Tag|Idee ohne Tag|Schon draußen)/g,
    );
  expect((await posts({ look: 'queue' })).toSorted()).toEqual(['Entwurf mit Tag', 'Geplant mit Tag']);
  expect(await posts({ look: 'ideas' })).toEqual(['Idee ohne Tag']);
  expect(await posts({ look: 'sent' })).toEqual(['Schon draußen']);
  expect(await posts({ look: 'queue', query: 'Geplant' })).toEqual(['Geplant mit Tag']);
});

test.each([
  [
    { format: 'csv', what: 'events', look: 'queue' },
    { code: 'invalid-input', issues: [{ path: 'look', problem: 'not for this format' }] },
  ],
  [
    { format: 'ics', id: 'evt_gone' },
    { code: 'not-found', kind: 'event' },
  ],
  [
    { format: 'ics', tag: 'Chor' },
    { code: 'invalid-input', issues: [{ path: 'tag', problem: 'not for this format' }] },
  ],
  [{ format: 'json', query: 'x' }, { code: 'invalid-input' }],
  [
    { format: 'ics', what: 'members' },
    { code: 'invalid-input', issues: [{ path: 'what', problem: 'not for this format' }] },
  ],
  [{ format: 'all', what: 'members' }, { code: 'invalid-input' }],
  [{ format: 'vcard3', from: '2026-01-01' }, { code: 'invalid-input' }],
  [{ format: 'ics', from: '2026-02-31' }, { code: 'invalid-input' }],
  [
    { format: 'ics', from: 'gestern' },
    {
      code: 'invalid-input',
      issues: [{ path: 'from', problem: 'takes a day such as 2026-12-01, or a time such as 2026-12-01T19:00' }],
    },
  ],
  [
    { format: 'ics', from: '2026-12-01', to: '2026-11-30' },
    { code: 'invalid-input', issues: [{ path: 'to', problem: 'lies before from (2026-12-01)' }] },
  ],
  [{ format: 'docx' }, { code: 'invalid-input' }],
])('%j is refused', async (input, failure) => {
  const { refused, place } = await society();
  expect(await refused('workspace.export', { out: join(place, 'out'), ...input })).toMatchObject(failure);
  expect(readdirSync(place)).toEqual([]);
});

test('a range that ends on the day it begins is not refused', async () => {
  const { text } = await society();
  expect(await text({ format: 'ics', from: '2027-02-01T08:00', to: '2027-02-01' })).toContain('BEGIN:VCALENDAR');
});

test('people who are changed while a list of them is exported are in it, and so are all others', async () => {
  const { ask } = await openedCore();
  await ask('workspace.sample', { members: 2500 });
  const { items, total } = await ask('members.list', { limit: 20 });
  const out = join(temporaryFolder(), 'out');
  const [{ written }] = await Promise.all([
    ask('workspace.export', { out, format: 'csv', query: '' }),
    ...items.map(({ id }) => ask('members.update', { id, patch: { note: 'geändert' } })),
  ]);
  expect([total, written]).toEqual([2500, 2500]);
});

test.each([
  [{ format: 'csv' }, 2],
  [{ format: 'xlsx', tag: 'Chor' }, 1],
  [{ format: 'vcard4', tag: 'gone' }, 0],
  [{ format: 'ics' }, 3],
  [{ format: 'csv-german', what: 'posts' }, 0],
  [{ format: 'json' }, undefined],
] as const)('%j says how many it wrote: %s', async (input, count) => {
  const { ask, place } = await society();
  const { written } = await ask('workspace.export', { out: join(place, 'out'), ...input });
  expect(written).toBe(count);
});

test('a German table speaks German in its heads and its states, with one word for tags', async () => {
  const { ask, text } = await society();
  await ask('events.cancel', { id: 'evt_c', reason: 'Sturm' });
  await ask('posts.create', { text: 'Bald', channels: [] });
  const heads = async (what: string) =>
    (await text({ format: 'csv-german', what })).replace('\ufeff', '').split('\r\n')[0]?.split(';');
  expect(await heads('members')).toEqual(
    expect.arrayContaining([
      'E-Mail 1 Bezeichnung',
      'Telefonnummer 1 Bezeichnung',
      'Adressbezeichnung',
      'Schlagwörter',
    ]),
  );
  expect(await heads('events')).toContain('Schlagwörter');
  expect(await heads('posts')).toContain('Schlagwörter');
  const states = async (what: string, format = 'csv-german') =>
    (await text({ format, what })).match(/\b(?:geplant|abgesagt|Entwurf|planned|cancelled|draft)\b/g);
  expect(await states('events')).toEqual(['geplant', 'geplant', 'abgesagt']);
  expect(await states('posts')).toEqual(['Entwurf']);
  expect(await states('events', 'csv')).toEqual(['planned', 'planned', 'cancelled']);
});

test('without a choice it is everything as JSON, as it always was', async () => {
  const { ask, place } = await society();
  const exported = await ask('workspace.export', { out: join(place, 'x.json') });
  expect(exported).toMatchObject({
    file: join(place, 'x.json'),
    name: 'stammtisch-2026-06-08.json',
    missing: 0,
    counts: { members: 2, events: 3 },
  });
});

test('what is exported after midnight bears the new day, in its name, in its note and in the archive', async () => {
  const { ask } = await openedSociety('2026-06-08T22:30:00.000Z');
  const out = join(temporaryFolder(), 'out');
  const { name } = await ask('workspace.export', { out, format: 'all' });
  expect(name).toBe('stammtisch-2026-06-09.zip');
  const archive = readFileSync(out);
  const readme = strFromU8(unzipSync(archive)['README.txt'] ?? new Uint8Array());
  expect(readme).toContain('– 2026-06-09 –');
  const [day, clock] = [archive.readUInt16LE(12), archive.readUInt16LE(10)];
  expect([(day >> 9) + 1980, (day >> 5) & 15, day & 31, clock >> 11, (clock >> 5) & 63]).toEqual([2026, 6, 9, 0, 30]);
});

test('everything goes into a new or an empty folder, again into its own, and into no other', async () => {
  const { ask, refused, place, folder } = await society();
  const into = (out: string) => ({ out, format: 'all' as const });
  await ask('workspace.export', into(`${join(place, 'fresh')}/`));
  mkdirSync(join(place, 'empty'));
  await ask('workspace.export', into(join(place, 'empty')));
  await ask('workspace.export', into(join(place, 'empty')));
  expect(readdirSync(join(place, 'fresh'))).toEqual(readdirSync(join(place, 'empty')));
  mkdirSync(join(place, 'other'));
  writeFileSync(join(place, 'other', 'README.txt'), 'mine');
  symlinkSync(folder, join(place, 'link'));
  expect(await refused('workspace.export', into(join(place, 'other')))).toMatchObject({
    reason: 'folder-holds-other',
    path: join(place, 'other'),
  });
  expect(await refused('workspace.export', into(join(place, 'link')))).toMatchObject({ reason: 'target-in-workspace' });
  expect(await refused('workspace.export', into(folder))).toMatchObject({ reason: 'target-in-workspace' });
  expect(await refused('workspace.export', into(`${join(place, 'gone', 'deeper')}/`))).toMatchObject({
    reason: 'missing',
  });
  expect(readFileSync(join(place, 'other', 'README.txt'), 'utf8')).toBe('mine');
  expect(existsSync(join(place, 'gone'))).toBe(false);
});
