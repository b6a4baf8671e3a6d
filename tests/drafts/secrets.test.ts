import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { treeFiles } from '../checks/tree.ts';

/** A form that keeps its entry and has a secret in it keeps the secret apart, under a name that says so. */
const SECRET = /\b(?:PasswordField|PassphraseField|NewPassphraseFields|ProofField)\b|type="password"/;
const KEEPS = /\buseEntry\b/;

const sources = treeFiles().filter(({ path }) => /^renderer\/.*\.tsx?$/.test(path));

/** What a form names among what it begins with. */
const beginning = (text: string): string => /const beginning = [\s\S]*?\}\);/.exec(text)?.[0] ?? '';

test('no form with a secret in it keeps what is entered there', () => {
  const both = sources.filter(({ text }) => KEEPS.test(text) && SECRET.test(text)).map(({ path }) => path);
  expect(both).toEqual([]);
});

test('the one form that keeps beside secrets holds them apart', () => {
  const text = readFileSync(new URL('../../renderer/sync/useSetUp.ts', import.meta.url), 'utf8');
  expect(beginning(text)).toContain('adminUser');
  expect(beginning(text)).not.toMatch(/password/i);
});

test('control: a form that would keep a passphrase is found', () => {
  const planted = "const { entry } = useEntry('x', begin); <PassphraseField value={entry.passphrase} />";
  expect(KEEPS.test(planted) && SECRET.test(planted)).toBe(true);
});

test('nothing typed lies in the browser’s own storage', () => {
  const storing = sources.filter(({ text }) => /\b(?:localStorage|sessionStorage|indexedDB)\b/.test(text));
  expect(storing.map(({ path }) => path)).toEqual(['renderer/client/connection.ts', 'renderer/client/remembered.ts']);
});
