/** Series of every form that a calendar must say as the workstation shows it. */
import type { Event, EventPart } from '../../shared/events/model.ts';
import { partOf } from '../document/documents.ts';

export const ruledPart = (start: string, end: string, rrule?: string, from = start): EventPart =>
  partOf(start, end, { from, ...(rrule !== undefined && { rrule }) });

export const SERIES: readonly (readonly [string, Partial<Event>])[] = [
  [
    'a series over both changes of clocks',
    { parts: [ruledPart('2026-03-20T19:00', '2026-03-20T21:00', 'FREQ=WEEKLY;COUNT=40')] },
  ],
  [
    'a series that was split',
    {
      parts: [
        ruledPart('2026-01-07T19:00', '2026-01-07T21:00', 'FREQ=WEEKLY'),
        ruledPart('2026-06-04T18:00', '2026-06-04T20:00', 'FREQ=WEEKLY;UNTIL=20261101T225900Z'),
      ],
    },
  ],
  [
    'a counted series that was split',
    {
      parts: [
        ruledPart('2026-01-07T19:00', '2026-01-07T21:00', 'FREQ=WEEKLY;COUNT=30'),
        ruledPart('2026-06-04T18:00', '2026-06-04T20:00', 'FREQ=MONTHLY'),
      ],
    },
  ],
  [
    'a part in force later than it begins',
    {
      parts: [
        ruledPart('2026-01-07T19:00', '2026-01-07T21:00', 'FREQ=WEEKLY'),
        ruledPart('2026-01-08T18:00', '2026-01-08T20:00', 'FREQ=WEEKLY', '2026-07-01T00:00'),
      ],
    },
  ],
  [
    'dates taken out and added',
    {
      parts: [ruledPart('2026-01-07T19:00', '2026-01-07T21:00', 'FREQ=WEEKLY')],
      exceptions: [
        { origin: '2026-01-14T19:00', state: 'removed' },
        { origin: '2026-01-16T19:00', start: '2026-01-16T19:00' },
      ],
    },
  ],
  [
    'a series by the day that was split into one with a time',
    {
      parts: [
        ruledPart('2026-01-07', '2026-01-08', 'FREQ=WEEKLY'),
        ruledPart('2026-06-03T18:00', '2026-06-03T20:00', 'FREQ=WEEKLY'),
      ],
    },
  ],
  [
    'a series at midnight that was split into one by the day',
    {
      parts: [
        ruledPart('2026-01-07T00:00', '2026-01-07T02:00', 'FREQ=DAILY'),
        ruledPart('2026-06-04', '2026-06-05', 'FREQ=DAILY'),
      ],
    },
  ],
  [
    'a series counted beyond what is shown, and split before its end',
    {
      parts: [
        ruledPart('2020-01-01T19:00', '2020-01-01T21:00', 'FREQ=DAILY;COUNT=3000'),
        ruledPart('2026-03-01T18:00', '2026-03-01T20:00', 'FREQ=WEEKLY'),
      ],
    },
  ],
  [
    'a series until a local time',
    { parts: [ruledPart('2026-01-07T19:00', '2026-01-07T21:00', 'FREQ=DAILY;UNTIL=20260410T190000')] },
  ],
];
