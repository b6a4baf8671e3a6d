/**
 * What a new or changed post looks like, which states it may take, and what keeps it from going out.
 *
 * Invariants: any post can be saved as a draft, however unfinished; only a person's word schedules it; once posted it
 * stays as it was said.
 */
import { type Failure, type Refusal, refused } from '../contract/failure.ts';
import type { Stamp } from '../document/document.ts';
import { type Fields, patched } from '../document/patch.ts';
import { fieldsThatDiffer } from '../document/undo.ts';
import { done, failed, type Result } from '../result.ts';
import { isWall, isZone } from '../time/wall.ts';
import { postInput, type PostInput } from './contract.ts';
import { withWordsConfirmed } from './doubt.ts';
import { postMerge } from './merge.ts';
import type { Post } from './model.ts';

const { id: _id, ...postShape } = postInput.shape;

export function decideNewPost(
  input: PostInput,
  id: string,
  stamp: Stamp,
  workspaceZone: string,
): Result<Post, Failure> {
  const { id: _given, ...fields } = input;
  const made = { id, kind: 'post', v: 1, made: stamp, changed: stamp, confirmedAt: stamp.at };
  return timed({ ...made, state: 'draft', zone: workspaceZone, ...fields });
}

export function decidePostPatch(post: Post, patch: Fields, stamp: Stamp): Result<Post, Failure> {
  if (post.state === 'posted') return failed(refused('posted-already'));
  const next = patched(post, patch, postShape, postMerge);
  if (!next.ok) return next;
  const required = { text: next.value.text ?? '', channels: next.value.channels ?? [] };
  return timed(withWordsConfirmed(post, { ...next.value, ...required, changed: stamp }, stamp));
}

export function decideSchedule(post: Post, stamp: Stamp): Result<Post, Failure> {
  if (post.state === 'posted') return failed(refused('posted-already'));
  if (post.plannedAt === undefined) return failed(refused('not-planned'));
  if (post.text.trim() === '') return failed(refused('no-text'));
  return done({ ...post, state: 'scheduled', changed: stamp });
}

export function decideUnschedule(post: Post, stamp: Stamp): Result<Post, Failure> {
  if (post.state === 'posted') return failed(refused('posted-already'));
  return done({ ...post, state: 'draft', changed: stamp });
}

export function decideConfirmed(post: Post, stamp: Stamp): Result<Post, Failure> {
  if (post.state === 'posted') return failed(refused('posted-already'));
  return done({ ...post, confirmedAt: stamp.at, changed: stamp });
}

export function decidePosted(post: Post, stamp: Stamp): Result<Post, Failure> {
  if (post.state === 'posted') return failed(refused('posted-already'));
  if (post.text.trim() === '') return failed(refused('no-text'));
  return done({ ...post, state: 'posted', postedAt: stamp.at, changed: stamp });
}

/** What keeps Undo from setting a post back: what it says once it went out, and a word that no longer holds. */
export function whyNotSetBack(current: Post, next: Post): Refusal | undefined {
  const isPosted = next.state === 'posted';
  if (current.state === 'posted' && isPosted && fieldsThatDiffer(current, next).length > 0) return 'posted-already';
  if (next.state === 'scheduled' && next.plannedAt === undefined) return 'not-planned';
  return isPosted && current.state !== 'posted' && next.text.trim() === '' ? 'no-text' : undefined;
}

function timed(post: Post): Result<Post, Failure> {
  if (post.zone !== undefined && !isZone(post.zone)) return failed(refused('no-such-zone', { zone: post.zone }));
  if (post.plannedAt !== undefined && !isWall(post.plannedAt))
    return failed(refused('no-such-time', { time: post.plannedAt }));
  // Without a time nothing can go out by itself: a post that loses its time is a draft again.
  return done(post.plannedAt === undefined && post.state === 'scheduled' ? { ...post, state: 'draft' } : post);
}
