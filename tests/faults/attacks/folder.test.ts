import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openCore } from '../../../main/core/core.ts';
import { listenLocally } from '../../../main/core/localSocket.ts';
import { secretsFile } from '../../../main/host/secretsFile.ts';
import { callAs, openedCore } from '../../core/openedCore.ts';
import { temporaryFolder } from '../../store/temporaryFolder.ts';
import { countAttacks } from './repelled.ts';

countAttacks('the workspace’s folder');

const PRIVATE = `#!/bin/sh\n# somebody's own file\n${'export A=1\n'.repeat(500)}`;

/** A file of the person's own, elsewhere; and what it says now. */
function ownFile(text = PRIVATE) {
  const path = join(temporaryFolder(), 'profile');
  writeFileSync(path, text);
  return { path, isAsItWas: () => readFileSync(path, 'utf8') === text };
}

async function usedWorkspace(): Promise<string> {
  const { core, ask, folder } = await openedCore();
  await ask('workspace.setUp', { name: 'Museumsfreunde', zone: 'Europe/Berlin' });
  await ask('members.create', { name: { given: 'Anna' } });
  await core.close();
  return folder;
}

/** Opens it as a person would, works in it if that can be, and says what was refused. */
async function worked(folder: string): Promise<unknown> {
  const opened = await openCore({ folder });
  if (!opened.ok) return opened.failure;
  opened.value.announce({ pid: process.pid, socket: '/nowhere', since: '2026-06-08T10:00:00.000Z', purpose: 'window' });
  const answered = await opened.value.dispatch('members.create', { name: { given: 'Bo' } }, callAs());
  await opened.value.close();
  return answered.ok ? 'worked' : answered.failure;
}

test('control: a program that doesn’t look writes through such links: the attack is a real one', async () => {
  const [folder, own, empty] = [await usedWorkspace(), ownFile(), ownFile('')];
  rmSync(join(folder, 'stammtisch.mark'));
  symlinkSync(own.path, join(folder, 'stammtisch.mark'));
  writeFileSync(join(folder, 'stammtisch.mark'), '0000000000000001', { flag: 'r+' });
  symlinkSync(empty.path, join(folder, 'linked.db'));
  const database = new Driver(join(folder, 'linked.db'));
  database.exec('CREATE TABLE attack (n)');
  database.close();
  expect([own.isAsItWas(), empty.isAsItWas()]).toEqual([false, false]);
});

test.each(['stammtisch.db', 'stammtisch.db-wal', 'stammtisch.db-shm', 'stammtisch.db-journal', 'stammtisch.mark'])(
  'a workspace whose %s is a link to a file of one’s own is not opened, and that file stays as it was',
  async (part) => {
    const [folder, own] = [await usedWorkspace(), ownFile()];
    rmSync(join(folder, part), { force: true });
    symlinkSync(own.path, join(folder, part));
    expect(await worked(folder)).toEqual({ code: 'refused', reason: 'part-is-link', path: join(folder, part) });
    expect(own.isAsItWas()).toBe(true);
    rmSync(join(folder, part));
    expect(JSON.stringify(await worked(folder))).not.toContain('part-is-link');
  },
);

test.each(['stammtisch.db', 'stammtisch.mark', 'lock.db'])(
  'a link from %s to nothing makes no file there',
  async (part) => {
    const folder = temporaryFolder();
    const there = join(temporaryFolder(), 'authorized_keys');
    symlinkSync(there, join(folder, part));
    expect(await worked(folder)).toMatchObject({ code: 'refused' });
    expect(existsSync(there)).toBe(false);
  },
);

test('a lock that is a link to a file of one’s own, a full one or an empty one, is refused', async () => {
  for (const text of [PRIVATE, '']) {
    const [folder, own] = [await usedWorkspace(), ownFile(text)];
    rmSync(join(folder, 'lock.db'), { force: true });
    symlinkSync(own.path, join(folder, 'lock.db'));
    expect(await worked(folder)).toEqual({ code: 'refused', reason: 'lock-damaged' });
    expect(own.isAsItWas()).toBe(true);
  }
});

test('who holds it is never written through a link, also one that comes while it is open', async () => {
  const { core, folder } = await openedCore();
  const own = ownFile();
  const holder = { pid: process.pid, socket: '/nowhere', since: '2026-06-08T10:00:00.000Z', purpose: 'window' };
  core.announce(holder);
  rmSync(join(folder, 'holder.json'));
  symlinkSync(own.path, join(folder, 'holder.json'));
  core.announce(holder);
  expect(own.isAsItWas()).toBe(true);
  expect(lstatSync(join(folder, 'holder.json')).isFile()).toBe(true);
  expect(statSync(join(folder, 'holder.json')).mode & 0o777).toBe(0o600);
});

test('a workspace folder that is a link to elsewhere is one workspace under two names, held once', async () => {
  const folder = await usedWorkspace();
  const link = join(temporaryFolder(), 'link');
  symlinkSync(folder, link);
  const opened = await openCore({ folder: link });
  expect(opened.ok).toBe(true);
  expect(await worked(folder)).toMatchObject({ code: 'lock-taken' });
  await (opened.ok ? opened.value.close() : undefined);
  expect(await worked(folder)).toBe('worked');
});

test.each(['transfers', 'media', 'backups'])(
  'a folder %s that is a link to one’s own loses nothing of what lies there',
  async (part) => {
    const folder = await usedWorkspace();
    const own = temporaryFolder();
    mkdirSync(join(own, 'ab'));
    for (const name of ['profile', '.new-profile', 'ab/abcd', 'stammtisch-notes.tar'])
      writeFileSync(join(own, name), PRIVATE);
    rmSync(join(folder, part), { recursive: true, force: true });
    symlinkSync(own, join(folder, part));
    const { core, ask, upload } = await openedCore(folder);
    await ask('media.add', { file: await upload('a picture') });
    await ask('backup.now', {});
    await core.close();
    for (const name of ['profile', '.new-profile', 'ab/abcd', 'stammtisch-notes.tar'])
      expect(readFileSync(join(own, name), 'utf8'), name).toBe(PRIVATE);
  },
);

test('media whose name is there as a link are not written through it', async () => {
  const { ask, upload, folder } = await openedCore();
  const own = ownFile();
  const hash = createHash('sha256').update('a picture').digest('hex');
  const place = join(folder, 'media', hash.slice(0, 2), hash);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(own.path, place);
  await ask('media.add', { file: await upload('a picture') });
  expect(own.isAsItWas()).toBe(true);
});

test('an export, a backup and a picture are written over no link, whatever it leads to', async () => {
  const { ask, refused, upload } = await openedCore();
  const own = ownFile();
  const out = join(dirname(own.path), 'linked');
  symlinkSync(own.path, out);
  const { media } = await ask('media.add', { file: await upload('a picture') });
  for (const [name, more] of [
    ['workspace.export', {}],
    ['backup.make', { unencrypted: true }],
    ['media.get', { media }],
  ] as const)
    // prettier-ignore
    expect(await refused(name, { out, ...more }), name).toMatchObject({ reason: 'target-is-link' });
  expect([own.isAsItWas(), lstatSync(out).isSymbolicLink()]).toEqual([true, true]);
});

test('a file to import that is a device, a pipe or a folder is refused before a byte is read', async () => {
  const { refused } = await openedCore();
  const folder = temporaryFolder();
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  symlinkSync('/dev/zero', join(folder, 'zero'));
  for (const path of ['/dev/zero', join(folder, 'zero'), join(folder, 'pipe'), folder])
    expect(['refused', 'not-found'], path).toContain((await refused('import.preview', { file: path })).code);
});

test('the files of a workspace and its folder are readable by their owner only', async () => {
  const outer = temporaryFolder();
  const { ask, core } = await openedCore(join(outer, 'new'));
  await ask('members.create', { name: { given: 'Anna' } });
  core.announce({ pid: process.pid, socket: '/nowhere', since: '2026-06-08T10:00:00.000Z', purpose: 'window' });
  expect(statSync(join(outer, 'new')).mode & 0o077).toBe(0);
  for (const name of ['holder.json', 'stammtisch.mark'])
    expect(statSync(join(outer, 'new', name)).mode & 0o077, name).toBe(0);
});

test('the local socket is its owner’s alone, and lies where nobody else can put another', async () => {
  const { core } = await openedCore();
  const listening = await listenLocally(core);
  const socket = listening.ok ? listening.value : undefined;
  onTestFinished(() => socket?.close());
  const path = socket?.path ?? '';
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  expect(readdirSync(dirname(path))).toEqual(['core.sock']);
});

test.each([
  ['no JSON', 'GET / HTTP/1.1'],
  ['a caller of half', '{"procedure":"members.list","input":{},"caller":{"role":"manager"}}'],
  ['null', 'null'],
  ['no caller', '{"procedure":"members.list","input":{}}'],
  ['a caller of no role', '{"procedure":"members.list","input":{},"caller":{"role":"root"}}'],
  ['a role from the prototype', '{"procedure":"members.list","input":{},"caller":{"__proto__":{"role":"manager"}}}'],
  ['a procedure that is none', '{"procedure":{"toString":1},"input":{},"caller":{"role":"manager"}}'],
  ['lists without end', '['.repeat(1_000_000)],
])('a line with %s on the local socket moves nothing and ends nobody else', async (_name, line) => {
  const complaints = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  onTestFinished(() => complaints.mockRestore());
  const { core, ask } = await openedCore();
  const listening = await listenLocally(core);
  const local = listening.ok ? listening.value : undefined;
  onTestFinished(() => local?.close());
  const socket = connect(local?.path ?? '');
  socket.on('error', () => undefined);
  socket.write(`${line}\n`);
  await Promise.race([once(socket, 'close'), once(socket, 'data')]);
  expect((await ask('members.list', {})).total).toBe(0);
});

test('a keychain’s name in a foreign file of keys that is the name of a property opens nothing and stops nothing', async () => {
  const path = join(temporaryFolder(), 'secrets.json');
  const secrets = secretsFile(path);
  expect(await secrets.set('own', 'c2VjcmV0')).toBe(true);
  expect(await secrets.get('own')).toBe('c2VjcmV0');
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
    expect(await secrets.get(name)).toBeUndefined();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  appendFileSync(path, '}');
  expect(await secrets.get('own')).toBeUndefined();
});
