/**
 * Documents as two devices may hold them: an ancestor, and what became of it on either side, for every collection.
 *
 * Alone because the laws of merging are tried on them, in a few seconds and in a long run. Values come from small pools,
 * so that both sides often change the same place, to the same or to different things; stamps too, so that they tie.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { CollectionName } from '../../shared/collections.ts';
import type { AnyDocument, Stamp } from '../../shared/document/document.ts';
import { mergeDocuments } from '../../shared/document/merge.ts';
import type { MergeTable } from '../../shared/document/mergeTable.ts';
import { settleField } from '../../shared/document/settle.ts';
import { channelOf, eventOf, later, memberOf, partOf, postOf, stampAt } from './documents.ts';

export type Scene = {
  readonly base: AnyDocument | undefined;
  readonly a: AnyDocument;
  readonly b: AnyDocument;
};
type Edit =
  | { readonly kind: 'write'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'settle'; readonly entry: number; readonly pick: number };
type Work = { readonly edits: readonly Edit[]; readonly stamp: Stamp };

const word = (...words: string[]): Arbitrary<string> => fc.constantFrom(...words);
const maybe = <T>(value: Arbitrary<T>): Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 3 });
const some = <T>(element: Arbitrary<T>): Arbitrary<T[]> => fc.array(element, { maxLength: 4 });
const tags = fc.shuffledSubarray(['chor', 'fest', 'kasse', 'neu']);
const lines = ['Treffpunkt am Tor', 'Bitte anmelden', '', 'Für alle', 'Bei Regen innen'];
const text = fc.array(word(...lines), { maxLength: 6 }).map((all) => all.join('\n'));
const start = word('2026-06-11T19:00', '2026-06-18T19:00', '2026-06-25T19:00');
const contact = (key: string, ...keys: string[]): Arbitrary<object> =>
  fc.record({ [key]: word(...keys), label: word('home', 'work'), checked: fc.boolean() }, { requiredKeys: [key] });
const source = fc.record({ source: word('ics', 'csv'), key: word('1', '2') });

/** What a person or an import may write of each collection, field by field. */
const subjects: Readonly<Record<CollectionName, Readonly<Record<string, Arbitrary<unknown>>>>> = {
  members: {
    name: fc.record({ given: word('Anna', 'Anne'), family: word('Weiß', 'Weiss', 'Rot') }, { requiredKeys: [] }),
    note: maybe(text),
    emails: some(contact('address', 'a@x.example', 'b@x.example', 'c@x.example')),
    phones: some(contact('number', '+49 1', '+49 2')),
    addresses: maybe(some(contact('city', 'Bonn', 'Köln'))),
    tags,
    external: maybe(some(source)),
    position: maybe(word('Kasse', 'Vorsitz')),
    born: maybe(word('1984-03-07', '--03-07')),
  },
  events: {
    title: word('Sommerfest', 'Fest', 'Chor'),
    description: maybe(text),
    place: maybe(word('Saal', 'Garten')),
    capacity: maybe(fc.nat(2)),
    tags,
    state: word('planned', 'cancelled'),
    parts: fc.uniqueArray(start, { minLength: 1, maxLength: 2 }).map((all) => all.map((from) => partOf(from, from))),
    exceptions: maybe(
      some(
        fc.record(
          {
            origin: start,
            key: word('occ_1', 'occ_2'),
            state: word('cancelled'),
            title: word('x', 'y'),
            description: text,
          },
          { requiredKeys: ['origin'] },
        ),
      ),
    ),
    moves: maybe(some(fc.record({ from: start, to: start, at: word(later(1), later(2)), by: word('manager') }))),
    external: maybe(source),
  },
  posts: {
    text,
    title: maybe(word('Einladung', 'Dank')),
    channels: fc.shuffledSubarray(['chn_1', 'chn_2', 'chn_3']),
    plannedAt: maybe(start),
    about: maybe(
      some(fc.record({ event: word('evt_1', 'evt_2'), occurrence: word('occ_1') }, { requiredKeys: ['event'] })),
    ),
    variants: maybe(some(fc.record({ channel: word('chn_1', 'chn_2'), text }))),
    state: word('draft', 'scheduled', 'posted'),
    confirmedAt: maybe(word(later(0), later(1), later(2))),
    tags: maybe(tags),
  },
  plan: { name: word('Rundbrief', 'Aushang'), outlet: word('newsletter', 'poster'), handle: maybe(word('@a', '@b')) },
};

/** Fields that this program doesn't know, also such as look like a place inside another or like every object's own. */
const strange = {
  'x-new': maybe(fc.jsonValue({ maxDepth: 1 })),
  'name.family': maybe(word('Gelb')),
  constructor: maybe(word('c')),
};

const template: Readonly<Record<CollectionName, AnyDocument>> = {
  members: memberOf('mem_1'),
  events: eventOf('evt_1'),
  posts: postOf('pst_1'),
  plan: channelOf('chn_1'),
};

const stamp: Arbitrary<Stamp> = fc
  .tuple(fc.nat(4), word('dev_a', 'dev_b', 'dev_c'), word('manager', 'other'))
  .map(([minutes, device, by]) => stampAt(later(minutes), device, by));

function workOf(name: CollectionName): Arbitrary<Work> {
  const write = fc
    .record({ ...subjects[name], ...strange }, { requiredKeys: [] })
    .map((fields): Edit => ({ kind: 'write', fields }));
  const settle = fc.record({ kind: fc.constant('settle' as const), entry: fc.nat(2), pick: fc.nat(3) });
  return fc.record({ edits: fc.array(fc.oneof({ weight: 3, arbitrary: write }, settle), { maxLength: 2 }), stamp });
}

function worked(from: AnyDocument, { edits, stamp }: Work, table: MergeTable): AnyDocument {
  let document = from;
  for (const edit of edits) document = edited(document, edit, stamp, table);
  return document;
}

function edited(document: AnyDocument, edit: Edit, stamp: Stamp, table: MergeTable): AnyDocument {
  // As it comes back from a file or a server: what is undefined isn't there.
  if (edit.kind === 'write')
    return JSON.parse(JSON.stringify({ ...document, ...edit.fields, changed: stamp })) as AnyDocument;
  const entry = document.open?.[edit.entry];
  if (entry === undefined) return document;
  return settleField(document, entry.field, entry.candidates[edit.pick]?.value, stamp, table) ?? document;
}

/** What no program of ours writes. */
const oddity = fc.record(
  {
    changed: fc.constantFrom(null, 'x', { at: 5 }, { at: 'zzz', by: 'x', device: 'y' }),
    made: fc.constantFrom(null, 7, stampAt(later(9))),
    v: fc.constantFrom(null, 'x', 2),
    kind: fc.constantFrom(null, 'other'),
    open: fc.constantFrom(null, 'x', [1], [{ field: 'id', candidates: [] }], [{ field: 'note' }]),
    settled: fc.constantFrom(null, [1], { note: 3 }, { note: { a: 1 } }),
    emails: fc.constantFrom('x', [null, 'x', ['a@x.example']], { a: 1 }),
    name: fc.constantFrom('Anna', [1]),
  },
  { requiredKeys: [] },
);
const one = <T>(value: Arbitrary<T>, of: number): Arbitrary<T | undefined> =>
  fc.oneof({ weight: of - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** Of every eight scenes about one with a stranger's document, fewer with an erased one or without an ancestor. */
export function scenesOf(name: CollectionName, table: MergeTable): Arbitrary<Scene> {
  const work = workOf(name);
  const parts = fc.record({
    start: work,
    early: one(fc.tuple(work, work), 2),
    ours: work,
    theirs: work,
    joined: one(work, 2),
    odd: one(oddity, 8),
    forgot: one(fc.constant('no'), 6),
    erased: one(fc.constant('yes'), 20),
  });
  return parts.map(({ start, early, ours, theirs, joined, odd, forgot, erased }) => {
    const root = worked(template[name], start, table);
    const base =
      early === undefined
        ? root
        : mergeDocuments(root, worked(root, early[0], table), worked(root, early[1], table), table);
    const alone = worked(base, ours, table);
    const b = worked(base, theirs, table);
    const a = joined === undefined ? alone : mergeDocuments(base, alone, worked(base, joined, table), table);
    const strangers = odd === undefined ? a : ({ ...a, ...odd } as AnyDocument);
    const stub = { ...a, erased: true, erasedAt: later(1) };
    return { base: forgot === undefined ? base : undefined, a: erased === undefined ? strangers : stub, b };
  });
}
