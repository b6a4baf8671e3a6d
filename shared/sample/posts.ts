/**
 * The posts of the sample: the story of today, monthly letters, columns of their own, posts about events, loose ideas.
 *
 * Invariants: what lies in the past went out, but for a few that were forgotten; nothing that lies ahead did. A post is
 * written before it is planned for, and in the past.
 */
import type { Stamp } from '../document/document.ts';
import { decideNewPost, decidePosted, decideSchedule } from '../social/decidePost.ts';
import { POST_PREFIX, type Post, type PostState } from '../social/model.ts';
import type { SampleEvents } from './events.ts';
import { accepted, type SampleMaker } from './maker.ts';
import { columnPlans, eventPlans, ideaPlans, letterPlans, type PostPlan } from './postPlans.ts';
import type { ChannelName } from './postTexts.ts';
import type { Random } from './random.ts';
import { storyPosts } from './storyPosts.ts';

export type ChannelIds = Readonly<Record<ChannelName, string>>;

export function* samplePosts(
  maker: SampleMaker,
  events: SampleEvents,
  channels: ChannelIds,
  count: number,
): Generator<Post> {
  const random = maker.random('posts');
  const fixed = [
    ...storyPosts(maker.year, events),
    ...letterPlans(maker.year, random, events.occasions),
    ...ideaPlans(),
  ];
  const columns = columnPlans(maker.year, random, Math.max(0, Math.round((count - fixed.length) * 0.3)));
  // These two dates have posts of their own in the story.
  const told = [events.tonight, events.photography];
  const untold = events.occasions.filter((occasion) => !told.includes(occasion));
  const about = eventPlans(maker.year, random, untold, Math.max(0, count - fixed.length - columns.length));
  for (const plan of [...fixed, ...columns, ...about]) yield post(maker, random, channels, plan);
}

function post(maker: SampleMaker, random: Random, channels: ChannelIds, plan: PostPlan): Post {
  const { offset, time = '12:00', variants, about = [], tags = [] } = plan;
  const stamp = writtenStamp(maker, random, plan);
  const input = {
    title: plan.title,
    text: plan.text,
    channels: plan.channels.map((name) => channels[name]),
    ...(offset === undefined ? {} : { plannedAt: maker.year.wallAt(offset, time) }),
    ...(about.length === 0 ? {} : { about: about.map((one) => ({ ...one })) }),
    ...(variants === undefined ? {} : { variants: variantsOf(channels, variants) }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
  };
  const draft = accepted(decideNewPost(input, maker.newId(POST_PREFIX), stamp, maker.zone));
  const state = plan.state ?? stateOn(random, offset);
  const settled = state === 'draft' ? draft : inState(maker, draft, state, offset ?? 0, time, stamp);
  if (plan.lookedAt === undefined) return settled;
  const looked = maker.stampAt(0, plan.lookedAt);
  return { ...settled, confirmedAt: looked.at, changed: looked };
}

function writtenStamp(maker: SampleMaker, random: Random, { offset, writtenAt }: PostPlan): Stamp {
  if (offset !== undefined && writtenAt !== undefined) return maker.stamp(maker.year.instantAt(offset, writtenAt));
  const ahead = offset === undefined || offset > 0;
  return maker.stampAt(ahead ? -1 - random.below(12) : offset - 3 - random.below(8), clockTime(random));
}

const variantsOf = (channels: ChannelIds, variants: Partial<Record<ChannelName, string>>) =>
  Object.entries(variants).map(([name, text]) => ({ channel: channels[name as ChannelName], text }));

const clockTime = (random: Random): string =>
  `${String(7 + random.below(13)).padStart(2, '0')}:${String(10 + random.below(50))}:00.000`;

/** Few are forgotten; what comes soon is mostly settled, what comes late mostly isn't. */
function stateOn(random: Random, offset: number | undefined): PostState {
  if (offset === undefined) return 'draft';
  if (offset < 0) return offset > -40 && random.chance(0.06) ? 'draft' : 'posted';
  return random.chance(offset < 14 ? 0.75 : 0.4) ? 'scheduled' : 'draft';
}

function inState(maker: SampleMaker, draft: Post, state: PostState, offset: number, time: string, stamp: Stamp): Post {
  if (state === 'scheduled') return accepted(decideSchedule(draft, stamp));
  return accepted(decidePosted(draft, maker.stamp(maker.year.instantAt(offset, time))));
}
