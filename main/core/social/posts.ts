/** The posts' commands and views: load, decide, commit. */
import { type Failure, notFound, refused } from '../../../shared/contract/failure.ts';
import { cursorAfter, DEFAULT_LIMIT, offsetOf } from '../../../shared/contract/procedure.ts';
import type { ListQuery } from '../../../shared/document/lookup.ts';
import type { Channel } from '../../../shared/plan/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { PostRow, postsContract } from '../../../shared/social/contract.ts';
import {
  decideConfirmed,
  decideNewPost,
  decidePosted,
  decidePostPatch,
  decideSchedule,
  decideUnschedule,
} from '../../../shared/social/decidePost.ts';
import { confirmedAtOf } from '../../../shared/social/doubt.ts';
import { aboutKey, channelKey, stateKey } from '../../../shared/social/lookup.ts';
import { POST_PREFIX, type Post } from '../../../shared/social/model.ts';
import { checkPost } from '../../../shared/social/postProblems.ts';
import { postTitleOf } from '../../../shared/social/titles.ts';
import { instantOf, isWall } from '../../../shared/time/wall.ts';
import type { Procedures } from '../procedures.ts';
import { type Call, type Scene, written } from '../scene.ts';

export function postsProcedures(scene: Scene): Procedures<typeof postsContract> {
  const channelOf = (id: string): Channel | undefined => {
    const found = scene.store.get('plan', id);
    return found?.kind === 'channel' ? (found as Channel) : undefined;
  };
  const check = (post: Post) => checkPost(post, channelOf, (id) => scene.store.get('events', id) !== undefined);
  const change = (
    command: string,
    id: string,
    call: Call,
    decide: (post: Post) => Result<Post | undefined, Failure>,
  ) => {
    const post = scene.store.get('posts', id);
    if (post === undefined) return failed(notFound('post', id));
    const decided = decide(post);
    if (!decided.ok) return decided;
    const committed = scene.commit(command, call, [written('posts', post, decided.value)]);
    if (!committed.ok) return committed;
    const problems = decided.value === undefined ? [] : check(decided.value).problems;
    return done({ id, ...committed.value, problems, state: decided.value?.state ?? post.state });
  };
  return {
    create: (input, call) => {
      const id = input.id ?? scene.newId(POST_PREFIX);
      if (scene.store.get('posts', id) !== undefined) return failed(refused('id-taken', { id }));
      const decided = decideNewPost(input, id, scene.stamp(call.caller), scene.zone());
      if (!decided.ok) return decided;
      const committed = scene.commit('posts.create', call, [written('posts', undefined, decided.value)]);
      return committed.ok ? done({ id, ...committed.value, problems: check(decided.value).problems }) : committed;
    },
    get: ({ id }) => {
      const post = scene.store.get('posts', id);
      return post === undefined ? failed(notFound('post', id)) : done(post);
    },
    update: ({ id, patch }, call) =>
      change('posts.update', id, call, (post) => decidePostPatch(post, patch, scene.stamp(call.caller))),
    delete: ({ id }, call) => change('posts.delete', id, call, () => done(undefined)),
    check: ({ id }) => {
      const post = scene.store.get('posts', id);
      return post === undefined ? failed(notFound('post', id)) : done(check(post));
    },
    schedule: ({ id }, call) =>
      change('posts.schedule', id, call, (post) => decideSchedule(post, scene.stamp(call.caller))),
    unschedule: ({ id }, call) =>
      change('posts.unschedule', id, call, (post) => decideUnschedule(post, scene.stamp(call.caller))),
    markPosted: ({ id }, call) =>
      change('posts.markPosted', id, call, (post) => decidePosted(post, scene.stamp(call.caller))),
    confirm: ({ id }, call) =>
      change('posts.confirm', id, call, (post) => decideConfirmed(post, scene.stamp(call.caller))),
    list: (input) => {
      const wrong = [input.from, input.to].find((wall) => wall !== undefined && !isWall(wall));
      if (wrong !== undefined) return failed(refused('no-such-time', { time: wrong }));
      const offset = offsetOf(input);
      const { items, total } = scene.store.list('posts', {
        ...queryOf(input, scene.zone()),
        offset,
        limit: input.limit ?? DEFAULT_LIMIT,
      });
      return done({
        items: items.map((post) => rowOf(post, scene.zone())),
        total,
        ...cursorAfter(offset, items.length, total),
      });
    },
  };
}

type ListInput = Parameters<Procedures<typeof postsContract>['list']>[0];

function queryOf(input: ListInput, zone: string): Omit<ListQuery, 'offset' | 'limit'> {
  const at = (wall: string | undefined) => (wall === undefined ? undefined : instantOf(wall, zone));
  const bounded = input.from !== undefined || input.to !== undefined;
  const [column, order] =
    input.sort === '-changed'
      ? (['changed', 'desc'] as const)
      : (['planned', input.sort === '-planned' ? 'desc' : 'asc'] as const);
  return {
    keys: [
      ...(input.state === undefined ? [] : [stateKey(input.state)]),
      ...(input.channel === undefined ? [] : [channelKey(input.channel)]),
      ...(input.event === undefined ? [] : [aboutKey(input.event)]),
    ],
    ranges: [
      ...(bounded ? [{ column: 'planned', from: at(input.from), to: at(input.to) }] : []),
      ...(input.planned === 'none' ? [{ column: 'planned', is: null }] : []),
      ...(input.planned === 'set' ? [{ column: 'planned', from: '' }] : []),
    ],
    words: input.query,
    sort: [{ column, order }],
  };
}

function rowOf(post: Post, zone: string): PostRow {
  return {
    id: post.id,
    title: postTitleOf(post),
    text: post.text,
    channels: post.channels,
    zone: post.zone ?? zone,
    state: post.state,
    about: post.about ?? [],
    changedAt: post.changed.at,
    confirmedAt: confirmedAtOf(post),
    ...(post.plannedAt === undefined ? {} : { plannedAt: post.plannedAt }),
  };
}
