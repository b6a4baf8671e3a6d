import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Inputs } from '../../shared/contract.ts';
import { exportOf } from './exported.ts';
import { type Asking, callAs, openedCore, openedSociety } from './openedCore.ts';

const PEOPLE = [
  'Vorname,Nachname,E-Mail,Tags',
  'Käthe,Weiß,familie@x.example,Chor',
  'Ömer,Weiß,familie@x.example,',
  'Anna,Kern,anna@x.example,"Chor, Vorstand"',
  ',,,',
  ',,kaputt@,',
].join('\n');

const calendar = (start: string, sequence: number, title = 'Lesung') =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//DE',
    'BEGIN:VEVENT',
    'UID:lesung@x.example',
    `SEQUENCE:${sequence}`,
    'DTSTAMP:20260101T000000Z',
    `DTSTART;TZID=Europe/Berlin:${start}`,
    'DURATION:PT2H',
    `SUMMARY:${title}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

async function preview(asking: Asking, name: string, content: string, more: Partial<Inputs['import']['preview']> = {}) {
  return asking.ask('import.preview', { file: await asking.upload(content), name, ...more });
}

async function imported(
  asking: Asking,
  name: string,
  content: string,
  more: Partial<Inputs['import']['preview']> = {},
) {
  const previewed = await preview(asking, name, content, more);
  return { previewed, ...(await asking.ask('import.commit', { preview: previewed.preview })) };
}

const stored = async (asking: Asking) => JSON.stringify((await exportOf(asking)).collections);

test('a preview counts what would come in, and changes nothing', async () => {
  const asking = await openedSociety();
  const before = await stored(asking);
  const previewed = await preview(asking, 'liste.csv', PEOPLE);
  expect(previewed).toMatchObject({ kind: 'members', create: 3, update: 0, same: 0, refused: 1 });
  expect(previewed.problems).toContainEqual(expect.objectContaining({ severity: 'refused' }));
  expect(await stored(asking)).toBe(before);
  expect((await asking.ask('log.list', {})).total).toBe(1);
});

test('a family with one address is two people, and the manager is told', async () => {
  const asking = await openedSociety();
  const { previewed, created } = await imported(asking, 'liste.csv', PEOPLE);
  expect(created).toBe(3);
  expect(previewed.problems).toContainEqual({ row: 3, reason: 'shares-email', severity: 'warning' });
  const { items } = await asking.ask('members.list', { query: 'weiss' });
  expect(items.map(({ display }) => display).toSorted()).toEqual(['Käthe Weiß', 'Ömer Weiß']);
});

test('the same file again changes nothing, also after people were renamed here', async () => {
  const asking = await openedSociety();
  await imported(asking, 'liste.csv', PEOPLE);
  const [anna] = (await asking.ask('members.list', { query: 'kern' })).items;
  await asking.ask('members.update', { id: anna?.id ?? '', patch: { name: { family: 'Kern-Weiß' }, tags: [] } });
  const before = await stored(asking);
  const again = await imported(asking, 'liste.csv', PEOPLE);
  expect(again).toMatchObject({ created: 0, updated: 0, previewed: { create: 0, update: 0, same: 3 } });
  expect(await stored(asking)).toBe(before);
});

test('a whole import is undone in one step and redone in one', async () => {
  const asking = await openedSociety();
  const before = await stored(asking);
  const { undo } = await imported(asking, 'liste.csv', PEOPLE);
  const after = (await exportOf(asking)).collections.members.map(({ changed: _changed, ...member }) => member);
  await asking.ask('log.undo', { undo: undo ?? '' });
  expect(await stored(asking)).toBe(before);
  await asking.ask('log.redo', {});
  expect((await exportOf(asking)).collections.members.map(({ changed: _changed, ...member }) => member)).toEqual(after);
});

test('only what was accepted comes in', async () => {
  const asking = await openedSociety();
  await asking.ask('members.create', {
    id: 'mem_a',
    name: { given: 'Anna', family: 'Kern' },
    emails: [{ address: 'anna@x.example' }],
  });
  const previewed = await preview(asking, 'liste.csv', PEOPLE);
  expect(previewed).toMatchObject({ create: 2, update: 1 });
  const { created, updated, skipped } = await asking.ask('import.commit', {
    preview: previewed.preview,
    accept: ['update'],
  });
  expect([created, updated, skipped]).toEqual([0, 1, previewed.rows - 1]);
  expect((await asking.ask('members.list', {})).items.map(({ id, tags }) => [id, tags])).toEqual([
    ['mem_a', ['Chor', 'Vorstand']],
  ]);
});

test('what changed between preview and commit is refused if the counts no longer hold, and nothing comes in', async () => {
  const asking = await openedSociety();
  const previewed = await preview(asking, 'liste.csv', PEOPLE);
  await asking.ask('members.create', {
    name: { given: 'Anna', family: 'Kern' },
    emails: [{ address: 'anna@x.example' }],
  });
  expect(await asking.refused('import.commit', { preview: previewed.preview })).toMatchObject({
    code: 'changed-meanwhile',
  });
  expect((await asking.ask('members.list', {})).total).toBe(1);
});

test('what changed elsewhere between preview and commit does not stop the import', async () => {
  const asking = await openedSociety();
  const previewed = await preview(asking, 'liste.csv', PEOPLE);
  await asking.ask('members.create', { name: { given: 'Jemand', family: 'Anders' } });
  expect(await asking.ask('import.commit', { preview: previewed.preview })).toMatchObject({ created: 3 });
});

test('two windows that import the same file make nobody twice', async () => {
  const asking = await openedSociety();
  const [one, two] = [await preview(asking, 'liste.csv', PEOPLE), await preview(asking, 'liste.csv', PEOPLE)];
  await asking.ask('import.commit', { preview: one.preview });
  expect(await asking.refused('import.commit', { preview: two.preview })).toMatchObject({ code: 'changed-meanwhile' });
  expect((await asking.ask('members.list', {})).total).toBe(3);
});

test('a preview is good once, and gone when it was put away', async () => {
  const asking = await openedSociety();
  const [one, two] = [await preview(asking, 'liste.csv', PEOPLE), await preview(asking, 'liste.csv', PEOPLE)];
  await asking.ask('import.commit', { preview: one.preview });
  await asking.ask('import.discard', { preview: two.preview });
  for (const { preview: gone } of [one, two])
    expect(await asking.refused('import.commit', { preview: gone })).toMatchObject({ reason: 'preview-gone' });
});

test('the rows of a preview are shown by outcome and page, each with its problems', async () => {
  const asking = await openedSociety();
  const { preview: id } = await preview(asking, 'liste.csv', PEOPLE);
  const all = await asking.ask('import.rows', { preview: id, offset: 0, limit: 50 });
  expect(all.items.map(({ row, outcome, title }) => [row, outcome, title])).toEqual([
    [2, 'create', 'Käthe Weiß'],
    [3, 'create', 'Ömer Weiß'],
    [4, 'create', 'Anna Kern'],
    [6, 'refused', expect.any(String)],
  ]);
  const created = await asking.ask('import.rows', { preview: id, outcome: 'create', offset: 1, limit: 1 });
  expect([created.total, created.items.map(({ title }) => title)]).toEqual([3, ['Ömer Weiß']]);
});

test('a newer copy of a calendar moves the event and keeps its id, an older copy changes nothing', async () => {
  const asking = await openedSociety();
  await imported(asking, 'a.ics', calendar('20260611T190000', 1));
  const [first] = (await asking.ask('events.list', {})).items;
  expect(await imported(asking, 'a.ics', calendar('20260618T190000', 2))).toMatchObject({ created: 0, updated: 1 });
  const [moved] = (await asking.ask('events.list', {})).items;
  expect([moved?.id, moved?.start, moved?.moved?.from]).toEqual([first?.id, '2026-06-18T19:00', '2026-06-11T19:00']);
  expect(await imported(asking, 'a.ics', calendar('20260611T190000', 1, 'alt'))).toMatchObject({
    created: 0,
    updated: 0,
  });
  expect((await asking.ask('events.list', {})).items).toEqual([moved]);
});

test('an event of a calendar gets the same id on every device of the workspace, another workspace another one', async () => {
  const [one, other] = [await openedSociety(), await openedSociety()];
  const idIn = async (asking: Asking) => {
    const { undo } = await imported(asking, 'a.ics', calendar('20260611T190000', 1));
    const id = (await asking.ask('events.list', {})).items[0]?.id;
    await asking.ask('log.undo', { undo: undo ?? '' });
    return id;
  };
  const first = await idIn(one);
  expect(await idIn(one)).toBe(first);
  expect(await idIn(other)).not.toBe(first);
});

test('posts find their channels by name', async () => {
  const asking = await openedSociety();
  const { id } = await asking.ask('channels.save', { name: 'Rundbrief', kind: 'newsletter' });
  await imported(asking, 'posts.csv', 'Text,Datum,Kanal\nKommt alle!,2026-06-10 18:00,rundbrief\n', { as: 'posts' });
  const { items } = await asking.ask('posts.list', {});
  expect(items.map(({ text, channels, plannedAt }) => [text, channels, plannedAt])).toEqual([
    ['Kommt alle!', [id], '2026-06-10T18:00'],
  ]);
});

test.each([
  ['nothing.csv', '', 'empty-file'],
  ['table.csv', '<!doctype html><html><body>Anmeldung</body></html>', 'web-page'],
  ['table.xlsx', 'PK\u0003\u0004xl/workbook.xml', 'excel-file'],
])('%s that holds %j is refused, and said why', async (name, content, reason) => {
  const asking = await openedSociety();
  const file = await asking.upload(content);
  expect(await asking.refused('import.preview', { file, name })).toMatchObject({ code: 'refused', reason });
});

test('only who may use paths reads files by their path', async () => {
  const { core, folder, ask, refused } = await openedCore();
  const file = join(folder, 'liste.csv');
  writeFileSync(file, PEOPLE);
  expect((await ask('import.preview', { file })).create).toBe(3);
  expect(await refused('import.preview', { file: join(folder, 'none.csv') })).toMatchObject({
    code: 'not-found',
    kind: 'file',
  });
  expect(await refused('import.preview', { file: folder })).toMatchObject({ code: 'not-found', kind: 'file' });
  const { signal } = callAs();
  const browser = { caller: { role: 'manager', by: 'manager', paths: 'uploads' }, signal } as const;
  for (const path of [file, '/etc/hosts', '../liste.csv', 'upload:none', 'upload:../liste.csv'])
    expect((await core.dispatch('import.preview', { file: path }, browser)).ok, path).toBe(false);
});
