/**
 * Makes events of the sample and says on which days they gather people.
 *
 * Alone because posts are written about days: an occasion is one date of an event, be it single or of a series.
 * Invariant: an event is entered before its day and in the past, at the latest two weeks ago.
 */
import { decideNewEvent } from '../events/decideEvent.ts';
import { EVENT_PREFIX, type Event, OCCURRENCE_PREFIX } from '../events/model.ts';
import { wallPlus } from '../time/wall.ts';
import type { EventText } from './eventText.ts';
import { accepted, type SampleMaker } from './maker.ts';
import type { Random } from './random.ts';
import { HALF_YEAR, offsetsWhere } from './year.ts';

/** One date that people come together on. */
export type Occasion = {
  readonly event: string;
  /** The stable key where the event is a series. */
  readonly occurrence?: string;
  readonly title: string;
  readonly offset: number;
  readonly text: EventText;
};

export type MadeEvent = { readonly event: Event; readonly occasions: readonly Occasion[] };

const MADE_AT_LATEST = -14;

/** When somebody entered an event that lies there. */
function madeOn(random: Random, offset: number): number {
  return Math.min(offset - 45 - random.below(66), MADE_AT_LATEST - random.below(47));
}

export function madeEvent(
  maker: SampleMaker,
  random: Random,
  text: EventText,
  title: string,
  offset: number,
  rrule?: string,
): Event {
  const { year } = maker;
  const start = text.time === undefined ? year.dayAt(offset) : year.wallAt(offset, text.time);
  const minutes = text.time === undefined ? text.length * 1440 : text.length;
  const stamp = maker.stampAt(
    madeOn(random, offset),
    `${String(8 + random.below(11)).padStart(2, '0')}:${String(10 + random.below(50))}:00.000`,
  );
  const input = {
    title,
    start,
    end: wallPlus(start, minutes),
    description: text.description,
    tags: [...text.tags],
    ...(text.place === '' ? {} : { place: text.place }),
    ...(text.capacity === undefined ? {} : { capacity: text.capacity }),
    ...(text.lure === undefined ? {} : { url: 'https://freundeskreis.lindenau.example/termine' }),
    ...(rrule === undefined ? {} : { rrule }),
  };
  return accepted(decideNewEvent(input, maker.newId(EVENT_PREFIX), stamp, maker.zone));
}

export function singleEvent(
  maker: SampleMaker,
  random: Random,
  text: EventText,
  title: string,
  offset: number,
): MadeEvent {
  const event = madeEvent(maker, random, text, title, offset);
  return { event, occasions: [{ event: event.id, title, offset, text }] };
}

/** A series over the whole year; dates that posts speak of get the key that these posts refer to. */
export function seriesEvent(
  maker: SampleMaker,
  random: Random,
  text: EventText,
  rrule: string,
  holds: (offset: number) => boolean,
): MadeEvent {
  const title = text.titles[0] as string;
  const offsets = offsetsWhere(holds);
  const first = offsets[0] ?? -HALF_YEAR;
  const event = madeEvent(maker, random, text, title, first, rrule);
  if (text.lure === undefined) return { event, occasions: [] };
  const keyed = offsets.map((offset) => ({ offset, key: maker.newId(OCCURRENCE_PREFIX) }));
  const exceptions = keyed.map(({ offset, key }) => ({ origin: maker.year.wallAt(offset, text.time ?? '00:00'), key }));
  const occasions = keyed.map(({ offset, key }) => ({ event: event.id, occurrence: key, title, offset, text }));
  return { event: { ...event, exceptions }, occasions };
}
