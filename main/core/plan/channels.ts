/** The channels' commands and views. How many posts use a channel is counted by a port. */
import { notFound, refused } from '../../../shared/contract/failure.ts';
import type { channelsContract } from '../../../shared/plan/contract.ts';
import { kindKey } from '../../../shared/plan/model.ts';
import { CHANNEL_PREFIX, type Channel } from '../../../shared/plan/model.ts';
import { done, failed } from '../../../shared/result.ts';
import type { Procedures } from '../procedures.ts';
import { type Scene, written } from '../scene.ts';

export function channelsProcedures(
  scene: Scene,
  postsOn: (channel: string) => number,
): Procedures<typeof channelsContract> {
  const find = (id: string): Channel | undefined => {
    const found = scene.store.get('plan', id);
    return found?.kind === 'channel' ? (found as Channel) : undefined;
  };
  return {
    save: (input, call) => {
      const id = input.id ?? scene.newId(CHANNEL_PREFIX);
      const previous = find(id);
      if (previous === undefined && scene.store.get('plan', id) !== undefined)
        return failed(refused('id-taken', { id }));
      const stamp = scene.stamp(call.caller);
      const { handle: _old, ...kept } = previous ?? { id, v: 1, made: stamp };
      const handle = input.handle?.trim() ?? '';
      const next = {
        ...kept,
        kind: 'channel' as const,
        changed: stamp,
        name: input.name.trim(),
        outlet: input.kind,
        ...(handle === '' ? {} : { handle }),
      } as Channel;
      const committed = scene.commit('channels.save', call, [written('plan', previous, next)]);
      return committed.ok ? done({ id, ...committed.value }) : committed;
    },
    list: () => {
      const channels = scene.store.byKey('plan', kindKey('channel')) as Channel[];
      const rows = channels.map(({ id, name, outlet, handle }) => ({
        id,
        name,
        kind: outlet,
        posts: postsOn(id),
        ...(handle === undefined ? {} : { handle }),
      }));
      return done({ items: rows.toSorted((a, b) => a.name.localeCompare(b.name)) });
    },
    delete: ({ id }, call) => {
      const channel = find(id);
      if (channel === undefined) return failed(notFound('channel', id));
      const posts = postsOn(id);
      if (posts > 0) return failed(refused('channel-in-use', { posts }));
      const committed = scene.commit('channels.delete', call, [written('plan', channel, undefined)]);
      return committed.ok ? done({ id, ...committed.value }) : committed;
    },
  };
}
