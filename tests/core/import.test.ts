import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportOf } from './exported.ts';
import { calendar, imported, PEOPLE, preview } from './importing.ts';
import { type Asking, callAs, openedCore, openedSociety } from './openedCore.ts';

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
  expect(previewed.problems).toContainEqual(
    expect.objectContaining({ row: 3, reason: 'shares-email', severity: 'warning' }),
  );
  const { items } = await asking.ask('members.list', { query: 'weiss' });
  expect(items.map(({ display }) => display).toSorted()).toEqual(['Käthe Weiß', 'Ömer Weiß']);
});

test('the same file again changes nothing, also after people were renamed here', async () => {
  const asking = await openedSociety();
  await imported(asking, 'liste.csv', PEOPLE);
  const [anna] = (await asking.ask('members.list', { query: 'kern' })).items;
  await asking.ask('members.update', { id: anna?.id ?? '', patch: { name: { given: 'Anna Maria' }, tags: [] } });
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
  ['table.xlsx', 'PK\u0003\u0004xl/workbook.xml', 'sheet-unreadable'],
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

const rowsOf = async (asking: Asking, id: string) =>
  (await asking.ask('import.rows', { preview: id, offset: 0, limit: 50 })).items;
const reasonsOf = async (asking: Asking, name: string, content: string) => {
  const previewed = await preview(asking, name, content);
  const items = await rowsOf(asking, previewed.preview);
  const told = items.map(({ row, problems }) => [row, problems.map(({ reason }) => reason)]);
  return { file: previewed.problems.filter(({ row }) => row === 0).map(({ reason }) => reason), rows: told };
};

test('dates of one event number are events of their own, in any order, and the same table again changes nothing', async () => {
  const asking = await openedSociety();
  const head = 'Event ID,Titel,Start\n';
  const [one, two] = ['4711,Chor,2026-06-11 19:00\n', '4711,Chor,2026-06-18 19:00\n'];
  expect(await imported(asking, 't.csv', head + one + two)).toMatchObject({ created: 2 });
  const before = await stored(asking);
  for (const rows of [one + two, two + one, two])
    expect(await imported(asking, 't.csv', head + rows)).toMatchObject({ created: 0, updated: 0 });
  expect(await stored(asking)).toBe(before);
});

test.each([
  ['t.csv', 'Titel,Start,Beschreibung\nChor,2026-06-11 19:00,Lieder\nChor,2026-06-11 19:00,Noten\n'],
  ['p.csv', 'Text,Tags,Posting Time\nKommt,a,2026-06-11 17:30\nKommt,b,2026-06-11 17:30\n'],
])('a row of %s that tells of the same as an earlier one is refused, now and again', async (name, table) => {
  const asking = await openedSociety();
  expect(await reasonsOf(asking, name, table)).toMatchObject({
    rows: [
      [2, []],
      [3, ['repeats-earlier-row']],
    ],
  });
  await imported(asking, name, table);
  const before = await stored(asking);
  expect(await imported(asking, name, table)).toMatchObject({ previewed: { same: 1, refused: 1, update: 0 } });
  expect(await stored(asking)).toBe(before);
});

test('a warning about a line inside a card or an event is told with its row', async () => {
  const asking = await openedSociety();
  const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\n');
  const cards = [card('FN:Anna Kern', 'EMAIL:kaputt@'), card('FN:Bert Groß', 'PHOTO:abc'), ''].join('\n');
  expect((await reasonsOf(asking, 'k.vcf', cards)).rows).toEqual([
    [1, ['bad-email']],
    [6, ['photo-left-out']],
  ]);
  const event = (uid: string, sequence: number, rule = 'FREQ=DAILY') =>
    `BEGIN:VEVENT\nUID:${uid}\nSEQUENCE:${sequence}\nDTSTART:20260611T190000Z\nRRULE:${rule}\nSUMMARY:${uid}\nEND:VEVENT\n`;
  const calendar = `BEGIN:VCALENDAR\n${event('a', 2)}${event('b', 1, 'FREQ=NEVER')}${event('a', 1)}END:VCALENDAR\n`;
  expect((await reasonsOf(asking, 'k.ics', calendar)).rows).toEqual([
    [2, []],
    [9, ['bad-rule']],
    [16, ['older-copy-left-out']],
  ]);
});

test('a warning that no row stands before is told of the whole file', async () => {
  const asking = await openedSociety();
  const calendar = 'BEGIN:VCALENDAR\nkein Feld\nBEGIN:VEVENT\nDTSTART:20260611T190000Z\nUID:a\nSUMMARY:A\nEND:VEVENT\n';
  expect((await reasonsOf(asking, 'k.ics', calendar)).file).toContain('broken-line');
});

test('a channel’s name finds it before a kind of outlet does, and a kind that two have finds none', async () => {
  const asking = await openedSociety();
  const named = await asking.ask('channels.save', { name: 'Newsletter', kind: 'mastodon' });
  await asking.ask('channels.save', { name: 'Rundbrief', kind: 'newsletter' });
  const only = await asking.ask('channels.save', { name: 'Aushang', kind: 'poster' });
  await asking.ask('channels.save', { name: 'Zweites', kind: 'mastodon' });
  const table =
    'Text,Datum,Kanal\nA,2026-06-10 18:00,newsletter\nB,2026-06-10 18:00,poster\nC,2026-06-10 18:00,mastodon\n';
  await imported(asking, 'posts.csv', table, { as: 'posts' });
  const { items } = await asking.ask('posts.list', {});
  expect(Object.fromEntries(items.map(({ text, channels }) => [text, channels]))).toEqual({
    A: [named.id],
    B: [only.id],
    C: [],
  });
});

test('another club’s member numbers rename nobody here', async () => {
  const asking = await openedSociety();
  const own = 'Mitgliedsnummer,Vorname,Nachname\n1,Anna,Kern\n2,Bert,Groß\n';
  const theirs = 'Mitgliedsnummer,Vorname,Nachname\n1,Cara,Lenz\n2,Bert,Groß\n';
  await imported(asking, 'eigene.csv', own);
  expect((await reasonsOf(asking, 'ihre.csv', theirs)).rows).toEqual([
    [2, ['shares-key']],
    [3, []],
  ]);
  await imported(asking, 'ihre.csv', theirs);
  const names = async () => (await asking.ask('members.list', {})).items.map(({ display }) => display).toSorted();
  expect(await names()).toEqual(['Anna Kern', 'Bert Groß', 'Cara Lenz']);
  const before = await stored(asking);
  for (const table of [own, theirs])
    expect(await imported(asking, 'liste.csv', table)).toMatchObject({ created: 0, updated: 0 });
  expect(await stored(asking)).toBe(before);
});

test('a member who was renamed here is still known by number, if the row or a contact says so', async () => {
  const asking = await openedSociety();
  const table = (family: string, mail: string) => `Mitgliedsnummer,Vorname,Nachname,E-Mail\n7,Anna,${family},${mail}\n`;
  await imported(asking, 'l.csv', table('Kern', 'anna@x.example'));
  const [anna] = (await asking.ask('members.list', {})).items;
  await asking.ask('members.update', {
    id: anna?.id ?? '',
    patch: { name: { given: 'A.', family: 'Weiß' }, emails: [] },
  });
  expect(await imported(asking, 'l.csv', table('Kern', 'anna@x.example'))).toMatchObject({ created: 0, updated: 0 });
  await asking.ask('members.update', { id: anna?.id ?? '', patch: { emails: [{ address: 'ANNA@x.example' }] } });
  expect(await imported(asking, 'l.csv', table('Lenz', 'anna@x.example'))).toMatchObject({ created: 0, updated: 1 });
});

test('an event that was cancelled here stays so when its calendar comes in again, changed', async () => {
  const asking = await openedSociety();
  await imported(asking, 'a.ics', calendar('20260611T190000', 1));
  const [event] = (await asking.ask('events.list', {})).items;
  await asking.ask('events.cancel', { id: event?.id ?? '', reason: 'Sturm' });
  await imported(asking, 'a.ics', calendar('20260618T190000', 2));
  expect((await asking.ask('events.list', {})).items).toMatchObject([
    { state: 'cancelled', start: '2026-06-18T19:00' },
  ]);
});

test('an event whose calendar changes only its zone has moved', async () => {
  const asking = await openedSociety();
  await imported(asking, 'a.ics', calendar('20260611T190000', 1));
  await imported(asking, 'a.ics', calendar('20260611T190000', 2).replace('Europe/Berlin', 'Europe/London'));
  const [event] = (await asking.ask('events.list', {})).items;
  expect(event?.moved).toMatchObject({ from: '2026-06-11T19:00' });
});

test('with updates alone accepted, a person whom two rows would make is not made by the second', async () => {
  const asking = await openedSociety();
  await asking.ask('members.create', {
    name: { given: 'Anna', family: 'Kern' },
    emails: [{ address: 'anna@x.example' }],
  });
  const table =
    'Vorname,Nachname,E-Mail,Tags\nÖmer,Weiß,o@x.example,A\nÖmer,Weiß,o@x.example,B\nAnna,Kern,anna@x.example,C\n';
  const previewed = await preview(asking, 'l.csv', table);
  expect(previewed).toMatchObject({ create: 1, update: 2 });
  const answer = await asking.ask('import.commit', { preview: previewed.preview, accept: ['update'] });
  expect(answer).toMatchObject({ created: 0, updated: 1, skipped: 2 });
  expect((await asking.ask('members.list', {})).total).toBe(1);
});

test.each([{ 0: 'constructor' }, { 0: 'titel' }, { 0: 'start' }, { 9: 'given' }, { x: 'given' }])(
  'the choice %j for a column of people is refused',
  async (map) => {
    const asking = await openedSociety();
    const file = await asking.upload('Vorname,E-Mail\nAnna,a@x.example\n');
    expect(await asking.refused('import.preview', { file, name: 'l.csv', map })).toMatchObject({
      code: 'invalid-input',
      issues: [{ path: `map.${Object.keys(map)[0]}` }],
    });
  },
);

test('columns may be chosen, also to be left out', async () => {
  const asking = await openedSociety();
  const content = 'Wer,E-Mail\nAnna Kern,a@x.example\n';
  const { preview: id } = await preview(asking, 'l.csv', content, {
    as: 'members',
    map: { 0: 'display', 1: 'ignored' },
  });
  expect(await rowsOf(asking, id)).toMatchObject([{ title: 'Anna Kern', detail: '' }]);
});
