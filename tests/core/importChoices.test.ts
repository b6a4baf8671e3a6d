/** What a person says of a file: columns, rules, dates; kept for the next file like it. */
import { expect, test } from 'vitest';
import { exportOf } from './exported.ts';
import { calendar, imported, PEOPLE, preview } from './importing.ts';
import { type Asking, openedSociety } from './openedCore.ts';

const mappingsOf = async (asking: Asking) =>
  (await exportOf(asking)).collections['plan']?.filter(({ kind }) => kind === 'mapping') ?? [];

test('columns chosen by hand are remembered by the layout, in another order and with a column more', async () => {
  const asking = await openedSociety();
  const first = await imported(asking, 'mai.csv', 'Nr,Wer,Seit wann,Was\n1,Anna Kern,2020-01-01,Alt\n', {
    as: 'members',
    map: { 1: 'display', 2: 'since', 3: 'note' },
    rules: { note: 'keep' },
  });
  expect(first).toMatchObject({ created: 1 });
  expect(await mappingsOf(asking)).toMatchObject([
    { name: 'mai.csv', becomes: 'members', columns: { wer: 'display' }, rules: { note: 'keep' } },
  ]);
  const next = await preview(asking, 'juni.csv', 'Was,Wer,Nr,Seit wann,Mehr\nNeu,Ömer Weiß,2,2021-02-03,x\n');
  expect(next).toMatchObject({ kind: 'members', create: 1, remembered: { name: 'mai.csv', gone: [] } });
  expect(next.rules).toMatchObject({ note: 'keep', tags: 'add' });
  expect(next.columns?.map(({ header, field }) => [header, field]).slice(0, 2)).toEqual([
    ['Was', 'note'],
    ['Wer', 'display'],
  ]);
  const anew = await preview(asking, 'juni.csv', 'Was,Wer,Nr,Seit wann,Mehr\nNeu,Ömer Weiß,2,2021-02-03,x\n', {
    forget: true,
    as: 'members',
  });
  expect(anew.remembered).toBeUndefined();
});

test('a remembered column that is gone is named, and what is said now goes before what was said then', async () => {
  const asking = await openedSociety();
  await imported(asking, 'mai.csv', 'Nr,Wer,Seit wann,Was\n1,Anna Kern,2020-01-01,Alt\n', {
    as: 'members',
    map: { 1: 'display', 2: 'since', 3: 'note' },
  });
  const next = await preview(asking, 'juni.csv', 'Nr,Wer,Was\n2,Ömer Weiß,Verein\n', { map: { 2: 'organisation' } });
  expect(next.problems).toContainEqual(
    expect.objectContaining({ reason: 'mapping-column-gone', facts: { columns: 'Seit wann' } }),
  );
  expect(next.columns?.map(({ field }) => field)).toEqual(['ignored', 'display', 'organisation']);
});

test('undoing an import leaves what was learnt of the table', async () => {
  const asking = await openedSociety();
  const content = 'Nr,Wer,Was\n1,Anna Kern,Alt\n';
  const { undo = '' } = await imported(asking, 'mai.csv', content, { as: 'members', map: { 1: 'display' } });
  await asking.ask('log.undo', { undo });
  expect((await asking.ask('members.list', {})).total).toBe(0);
  expect(await preview(asking, 'mai.csv', content)).toMatchObject({ kind: 'members', create: 1 });
});

test('a newer file changes field by field as the rules say, and the same file under other rules is looked at anew', async () => {
  const asking = await openedSociety();
  const head = 'Mitgliedsnummer,Vorname,Nachname,Firma,Notiz\n';
  await imported(asking, 'mai.csv', `${head}7,Anna,Kern,Chor,Alt\n`);
  const newer = `${head}7,Anna Maria,Kern,Verein,Neu\n`;
  const kept = await preview(asking, 'juni.csv', newer, { rules: { organisation: 'keep', note: 'fill' } });
  const { items } = await asking.ask('import.rows', { preview: kept.preview, offset: 0, limit: 1 });
  expect(items[0]?.changes.map(({ field, now }) => [field, now])).toEqual([['name', 'Anna Maria Kern']]);
  await asking.ask('import.commit', { preview: kept.preview });
  expect(await preview(asking, 'juni.csv', newer)).toMatchObject({ same: 1, update: 0 });
  const other = await preview(asking, 'juni.csv', newer, { rules: { organisation: 'overwrite', note: 'overwrite' } });
  expect(other).toMatchObject({ update: 1 });
  await asking.ask('import.commit', { preview: other.preview });
  const [member] = (await exportOf(asking)).collections['members'] ?? [];
  expect(member).toMatchObject({ organisation: 'Verein', note: 'Neu', name: { given: 'Anna Maria' } });
});

test('a calendar that says the same sequence but was changed earlier is an older copy', async () => {
  const asking = await openedSociety();
  const at = (modified: string, title: string) =>
    calendar('20270501T190000', 1, title).replace('SUMMARY', `LAST-MODIFIED:${modified}\r\nSUMMARY`);
  await imported(asking, 'a.ics', at('20270102T000000Z', 'Lesung'));
  expect(await preview(asking, 'b.ics', at('20270101T000000Z', 'Alte Lesung'))).toMatchObject({ same: 1, update: 0 });
  expect(await preview(asking, 'c.ics', at('20270103T000000Z', 'Neue Lesung'))).toMatchObject({ update: 1 });
});

test('cards and calendars obey rules, too, and remember them', async () => {
  const asking = await openedSociety();
  await imported(asking, 'a.ics', calendar('20270501T190000', 1));
  const newer = calendar('20270502T190000', 2, 'Neuer Titel');
  const kept = await imported(asking, 'b.ics', newer, { rules: { times: 'keep' } });
  expect(kept).toMatchObject({ updated: 1, previewed: { rules: { times: 'keep', title: 'overwrite' } } });
  const [event] = (await exportOf(asking)).collections['events'] ?? [];
  expect(event).toMatchObject({ title: 'Neuer Titel', parts: [{ start: '2027-05-01T19:00' }] });
  expect(await preview(asking, 'c.ics', calendar('20270503T190000', 3))).toMatchObject({
    remembered: { name: 'b.ics' },
    rules: { times: 'keep' },
  });
});

test('dates in four styles: those that can be two days are asked about once, and the answer holds for all', async () => {
  const asking = await openedSociety();
  const content = [
    'First Name,Last Name,Joined',
    'Anna,Kern,2020-05-01',
    'Ömer,Weiß,3.4.2021',
    'Käthe,Kern,03/04/2021',
    'Paul,Kern,05/06/2021',
    'Ida,Kern,"7 August 2021"',
    '',
  ].join('\n');
  const asked = await preview(asking, 'liste.csv', content);
  expect(asked.question).toEqual({ samples: ['03/04/2021', '05/06/2021'], count: 2 });
  const answered = await imported(asking, 'liste.csv', content, { dates: 'day-first' });
  expect(answered.previewed.question).toBeUndefined();
  const since = ((await exportOf(asking)).collections['members'] ?? []).map((member) => String(member['since']));
  expect(since.toSorted((a, b) => a.localeCompare(b))).toEqual([
    '2020-05-01',
    '2021-04-03',
    '2021-04-03',
    '2021-06-05',
    '2021-08-07',
  ]);
  const next = await preview(asking, 'liste2.csv', 'First Name,Last Name,Joined\nEva,Kern,02/03/2022\n');
  expect(next.question).toBeUndefined();
});

test('a column in which some dates prove one order and some the other is asked about', async () => {
  const asking = await openedSociety();
  const content = 'Vorname,Nachname,Joined\nAnna,Kern,13/02/2021\nÖmer,Kern,02/13/2021\nEva,Kern,02/03/2021\n';
  expect((await preview(asking, 'liste.csv', content)).question).toEqual({ samples: ['02/03/2021'], count: 1 });
});

test('a rule for a field that there is none of is refused before anything is read into it', async () => {
  const asking = await openedSociety();
  const file = await asking.upload(PEOPLE);
  expect(await asking.refused('import.preview', { file, name: 'l.csv', rules: { constructor: 'keep' } })).toMatchObject(
    {
      code: 'invalid-input',
    },
  );
});

test('two columns that a person makes one field are named: only one of them can come in', async () => {
  const asking = await openedSociety();
  const content = 'Rufname,Familie,E-Mail\nÄnne,Kern,aenne@x.example\n';
  const twice = await preview(asking, 'liste.csv', content, { as: 'members', map: { 0: 'given', 1: 'given' } });
  expect(twice.problems).toContainEqual(
    expect.objectContaining({ reason: 'field-given-twice', facts: { columns: 'Rufname, Familie' } }),
  );
  const several = await preview(asking, 'liste.csv', content, { as: 'members', map: { 0: 'tags', 1: 'tags' } });
  expect(several.problems.map(({ reason }) => reason)).not.toContain('field-given-twice');
});
