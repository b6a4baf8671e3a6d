import { afterEach, expect, test } from 'vitest';
import { failureText } from '../../renderer/client/failureText.ts';
import { speak, translateNow } from '../../renderer/words/words.ts';
import type { Failure, InputIssue } from '../../shared/contract/failure.ts';

const refusedFor = (...issues: readonly InputIssue[]): Failure => ({ code: 'invalid-input', issues });
const name: InputIssue = { path: 'name.given', problem: '', most: { count: 200, of: 'characters' } };
const text: InputIssue = { path: 'text', problem: '', most: { count: 100_000, of: 'characters' } };
const tags: InputIssue = { path: 'tags', problem: '', most: { count: 50, of: 'entries' } };
const said = (...issues: readonly InputIssue[]) => failureText(translateNow, refusedFor(...issues));

afterEach(() => speak('en'));

test('what is too long is refused with the limit, in each speech', () => {
  expect(said(name)).toBe('That is too long: at most 200 characters. What you entered is still there.');
  expect(said(text)).toContain('at most 100,000 characters');
  expect(said(tags)).toContain('at most 50 entries');
  speak('de');
  expect(said(name)).toBe('Das ist zu lang: höchstens 200 Zeichen. Deine Eingabe ist noch da.');
  expect(said(text)).toContain('höchstens 100.000 Zeichen');
  speak('de', 'formal');
  expect(said(name)).toBe('Das ist zu lang: höchstens 200 Zeichen. Ihre Eingabe ist noch da.');
  expect(said(tags)).toContain('höchstens 50 Einträge');
});

test('what is wrong in another way, or in no way that is known, says no limit', () => {
  const odd = said({ path: 'born', problem: 'no day' });
  expect(odd).toBe(translateNow('failure.invalid-input'));
  expect(said()).toBe(odd);
});
