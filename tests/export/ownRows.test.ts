/** What a document of ours says alone is what the whole file says of it, and is worked out without the rest of the file. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { AnyDocument } from '../../shared/document/document.ts';
import type { Event } from '../../shared/events/model.ts';
import { calendarPieces, plainCalendar } from '../../shared/export/calendar.ts';
import { cardText } from '../../shared/export/card.ts';
import { EVENT_COLUMNS } from '../../shared/export/eventTable.ts';
import type { ExportKind } from '../../shared/export/formats.ts';
import { memberColumns, memberWidths } from '../../shared/export/memberTable.ts';
import { ownRowsIn } from '../../shared/export/ownRows.ts';
import { type OwnCandidate, ownTables } from '../../shared/export/ownTables.ts';
import { postColumns } from '../../shared/export/postTable.ts';
import { type Column, csvPieces, TABLE_STYLES } from '../../shared/export/tableCell.ts';
import type { Member } from '../../shared/members/model.ts';
import { anyEvent, anyMember, anyPost, documentOf } from './anyWorkspace.ts';
import { candidatesIn, rowsIn, ZONE } from './readBack.ts';

const context = { zone: ZONE, channelName: (id: string) => (id === 'chn_gone' ? undefined : `Kanal, ${id}`) };
const bytesOf = (text: string) => new TextEncoder().encode(text);

const columnsFor: Readonly<Record<ExportKind, (all: readonly AnyDocument[]) => readonly Column<never>[]>> = {
  members: (all) => memberColumns(memberWidths(all as readonly Member[])),
  events: () => EVENT_COLUMNS,
  posts: () => postColumns(context.channelName),
};
const wholeTable = (kind: ExportKind, all: readonly AnyDocument[]): readonly OwnCandidate[] =>
  rowsIn(kind, [...csvPieces(columnsFor[kind](all), all as never[], TABLE_STYLES.csv)].join(''));

const withoutPlace = ({ line: _line, ...said }: OwnCandidate) => said;
/** Ids apart, as a store keeps them. */
const listed = (documents: fc.Arbitrary<readonly [object, object, object]>) =>
  fc.uniqueArray(documents.map(documentOf), { minLength: 1, maxLength: 4, selector: ({ id }) => id });

test.each([
  ['members', listed(anyMember)],
  ['events', listed(anyEvent)],
  ['posts', listed(anyPost([]))],
] as const)('each of our %s alone is what a whole table says of it', (kind, documents) => {
  fc.assert(
    fc.property(documents, (all) => {
      const tables = ownTables(context);
      const alone = all.flatMap((document) => [...tables(kind, document as never)]);
      expect(alone.map(withoutPlace)).toEqual(wholeTable(kind, all).map(withoutPlace));
    }),
    { numRuns: 60 },
  );
});

/** Names that a file which describes them must agree with, and such as are places. */
const anyZone = fc.constantFrom('CET', 'EST', 'Japan', 'UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'Nowhere/Town');

test('an event alone, without its zone described, is what a whole calendar says of it', () => {
  const anyOne = fc
    .tuple(anyEvent, anyZone)
    .map(([event, zone]): Event => inZone(documentOf(event) as unknown as Event, zone));
  fc.assert(
    fc.property(anyOne, fc.constantFrom(ZONE, 'UTC', 'CET', 'Nowhere/Town'), (event, zone) => {
      const whole = [...calendarPieces(() => [event], { name: '', zone, endless: 0 })].join('');
      const read = (text: string) => candidatesIn('x.ics', bytesOf(text)).map(withoutPlace);
      expect(read(plainCalendar(event, zone))).toEqual(read(whole));
    }),
    { numRuns: 100 },
  );
});

const inZone = (event: Event, zone: string): Event => ({
  ...event,
  parts: event.parts.map((part) => ({ ...part, zone })),
});

const stamp = { at: '2026-01-01T00:00:00.000Z', by: 'manager', device: 'dev_a' };
const made = { v: 1, made: stamp, changed: stamp, tags: [] };
const anna = (more: object = {}): Member => ({
  id: 'mem_1',
  kind: 'member',
  ...made,
  name: { given: 'Anna', family: 'Kern' },
  emails: [],
  phones: [],
  ...more,
});

test('a note with more semicolons than our table has commas says nothing new', () => {
  const others = Array.from({ length: 12 }, (_, at) => anna({ id: `mem_${at + 2}` }));
  const listing = anna({ note: 'a;'.repeat(200) });
  const [row] = wholeTable('members', [listing, ...others].toReversed()).slice(-1);
  expect(row).toMatchObject({ key: { key: 'mem_1' } });
  expect(ownRowsIn(context)('members', listing, row as OwnCandidate)).toBe(true);
});

test('a word that was changed in any field says something new', () => {
  const here = anna({ note: 'Alt' });
  const says = ownRowsIn(context);
  for (const more of [{ note: 'Neu' }, { note: undefined }, { tags: ['Chor'] }, { born: '1990-01-01' }]) {
    const changed = { ...here, ...more } as Member;
    const [row] = wholeTable('members', [changed]);
    expect(says('members', here, row as OwnCandidate), JSON.stringify(more)).toBe(false);
    expect(says('members', changed, row as OwnCandidate), JSON.stringify(more)).toBe(true);
  }
});

test('cards of both versions in one file say nothing new, in any order', () => {
  const says = ownRowsIn(context);
  const here = anna({ born: '--02-29', phones: [{ number: '1', label: 'work fax' }] });
  for (const version of ['4.0', '4.0', '3.0', '4.0', '3.0', '3.0'] as const) {
    const [card] = candidatesIn('x.vcf', bytesOf(cardText(here, version)));
    expect(says('members', here, card as OwnCandidate)).toBe(true);
    expect(says('members', anna(), card as OwnCandidate)).toBe(false);
  }
});

test('heads are made out once for all rows of one width', () => {
  const says = ownRowsIn(context);
  const rows = Array.from({ length: 9 }, (_, at) => anna({ id: `mem_${at}` }));
  const candidates = wholeTable('members', rows);
  const testing = vi.spyOn(RegExp.prototype, 'test');
  onTestFinished(() => testing.mockRestore());
  const lookedUp = () => testing.mock.calls.filter(([word]) => word === 'Stammtisch-ID').length;
  says('members', rows[0] as Member, candidates[0] as OwnCandidate);
  const once = lookedUp();
  for (const [at, row] of rows.entries()) expect(says('members', row, candidates[at] as OwnCandidate)).toBe(true);
  expect([once > 0, lookedUp()]).toEqual([true, once]);
});

test('no zone is described, and no series gone through to its end, to know an event again', () => {
  const part = { from: '2026-01-07T19:00', start: '2026-01-07T19:00', end: '2026-01-07T21:00', zone: ZONE };
  const event: Event = {
    id: 'evt_1',
    kind: 'event',
    ...made,
    title: 'Chor',
    state: 'planned',
    parts: [{ ...part, rrule: 'FREQ=WEEKLY;COUNT=700' }],
  };
  const options = { name: '', zone: ZONE, endless: 2030 };
  const [entry] = candidatesIn('x.ics', bytesOf([...calendarPieces(() => [event], options)].join('')));
  const spies = [
    vi.spyOn(Temporal.ZonedDateTime.prototype, 'getTimeZoneTransition'),
    vi.spyOn(Temporal.ZonedDateTime.prototype, 'add'),
  ];
  onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
  expect(ownRowsIn(context)('events', event, entry as OwnCandidate)).toBe(true);
  expect(spies.map((spy) => spy.mock.calls.length)).toEqual([0, 0]);
});
