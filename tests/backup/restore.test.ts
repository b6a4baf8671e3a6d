import { randomBytes } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { create, extract } from 'tar';
import { expect, onTestFinished, test } from 'vitest';
import { place } from '../../main/core/store/backup/place.ts';
import { restoreBackup } from '../../main/core/store/backup/restore.ts';
import { makeUnfinished, removeForgotten, type Unfinished } from '../../main/core/store/backup/unfinished.ts';
import { hashOf } from '../../main/core/store/contentHash.ts';
import { childEnv } from '../childNode.ts';
import { needs } from '../needs.ts';
import { MOUNT_REASON, smallDisk } from '../faults/smallDisk.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { addPicture, membersIn, out, restore, withAnna } from './backedUp.ts';

const UNFINISHED = join(import.meta.dirname, '../../main/core/store/backup/unfinished.ts');

type Listed = { version: number; files: { name: string; sha256: string }[] };

/** A plain backup whose content was changed in a way that its list agrees with. */
async function changedBackup(change: (folder: string, list: Listed) => void): Promise<string> {
  const core = await withAnna();
  const file = out();
  await core.ask('backup.make', { out: file, unencrypted: true });
  await core.close();
  const folder = temporaryFolder();
  await extract({ file, cwd: folder });
  const path = join(folder, 'backup.json');
  const list = JSON.parse(readFileSync(path, 'utf8')) as Listed;
  change(folder, list);
  for (const one of list.files) {
    async function* bytes() {
      yield readFileSync(join(folder, one.name));
    }
    one.sha256 = await hashOf(bytes());
  }
  writeFileSync(path, JSON.stringify(list));
  const changed = out();
  await create({ file: changed, cwd: folder, gzip: true }, readdirSync(folder));
  return changed;
}

function sql(folder: string, text: string): void {
  const file = new Driver(join(folder, 'stammtisch.db'));
  file.exec(text);
  file.close();
}

test.each([
  [
    'of a newer layout',
    { code: 'newer-version', found: 7 },
    (folder: string) => sql(folder, 'PRAGMA user_version = 7'),
  ],
  ['of another program', { reason: 'no-backup' }, (folder: string) => sql(folder, 'PRAGMA application_id = 1')],
  [
    'that is no database',
    { reason: 'backup-damaged' },
    (folder: string) => writeFileSync(join(folder, 'stammtisch.db'), 'Dear diary, '.repeat(900)),
  ],
  ['without a list of files', { reason: 'backup-damaged' }, (_: string, list: Listed) => void (list.files = [])],
  ['with a file that no list names', { reason: 'backup-damaged' }, (_: string, list: Listed) => void list.files.pop()],
  ['of a newer format', { code: 'newer-version', found: 2 }, (_: string, list: Listed) => void (list.version = 2)],
])('a backup %s is refused before anything is moved', async (_what, failure, change) => {
  const file = await changedBackup(change);
  const there = await withAnna();
  await there.close();
  const keepOldAs = `${there.folder}-before`;
  const order = { file, folder: there.folder, secret: undefined, keepOldAs };
  expect(await restoreBackup(order)).toMatchObject({ failure });
  expect(existsSync(keepOldAs)).toBe(false);
  expect(await membersIn(there.folder)).toEqual(['Anna']);
});

test('an encrypted backup of a newer format asks for a newer program, and one with a broken head is damaged', async () => {
  const file = out();
  const folder = join(temporaryFolder(), 'restored');
  writeFileSync(file, 'stammtisch-backup 2\n{"anything":true}\n');
  expect(await restore(file, folder)).toMatchObject({ failure: { code: 'newer-version', found: 2, known: 1 } });
  writeFileSync(file, 'stammtisch-backup 1\n{"slots":[]}\n');
  expect(await restore(file, folder)).toMatchObject({ failure: { reason: 'backup-damaged' } });
});

test('a disk without room or right is said to be that, and no backup is blamed', async (context) => {
  const disk = needs(context, smallDisk(1), MOUNT_REASON);
  const core = await withAnna();
  addPicture(core.folder, randomBytes(2_000_000));
  const file = out();
  await core.ask('backup.make', { out: file, unencrypted: true });
  const folder = join(disk.path, 'restored');
  expect(await restore(file, folder)).toMatchObject({ failure: { code: 'place', reason: 'no-room', path: disk.path } });
  expect(readdirSync(disk.path)).toEqual([]);
  disk.makeReadOnly();
  expect(await restore(file, folder)).toMatchObject({
    failure: { code: 'place', reason: 'no-right', path: disk.path },
  });
});

/** A folder as restoring has it just before it gets its name. */
async function taken(parent: string): Promise<Unfinished> {
  const made = await makeUnfinished(parent);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  writeFileSync(join(made.value.path, 'stammtisch.db'), 'new');
  return made.value;
}

test('what somebody puts into the empty folder meanwhile stays', async () => {
  const parent = temporaryFolder();
  const folder = join(parent, 'wanted');
  const fresh = await taken(parent);
  mkdirSync(folder);
  writeFileSync(join(folder, 'letter'), 'mine');
  expect(await place(fresh, folder, undefined)).toMatchObject({ failure: { reason: 'not-empty-folder' } });
  fresh.remove();
  expect(readFileSync(join(folder, 'letter'), 'utf8')).toBe('mine');
  expect(readdirSync(parent)).toEqual(['wanted']);
});

test.each([
  ['put back', [2], { code: 'place', reason: 'no-right' }, 'wanted'],
  ['said to lie aside where it cannot be put back', [2, 3], { reason: 'old-set-aside' }, 'before'],
])('where the restored one cannot take its place, the old one is %s', async (_what, failing, failure, where) => {
  const parent = temporaryFolder();
  const [folder, keepOldAs] = [join(parent, 'wanted'), join(parent, 'before')];
  mkdirSync(folder);
  writeFileSync(join(folder, 'stammtisch.db'), 'old');
  let count = 0;
  const rename = (from: string, to: string) => {
    count += 1;
    if (failing.includes(count)) throw Object.assign(new Error('no'), { code: 'EACCES' });
    renameSync(from, to);
  };
  const fresh = await taken(parent);
  expect(await place(fresh, folder, keepOldAs, rename)).toMatchObject({ failure });
  fresh.remove();
  expect(readdirSync(parent)).toEqual([where]);
  expect(readFileSync(join(parent, where, 'stammtisch.db'), 'utf8')).toBe('old');
});

test('a folder that is begun while others clear up is begun anew or stays, whole', async () => {
  const parent = temporaryFolder();
  const script = `const { removeForgotten } = await import(${JSON.stringify(UNFINISHED)});
    console.log('clearing');
    for (;;) await removeForgotten(${JSON.stringify(parent)});`;
  const clearing = Array.from({ length: 2 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: childEnv(),
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  onTestFinished(() => void clearing.map((child) => child.kill('SIGKILL')));
  await Promise.all(clearing.map((child) => once(child.stdout, 'data')));
  for (let n = 0; n < 300; n += 1) {
    const begun = await taken(parent);
    mkdirSync(join(begun.path, 'media'));
    expect(readdirSync(begun.path)).toEqual(expect.arrayContaining(['lock.db', 'media', 'stammtisch.db']));
    begun.remove();
  }
  expect(clearing.map(({ exitCode, signalCode }) => exitCode ?? signalCode)).toEqual([null, null]);
});

test.each([[[]], [['lock.db']]])(
  'a folder with %j inside goes only when it has been left for a day',
  async (inside) => {
    const parent = temporaryFolder();
    for (const end of ['oldold', 'young1']) {
      const path = join(parent, `.stammtisch-unfinished-${end}`);
      mkdirSync(path);
      for (const name of inside) writeFileSync(join(path, name), '');
      if (end === 'oldold') utimesSync(path, 0, 0);
    }
    await removeForgotten(parent);
    expect(readdirSync(parent)).toEqual(['.stammtisch-unfinished-young1']);
  },
);

test('what a killed restoring left goes with the next one; what is held, or is not surely ours, stays', async () => {
  const parent = temporaryFolder();
  const script = `import { writeFileSync } from 'node:fs';
    const { makeUnfinished } = await import(${JSON.stringify(UNFINISHED)});
    const made = await makeUnfinished(${JSON.stringify(parent)});
    writeFileSync(made.value.path + '/stammtisch.db', 'Anna');
    process.kill(process.pid, 'SIGKILL');`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: childEnv() });
  expect(ended.signal).toBe('SIGKILL');
  const [killed = ''] = readdirSync(parent);
  expect(existsSync(join(parent, killed, 'stammtisch.db'))).toBe(true);
  const held = await taken(parent);
  const foreign = join(parent, '.stammtisch-unfinished-abcdef');
  cpSync(join(parent, killed), foreign, { recursive: true });
  copyFileSync(join(parent, killed, 'stammtisch.db'), join(foreign, 'letter'));
  await removeForgotten(parent);
  expect(readdirSync(parent).toSorted()).toEqual(
    [foreign, held.path].map((path) => path.slice(parent.length + 1)).toSorted(),
  );
  held.remove();
});
