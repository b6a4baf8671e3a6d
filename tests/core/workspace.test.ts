import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collections } from '../../shared/collections.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { exportOf } from './exported.ts';
import { openedCore, openedSociety } from './openedCore.ts';

test('a fresh workspace says so, until it is set up or anything is in it', async () => {
  const { ask, refused } = await openedCore();
  expect(await ask('workspace.info', {})).toMatchObject({
    fresh: true,
    counts: { members: 0, events: 0, posts: 0, plan: 0 },
  });
  const { undo } = await ask('members.create', { name: { given: 'Anna' } });
  expect((await ask('workspace.info', {})).fresh).toBe(false);
  await ask('log.undo', { undo });
  expect((await ask('workspace.info', {})).fresh).toBe(true);
  await ask('workspace.setUp', { name: '  Museumsfreunde ', zone: 'Europe/Berlin' });
  expect(await ask('workspace.info', {})).toMatchObject({
    fresh: false,
    zone: 'Europe/Berlin',
    organisation: { name: 'Museumsfreunde', sample: false },
  });
  expect(await refused('workspace.setUp', { name: 'Andere', zone: 'UTC' })).toMatchObject({ reason: 'already-set-up' });
  expect(await refused('workspace.rename', { zone: 'Mars/Olympus' })).toMatchObject({ reason: 'no-such-zone' });
});

test('the export is JSON that holds every document as it is stored, unknown fields included', async () => {
  const asking = await openedSociety();
  const { ask } = asking;
  await ask('members.create', { id: 'mem_a', name: { given: 'Käthe „K.“ Weiß' }, note: 'Zeile\n"zwei"\u2028' });
  await ask('events.create', { id: 'evt_a', title: 'Fest', start: '2026-06-11T19:00' });
  await ask('posts.create', { id: 'pst_a', text: '🎉', channels: [] });
  await ask('members.create', { id: 'mem_b', name: { given: 'weg' } });
  await ask('members.delete', { id: 'mem_b' });
  const exported = await exportOf(asking);
  expect([exported.format, exported.formatVersion]).toEqual(['stammtisch-export', 1]);
  expect(Object.keys(exported.collections)).toEqual(collections.map(({ name }) => name));
  expect(exported.collections.members).toEqual([await ask('members.get', { id: 'mem_a' })]);
  expect(exported.collections.posts).toEqual([await ask('posts.get', { id: 'pst_a' })]);
  expect(exported.collections.events).toHaveLength(1);
  for (const { name, problemOf } of collections)
    expect(exported.collections[name].map(problemOf).filter((problem) => problem !== undefined)).toEqual([]);
});

test('an export of several thousand is whole', { timeout: 30_000 }, async () => {
  const asking = await openedCore();
  const { counts } = await asking.ask('workspace.sample', { members: 2300 });
  const exported = await exportOf(asking);
  const found = Object.fromEntries(collections.map(({ name }) => [name, exported.collections[name].length]));
  expect(found).toEqual(counts);
  expect(new Set(exported.collections.members.map(({ id }) => id)).size).toBe(2300);
});

test.each([
  ['a path through a file', (folder: string) => join(folder, 'notes.txt', 'export.json'), 'no-folder'],
  ['nothing', () => '', 'no-such-place'],
  ['a zero byte', (folder: string) => join(folder, 'a\u0000b'), 'no-such-place'],
])('exporting to %s is refused, and leaves no file behind', async (_name, outOf, reason) => {
  const { ask, refused } = await openedCore();
  const place = temporaryFolder();
  writeFileSync(join(place, 'notes.txt'), 'notes');
  expect(await refused('workspace.export', { out: outOf(place) })).toMatchObject({ reason });
  expect(readdirSync(place)).toEqual(['notes.txt']);
  expect((await ask('workspace.info', {})).fresh).toBe(true);
});

test('the sample fills an empty workspace only, and goes away in one step', async () => {
  const asking = await openedCore();
  const { ask, refused } = asking;
  const { undo, counts } = await ask('workspace.sample', { members: 40 });
  expect(counts).toMatchObject({ members: 40 });
  expect(await refused('workspace.sample', {})).toMatchObject({ reason: 'not-empty' });
  expect((await ask('workspace.info', {})).organisation?.sample).toBe(true);
  await ask('log.undo', { undo });
  expect(await ask('workspace.info', {})).toMatchObject({
    fresh: true,
    counts: { members: 0, events: 0, posts: 0, plan: 0 },
  });
});

test('settings are this device’s own, keep what was not given, and come back after a restart', async () => {
  const { ask, core, folder } = await openedCore();
  await ask('settings.save', { theme: 'dark' });
  expect(await ask('settings.save', { locale: 'de' })).toEqual({ theme: 'dark', letterKeys: true, locale: 'de' });
  await core.close();
  const again = await openedCore(folder);
  expect(await again.ask('settings.get', {})).toEqual({ theme: 'dark', letterKeys: true, locale: 'de' });
  expect(JSON.stringify(await exportOf(again))).not.toContain('letterKeys');
});
