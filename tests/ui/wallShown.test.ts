import { expect, test } from 'vitest';
import { wallShown } from '../../renderer/words/dates.ts';

test.each([
  ['2026-12-10 22:00', '10 December 2026, 22:00', '10. Dezember 2026, 22:00'],
  ['2026-12-10T22:00', '10 December 2026, 22:00', '10. Dezember 2026, 22:00'],
  ['2026-12-10', '10 December 2026', '10. Dezember 2026'],
  ['2026-13-45 99:99', '2026-13-45 99:99', '2026-13-45 99:99'],
  ['ada@example.org', 'ada@example.org', 'ada@example.org'],
])('%s is shown as a person reads it', (text, en, de) => {
  expect([wallShown(text, 'en'), wallShown(text, 'de')]).toEqual([en, de]);
});
