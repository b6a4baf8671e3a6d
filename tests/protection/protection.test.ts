import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headerOf } from '../../main/core/store/header.ts';
import { OTHER, PASSPHRASE, protectedBy, reopening, type Reopening } from './protectedCore.ts';

const wrong = { ok: false, failure: { code: 'refused', reason: 'wrong-secret' } };
const locked = { ok: false, failure: { code: 'refused', reason: 'locked' } };
const passphrase = (text: string) => ({ kind: 'passphrase' as const, text });
const databaseOf = ({ folder }: Reopening) => join(folder, 'stammtisch.db');
const keysOf = ({ folder }: Reopening) => join(folder, 'keys.json');

const withAnna = async (keychain = false) => {
  const core = await reopening();
  const { id } = await core.ask<{ id: string }>('members.create', { name: { given: 'Anna' } });
  const words = await protectedBy(core, keychain);
  const name = async () => (await core.ask<{ name: object }>('members.get', { id })).name;
  return { core, words, name, id };
};

test('a protected workspace goes on where it was, and its file is no plain database any more', async () => {
  const { core, name } = await withAnna();
  expect(await name()).toMatchObject({ given: 'Anna' });
  expect(headerOf(databaseOf(core))).toBe('sealed');
  expect(await core.ask('protection.state')).toMatchObject({ state: 'open', slots: ['passphrase', 'sheet'] });
  await core.ask('members.create', { name: { given: 'Bert' } });
});

test('locked, it tells no name and no count, only the language of its screen', async () => {
  const { core, id } = await withAnna();
  await core.ask('settings.save', { locale: 'de', theme: 'dark' });
  await core.ask('protection.lock');
  for (const [name, input] of [
    ['members.get', { id }],
    ['members.list', {}],
    ['search.all', { query: 'Anna' }],
    ['workspace.info', {}],
    ['log.list', {}],
  ] as const)
    expect([name, await core.call(name, input)]).toEqual([name, locked]);
  expect(await core.ask('settings.get')).toMatchObject({ locale: 'de', theme: 'dark' });
});

test('it opens by passphrase however its letters are composed, by the words however they are typed, by nothing else', async () => {
  const { core, words, name } = await withAnna();
  await core.ask('protection.lock');
  expect(await core.call('protection.unlock', { passphrase: OTHER })).toEqual(wrong);
  expect(await core.call('protection.unlock', {})).toEqual(wrong);
  expect(await core.call('protection.unlock', { words: words.replace(/^\w+/, 'abandon') })).toEqual(wrong);
  await core.ask('protection.unlock', { passphrase: ` ${PASSPHRASE} ` });
  expect(await name()).toMatchObject({ given: 'Anna' });
  await core.ask('protection.lock');
  const typed = words
    .toUpperCase()
    .split(' ')
    .map((word, place) => `${place + 1}. ${word}`)
    .join('\n');
  await core.ask('protection.unlock', { words: typed });
  expect(await name()).toMatchObject({ given: 'Anna' });
});

test('a passphrase with letters that can be composed in two ways is one passphrase', async () => {
  const { core, name } = await withAnna();
  await core.ask('protection.changePassphrase', { passphrase: PASSPHRASE, next: OTHER.normalize('NFC') });
  await core.ask('protection.lock');
  await core.ask('protection.unlock', { passphrase: OTHER.normalize('NFD') });
  expect(await name()).toMatchObject({ given: 'Anna' });
});

test('after a restart it is locked, unless the secret comes with the start or this computer keeps it', async () => {
  const { core, name } = await withAnna();
  await core.close();
  expect(await core.open()).toBeUndefined();
  expect(await core.ask('protection.state')).toMatchObject({ state: 'locked' });
  await core.close();
  expect(await core.open(passphrase(OTHER))).toEqual(wrong.failure);
  expect(await core.open(passphrase(PASSPHRASE))).toBeUndefined();
  await core.ask('protection.keepInKeychain', { passphrase: PASSPHRASE, keep: true });
  await core.close();
  expect(await core.open()).toBeUndefined();
  expect(await name()).toMatchObject({ given: 'Anna' });
  await core.ask('protection.keepInKeychain', { passphrase: PASSPHRASE, keep: false });
  await core.close();
  await core.open();
  expect(await core.ask('protection.state')).toMatchObject({ state: 'locked', slots: ['passphrase', 'sheet'] });
});

test('changing the passphrase leaves the file alone, and the old one opens nothing any more', async () => {
  const { core, name } = await withAnna();
  await core.close();
  await core.open(passphrase(PASSPHRASE));
  const before = readFileSync(databaseOf(core));
  expect(await core.call('protection.changePassphrase', { passphrase: OTHER, next: OTHER })).toEqual(wrong);
  await core.ask('protection.changePassphrase', { passphrase: PASSPHRASE, next: OTHER });
  expect(readFileSync(databaseOf(core))).toEqual(before);
  await core.ask('protection.lock');
  expect(await core.call('protection.unlock', { passphrase: PASSPHRASE })).toEqual(wrong);
  await core.ask('protection.unlock', { passphrase: OTHER });
  expect(await name()).toMatchObject({ given: 'Anna' });
});

test('a new sheet makes the old one worthless', async () => {
  const { core, words } = await withAnna();
  const { words: next } = await core.ask<{ words: string }>('protection.drawWords');
  await core.ask('protection.newSheet', { passphrase: PASSPHRASE, next });
  await core.ask('protection.lock');
  expect(await core.call('protection.unlock', { words })).toEqual(wrong);
  await core.ask('protection.unlock', { words: next });
});

test('rekeying makes old passphrases, sheets and copies of the keys worthless', async () => {
  const { core, words, name } = await withAnna();
  const [oldKeys, oldFile] = [readFileSync(keysOf(core), 'utf8'), readFileSync(databaseOf(core))];
  const { words: nextWords } = await core.ask<{ words: string }>('protection.drawWords');
  await core.ask('protection.rekey', { words, next: OTHER, nextWords });
  expect(await name()).toMatchObject({ given: 'Anna' });
  expect(readFileSync(databaseOf(core)).subarray(0, 4096)).not.toEqual(oldFile.subarray(0, 4096));
  await core.close();
  writeFileSync(keysOf(core), oldKeys);
  // The old passphrase is right for the old keys, but what they wrapped opens this file no more.
  expect(await core.open(passphrase(PASSPHRASE))).toEqual({ code: 'refused', reason: 'keys-foreign' });
});

test('unprotected again it opens without a word, and no keys are left', async () => {
  const { core, name } = await withAnna();
  expect(await core.call('protection.unprotect', {})).toEqual(wrong);
  await core.ask('protection.unprotect', { passphrase: PASSPHRASE });
  expect(headerOf(databaseOf(core))).toBe('plain');
  expect(() => readFileSync(keysOf(core))).toThrow(/ENOENT/);
  await core.close();
  await core.open();
  expect(await name()).toMatchObject({ given: 'Anna' });
});

test('undo reaches back beyond protecting and locking', async () => {
  const { core, id } = await withAnna();
  await core.ask('protection.lock');
  await core.ask('protection.unlock', { passphrase: PASSPHRASE });
  await core.ask('log.undo');
  expect(await core.call('members.get', { id })).toMatchObject({ failure: { code: 'not-found' } });
});

test('what cannot be is refused with its reason', async () => {
  const core = await reopening();
  const { words } = await core.ask<{ words: string }>('protection.drawWords');
  const refusal = async (name: string, input: object) => {
    const answered = await core.call(name, input);
    return answered.ok ? 'done' : (answered.failure as { reason?: string }).reason;
  };
  expect(await refusal('protection.lock', {})).toBe('not-protected');
  expect(await refusal('protection.unlock', { passphrase: PASSPHRASE })).toBe('not-protected');
  expect(await refusal('protection.protect', { passphrase: 'too short', words })).toBe('passphrase-too-short');
  expect(await refusal('protection.protect', { passphrase: 'x'.repeat(1025), words })).toBe('passphrase-too-long');
  expect(await refusal('protection.protect', { passphrase: PASSPHRASE, words: 'one two three' })).toBe('words-wrong');
  await core.ask('protection.protect', { passphrase: PASSPHRASE, words });
  expect(await refusal('protection.protect', { passphrase: PASSPHRASE, words })).toBe('protected-already');
  // Too long for any passphrase is wrong, not unfit: whoever types it is told the same as of any other.
  expect(await refusal('protection.unprotect', { passphrase: 'x'.repeat(1025) })).toBe('wrong-secret');
});

test('a secret can be proved before anything is done with it, and proving leaves nothing in the log', async () => {
  const { core, words } = await withAnna();
  const before = await core.ask('log.list');
  expect(await core.call('protection.prove', { passphrase: OTHER })).toEqual(wrong);
  expect(await core.call('protection.prove', {})).toEqual(wrong);
  expect(await core.ask('protection.prove', { passphrase: PASSPHRASE })).toMatchObject({ state: 'open' });
  expect(await core.ask('protection.prove', { words })).toMatchObject({ state: 'open' });
  expect(await core.ask('log.list')).toEqual(before);
  await core.ask('protection.lock');
  expect(await core.call('protection.prove', { passphrase: PASSPHRASE })).toEqual(locked);
});

test('idle for as long as it is set, it locks itself; a touch puts that off', async () => {
  const { core } = await withAnna();
  await core.ask('protection.lockAfter', { minutes: 5 });
  core.clock.set('2026-06-08T10:04:00.000Z');
  await core.ask('protection.touch');
  core.clock.set('2026-06-08T10:08:00.000Z');
  expect(await core.ask('protection.state')).toMatchObject({ state: 'open', lockAfter: 5 });
  core.clock.set('2026-06-08T10:10:00.000Z');
  await expect.poll(() => core.ask('protection.state'), { timeout: 30_000 }).toMatchObject({ state: 'locked' });
  await core.ask('protection.unlock', { passphrase: PASSPHRASE });
  expect(await core.ask('protection.state')).toMatchObject({ state: 'open' });
  // A laptop that slept: the first touch comes before any timer, and doesn't put the lock off.
  core.clock.set('2026-06-08T11:00:00.000Z');
  await core.ask('protection.touch');
  expect(await core.ask('protection.state')).toMatchObject({ state: 'locked' });
});
