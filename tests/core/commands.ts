/** Random commands over every changing procedure of the contract, on few ids so that they meet; and what they leave. */
import fc from 'fast-check';
import { collections } from '../../shared/collections.ts';
import { contract } from '../../shared/contract.ts';
import type { Store } from '../../main/core/store/store.ts';

export type Command = { readonly name: string; readonly input: object };

const [member, event, post, channel] = [
  fc.constantFrom('mem_a', 'mem_b'),
  fc.constantFrom('evt_a', 'evt_b'),
  fc.constantFrom('pst_a', 'pst_b'),
  fc.constantFrom('chn_a', 'chn_b'),
];
const word = fc.constantFrom('Anna', 'Bert', 'Weiß', '🎉');
const start = fc.constantFrom('2026-06-11T19:00', '2026-06-18T20:00', '2026-10-25', '2026-03-29T02:30');
const tags = fc.subarray(['Chor', 'Verein', 'Vorstand']);
const emails = fc.subarray([{ address: 'a@x.example' }, { address: 'b@x.example', label: 'work' }]);
const partial = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { requiredKeys: [] });
const made = (name: string, input: fc.Arbitrary<object>): fc.Arbitrary<Command> =>
  fc.record({ name: fc.constant(name), input });
const onId = (name: string, id: fc.Arbitrary<string>) => made(name, fc.record({ id }));
const patch = <T>(name: string, id: fc.Arbitrary<string>, shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  made(name, fc.record({ id, patch: partial(shape) }));
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });
const about = fc.array(fc.record({ event }), { maxLength: 2 });
const channels = fc.uniqueArray(channel, { maxLength: 2 });

/** Every changing procedure but the imports and the sample, which have tests of their own. */
export const commands: Readonly<Record<string, fc.Arbitrary<Command>>> = {
  'members.create': made('members.create', fc.record({ id: member, name: fc.record({ given: word }), emails, tags })),
  'members.update': patch('members.update', member, {
    note: nullable(word),
    tags,
    emails,
    name: fc.record({ family: nullable(word) }),
  }),
  'members.delete': onId('members.delete', member),
  'events.create': made(
    'events.create',
    fc.record(
      { id: event, title: word, start, rrule: fc.constantFrom('FREQ=WEEKLY;COUNT=3', 'FREQ=DAILY') },
      { requiredKeys: ['id', 'title', 'start'] },
    ),
  ),
  'events.update': patch('events.update', event, {
    title: word,
    place: nullable(word),
    start,
    rrule: nullable(fc.constant('FREQ=WEEKLY')),
    tags,
  }),
  'events.move': made('events.move', fc.record({ id: event, start })),
  'events.cancel': made('events.cancel', fc.record({ id: event, reason: word })),
  'events.delete': onId('events.delete', event),
  'posts.create': made('posts.create', fc.record({ id: post, text: word, channels, about })),
  'posts.update': patch('posts.update', post, {
    text: word,
    plannedAt: nullable(fc.constantFrom('2026-06-10T18:00')),
    channels,
    about,
    variants: fc.array(fc.record({ channel, text: word }), { maxLength: 2 }),
  }),
  'posts.schedule': onId('posts.schedule', post),
  'posts.unschedule': onId('posts.unschedule', post),
  'posts.markPosted': onId('posts.markPosted', post),
  'posts.confirm': onId('posts.confirm', post),
  'posts.delete': onId('posts.delete', post),
  'channels.save': made(
    'channels.save',
    fc.record(
      { id: channel, name: word, kind: fc.constantFrom('x', 'newsletter'), handle: word },
      { requiredKeys: ['id', 'name', 'kind'] },
    ),
  ),
  'channels.delete': onId('channels.delete', channel),
  'workspace.setUp': made(
    'workspace.setUp',
    fc.record({ name: word, zone: fc.constantFrom('Europe/Berlin', 'Asia/Tokyo') }),
  ),
  'workspace.rename': made('workspace.rename', partial({ name: word, zone: fc.constantFrom('UTC', 'Europe/Berlin') })),
};

/** Procedures of the contract that answer a token for Undo. */
export const undoable = (): string[] =>
  Object.entries(contract).flatMap(([feature, verbs]) =>
    Object.entries(verbs).flatMap(([verb, procedure]) => {
      const shape = (procedure['~orpc'].outputSchema as { shape?: object } | undefined)?.shape;
      return shape !== undefined && 'undo' in shape && feature !== 'log' ? [`${feature}.${verb}`] : [];
    }),
  );

/** All documents without the stamp of their last change, which no undo sets back. */
export function stateOf(store: Pick<Store, 'list'>): string {
  const all = collections.flatMap(({ name }) => store.list(name, { sort: [], offset: 0, limit: 1000 }).items);
  const entries = all.map(({ changed: _changed, ...document }) => Object.entries(document).toSorted(byKey));
  return JSON.stringify(entries);
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
