/** Tables, cards and calendars of our own, read by our own importers: what they say is what the documents say. */
import { streamXlsxRows } from 'hucre/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Event } from '../../shared/events/model.ts';
import { occurrencesOf } from '../../shared/events/occurrences.ts';
import { EXPORT_KINDS, type ExportFormat, type ExportKind } from '../../shared/export/formats.ts';
import { cleanCell } from '../../shared/import/cellText.ts';
import type { EventCandidate } from '../../shared/import/eventCandidate.ts';
import type { MemberCandidate } from '../../shared/import/memberCandidate.ts';
import { SHEET_HEAD, sheetWriter } from '../../shared/import/sheetText.ts';
import type { Member } from '../../shared/members/model.ts';
import { instantOf } from '../../shared/time/wall.ts';
import { anyWorkspace } from './anyWorkspace.ts';
import { openedWorkspace, type Workspace } from './openedWorkspace.ts';
import { candidatesIn, eventFrom, outcomeOf, rowsIn } from './readBack.ts';

const RUNS = 10;

/** A sheet as the importer's reader of workbooks writes it down. */
async function sheetText(bytes: Uint8Array): Promise<string> {
  const writer = sheetWriter();
  let text = SHEET_HEAD;
  for await (const { index, values } of streamXlsxRows(bytes))
    text += writer.add({
      index,
      values: values.map((cell) => (cell instanceof Date ? { moment: cell.toISOString() } : (cell ?? null))),
    });
  return text;
}

async function readBack(workspace: Workspace, format: ExportFormat, kind: ExportKind) {
  const bytes = await workspace.exported({ format, kind });
  if (format === 'xlsx') return rowsIn(kind, await sheetText(bytes));
  if (format === 'csv' || format === 'csv-german') return rowsIn(kind, bytes);
  return workspace.scene.store.count(kind) === 0 ? [] : candidatesIn(`x.${format === 'ics' ? 'ics' : 'vcf'}`, bytes);
}

async function eachWorkspace(check: (workspace: Workspace) => Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyWorkspace([]), async (documents) => {
      const workspace = await openedWorkspace(documents);
      try {
        await check(workspace);
      } finally {
        await workspace.close();
      }
    }),
    { numRuns: RUNS },
  );
}

const all = <K extends ExportKind>(workspace: Workspace, kind: K) =>
  workspace.scene.store
    .list(kind, { sort: [], offset: 0, limit: 1000 })
    .items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const tables = EXPORT_KINDS.flatMap((kind) =>
  (['csv', 'csv-german', 'xlsx'] as const).map((format) => [format, kind] as const),
);
const others = [
  ['vcard3', 'members'],
  ['vcard4', 'members'],
  ['ics', 'events'],
] as const;

test.each([...tables, ...others])(
  'importing our own %s of %s again changes nothing',
  { timeout: 60_000 },
  async (format, kind) => {
    await eachWorkspace(async (workspace) => {
      const read = await readBack(workspace, format, kind);
      expect(read.length).toBeGreaterThanOrEqual(workspace.scene.store.count(kind));
      expect(
        read.map((candidate) => outcomeOf(workspace.scene, kind, candidate)).filter((outcome) => outcome !== 'same'),
      ).toEqual([]);
    });
  },
);

test('importing a series that was split again changes nothing, though a calendar has it as two', async () => {
  const stamp = { at: '2026-01-01T00:00:00.000Z', by: 'manager', device: 'dev_a' };
  const part = (start: string, end: string) => ({
    from: start,
    start,
    end,
    zone: 'Europe/Berlin',
    rrule: 'FREQ=WEEKLY',
  });
  const parts = [part('2026-01-07T19:00', '2026-01-07T21:00'), part('2026-06-04T18:00', '2026-06-04T20:00')];
  const fields = { kind: 'event', v: 1, made: stamp, changed: stamp, title: 'Chor', tags: [], state: 'planned', parts };
  const external = { source: 'ics', key: 'u@x.example' };
  const workspace = await openedWorkspace([
    { collection: 'events', document: { id: 'evt_1', ...fields } },
    { collection: 'events', document: { id: 'evt_2', ...fields, external } },
  ]);
  const read = await readBack(workspace, 'ics', 'events');
  expect(read.map(({ key }) => key?.key)).toEqual([
    'evt_1',
    'evt_1/2026-06-04T18:00',
    'u@x.example',
    'u@x.example/2026-06-04T18:00',
  ]);
  expect(read.map((candidate) => outcomeOf(workspace.scene, 'events', candidate))).toEqual([
    'same',
    'same',
    'same',
    'same',
  ]);
});

const withoutEmpty = (value: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, inner]) => inner !== undefined && inner !== '' && !(Array.isArray(inner) && inner.length === 0),
    ),
  );
/** Everything of a person that the format has a place for, in one shape. */
const personOf = (member: Member | MemberCandidate, clean: (text: string) => string) => {
  const { name, emails, phones, addresses, organisation, position, tags, note, born, website } = member;
  const department = (member as MemberCandidate).department;
  const words = { ...name, organisation, department, position, note };
  return withoutEmpty({
    ...Object.fromEntries(
      Object.entries(words).map(([field, word]) => [field, word === undefined ? undefined : clean(word)]),
    ),
    emails,
    phones,
    addresses: addresses?.map((address) =>
      Object.fromEntries(
        Object.entries(address)
          .map(([part, word]) => [part, clean(String(word))] as const)
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
    ),
    tags: tags.map(clean),
    born,
    website,
  });
};

test.each(['csv', 'csv-german', 'xlsx'] as const)(
  'a person in our %s is the person',
  { timeout: 60_000 },
  async (format) => {
    const clean = cleanCell;
    await eachWorkspace(async (workspace) => {
      const read = (await readBack(workspace, format, 'members')) as readonly MemberCandidate[];
      expect(read.map((candidate) => personOf(candidate, clean))).toEqual(
        all(workspace, 'members').map((member) => personOf(member, clean)),
      );
      const dates = ({ since, until, memberNumber }: Partial<MemberCandidate>) =>
        withoutEmpty({ since, until, memberNumber: memberNumber === undefined ? undefined : clean(memberNumber) });
      expect(read.map(dates)).toEqual(
        all(workspace, 'members').map((member) => dates(member as Partial<MemberCandidate>)),
      );
    });
  },
);

test.each(['vcard3', 'vcard4'] as const)(
  'a person in our %s is the person, with lines that nobody here knows',
  { timeout: 60_000 },
  async (format) => {
    await eachWorkspace(async (workspace) => {
      const read = (await readBack(workspace, format, 'members')) as readonly MemberCandidate[];
      // A card has no place for a person without a name to be shown by.
      const shown = (person: Record<string, unknown>, member: { name: { display?: string | undefined } }) =>
        member.name.display === undefined ? { ...person, display: undefined } : person;
      const members = all(workspace, 'members');
      expect(read.map((candidate, at) => shown(personOf(candidate, String), members[at] as Member))).toEqual(
        members.map((member) => ({
          ...personOf(member, String),
          ...(member.name.display === undefined && { display: undefined }),
        })),
      );
      for (const [at, member] of members.entries())
        expect(read[at]?.extra).toEqual(expect.arrayContaining((member['extra'] ?? []) as string[]));
    });
  },
);

const dated = (event: Event) =>
  occurrencesOf(event, '2026-01-01', '2027-06-01').map(({ start, end, zone, title, place }) => ({
    title: title.trim(),
    place: place?.trim(),
    times: start.length === 10 ? [start, end] : [start, end].map((wall) => instantOf(wall, zone)),
  }));

test(
  'every date of an event is in our calendar, with its own words, moved, taken out or added',
  { timeout: 60_000 },
  async () => {
    await eachWorkspace(async (workspace) => {
      const read = (await readBack(workspace, 'ics', 'events')) as readonly EventCandidate[];
      const events = all(workspace, 'events');
      // Of a cancelled series the importer takes a date with words of its own for one that was taken out.
      const isShown = (_: unknown, at: number) => events[at]?.state !== 'cancelled';
      expect(read.map(eventFrom).filter(isShown).map(dated)).toEqual(events.filter(isShown).map(dated));
      const wordsOf = ({ description, url, tags }: Pick<Event, 'description' | 'url' | 'tags'>) =>
        withoutEmpty({ description, url, tags });
      expect(read.map((candidate) => wordsOf(eventFrom(candidate)))).toEqual(events.map(wordsOf));
      for (const [at, event] of events.entries())
        expect(read[at]?.extra).toEqual(expect.arrayContaining(event.extra ?? []));
    });
  },
);

test.each(['csv', 'csv-german', 'xlsx'] as const)(
  'the first date of an event in our %s is its first date',
  { timeout: 60_000 },
  async (format) => {
    await eachWorkspace(async (workspace) => {
      const read = (await readBack(workspace, format, 'events')) as readonly EventCandidate[];
      const shown = ({ start, end, zone }: { start: string; end: string; zone: string }) => [start, end, zone];
      expect(read.map(shown)).toEqual(all(workspace, 'events').map(({ parts: [part] }) => shown(part as never)));
    });
  },
);

test('a text longer than a cell, cut inside a letter of two halves, says nothing new when its workbook comes in again', async () => {
  const made = { at: '2026-01-01T00:00:00.000Z', by: 'manager', device: 'dev_a' };
  const note = `${'a'.repeat(32_766)}😀 und so weiter`;
  const document: Member = {
    id: 'mem_1',
    kind: 'member',
    v: 1,
    made,
    changed: made,
    name: { given: 'Anna' },
    emails: [],
    phones: [],
    tags: [],
    note,
  };
  const workspace = await openedWorkspace([{ collection: 'members', document }]);
  const read = await readBack(workspace, 'xlsx', 'members');
  expect(read.map((candidate) => outcomeOf(workspace.scene, 'members', candidate))).toEqual(['same']);
});
