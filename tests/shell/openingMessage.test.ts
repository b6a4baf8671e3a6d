import { expect, test } from 'vitest';
import { shellMessages, shellWord } from '../../shared/shell/messages.ts';
import { openingMessageOf } from '../../shared/shell/openingMessage.ts';

test.each([
  ['lock-taken', undefined, 'shell.shut.taken'],
  ['storage', 'busy', 'shell.shut.taken'],
  ['newer-version', 'newer-version', 'shell.shut.newer'],
  ['storage', 'disk-full', 'shell.shut.full'],
  ['storage', 'read-only', 'shell.shut.readOnly'],
  ['storage', 'needs-repair', 'shell.shut.broken'],
  ['storage', 'disk-error', 'shell.shut.disk'],
  ['storage', 'lost-writes', 'shell.shut.lost'],
  ['storage', 'no-file', 'shell.shut.gone'],
  ['storage', 'no-such-place', 'shell.shut.place'],
  ['refused', 'unknown-file', 'shell.shut.foreign'],
])('a workspace shut by %s %s is explained by %s', (code, reason, key) => {
  expect(openingMessageOf(code, reason)).toBe(key);
});

test('the shell speaks German to German systems and English to all others', () => {
  const { en, de } = shellMessages['shell.quit'];
  expect(['de', 'de-AT', 'DE-de'].map((locale) => shellWord('shell.quit', locale))).toEqual([de, de, de]);
  expect(['en-GB', 'fr', 'den', ''].map((locale) => shellWord('shell.quit', locale))).toEqual([en, en, en, en]);
});
