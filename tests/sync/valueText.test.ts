import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldText } from '../../renderer/sync/fieldText.ts';
import { type ValueWords, valueText } from '../../renderer/sync/valueText.ts';
import type { Locale, Translate } from '../../renderer/words/words.ts';
import { messages } from '../../shared/messages.ts';

const translate =
  (locale: Locale): Translate =>
  (key, values = {}) =>
    (messages as Record<string, { en: string; de: string }>)[key]?.[locale].replaceAll(
      /\{\{(\w+)\}\}/g,
      (_, name: string) => String(values[name]),
    ) ?? key;
const nameOf = (id: string) => (id === 'chn_1' ? 'Museum newsletter' : id);
const wordsIn = (locale: Locale): ValueWords => ({
  t: translate(locale),
  locale,
  zone: 'Europe/Berlin',
  nameOf,
  devices: new Map(),
  repeats: () => 'every week',
});

test.each([
  ['Plain', 'Plain'],
  [undefined, ''],
  [1500, '1,500'],
  [true, 'yes'],
  ['2026-06-20T19:00', '20 June 2026, 19:00'],
  ['2026-06-20T17:00:00.000Z', '20 June 2026, 19:00'],
  ['--03-07', '7 March'],
  [['choir', 'board'], 'choir, board'],
  ['chn_1', 'Museum newsletter'],
  [{ street: 'Weg 1', postalCode: '04177', city: 'Leipzig', label: 'home' }, 'Weg 1, 04177 Leipzig (home)'],
  [[{ address: 'a@museum.example' }, { number: '0341', label: 'work' }], 'a@museum.example\n0341 (work)'],
  [{ start: '2026-06-20T19:00', end: '2026-06-20T22:00', zone: 'Europe/Berlin' }, '20 June 2026, 19:00 to 22:00'],
  [{ start: '2026-06-20', end: '2026-06-21', zone: 'Europe/Berlin' }, '20 June 2026'],
  [{ start: '2026-06-20', end: '2026-06-22', zone: 'Europe/Berlin' }, '20 June 2026 to 21 June 2026'],
  [
    { start: '2026-06-20T19:00', end: '2026-06-21T01:00', zone: 'Europe/Berlin', rrule: 'FREQ=WEEKLY' },
    '20 June 2026, 19:00 to 21 June 2026, 01:00, every week',
  ],
  [{ given: 'Anna', nick: 'Anni' }, 'given: Anna; nick: Anni'],
])('%o is read as "%s"', (value, text) => {
  expect(valueText(wordsIn('en'), value)).toBe(text);
});

test('a word of the program’s is translated where it is one, and left alone where somebody wrote it', () => {
  expect(valueText(wordsIn('de'), 'cancelled', 'state')).toBe('Abgesagt');
  expect(valueText(wordsIn('de'), 'cancelled', 'title')).toBe('cancelled');
});

test('no value, whatever it is, keeps the inbox from being shown, and every text in it stands there', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(typeof valueText(wordsIn('de'), value)).toBe('string');
    }),
  );
  const odd = { start: 'soon', end: '2026-99-99', zone: 'Nowhere', rrule: 'FREQ=?' };
  const shown = valueText(wordsIn('en'), odd);
  expect(Object.values(odd).filter((text) => !shown.includes(text))).toEqual([]);
});

test.each([
  ['emails["a@museum.example"].label', 'Bezeichnung (a@museum.example)'],
  ['exceptions["2026-07-03T18:00"].title', 'Titel (3. Juli 2026, 18:00)'],
  ['variants["chn_1"].text', 'Text (Museum newsletter)'],
  ['addresses["Weg 1",null,"04177",null,null].label', 'Bezeichnung (Weg 1, 04177)'],
  ['lieblingsfarbe', 'lieblingsfarbe'],
])('the field %s is called %s', (path, words) => {
  expect(fieldText(translate('de'), 'de', path, nameOf)).toBe(words);
});
