import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countWords } from '../../main/cli/messages.ts';
import { openSqlFile } from '../../main/core/store/driver.ts';
import { reopening } from '../protection/protectedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { newWorkspace, ran, started } from './ranCommand.ts';

const slow = { timeout: 60_000 };

test('whoever stops reading ends the command quietly', slow, async () => {
  const child = started(['call', '--list'], temporaryFolder());
  child.stdout?.destroy();
  let error = '';
  child.stderr?.on('data', (piece) => (error += String(piece)));
  const [code] = (await once(child, 'close')) as [number | null];
  expect([code, error]).toEqual([0, '']);
});

test('a folder is no file to import, and what the terminal can’t do is not advised', slow, async () => {
  const cwd = temporaryFolder();
  await newWorkspace(cwd);
  mkdirSync(join(cwd, 'letters'));
  writeFileSync(join(cwd, 'people.csv'), 'Vorname,Nachname,Schuhgröße\nAnna,Ärmel,38\n');
  writeFileSync(join(cwd, 'odd.csv'), 'a,b\n1,2\n');
  const { code, out, error } = await ran(['import', 'letters', 'people.csv', 'odd.csv', '--workspace', 'here'], cwd);
  expect([code, error]).toEqual([1, expect.stringContaining('letters: This is a folder.')]);
  expect(error).toContain('--as members');
  expect(out).toMatch(/Rename them in the file[^]*\(Schuhgröße/);
  expect(out).not.toContain('“Columns”');
});

test('the doctor says in words what it found, and nothing is well that is at risk', slow, async () => {
  const cwd = temporaryFolder();
  await newWorkspace(cwd);
  const { code, out } = await ran(['doctor', '--workspace', 'here'], cwd);
  expect(code).toBe(0);
  expect(out).toMatch(/note: The workspace is not encrypted[^]*The command protect changes that\.\n/);
  expect(out).toMatch(/\nNothing is damaged\.\n$/);
  expect(out).not.toMatch(/as it was written|1 ×|Settings, Protection/);
});

test(
  'doctor --repair makes a new file where the old one is damaged, and says what became of the entries',
  slow,
  async () => {
    const cwd = temporaryFolder();
    const core = await reopening(join(cwd, 'here'));
    for (const id of ['mem_a', 'mem_b']) await core.ask('members.create', { id, name: { given: id } });
    await core.close();
    const file = await openSqlFile(join(cwd, 'here', 'stammtisch.db'), 'write', undefined);
    file.execute(`UPDATE rx_members_0 SET body = '{"id":"zzz"}' WHERE id = 'mem_a'`);
    file.close();
    const found = await ran(['doctor', '--workspace', 'here'], cwd);
    expect([found.code, found.out]).toEqual([1, expect.stringMatching(/^damage: .*\(members, 1 of 2, mem_a\)$/m)]);
    expect(found.out).toContain('doctor --repair mends');
    const mended = await ran(['doctor', '--repair', '--workspace', 'here'], cwd);
    expect([mended.code, mended.error]).toEqual([0, '']);
    expect(mended.out).toMatch(/kept as stammtisch\.damaged-.*\n {2}members: 1 read, 1 taken from the log, 0 lost\n/);
  },
);

test('counts are words, and what there is none of is left out', () => {
  expect(countWords({ members: 1, events: 0, posts: 2, plan: 6 })).toBe(
    '1 member, 2 posts, 6 entries about organisation and channels',
  );
  expect(countWords({ members: 0 })).toBe('nothing is in it yet');
});
