/**
 * A workspace to look around in: a museum friends' society over twelve months, half of them past.
 *
 * Alone because the first start, tests and measurements fill a workspace with the same people and evenings, at any
 * size. Invariants: the same options give the same bytes; documents are made by the decisions that a person's own pass,
 * so the sample can't hold what the program refuses; they come one at a time, so that a million need no memory.
 */
import type { CollectionName } from '../collections.ts';
import type { AnyDocument, Stamp } from '../document/document.ts';
import { CHANNEL_PREFIX, type Channel, type ChannelKind, ORGANISATION_ID, type Organisation } from '../plan/model.ts';
import { sampleEvents } from './events.ts';
import { type SampleMaker, sampleMaker } from './maker.ts';
import { samplePeople } from './people.ts';
import { type ChannelIds, samplePosts } from './posts.ts';
import type { ChannelName } from './postTexts.ts';

export type SampleOptions = {
  readonly members: number;
  readonly seed: number;
  /** The plain date around which the year lies. */
  readonly today: string;
  readonly zone: string;
  readonly stamp: (at: string) => Stamp;
  /** The id of the nth document of this kind; `n` starts at 1 with each prefix. */
  readonly newId: (prefix: string, n: number) => string;
};
export type SampleDocument = { readonly collection: CollectionName; readonly document: AnyDocument };

export const MOST_EVENTS = 600;
export const MOST_POSTS = 2000;
/** The society of the screens: 148 people, about 60 events and 150 posts a year. */
const USUAL = { members: 148, events: 60, posts: 150 };

export function* sampleDocuments(options: SampleOptions): Generator<SampleDocument> {
  const maker = sampleMaker(options);
  const counts = sampleCounts(options.members);
  const founded = maker.stampAt(-182, '17:05:00.000');
  yield { collection: 'plan', document: organisation(founded, options.zone) };
  const channels = sampleChannels(maker, founded);
  for (const document of channels) yield { collection: 'plan', document };
  const events = sampleEvents(maker, counts.events);
  for (const document of events.events) yield { collection: 'events', document };
  for (const document of samplePosts(maker, events, idsOf(channels), counts.posts))
    yield { collection: 'posts', document };
  for (const document of samplePeople(maker, options.members)) yield { collection: 'members', document };
}

/** Ten times the members don't meet ten times as often: events and posts grow with the cube root. */
export function sampleCounts(members: number): { readonly events: number; readonly posts: number } {
  const growth = Math.cbrt(members / USUAL.members);
  return {
    events: Math.min(MOST_EVENTS, Math.round(USUAL.events * growth)),
    posts: Math.min(MOST_POSTS, Math.round(USUAL.posts * growth)),
  };
}

function organisation(stamp: Stamp, zone: string): Organisation {
  return {
    id: ORGANISATION_ID,
    kind: 'organisation',
    v: 1,
    made: stamp,
    changed: stamp,
    name: 'Freundeskreis Stadtmuseum Lindenau',
    zone,
    sample: true,
  };
}

type NamedChannel = Channel & { readonly outlet: ChannelName & ChannelKind };

const CHANNELS: readonly {
  readonly outlet: ChannelName & ChannelKind;
  readonly name: string;
  readonly handle?: string;
}[] = [
  { outlet: 'instagram', name: 'Instagram', handle: '@freundeskreis_lindenau.example' },
  { outlet: 'facebook', name: 'Facebook', handle: 'freundeskreis.lindenau.example' },
  { outlet: 'mastodon', name: 'Mastodon', handle: '@freundeskreis@lindenau.example' },
  { outlet: 'newsletter', name: 'Newsletter', handle: 'post@freundeskreis.lindenau.example' },
  { outlet: 'poster', name: 'Schaukasten am Marktbrunnen' },
];

function sampleChannels(maker: SampleMaker, stamp: Stamp): readonly NamedChannel[] {
  return CHANNELS.map((channel) => ({
    id: maker.newId(CHANNEL_PREFIX),
    kind: 'channel',
    v: 1,
    made: stamp,
    changed: stamp,
    ...channel,
  }));
}

const idsOf = (channels: readonly NamedChannel[]): ChannelIds =>
  Object.fromEntries(channels.map(({ outlet, id }) => [outlet, id])) as ChannelIds;
