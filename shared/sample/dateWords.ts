/** Days and months as the texts of the sample say them, in both languages. */
import { dayOfMonth, monthOf, type SampleYear } from './year.ts';

export type Language = 'de' | 'en';

const WEEKDAYS = {
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const MONTHS = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** „Freitag, 19. Juni“, “Friday 19 June”. */
export function dayWords(year: SampleYear, offset: number, language: Language): string {
  const weekday = WEEKDAYS[language][year.weekdayAt(offset) - 1];
  const day = dayOfMonth(year.dayAt(offset));
  const month = monthWord(year, offset, language);
  return language === 'de' ? `${weekday}, ${day}. ${month}` : `${weekday} ${day} ${month}`;
}

export function monthWord(year: SampleYear, offset: number, language: Language): string {
  return MONTHS[language][monthOf(year.dayAt(offset)) - 1] as string;
}

/** „20:00 Uhr“; nothing for an all-day event. */
export function timeWords(time: string | undefined, language: Language): string {
  if (time === undefined) return '';
  return language === 'de' ? `, ${time} Uhr` : `, ${time}`;
}
