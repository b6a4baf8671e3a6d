/** Workspaces that nobody would type and some programs might write: documents of every collection, from hostile texts. */
import fc from 'fast-check';
import type { CollectionName } from '../../shared/collections.ts';
import type { AnyDocument } from '../../shared/document/document.ts';
import { ORGANISATION_ID } from '../../shared/plan/model.ts';

export type Generated = { readonly collection: CollectionName; readonly document: AnyDocument };

const WORDS = [
  '=1+1',
  '@SUM(A1)',
  '+cmd|x',
  "'=quoted",
  '-12,5',
  '+49 30 123',
  'Käthe',
  'Weiß, Ömer; Sohn',
  '"zitiert"',
  'Zeile\nzwei',
  '👩‍👩‍👧‍👦',
  '𝒳-Ω',
  'a\\nb\\,c',
  'BEGIN:VCARD',
  'END:VEVENT',
  '<script>alert(1)</script>',
  '__proto__',
  ' ::: ',
  '* Stern',
  'ſ\u0301',
  '_x000D_',
];
/** Trimmed, since whoever reads a cell takes blanks at its ends for nothing. */
export const anyText = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ unit: 'grapheme', maxLength: 12 })),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' ').trim())
  .filter((text) => text !== '');
const anyLine = anyText.map((text) => text.replaceAll('\n', ' '));

const anyInstant = fc
  .integer({ min: 0, max: 300_000_000 })
  .map((second) => new Date(1_600_000_000_000 + second * 1000).toISOString());
const anyStamp = fc.record({
  at: anyInstant,
  by: fc.constantFrom('manager', 'Käthe'),
  device: fc.constantFrom('dev_a', 'dev_b'),
});
const anyValue = fc.jsonValue({ maxDepth: 3 });
/** What a newer program may have written, at the top and in lists. */
const anyUnknown = fc.dictionary(fc.constantFrom('hologram', 'seats', 'mood'), anyValue, { maxKeys: 2 });
const anyOpen = fc.option(
  fc.array(
    fc.record({
      field: fc.constantFrom('note', 'title', 'text'),
      base: anyValue,
      candidates: fc.array(
        fc.record({ value: anyValue, at: anyInstant, by: fc.constant('x'), device: fc.constant('dev_b') }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  { nil: undefined, freq: 4 },
);

const idOf = (prefix: string) => fc.uuid().map((uuid) => `${prefix}_${uuid}`);
const headOf = (prefix: string, kind: string) =>
  fc
    .record({
      id: idOf(prefix),
      kind: fc.constant(kind),
      v: fc.integer({ min: 1, max: 3 }),
      made: anyStamp,
      changed: anyStamp,
      open: anyOpen,
    })
    .map(withoutAbsent);

const withoutAbsent = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const fields = (shape: Record<string, fc.Arbitrary<unknown>>) => fc.record(shape).map(withoutAbsent);

const anyDate = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyLabel = maybe(fc.constantFrom('home', 'work', 'work fax', 'mobile', 'Omas Telefon'));
const anyEmail = fc
  .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{1,8}$/))
  .map(([a, b]) => `${a}@${b}.example`);
const anyAddress = fields({
  street: maybe(anyText),
  postalCode: maybe(anyLine),
  city: maybe(anyLine),
  region: maybe(anyLine),
  country: maybe(anyLine),
  label: anyLabel,
}).filter((address) => Object.keys(address).some((key) => key !== 'label'));

export const anyMember = fc.tuple(
  headOf('mem', 'member'),
  fields({
    name: fields({
      given: maybe(anyLine),
      family: anyLine,
      display: maybe(anyLine),
      prefix: maybe(anyLine),
      suffix: maybe(anyLine),
      additional: maybe(anyLine),
    }),
    emails: fc.uniqueArray(fields({ address: anyEmail, label: anyLabel }), {
      maxLength: 3,
      selector: (email) => (email as { address: string }).address,
    }),
    phones: fc.uniqueArray(fields({ number: fc.stringMatching(/^\+?[1-9]\d{4,9}$/), label: anyLabel }), {
      maxLength: 3,
      selector: (phone) => (phone as { number: string }).number,
    }),
    addresses: maybe(fc.array(anyAddress, { maxLength: 2 })),
    tags: fc.uniqueArray(
      anyText.filter((tag) => !tag.startsWith('* ') && !tag.includes(':::') && tag !== 'myContacts'),
      { maxLength: 3, selector: (tag) => tag.toLowerCase() },
    ),
    note: maybe(anyText),
    organisation: maybe(anyLine),
    department: maybe(anyLine),
    position: maybe(anyLine),
    website: fc.constantFrom(undefined, 'https://x.example/a,b;c?d=e', 'x.example'),
    born: maybe(fc.oneof(anyDate, fc.constantFrom('--02-29', '--12-31'))),
    since: maybe(anyDate),
    until: maybe(anyDate),
    memberNumber: maybe(anyLine),
    extra: maybe(fc.constant(['X-SOCIALPROFILE;type=x:https://x.example', 'item7.X-ABADR:de', 'GEO:1;2'])),
  }),
  anyUnknown,
);

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
const RULES = [
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;INTERVAL=2;COUNT=7',
  'FREQ=MONTHLY;BYDAY=-1SU',
  'FREQ=DAILY;UNTIL=20270401T120000Z',
  'FREQ=YEARLY',
  undefined,
];
const two = (value: number) => String(value).padStart(2, '0');
/** Around the changes of clocks, too. */
const anyDay = fc.constantFrom(
  '2026-03-28',
  '2026-03-29',
  '2026-10-24',
  '2026-10-25',
  '2026-12-31',
  '2027-02-28',
  '2026-06-11',
);
const anyClock = fc
  .tuple(fc.integer({ min: 0, max: 22 }), fc.constantFrom(0, 30))
  .map(([hour, minute]) => [`${two(hour)}:${two(minute)}`, `${two(hour + 1)}:${two(minute)}`] as const);

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const anyPart = fc
  .tuple(anyDay, fc.option(anyClock), fc.constantFrom(...ZONES), fc.constantFrom(...RULES))
  .map(([day, clock, zone, rrule]) => {
    const start = clock === null ? day : `${day}T${clock[0]}`;
    const end = clock === null ? dayAfter(day, 2) : `${day}T${clock[1]}`;
    return withoutAbsent({
      from: start,
      start,
      end,
      zone,
      rrule: clock === null ? rrule?.replace('T120000Z', '') : rrule,
    });
  });
type Part = { readonly start: string };
const anyException = (part: Part) =>
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('removed', 'moved', 'renamed', 'added'), anyText)
    .map(([weeks, what, words]) => {
      const shift = (days: number) => `${dayAfter(part.start.slice(0, 10), days)}${part.start.slice(10)}`;
      const origin = shift(weeks * 7);
      if (what === 'removed') return { origin, state: 'removed' };
      if (what === 'renamed') return { origin, title: words, key: 'occ_1' };
      return what === 'moved'
        ? { origin, start: shift(weeks * 7 + 1) }
        : { origin: shift(weeks * 7 + 3), start: shift(weeks * 7 + 3) };
    });

export const anyEvent = anyPart.chain((part) =>
  fc.tuple(
    headOf('evt', 'event'),
    fields({
      title: anyText,
      description: maybe(anyText),
      place: maybe(anyText),
      url: maybe(fc.constant('https://x.example/a,b')),
      capacity: maybe(fc.nat({ max: 5000 })),
      tags: fc.uniqueArray(
        anyText.filter((tag) => !tag.startsWith('* ') && !tag.includes(':::')),
        { maxLength: 3, selector: (tag) => tag.toLowerCase() },
      ),
      state: fc.constantFrom('planned', 'cancelled', 'tentative'),
      parts: fc.constant([part]),
      exceptions: maybe(fc.uniqueArray(anyException(part), { maxLength: 3, selector: ({ origin }) => origin })),
      external: maybe(
        fc.record({
          source: fc.constant('ics'),
          key: fc.uuid().map((uuid) => `${uuid}@x.example`),
          sequence: fc.nat({ max: 9 }),
        }),
      ),
      extra: maybe(
        fc.constant(['X-ANY:1', 'BEGIN:VALARM', 'TRIGGER:-PT15M', 'ACTION:DISPLAY', 'END:VALARM', 'CLASS:PUBLIC']),
      ),
    }),
    anyUnknown,
  ),
);

/** @param media hashes that a post may name */
export const anyPost = (media: readonly string[]) =>
  fc.tuple(
    headOf('pst', 'post'),
    fields({
      text: anyText,
      channels: fc.subarray(['chn_1', 'chn_2', 'chn_gone']),
      plannedAt: maybe(fc.constantFrom('2026-06-11T09:00', '2026-12-31T23:30', '2026-03-29T02:30')),
      zone: maybe(fc.constantFrom(...ZONES)),
      state: fc.constantFrom('draft', 'scheduled', 'posted'),
      tags: maybe(fc.array(anyText, { maxLength: 2 })),
      variants: maybe(fc.array(fc.record({ channel: fc.constant('chn_1'), text: anyText }), { maxLength: 1 })),
      images: maybe(fc.constant(media.map((hash) => ({ media: hash, size: 3, type: 'image/png' })))),
    }),
    anyUnknown,
  );

const anyChannel = (id: string, name: string) =>
  fc
    .tuple(fc.record({ made: anyStamp, changed: anyStamp }), anyUnknown)
    .map(([stamps, unknown]) => ({ ...unknown, id, kind: 'channel', v: 1, ...stamps, name, outlet: 'mastodon' }));
const anyOrganisation = fc.tuple(fc.record({ made: anyStamp, changed: anyStamp }), anyText).map(([stamps, name]) => ({
  id: ORGANISATION_ID,
  kind: 'organisation',
  v: 1,
  ...stamps,
  name,
  zone: 'Europe/Berlin',
}));

export const documentOf = ([head, subject, unknown]: readonly [object, object, object]): AnyDocument =>
  ({ ...unknown, ...subject, ...head }) as AnyDocument;

export function anyWorkspace(media: readonly string[]): fc.Arbitrary<readonly Generated[]> {
  const many = (collection: CollectionName, documents: fc.Arbitrary<readonly AnyDocument[]>) =>
    documents.map((all) => all.map((document): Generated => ({ collection, document })));
  const listed = (documents: fc.Arbitrary<readonly [object, object, object]>) =>
    fc.array(documents.map(documentOf), { maxLength: 4 });
  return fc
    .tuple(
      many('members', listed(anyMember)),
      many('events', listed(anyEvent)),
      many('posts', listed(anyPost(media))),
      many('plan', fc.tuple(anyOrganisation, anyChannel('chn_1', 'Mastodon'), anyChannel('chn_2', 'Rundbrief'))),
    )
    .map((groups) => groups.flat());
}
