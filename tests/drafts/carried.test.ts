import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rescueFile } from '../../main/core/store/rescue.ts';
import { openedCore } from '../core/openedCore.ts';
import { openedStore } from '../store/openedStore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { fitted } from '../../shared/document/fitted.ts';

const draft = { key: 'w1/new-event/a', subject: '', at: '2026-06-08T10:00:00.000Z', value: { title: 'Sommerfest' } };

test('a rescue carries drafts over: they are nowhere else', async () => {
  const folder = temporaryFolder();
  const store = await openedStore(folder);
  store.drafts.keep(draft);
  await store.close();
  expect(await rescueFile(folder, undefined, '2026-06-08T11:00:00.000Z')).toMatchObject({ ok: true });
  expect((await openedStore(folder)).drafts.list()).toEqual([draft]);
});

test('a copy of the file has the drafts of its hour', async () => {
  const [folder, copied] = [temporaryFolder(), temporaryFolder()];
  const store = await openedStore(folder);
  store.drafts.keep(draft);
  await store.close();
  copyFileSync(join(folder, 'stammtisch.db'), join(copied, 'stammtisch.db'));
  expect((await openedStore(copied)).drafts.list()).toEqual([draft]);
});

test('a draft about somebody goes with one word, and others stay', async () => {
  const store = await openedStore();
  store.drafts.keep({ ...draft, subject: 'mem_1' });
  store.drafts.keep({ ...draft, key: '/text/b', subject: 'mem_2' });
  expect(store.drafts.forgetAbout('mem_1')).toBe(1);
  expect(store.drafts.forgetAbout('')).toBe(0);
  expect(store.drafts.list().map(({ subject }) => subject)).toEqual(['mem_2']);
});

test('nothing of a draft is exported', async () => {
  const { ask, folder } = await openedCore();
  await ask('members.create', { id: 'mem_1', name: { given: 'Anna' } });
  await ask('drafts.keep', { key: draft.key, value: { title: 'Zwetschgenfest' } });
  const { file } = await ask('workspace.export', { out: join(temporaryFolder(), 'all.json') });
  const text = readFileSync(file ?? '', 'utf8');
  expect([text.includes('Anna'), text.includes('Zwetschgenfest')]).toEqual([true, false]);
  expect(folder).not.toBe(file);
});

test.each([
  ['the same shape is taken', { a: '', b: 1, c: [] }, { a: 'x', b: 2, c: ['y'] }, { a: 'x', b: 2, c: ['y'] }],
  ['a field that went is dropped', { a: '' }, { a: 'x', gone: 1 }, { a: 'x' }],
  ['a field that came begins as new', { a: '', b: 'new' }, { a: 'x' }, { a: 'x', b: 'new' }],
  ['another kind of value begins as new', { a: '', b: { c: '' } }, { a: 7, b: 'x' }, { a: '', b: { c: '' } }],
  [
    'an optional word is taken',
    { tag: undefined, time: null },
    { tag: 'Chor', time: '19:00' },
    { tag: 'Chor', time: '19:00' },
  ],
  ['what begins empty takes any names', { of: {} }, { of: { mem_1: 'x' } }, { of: { mem_1: 'x' } }],
  ['what is no object at all begins as new', { a: '' }, null, { a: '' }],
])('a draft laid over a form: %s', (_, begin, kept, expected) => {
  expect(fitted<unknown>(begin, kept)).toEqual(expected);
});

test('a draft can bring no name that a form inherits', () => {
  const laid = fitted({ a: '' }, JSON.parse('{"a":"x","__proto__":{"isAdmin":true}}'));
  expect(laid).toEqual({ a: 'x' });
  expect((laid as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});
