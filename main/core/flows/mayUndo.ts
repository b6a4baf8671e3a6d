/**
 * Whether a document may be set back, by the rules of the feature that it belongs to.
 *
 * Alone because Undo knows no feature, and a token may name a command that much has been built upon since.
 * Invariant: taking back the latest command is never refused, since what was there before it was allowed.
 */
import type { Refusal } from '../../../shared/contract/failure.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import { whyNotSetBack as whyNotMember } from '../../../shared/members/decideMember.ts';
import type { Member } from '../../../shared/members/model.ts';
import { whyNotSetBack as whyNotPost } from '../../../shared/social/decidePost.ts';
import type { Post } from '../../../shared/social/model.ts';
import type { Write } from '../store/commit.ts';

/**
 * @param others all that the same undo writes
 * @param since when the latest command was given, if it is the one to be taken back
 */
export type MayUndo = (write: Write, others: readonly Write[], since: string | undefined) => Refusal | undefined;
/** The same, of one undo. */
export type MayWrite = (write: Write, others: readonly Write[]) => Refusal | undefined;

/** @param postsOn how many posts use a channel now, of all or of those made since an instant */
export function undoRules(postsOn: (channel: string, since?: string) => number): MayUndo {
  return ({ collection, previous, next }, others, since) => {
    if (previous === undefined) return undefined;
    if (collection === 'posts' && next !== undefined) return whyNotPost(previous as Post, next as Post);
    if (collection === 'members' && next !== undefined) return whyNotMember(previous as Member, next as Member);
    if (previous.kind !== 'channel' || next !== undefined) return undefined;
    return postsOn(previous.id, since) + postsGained(previous.id, others) > 0 ? 'channel-in-use' : undefined;
  };
}

/** How many posts more use a channel once all is written; fewer: negative. */
function postsGained(channel: string, writes: readonly Write[]): number {
  const uses = (post: AnyDocument | undefined) => ((post as Post | undefined)?.channels.includes(channel) ? 1 : 0);
  return writes
    .filter(({ collection }) => collection === 'posts')
    .reduce((gained, { previous, next }) => gained + uses(next) - uses(previous), 0);
}

export type Refused = { readonly write: Write; readonly reason: Refusal };

/** A document that stays may be why another one must stay too, so the rules are asked until none refuses. */
export function partedByRules(writes: readonly Write[], mayWrite: MayWrite): { kept: Write[]; refused: Refused[] } {
  const refused: Refused[] = [];
  let kept = [...writes];
  for (;;) {
    const now = kept.flatMap((write): Refused[] => {
      const reason = mayWrite(write, kept);
      return reason === undefined ? [] : [{ write, reason }];
    });
    if (now.length === 0) return { kept, refused };
    refused.push(...now);
    const gone = new Set(now.map(({ write }) => write));
    kept = kept.filter((write) => !gone.has(write));
  }
}
