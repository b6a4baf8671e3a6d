import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keysText, wholeKeys } from '../../main/core/store/keyText.ts';
import { passphraseSlot, sheetSlot } from '../../main/core/store/slots.ts';
import { type Slot, slotSchema } from '../../shared/protection/model.ts';
import { OTHER, PASSPHRASE, protectedBy, reopening, type Reopening } from './protectedCore.ts';

const passphrase = { kind: 'passphrase' as const, text: PASSPHRASE };
const refusal = (reason: string) => ({ code: 'refused', reason });
const pathIn = ({ folder }: Reopening, name: string) => join(folder, name);
const textOf = (core: Reopening, name: string) => readFileSync(pathIn(core, name), 'utf8');
const bothIn = (core: Reopening) => ['keys.json', 'keys.copy.json'].map((name) => wholeKeys(textOf(core, name)));
const kindsOf = async (core: Reopening) => {
  const { findings } = await core.ask<{ findings: { kind: string }[] }>('doctor.examine');
  return findings.map(({ kind }) => kind).filter((kind) => kind.startsWith('keys-'));
};

/** A protected workspace with a member, closed. */
async function closedOne(): Promise<{ core: Reopening; words: string; name: () => Promise<unknown> }> {
  const core = await reopening();
  const { id } = await core.ask<{ id: string }>('members.create', { name: { given: 'Anna' } });
  const words = await protectedBy(core);
  await core.close();
  const name = async () => (await core.ask<{ name: { given: string } }>('members.get', { id })).name.given;
  return { core, words, name };
}

/** Another letter in the wrapped key of one slot: it parses as before and opens nothing. */
function damaged(text: string, kind: Slot['kind']): string {
  const keys = JSON.parse(text) as { slots: Slot[] };
  const { wrapped } = keys.slots.find((slot) => slot.kind === kind) ?? { wrapped: '' };
  expect(wrapped).not.toBe('');
  return text.replace(wrapped, (wrapped.startsWith('A') ? 'B' : 'A') + wrapped.slice(1));
}

test.each(['keys.json', 'keys.copy.json'])(
  'one letter changed in %s locks nobody out, and opening mends it',
  async (name) => {
    const { core, words, name: member } = await closedOne();
    const whole = textOf(core, name);
    for (const kind of ['passphrase', 'sheet'] as const) {
      writeFileSync(pathIn(core, name), damaged(whole, kind));
      const secret = kind === 'sheet' ? { kind, text: words } : passphrase;
      expect(await core.open(secret)).toBeUndefined();
      expect(await member()).toBe('Anna');
      expect(bothIn(core)).toEqual([wholeKeys(whole), wholeKeys(whole)]);
      await core.close();
    }
    expect(readdirSync(core.folder).filter((file) => file.includes('damaged'))).toEqual([]);
  },
);

test.each(['keys.json', 'keys.copy.json'])('a repair writes a damaged %s again from the whole one', async (name) => {
  const { core } = await closedOne();
  await core.open(passphrase);
  const whole = textOf(core, name);
  writeFileSync(pathIn(core, name), damaged(whole, 'passphrase'));
  expect(await kindsOf(core)).toEqual(['keys-copy-differs']);
  await core.ask('doctor.repair');
  expect(await kindsOf(core)).toEqual([]);
  expect(bothIn(core)).toEqual([wholeKeys(whole), wholeKeys(whole)]);
});

test('a half-written or unreadable keys.json gives way to its copy', async () => {
  const { core, name } = await closedOne();
  const whole = textOf(core, 'keys.json');
  for (const text of [whole.slice(0, 100), '', '{"version":1}', whole.replace('"slots"', '"slotz"')]) {
    writeFileSync(pathIn(core, 'keys.json'), text);
    expect(await core.open(passphrase)).toBeUndefined();
    expect(await name()).toBe('Anna');
    await core.close();
  }
});

test('of two damaged files everything is tried that can be read, and what may be broken is told', async () => {
  const { core, words, name } = await closedOne();
  const whole = textOf(core, 'keys.json');
  const [first, second] = [damaged(whole, 'passphrase'), damaged(whole, 'sheet').slice(0, -40)];
  writeFileSync(pathIn(core, 'keys.json'), first);
  writeFileSync(pathIn(core, 'keys.copy.json'), second);
  expect(await core.open({ kind: 'passphrase', text: OTHER })).toEqual(refusal('keys-damaged'));
  expect(await core.open(passphrase)).toBeUndefined();
  expect(await name()).toBe('Anna');
  // Both are whole again, what they were is kept, and nobody knows yet whether the sheet still opens anything.
  expect(await kindsOf(core)).toEqual(['keys-doubtful']);
  expect([textOf(core, 'keys.damaged.json'), textOf(core, 'keys.damaged.copy.json')]).toEqual([first, second]);
  expect(await core.ask('protection.state')).toMatchObject({ slots: ['passphrase', 'sheet'] });
  await core.ask('protection.lock');
  await core.ask('protection.unlock', { words });
  expect(await kindsOf(core)).toEqual([]);
});

test('without anything readable in both, nothing is touched and the reason is told', async () => {
  const { core } = await closedOne();
  const half = textOf(core, 'keys.json').slice(0, 100);
  for (const name of ['keys.json', 'keys.copy.json']) writeFileSync(pathIn(core, name), half);
  expect(await core.open(passphrase)).toEqual(refusal('keys-lost'));
  expect(textOf(core, 'keys.json')).toBe(half);
});

test('keys without their file, a file without its keys, and no file of ours are three things', async () => {
  const { core, name } = await closedOne();
  const [file, keys] = [readFileSync(pathIn(core, 'stammtisch.db')), textOf(core, 'keys.json')];
  rmSync(pathIn(core, 'stammtisch.db'));
  expect(await core.open(passphrase)).toEqual(refusal('file-lost'));
  writeFileSync(pathIn(core, 'stammtisch.db'), file);
  for (const one of ['keys.json', 'keys.copy.json']) rmSync(pathIn(core, one));
  expect(await core.open(passphrase)).toEqual(refusal('keys-missing'));
  expect(await core.open()).toEqual(refusal('keys-missing'));
  expect(readFileSync(pathIn(core, 'stammtisch.db')).equals(file)).toBe(true);
  writeFileSync(pathIn(core, 'stammtisch.db'), Buffer.alloc(file.length, 'Dear diary, '));
  expect(await core.open()).toEqual({ code: 'storage', reason: 'needs-repair' });
  writeFileSync(pathIn(core, 'stammtisch.db'), file);
  writeFileSync(pathIn(core, 'keys.copy.json'), keys);
  expect(await core.open(passphrase)).toBeUndefined();
  expect(await name()).toBe('Anna');
});

test('a damaged first page is not blamed on the passphrase', async () => {
  const { core } = await closedOne();
  const file = readFileSync(pathIn(core, 'stammtisch.db'));
  file.writeUInt8(file.readUInt8(200) ^ 1, 200);
  writeFileSync(pathIn(core, 'stammtisch.db'), file);
  expect(await core.open(passphrase)).toEqual(refusal('keys-foreign'));
});

test('an older unencrypted file put into a protected folder costs no keys: they are put aside, and told of', async () => {
  const core = await reopening();
  await core.ask('members.create', { name: { given: 'Anna' } });
  await core.close();
  const older = readFileSync(pathIn(core, 'stammtisch.db'));
  await core.open();
  await protectedBy(core);
  await core.close();
  const [newer, keys] = [readFileSync(pathIn(core, 'stammtisch.db')), textOf(core, 'keys.json')];
  const put = (file: Buffer) => {
    writeFileSync(pathIn(core, 'stammtisch.db'), file);
    rmSync(pathIn(core, 'stammtisch.mark'));
  };
  put(older);
  expect(await core.open()).toBeUndefined();
  expect(await core.ask('protection.state')).toMatchObject({ state: 'unprotected' });
  expect(await kindsOf(core)).toEqual(['keys-aside']);
  await core.close();
  const aside = 'keys.aside-2026-06-08T10-00-00.json';
  expect(readdirSync(core.folder).filter((name) => name.startsWith('keys.'))).toEqual([
    'keys.aside-2026-06-08T10-00-00.copy.json',
    aside,
  ]);
  put(newer);
  expect(await core.open(passphrase)).toEqual(refusal('keys-missing'));
  writeFileSync(pathIn(core, 'keys.json'), textOf(core, aside));
  expect(textOf(core, 'keys.json')).toBe(keys);
  expect(await core.open(passphrase)).toBeUndefined();
});

test('numbers that scrypt does not take, or no computer can bear, are damage and not a bug', async () => {
  const { core } = await closedOne();
  const key = Buffer.alloc(32, 7);
  const slot = (await passphraseSlot(key, PASSPHRASE)) as Extract<Slot, { kind: 'passphrase' }>;
  expect(slotSchema.safeParse(slot).success).toBe(true);
  const stronger = { ...slot, n: 2 ** 19 };
  expect(slotSchema.safeParse(stronger).success).toBe(true);
  for (const change of [
    { n: 131_073 },
    { n: 2 ** 21 },
    { n: 2 ** 20, r: 32 },
    { n: 2 ** 17, r: 64 },
    { p: 5 },
    { r: 0 },
    { n: 2 ** 17 + 0.5 },
  ])
    expect([change, slotSchema.safeParse({ ...slot, ...change }).success]).toEqual([change, false]);
  const text = keysText({ version: 1, slots: [{ ...slot, n: 131_073 }] });
  expect(wholeKeys(text)).toBeUndefined();
  for (const name of ['keys.json', 'keys.copy.json']) writeFileSync(pathIn(core, name), text);
  expect(await core.open(passphrase)).toEqual(refusal('keys-lost'));
});

test('a checksum notices any one changed letter, and lets a change of layout pass', async () => {
  const key = Buffer.alloc(32, 7);
  const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  const keys = { version: 1 as const, slots: [sheetSlot(key, words)], shown: { locale: 'de' } };
  const text = keysText(keys);
  expect(wholeKeys(text)).toEqual(keys);
  expect(wholeKeys(JSON.stringify(JSON.parse(text)))).toEqual(keys);
  const unnoticed = [...text].flatMap((letter, at) => {
    if (/\s/.test(letter)) return [];
    const other = wholeKeys(`${text.slice(0, at)}${letter === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`);
    return other === undefined ? [] : [at];
  });
  expect(unnoticed).toEqual([]);
});
