import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import { figures, speechOptions } from '../../renderer/words/speeches.ts';
import { messages } from '../../shared/messages.ts';
import { type Messages, SPEECHES, textIn, type Words } from '../../shared/words/words.ts';

const said = (table: Messages, speech: string, key: string, values: Record<string, string | number> = {}): string => {
  const speaker = createInstance().use(figures);
  void speaker.init(speechOptions(table));
  void speaker.changeLanguage(speech);
  return speaker.t(key, values);
};

const seats: Messages = {
  seats_one: { en: 'one seat', de: 'ein Platz' },
  seats_other: { en: '{{count}} seats', de: '{{count}} Plätze' },
  sit: { en: 'Sit down', de: 'Setz dich', sie: 'Setzen Sie sich' },
};
const { seats_other: _, ...withoutOther } = seats;
/** As a file of a translator may come: a form is there in English only. */
const germanWithout = (key: string) => {
  const { resources, ...options } = speechOptions(seats);
  for (const speech of ['de', 'de-formal']) delete resources[speech]?.translation[key];
  const speaker = createInstance().use(figures);
  void speaker.init({ ...options, resources });
  return (speech: string, count: number) => {
    void speaker.changeLanguage(speech);
    return speaker.t('seats', { count });
  };
};

test('German says du, or Sie where that was chosen and there is anybody to address', () => {
  expect(SPEECHES.map((speech) => said(seats, speech, 'sit'))).toEqual(['Sit down', 'Setz dich', 'Setzen Sie sich']);
  expect(said(seats, 'de-formal', 'seats', { count: 1 })).toBe('ein Platz');
  expect(said(seats, 'de-formal', 'seats', { count: 3 })).toBe('3 Plätze');
});

test.each([
  ['en', '1 seat', '20,000 seats', 'Row 1,234.5'],
  ['de', 'ein Platz', '20.000 Plätze', 'Zeile 1.234,5'],
  ['de-formal', 'ein Platz', '20.000 Plätze', 'Zeile 1.234,5'],
])('in %s a figure stands as the language writes it, whichever words it stands in', (speech, one, many, row) => {
  const table: Messages = {
    ...seats,
    seats_one: { en: '{{count}} seat', de: 'ein Platz' },
    row: { en: 'Row {{row}}', de: 'Zeile {{row}}' },
    file: { en: '{{file}}', de: '{{file}}' },
  };
  expect(said(table, speech, 'seats', { count: 1 })).toBe(one);
  expect(said(table, speech, 'seats', { count: 20_000 })).toBe(many);
  expect(said(table, speech, 'row', { row: 1234.5 })).toBe(row);
  // Digits that somebody wrote are no figure.
  expect(said(table, speech, 'file', { file: '20000' })).toBe('20000');
});

test.each(['de', 'de-formal'])('a plural form that %s lacks is said in English, with the right count', (speech) => {
  const say = germanWithout('seats_other');
  expect(say(speech, 3)).toBe('3 seats');
  expect(say(speech, 1)).toBe('ein Platz');
});

test.each(SPEECHES)('what no language can say is three dots in %s, and never a key', (speech) => {
  expect(said(withoutOther, speech, 'seats', { count: 3 })).toBe('…');
  expect(said(seats, speech, 'seats.gone')).toBe('…');
});

test.each(SPEECHES)('each of the messages says in %s what its table says, whatever the count', (speech) => {
  const speaker = createInstance().use(figures);
  void speaker.init({ ...speechOptions(messages), lng: speech });
  const table: Readonly<Record<string, Words>> = messages;
  const wrong = Object.keys(table).filter((key) => {
    const [, base, form] = /^(.*?)(?:_(one|other))?$/.exec(key) ?? [];
    const shown = speaker.t(base ?? '', {
      ...(form !== undefined && { count: form === 'one' ? 1 : 2 }),
      interpolation: { prefix: '\u0000' },
    });
    return shown !== textIn(speech, table[key] as Words);
  });
  expect(wrong).toEqual([]);
});
