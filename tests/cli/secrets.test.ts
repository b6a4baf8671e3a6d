import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newWords } from '../../main/core/store/slots.ts';
import { PASSPHRASE, reopening } from '../protection/protectedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { answerOf, newWorkspace, ran, serving } from './ranCommand.ts';

const slow = { timeout: 180_000 };

/** A workspace `here`, and a file for each secret. */
async function beginning(secrets: Record<string, string>) {
  const cwd = temporaryFolder();
  await newWorkspace(cwd);
  for (const [name, text] of Object.entries(secrets)) writeFileSync(join(cwd, name), `${text}\n`);
  const here = (...args: string[]) => ran([...args, '--workspace', 'here'], cwd);
  return { cwd, here, secret: (name: string) => ['--passphrase-file', name] };
}

const wordsOn = (sheet: string): string =>
  Array.from(sheet.matchAll(/^ +\d+ {2}(\w+)$/gm), ([, word]) => word).join(' ');

test('a whole sheet, as it was written, opens the workspace', slow, async () => {
  const { here, secret } = await beginning({ secret: PASSPHRASE });
  expect((await here('protect', ...secret('secret'), '--out', 'sheet.txt')).code).toBe(0);
  expect((await here('call', 'members.list', ...secret('sheet.txt'))).code).toBe(0);
});

test('a passphrase may be the words of some sheet, for a workspace and for a backup', slow, async () => {
  const words = newWords();
  const { cwd, here, secret } = await beginning({ words });
  expect(await here('protect', ...secret('words'))).toMatchObject({ code: 0, error: '' });
  expect((await here('call', 'members.create', '{"name":{"given":"Anna"}}', ...secret('words'))).code).toBe(0);
  expect((await here('backup', '--out', 'b', '--backup-passphrase-file', 'words', ...secret('words'))).code).toBe(0);
  const restored = await ran(['restore', 'b', '--backup-passphrase-file', 'words', '--workspace', 'there'], cwd);
  expect(restored).toMatchObject({ code: 0, error: '' });
});

test('a workspace is protected, changed and unprotected without a secret in an argument', slow, async () => {
  const { cwd, here, secret } = await beginning({ old: PASSPHRASE, next: 'fünf Gänse stehen Schlange' });
  expect((await here('call', 'backup.now')).code).toBe(0);
  const backups = () => readdirSync(join(cwd, 'here', 'backups')).map((name) => name.endsWith('.tar.gz'));
  expect(backups()).toEqual([true]);
  const made = await here('protect', ...secret('old'));
  expect([made.code, made.error]).toEqual([0, '']);
  expect(backups()).toEqual([false]);
  expect(made.out).toMatch(/Recovery sheet[^]*write them down[^]*nobody checks here[^]*nobody can open/);
  writeFileSync(join(cwd, 'words'), wordsOn(made.out));
  const state = (name: string) => here('call', 'protection.state', ...secret(name));
  expect(answerOf(await state('words'))).toMatchObject({ state: 'open', slots: ['passphrase', 'sheet'] });
  // The words of the sheet are proof as well.
  const changed = await here('passphrase', ...secret('words'), '--new-passphrase-file', 'next');
  expect([changed.code, changed.error]).toEqual([0, '']);
  expect(answerOf(await state('old'))).toMatchObject({ error: { reason: 'wrong-secret' } });
  const sheet = await here('sheet', ...secret('next'), '--out', 'sheet.txt');
  expect([sheet.code, sheet.error]).toEqual([0, '']);
  expect(statSync(join(cwd, 'sheet.txt')).mode & 0o777).toBe(0o600);
  const drawn = wordsOn(readFileSync(join(cwd, 'sheet.txt'), 'utf8'));
  expect([drawn.split(' ').length, sheet.out.includes(drawn.split(' ').slice(0, 2).join(' '))]).toEqual([12, false]);
  expect((await here('sheet', ...secret('next'), '--out', 'sheet.txt')).error).toContain('never written over another');
  writeFileSync(join(cwd, 'words'), drawn);
  const rekeyed = await here('rekey', ...secret('words'), '--new-passphrase-file', 'old', '--json');
  expect(answerOf(rekeyed)).toMatchObject({ state: 'open', words: expect.stringMatching(/^(\w+ ){11}\w+$/) });
  expect(await here('unprotect', ...secret('old'))).toMatchObject({ code: 0, error: '' });
  expect(answerOf(await state('old'))).toMatchObject({ state: 'unprotected' });
});

test('a lock that doesn’t change leaves no sheet behind', slow, async () => {
  const { cwd, here, secret } = await beginning({ short: 'kurz' });
  const refused = await here('protect', ...secret('short'), '--out', 'sheet.txt');
  expect([refused.code, refused.error]).toEqual([1, expect.stringContaining('too short')]);
  expect(existsSync(join(cwd, 'sheet.txt'))).toBe(false);
  expect(await here('protect')).toMatchObject({ code: 2, error: expect.stringContaining('--passphrase-file') });
  const inside = await here('protect', ...secret('short'), '--out', join('here', 'sheet.txt'));
  expect(inside.error).toContain('folder of a workspace');
});

test('call reads its JSON from standard input', slow, async () => {
  const { cwd, here } = await beginning({});
  const call = (input: string) => ran(['call', 'members.create', '-', '--workspace', 'here'], cwd, {}, input);
  expect(await call('{"name":{"given":"Anna"}}')).toMatchObject({ code: 0, error: '' });
  expect(await call('')).toMatchObject({ code: 2, error: 'Standard input holds no JSON.\n' });
  expect(answerOf(await here('call', 'members.list'))).toMatchObject({ items: [{ display: 'Anna' }] });
});

test('an empty file of a secret is refused, and never means an unencrypted backup', slow, async () => {
  const { cwd, here } = await beginning({ empty: '', full: PASSPHRASE });
  const backup = (...args: string[]) => here('backup', '--out', 'b', '--unencrypted', ...args);
  for (const [name, says] of [
    ['empty', 'is empty'],
    ['full', 'not both'],
  ] as const)
    expect(await backup('--backup-passphrase-file', name)).toMatchObject({
      code: 2,
      error: expect.stringContaining(says),
    });
  expect(await here('call', 'members.list', '--passphrase-file', 'empty')).toMatchObject({ code: 2 });
  const missing = await here('backup', '--out', 'b');
  expect(missing.error).toMatch(/--backup-passphrase-file FILE[^]*--unencrypted/);
  expect(existsSync(join(cwd, 'b'))).toBe(false);
});

test('what a passphrase can’t do where somebody else has the workspace open is said', slow, async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'old'), PASSPHRASE);
  const core = await reopening(join(cwd, 'here'));
  const { words } = await core.ask<{ words: string }>('protection.drawWords');
  await core.ask('protection.protect', { passphrase: PASSPHRASE, words });
  await core.close();
  const list = (...args: string[]) => ran(['call', 'members.list', ...args, '--workspace', 'here'], cwd);
  expect((await list()).out).toContain('--passphrase-file FILE');
  const { pid } = await serving(['--workspace', 'here'], cwd);
  const locked = await list('--passphrase-file', 'old');
  expect([locked.code, answerOf(locked)]).toMatchObject([
    1,
    { error: { reason: 'locked', message: expect.stringContaining(`(serve, process ${pid}, since `) as string } },
  ]);
  expect(locked.out).toContain('Unlock it there');
  const unlock = JSON.stringify({ passphrase: PASSPHRASE });
  await ran(['call', 'protection.unlock', '-', '--workspace', 'here'], cwd, {}, unlock);
  const open = await list('--passphrase-file', 'old');
  expect([open.code, open.error]).toEqual([0, expect.stringContaining('wasn’t needed'.replace('’', "'"))]);
  expect((await list()).error).toBe('');
});
