/** Small documents for tests, valid by their models; only what a test is about is said in it. */
import { Temporal } from 'temporal-polyfill';
import type { Stamp } from '../../shared/document/document.ts';
import type { Event, EventPart } from '../../shared/events/model.ts';
import type { Member } from '../../shared/members/model.ts';
import type { Channel } from '../../shared/plan/model.ts';
import type { Post } from '../../shared/social/model.ts';

export const FIRST = '2026-03-01T10:00:00.000Z';

export const stampAt = (at = FIRST, device = 'dev_a', by = 'manager'): Stamp => ({ at, by, device });

/** Minutes after the first stamp. */
export const later = (minutes: number): string =>
  Temporal.Instant.from(FIRST).add({ minutes }).toString({ fractionalSecondDigits: 3 });

const base = { v: 1, made: stampAt(), changed: stampAt() };

export const memberOf = (id: string, fields: Partial<Member> = {}): Member => ({
  ...base,
  id,
  kind: 'member',
  name: { given: 'Anna', family: 'Weiß' },
  emails: [],
  phones: [],
  tags: [],
  ...fields,
});

export const partOf = (start: string, end: string, fields: Partial<EventPart> = {}): EventPart => ({
  from: start,
  start,
  end,
  zone: 'Europe/Berlin',
  ...fields,
});

export const eventOf = (id: string, fields: Partial<Event> = {}): Event => ({
  ...base,
  id,
  kind: 'event',
  title: 'Sommerfest',
  tags: [],
  state: 'planned',
  parts: [partOf('2026-06-11T19:00', '2026-06-11T21:00')],
  ...fields,
});

export const postOf = (id: string, fields: Partial<Post> = {}): Post => ({
  ...base,
  id,
  kind: 'post',
  text: 'Kommt alle!',
  channels: [],
  state: 'draft',
  ...fields,
});

export const channelOf = (id: string, fields: Partial<Channel> = {}): Channel => ({
  ...base,
  id,
  kind: 'channel',
  name: 'Rundbrief',
  outlet: 'newsletter',
  ...fields,
});
