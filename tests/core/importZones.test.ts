import { expect, test } from 'vitest';
import { exportOf } from './exported.ts';
import { type Asking, openedSociety } from './openedCore.ts';

const event = (uid: string, lines: string) => `BEGIN:VEVENT\nUID:${uid}\nSUMMARY:${uid}\n${lines}\nEND:VEVENT\n`;
const calendar = [
  'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y\n',
  event('here', 'DTSTART;TZID=Europe/Berlin:20260701T190000'),
  event('away', 'DTSTART;TZID=America/New_York:20260702T190000'),
  event('single', 'DTSTART:20260703T170000Z'),
  event('series', 'DTSTART:20260704T170000Z\nRRULE:FREQ=WEEKLY;COUNT=3'),
  event('day', 'DTSTART;VALUE=DATE:20260705'),
  'END:VCALENDAR\n',
].join('');

async function previewOf({ ask, upload }: Asking, content: string | Uint8Array, name: string) {
  const preview = await ask('import.preview', { file: await upload(content), name });
  const { items } = await ask('import.rows', { preview: preview.preview, offset: 0, limit: 100 });
  return { preview, times: items.map(({ title, detail, zone }) => [title, detail, zone]) };
}

const TIMES = [
  ['here', '2026-07-01 19:00', 'Europe/Berlin'],
  ['away', '2026-07-02 19:00', 'America/New_York'],
  ['single', '2026-07-03 19:00', 'Europe/Berlin'],
  ['series', '2026-07-04 17:00', 'UTC'],
  ['day', '2026-07-05', undefined],
];

test('a preview of a calendar names its own zone, and of each time the zone it is told in', async () => {
  const asking = await openedSociety();
  const first = await previewOf(asking, calendar, 'termine.ics');
  expect(first.preview.zone).toBe('Europe/Berlin');
  expect(first.times).toEqual(TIMES);
  await asking.ask('import.commit', { preview: first.preview.preview });
  expect((await previewOf(asking, calendar, 'termine.ics')).times).toEqual(TIMES);
});

test('so does one of a table of events or posts, and none of people, whose days are in no zone', async () => {
  const asking = await openedSociety();
  const events = 'Title,Start Date,Start Time,Time Zone\nA,2026-07-01,19:00,Europe/London\nB,2026-07-02,20:00,\n';
  expect(await previewOf(asking, events, 'events.csv')).toMatchObject({
    preview: { kind: 'events', zone: 'Europe/Berlin' },
    times: [
      ['A', '2026-07-01 19:00', 'Europe/London'],
      ['B', '2026-07-02 20:00', 'Europe/Berlin'],
    ],
  });
  const posts = 'Text,Image,Tags,Posting Time\nHallo,,,2026-07-01 18:00\nIrgendwann,,,\n';
  expect(await previewOf(asking, posts, 'posts.csv')).toMatchObject({
    preview: { kind: 'posts', zone: 'Europe/Berlin' },
    times: [
      ['Hallo', '2026-07-01 18:00', 'Europe/Berlin'],
      ['Irgendwann', '', undefined],
    ],
  });
  const { preview } = await previewOf(asking, 'Vorname,Nachname,Eintritt\nAnna,Alt,2020-01-01\n', 'leute.csv');
  expect(preview).toMatchObject({ kind: 'members' });
  expect(preview).not.toHaveProperty('zone');
});

test('an export of ours tells the zone of each event and post that it holds', async () => {
  const asking = await openedSociety();
  await asking.ask('events.create', { title: 'Away', start: '2026-07-02T19:00', zone: 'America/New_York' });
  await asking.ask('members.create', { name: { given: 'Anna' } });
  const { preview, times } = await previewOf(asking, JSON.stringify(await exportOf(asking)), 'all.json');
  expect(preview).toMatchObject({ kind: 'workspace', zone: 'Europe/Berlin' });
  expect(times).toContainEqual(['Away', '2026-07-02 19:00', 'America/New_York']);
  expect(times).toContainEqual(['Anna', '', undefined]);
});
