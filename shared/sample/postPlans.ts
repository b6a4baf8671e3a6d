/** Which posts a year brings, apart from the story of today: letters, columns, and the four that an event may have. */
import { dayWords, type Language, monthWord, timeWords } from './dateWords.ts';
import { COLUMNS, IDEAS } from './findTexts.ts';
import type { Occasion } from './occasions.ts';
import type { PostState } from '../social/model.ts';
import { AFTER, ANNOUNCE, type ChannelName, GREETING, type Phase, PHASES } from './postTexts.ts';
import type { Random } from './random.ts';
import { dayOfMonth, HALF_YEAR, monthOf, offsetsWhere, type SampleYear } from './year.ts';

export type PostPlan = {
  readonly title: string;
  readonly text: string;
  readonly channels: readonly ChannelName[];
  /** Without a day it is an idea. */
  readonly offset?: number;
  readonly time?: string;
  /** Without one the day decides. */
  readonly state?: PostState;
  readonly about?: readonly { readonly event: string; readonly occurrence?: string }[];
  readonly variants?: Partial<Record<ChannelName, string>>;
  readonly tags?: readonly string[];
  /** Written on the very day, at this time; else some days before. */
  readonly writtenAt?: string;
  /** Changed today in UTC, long after it was written. */
  readonly lookedAt?: string;
};

/** Further ahead than this, only announcements are written. */
const PLANNED_AHEAD = 45;
/** A letter names so many dates at most. */
const DATES_IN_LETTER = 8;

/** On the first of each month, up to the next one. */
export function letterPlans(year: SampleYear, random: Random, occasions: readonly Occasion[]): readonly PostPlan[] {
  const firsts = offsetsWhere((offset) => offset < 35 && dayOfMonth(year.dayAt(offset)) === 1);
  return firsts.map((offset) => {
    const month = monthOf(year.dayAt(offset));
    const inMonth = occasions.filter(
      (occasion) =>
        occasion.offset >= offset && occasion.offset < offset + 31 && monthOf(year.dayAt(occasion.offset)) === month,
    );
    const told = inMonth.slice(0, DATES_IN_LETTER);
    const dates = told.map(
      ({ title, offset: day, text }) => `– ${dayWords(year, day, 'de')}${timeWords(text.time, 'de')}: ${title}`,
    );
    const text = [
      random.pick(GREETING.opening),
      random.pick(GREETING.lead),
      dates.length === 0 ? GREETING.quiet : dates.join('\n'),
      random.pick(GREETING.english),
      random.pick(GREETING.closing),
    ].join('\n\n');
    return {
      title: `Monatsgruß ${monthWord(year, offset, 'de')}`,
      text,
      channels: ['newsletter'],
      offset,
      time: '10:00',
      about: told.map(aboutOf),
      tags: ['Monatsgruß'],
    };
  });
}

const aboutOf = ({ event, occurrence }: Occasion) => ({ event, ...(occurrence === undefined ? {} : { occurrence }) });

/** Each column on its weekday, all of them spread over the year up to a month ahead. */
export function columnPlans(year: SampleYear, random: Random, count: number): readonly PostPlan[] {
  const shift = random.below(8);
  return Array.from({ length: count }, (_, n): PostPlan => {
    const column = COLUMNS[n % COLUMNS.length] as (typeof COLUMNS)[number];
    const found = column.texts[
      (Math.floor(n / COLUMNS.length) + shift) % column.texts.length
    ] as (typeof column.texts)[number];
    const near = Math.floor((n / count) * (HALF_YEAR + 30)) - HALF_YEAR;
    return {
      title: found.title,
      text: found.text,
      channels: column.channels,
      offset: year.nextWeekday(near, column.weekday),
      time: column.time,
      tags: [column.tag],
    };
  });
}

/** So many of all posts that could be written about the dates, taken at even steps. */
export function eventPlans(
  year: SampleYear,
  random: Random,
  occasions: readonly Occasion[],
  count: number,
): readonly PostPlan[] {
  const candidates = occasions.flatMap((occasion) =>
    PHASES.filter((phase) => isWritten(occasion, phase)).map((phase) => ({ occasion, phase })),
  );
  const wanted = Math.min(count, candidates.length);
  const taken = candidates.filter(
    (_, n) => Math.floor(((n + 1) * wanted) / candidates.length) > Math.floor((n * wanted) / candidates.length),
  );
  return taken.map(({ occasion, phase }) => eventPlan(year, random, occasion, phase));
}

/** Nobody says thanks for an evening that is still to come; for yesterday's, somebody is about to. */
function isWritten({ offset }: Occasion, phase: Phase): boolean {
  if (phase === AFTER) return offset + phase.days < 0;
  return phase === ANNOUNCE || offset + phase.days < PLANNED_AHEAD;
}

function eventPlan(year: SampleYear, random: Random, occasion: Occasion, phase: Phase): PostPlan {
  const { language, time, place, lure = '', hashtag } = occasion.text;
  const when = `${dayWords(year, occasion.offset, language)}${timeWords(time, language)} · ${place}`;
  const past = phase === AFTER;
  const hook = random.pick(phase.hooks[language]);
  const call = random.pick(phase.calls[language]);
  const text = past
    ? `${hook}: ${occasion.title}.\n\n${call}\n\n${hashtag} #Lindenau`
    : `${hook}:\n${occasion.title}\n${when}\n\n${lure}\n\n${call}\n\n${hashtag} #Lindenau`;
  const channels = phase.channels.filter((name) =>
    name === 'newsletter' || name === 'poster' ? random.chance(0.4) : random.chance(0.85),
  );
  const letter = channels.includes('newsletter')
    ? { variants: { newsletter: letterText(occasion, when, language) } }
    : {};
  return {
    title: phase.title[language](occasion.title),
    text,
    channels: channels.length === 0 ? ['mastodon'] : channels,
    offset: occasion.offset + phase.days,
    time: phase.time,
    about: [aboutOf(occasion)],
    ...(past ? { writtenAt: '09:05' } : {}),
    ...letter,
  };
}

/** A letter has room for the whole description, and greets. */
function letterText({ title, text }: Occasion, when: string, language: Language): string {
  const greeting = language === 'de' ? 'Liebe Freundinnen und Freunde,' : 'Dear friends,';
  const closing = language === 'de' ? 'Herzlich, euer Freundeskreis' : 'Warm regards, your Freundeskreis';
  return [greeting, `${title}\n${when}`, text.description, closing].join('\n\n');
}

/** Not planned for any day; one of them is nothing but a title. */
export function ideaPlans(): readonly PostPlan[] {
  return IDEAS.map(({ title, text }) => ({ title, text, channels: ['instagram', 'facebook'] }));
}
