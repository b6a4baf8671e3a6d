import { expect, test } from 'vitest';
import { occurrencesOf } from '../../shared/events/occurrences.ts';
import { wallPlus } from '../../shared/time/wall.ts';
import { made, named, TODAY } from './made.ts';

const TOUR = 'Taschenlampenführung durchs Schaudepot';
const DAYS = [
  '2026-06-08',
  '2026-06-09',
  '2026-06-10',
  '2026-06-11',
  '2026-06-12',
  '2026-06-13',
  '2026-06-14',
  '2024-02-29',
  '2026-12-31',
  '2026-07-31',
];

test('the tour was moved this morning from Friday to Saturday, and its place with it', () => {
  const tour = named(made().events, TOUR);
  expect(tour.parts).toEqual([
    { from: '2026-06-20T20:00', start: '2026-06-20T20:00', end: '2026-06-20T22:00', zone: 'Europe/Berlin' },
  ]);
  expect(tour.moves).toEqual([
    { from: '2026-06-19T20:00', to: '2026-06-20T20:00', at: '2026-06-11T07:12:00.000Z', by: 'prs_anna' },
  ]);
  expect(tour.place).toBe('Schaudepot, Eingang Hafenstraße 14');
});

test.each(DAYS)('on %s three posts that are yet to go out still tell the old day, one the new', (today) => {
  const { events, posts } = made({ today });
  const tour = named(events, TOUR);
  const moved = tour.moves?.[0];
  const about = posts.filter((post) => post.about?.some(({ event }) => event === tour.id));
  const ahead = about.filter(({ state }) => state !== 'posted');
  expect(ahead.every(({ plannedAt = '' }) => plannedAt > today)).toBe(true);
  const old = ahead.filter(({ changed }) => changed.at < (moved?.at ?? ''));
  expect(old.map(({ title }) => title)).toEqual([
    'Nur noch 4 Tage',
    'Freitag wird’s dunkel',
    'Letzte Plätze für Freitag',
  ]);
  expect(old.every(({ text }) => text.includes('Freitag, ') && text.includes('Foyer'))).toBe(true);
  expect(ahead.filter((post) => !old.includes(post)).map(({ text }) => text.includes('Samstag, '))).toEqual([true]);
  expect(about.filter(({ state }) => state === 'posted')).toHaveLength(1);
});

test.each(DAYS)('on %s the round table meets tonight, and a post says so', (today) => {
  const { events, posts } = made({ today });
  const table = named(events, 'Stammtisch im Museumscafé');
  const dates = occurrencesOf(table, today, wallPlus(today, 1440));
  expect(dates.map(({ start }) => start)).toEqual([`${today}T18:30`]);
  const key = table.exceptions?.find(({ origin }) => origin === `${today}T18:30`)?.key;
  expect(named(posts, 'Heute Abend am langen Tisch').about).toEqual([{ event: table.id, occurrence: key }]);
});

test.each(DAYS)('on %s the next days hold an all-day excursion and a meeting without a place', (today) => {
  const { events } = made({ today });
  const excursion = named(events, 'Exkursion Quedlinburg').parts[0];
  const week = wallPlus(today, 8 * 1440);
  expect(excursion?.start).toHaveLength(10);
  expect((excursion?.start ?? '') > today && (excursion?.start ?? '') < week).toBe(true);
  const placeless = events.filter(
    ({ place, parts }) => place === undefined && (parts[0]?.start ?? '') > today && (parts[0]?.start ?? '') < week,
  );
  expect(placeless).toHaveLength(1);
});

test('a cancelled reading says why, and the letter of the month names its dates', () => {
  const { events, posts } = made();
  expect(named(events, 'Lesung: Briefe aus der Hafenstraße')).toMatchObject({
    state: 'cancelled',
    reason: expect.stringContaining('krank'),
  });
  const letter = named(posts, 'Monatsgruß Juni');
  expect(letter.text).toContain('– Samstag, 13. Juni: Exkursion Quedlinburg');
  expect(letter.text).toContain('– Donnerstag, 11. Juni, 18:30 Uhr: Stammtisch im Museumscafé');
  expect(letter.plannedAt).toBe(`${TODAY.slice(0, 8)}01T10:00`);
});
