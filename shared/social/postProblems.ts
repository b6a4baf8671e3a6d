/** What keeps a post from going out as it is. Invariant: pure; a target that hasn't arrived yet is a problem, never a crash. */
import type { Channel } from '../plan/model.ts';
import type { PostProblem } from './contract.ts';
import type { Post } from './model.ts';
import { lengthOn, limitOf } from './postLength.ts';

export type VariantCheck = { channel: string; length: number; limit?: number; problems: PostProblem[] };
export type PostCheck = { problems: PostProblem[]; variants: VariantCheck[] };

export function checkPost(
  post: Post,
  channelOf: (id: string) => Channel | undefined,
  eventExists: (id: string) => boolean,
): PostCheck {
  const variants = post.channels.map((id) => checkVariant(post, id, channelOf(id)));
  const problems: PostProblem[] = [
    ...(post.text.trim() === '' ? [{ problem: 'no-text' as const }] : []),
    ...(post.channels.length === 0 ? [{ problem: 'no-channel' as const }] : []),
    ...(post.plannedAt === undefined ? [{ problem: 'no-time' as const }] : []),
    ...(post.about ?? []).flatMap(({ event }) =>
      eventExists(event) ? [] : [{ problem: 'unknown-event' as const, event }],
    ),
    ...variants.flatMap((variant) => variant.problems),
  ];
  return { problems, variants };
}

function checkVariant(post: Post, id: string, channel: Channel | undefined): VariantCheck {
  const text = post.variants?.find((variant) => variant.channel === id)?.text ?? post.text;
  if (channel === undefined)
    return { channel: id, length: lengthOn('other', text), problems: [{ problem: 'unknown-channel', channel: id }] };
  const length = lengthOn(channel.outlet, text);
  const limit = limitOf(channel.outlet);
  if (limit === undefined) return { channel: id, length, problems: [] };
  return {
    channel: id,
    length,
    limit,
    problems: length > limit ? [{ problem: 'too-long', channel: id, length, limit }] : [],
  };
}
