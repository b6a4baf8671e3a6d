import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { decideMemberPatch, decideNewMember } from '../../shared/members/decideMember.ts';
import { memberLookup } from '../../shared/members/lookup.ts';
import { openedCore, openedSociety } from '../core/openedCore.ts';
import { later, memberOf, stampAt } from '../document/documents.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

const now = stampAt(later(5));
const RTL = '\u200F٤٢-أ';

test('a member number stays as it was written, but for blanks around it', () => {
  const numberOf = (memberNumber: string) => {
    const decided = decideNewMember({ name: { given: 'Anna' }, memberNumber }, 'mem_9', now);
    return decided.ok ? decided.value.memberNumber : decided.failure;
  };
  for (const kept of ['00042', '42', 'A-7/b', RTL, '0']) expect(numberOf(` ${kept}\t`)).toBe(kept);
  expect(numberOf('  ')).toBeUndefined();
});

test('a patch sets it, and emptied or taken away it is gone', () => {
  const anna = memberOf('mem_1', { memberNumber: '7' });
  const patched = (memberNumber: string | null) => decideMemberPatch(anna, { memberNumber }, now);
  expect(patched('00042')).toMatchObject({ value: { memberNumber: '00042' } });
  for (const gone of [null, '', ' ']) {
    const decided = patched(gone);
    expect(decided.ok && 'memberNumber' in decided.value).toBe(false);
  }
  expect(decideMemberPatch(anna, { note: 'x' }, now)).toMatchObject({ value: { memberNumber: '7' } });
});

test('leading zeros tell numbers apart as keys', () => {
  const keysOf = (memberNumber: string) =>
    memberLookup.keys(memberOf('mem_1', { memberNumber })).filter((key) => key.startsWith('number:'));
  expect(keysOf('00042')).toEqual(['number:00042']);
  expect(keysOf(' 42 ')).toEqual(['number:42']);
  expect(keysOf('')).toEqual([]);
});

async function numbered() {
  const opened = await openedSociety();
  const add = (given: string, memberNumber: string) => opened.ask('members.create', { name: { given }, memberNumber });
  const { id } = await add('Anna', '00042');
  await add('Bert', '42');
  await add('Cleo', 'V-1980');
  await add('Dina', RTL);
  const found = async (input: object) =>
    (await opened.ask('members.list', input)).items.map(({ display }) => display).toSorted();
  return { ...opened, id, found };
}

test('the list and the palette find members by their numbers', async () => {
  const { ask, found } = await numbered();
  expect(await found({ query: '00042' })).toEqual(['Anna']);
  expect(await found({ query: '42' })).toEqual(['Anna', 'Bert']);
  expect(await found({ query: 'v-1980' })).toEqual(['Cleo']);
  expect(await found({ query: '٤٢' })).toEqual(['Dina']);
  const hits = await ask('search.all', { query: '00042', limit: 5 });
  expect(hits.items.map(({ title }) => title)).toEqual(['Anna']);
});

test('two members may have one number, and each is found beside the other', async () => {
  const { ask, id, found } = await numbered();
  expect(await found({ memberNumber: '42' })).toEqual(['Bert']);
  await ask('members.update', { id, patch: { memberNumber: '42' } });
  expect(await found({ memberNumber: ' 42 ' })).toEqual(['Anna', 'Bert']);
  expect(await found({ memberNumber: '00042' })).toEqual([]);
  await ask('log.undo', {});
  expect(await found({ memberNumber: '00042' })).toEqual(['Anna']);
});

test('an imported number is found after a restart, and its person knows who else has it', async () => {
  const folder = temporaryFolder();
  const first = await openedCore(folder);
  const file = await first.upload('Vorname,Nachname,Mitgliedsnummer\nAnna,Alt,00042\nBert,Berg,00042\n');
  const preview = await first.ask('import.preview', { file, name: 'liste.csv' });
  const { items } = await first.ask('import.rows', { preview: preview.preview, offset: 0, limit: 10 });
  expect(items.map(({ problems }) => problems.map(({ reason }) => reason))).toEqual([[], ['shares-key']]);
  await first.ask('import.commit', { preview: preview.preview });
  await first.core.close();
  const { ask } = await openedCore(folder);
  expect((await ask('members.list', { query: '00042' })).total).toBe(2);
  expect((await ask('members.list', { memberNumber: '00042' })).total).toBe(2);
});

test('a file knows a person by the number that was typed here, and warns where another name has it', async () => {
  const { ask, upload } = await openedSociety();
  await ask('members.create', { name: { given: 'Anna', family: 'Alt' }, memberNumber: '00042' });
  const file = await upload(
    'Vorname,Nachname,Mitgliedsnummer,Ort\nAnna,Alt,00042,Köln\nBert,Berg,00042,Bonn\nAnna,Alt,42,Ulm\n',
  );
  const preview = await ask('import.preview', { file, name: 'liste.csv' });
  const { items } = await ask('import.rows', { preview: preview.preview, offset: 0, limit: 10 });
  expect(items.map(({ outcome, problems }) => [outcome, problems.map(({ reason }) => reason)])).toEqual([
    ['update', []],
    ['create', ['shares-key']],
    ['create', []],
  ]);
});

test('a workspace whose rows were made before numbers were searched finds them once it is opened', async () => {
  const folder = temporaryFolder();
  const first = await openedCore(folder);
  await first.ask('members.create', { name: { given: 'Anna' }, memberNumber: '00042' });
  await first.core.close();
  const database = new Driver(join(folder, 'stammtisch.db'));
  database.exec(`DELETE FROM document_keys WHERE key LIKE 'number:%';
    DELETE FROM search_words; DELETE FROM search_rows;
    UPDATE device SET value = '3' WHERE key = 'derived';`);
  database.close();
  const { ask } = await openedCore(folder);
  expect((await ask('members.list', { memberNumber: '00042' })).total).toBe(1);
  expect((await ask('members.list', { query: '42' })).total).toBe(1);
});
