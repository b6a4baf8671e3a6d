import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OTHER, PASSPHRASE } from '../protection/protectedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { answerOf, newWorkspace, ran } from './ranCommand.ts';

const slow = { timeout: 120_000 };

test('a backup is made and restored from the command line, and never over something', slow, async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'secret'), `${PASSPHRASE}\n`);
  await newWorkspace(cwd);
  const here = (...args: string[]) => ran([...args, '--workspace', 'here'], cwd);
  await here('call', 'members.create', '{"name":{"given":"Anna"}}');
  expect(await here('backup')).toMatchObject({ code: 2, error: expect.stringContaining('--out') as string });
  expect(await here('backup', '--out', 'b')).toMatchObject({
    code: 1,
    error: expect.stringContaining('passphrase') as string,
  });
  const made = await here('backup', '--out', 'b', '--backup-passphrase-file', 'secret');
  expect([made.code, made.error]).toEqual([0, '']);
  const restore = (...args: string[]) => ran(['restore', 'b', '--backup-passphrase-file', 'secret', ...args], cwd);
  expect(await restore('--workspace', 'here')).toMatchObject({
    code: 1,
    out: '',
    error: expect.stringContaining('empty') as string,
  });
  expect(await restore('--workspace', 'there')).toMatchObject({ code: 0, error: '' });
  const found = await ran(['call', 'members.list', '--workspace', 'there'], cwd);
  expect(answerOf(found)).toMatchObject({ items: [{ display: 'Anna' }] });
  expect(await restore('--workspace', 'here', '--replace')).toMatchObject({ code: 0 });
  expect(readdirSync(cwd).filter((name) => name.startsWith('here.before-'))).toHaveLength(1);
});

test(
  'a protected workspace opens for a command by a file or the environment, and by nothing in its arguments',
  slow,
  async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'secret'), PASSPHRASE);
    await newWorkspace(cwd);
    const call = (procedure: string, input: object, more: string[] = [], env = {}) =>
      ran(['call', procedure, JSON.stringify(input), '--workspace', 'here', ...more], cwd, env);
    await call('members.create', { name: { given: 'Anna' } });
    const { words } = answerOf(await call('protection.drawWords', {})) as { words: string };
    expect((await call('protection.protect', { passphrase: PASSPHRASE, words })).code).toBe(0);
    expect(answerOf(await call('members.list', {}))).toMatchObject({ error: { reason: 'locked' } });
    expect(answerOf(await call('members.list', {}, ['--passphrase-file', 'secret']))).toMatchObject({
      total: 1,
    });
    const byWords = await call('members.list', {}, [], { STAMMTISCH_PASSPHRASE: words });
    expect(answerOf(byWords)).toMatchObject({ total: 1 });
    const wrong = await call('members.list', {}, [], { STAMMTISCH_PASSPHRASE: OTHER });
    expect([wrong.code, answerOf(wrong)]).toMatchObject([1, { error: { reason: 'wrong-secret' } }]);
    expect(await call('members.list', {}, ['--passphrase-file', 'nowhere'])).toMatchObject({ code: 2 });
    expect(existsSync(join(cwd, 'home'))).toBe(false);
  },
);
