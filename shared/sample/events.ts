/**
 * The events of the sample: the series, the yearly feasts, the story of today, and ordinary evenings between them.
 *
 * The story: the torch-light tour of next week has just been moved from Friday to Saturday, to another entrance.
 */
import { decideCancel, decideMove } from '../events/decideEvent.ts';
import type { Event } from '../events/model.ts';
import type { EventText } from './eventText.ts';
import { GROUP_TEXTS } from './groupTexts.ts';
import { accepted, type SampleMaker } from './maker.ts';
import { madeEvent, type MadeEvent, type Occasion, seriesEvent, singleEvent } from './occasions.ts';
import type { Random } from './random.ts';
import { dayOfMonth, HALF_YEAR, monthlyLike, offsetsWhere, type SampleYear } from './year.ts';
import { TOUR_TEXTS } from './tourTexts.ts';
import * as yearly from './yearlyTexts.ts';

const ORDINARY: readonly EventText[] = [...TOUR_TEXTS, ...GROUP_TEXTS];

export type SampleEvents = {
  readonly events: readonly Event[];
  /** Dates that posts may tell of, in order; those of the moved tour and of cancelled events are left out. */
  readonly occasions: readonly Occasion[];
  readonly moved: { readonly event: Event; readonly from: number; readonly to: number };
  readonly tonight: Occasion;
  readonly photography: Occasion;
};

/** Today in UTC: shortly after the first coffee, somebody moved the tour. */
export const MOVED_AT = '07:12:00.000';

export function sampleEvents(maker: SampleMaker, count: number): SampleEvents {
  const random = maker.random('events');
  const series = seriesOf(maker, random);
  const moved = movedTour(maker, random);
  const photography = upcoming(maker, random, yearly.PHOTOGRAPHY, maker.year.nextWeekday(3, 2));
  const fixed = [...series, photography, ...storyOf(maker, random), ...feastsOf(maker, random)];
  const ordinary = ordinaryEvents(maker, random, count - fixed.length - 2, [0, moved.from, moved.to]);
  const made = [...fixed, ...ordinary];
  const occasions = made.flatMap((one) => one.occasions).filter(({ text }) => text.lure !== undefined);
  const tonight = series[0]?.occasions.find(({ offset }) => offset === 0);
  if (tonight === undefined) throw new Error('the round table has no date today');
  return {
    events: [...made.map(({ event }) => event), moved.event, cancelledReading(maker, random)],
    occasions: occasions.toSorted((a, b) => a.offset - b.offset),
    moved,
    tonight,
    photography: photography.occasions[0] as Occasion,
  };
}

function seriesOf(maker: SampleMaker, random: Random): readonly MadeEvent[] {
  const { year } = maker;
  const roundTable = monthlyLike(year, 0);
  const firstSunday = (offset: number): boolean => year.weekdayAt(offset) === 7 && dayOfMonth(year.dayAt(offset)) <= 7;
  const thirdWednesday = (offset: number): boolean =>
    year.weekdayAt(offset) === 3 && Math.ceil(dayOfMonth(year.dayAt(offset)) / 7) === 3;
  const board = year.nextWeekday(12, 3) - 6 * 28;
  return [
    seriesEvent(maker, random, yearly.ROUND_TABLE, roundTable.rrule, roundTable.holds),
    seriesEvent(maker, random, yearly.FAMILY_SUNDAY, 'FREQ=MONTHLY;BYDAY=1SU', firstSunday),
    seriesEvent(maker, random, yearly.ENGLISH_TABLE, 'FREQ=MONTHLY;BYDAY=3WE', thirdWednesday),
    seriesEvent(
      maker,
      random,
      yearly.BOARD,
      'FREQ=WEEKLY;INTERVAL=4;BYDAY=WE',
      (offset) => offset >= board && (offset - board) % 28 === 0,
    ),
  ];
}

/** From the Friday of next week to the day after; the place moved along. */
function movedTour(maker: SampleMaker, random: Random): SampleEvents['moved'] {
  const from = maker.year.nextWeekday(7, 5);
  const text = yearly.TORCHES;
  const stamp = maker.stampAt(0, MOVED_AT);
  const event = madeEvent(maker, random, text, text.titles[0] as string, from);
  const later = accepted(decideMove(event, maker.year.wallAt(from + 1, text.time ?? '20:00'), undefined, stamp));
  return { event: { ...later, place: yearly.TORCHES_NEW_PLACE }, from, to: from + 1 };
}

function upcoming(maker: SampleMaker, random: Random, text: EventText, offset: number): MadeEvent {
  return singleEvent(maker, random, text, text.titles[0] as string, offset);
}

/** What the next days and weeks need to show: an excursion, a meeting and a trip whose place is still open. */
function storyOf(maker: SampleMaker, random: Random): readonly MadeEvent[] {
  const { nextWeekday } = maker.year;
  return [
    upcoming(maker, random, yearly.EXCURSION, nextWeekday(1, 6)),
    upcoming(maker, random, yearly.SHIFTS_MEETING, 5),
    upcoming(maker, random, yearly.AUTUMN_TRIP, nextWeekday(75, 6)),
  ];
}

function cancelledReading(maker: SampleMaker, random: Random): Event {
  const text = yearly.CANCELLED_READING;
  const event = madeEvent(maker, random, text, text.titles[0] as string, maker.year.nextWeekday(17, 4));
  return decideCancel(event, yearly.CANCELLED_REASON, maker.stampAt(-3, '10:20:00.000'));
}

function feastsOf(maker: SampleMaker, random: Random): readonly MadeEvent[] {
  return yearly.YEARLY_TEXTS.map((text) => {
    const [day] = offsetsWhere((offset) => maker.year.dayAt(offset).endsWith(text.monthDay));
    return upcoming(maker, random, text, maker.year.nextWeekday(day ?? 0, text.weekdays[0] ?? 6));
  });
}

/** Spread evenly over the year; each kind comes round once before any comes again. */
function ordinaryEvents(
  maker: SampleMaker,
  random: Random,
  count: number,
  busy: readonly number[],
): readonly MadeEvent[] {
  const made: MadeEvent[] = [];
  const shift = random.below(ORDINARY.length);
  for (let n = 0; n < count; n += 1) {
    // 7 has no divisor in common with the number of kinds: neighbours in time are of different kinds.
    const text = ORDINARY[(n * 7 + shift) % ORDINARY.length] as EventText;
    const title = text.titles[(Math.floor(n / ORDINARY.length) + shift) % text.titles.length] as string;
    const near = Math.floor(((n + random.next()) / count) * (2 * HALF_YEAR - 14)) - HALF_YEAR;
    made.push(singleEvent(maker, random, text, title, freeDay(maker.year, near, random.pick(text.weekdays), busy)));
  }
  return made;
}

function freeDay(year: SampleYear, near: number, weekday: number, busy: readonly number[]): number {
  let day = year.nextWeekday(near, weekday);
  while (busy.includes(day)) day += 7;
  return day;
}
