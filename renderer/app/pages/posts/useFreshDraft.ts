/**
 * Drafts made here: one that is left without a word goes away again without a word.
 *
 * Alone because nobody wants the empty drafts of presses they did not mean. Invariant: making it is taken back, which
 * the core does only while the draft still is as it was made; what is still on its way to be saved cannot be lost.
 */
import { useCallback, useEffect, useRef } from 'react';
import { isUnwritten } from '../../../../shared/social/unwritten.ts';
import { client } from '../../../client/connection.ts';
import type { Made } from '../../../client/creating.ts';
import { outcomeOf } from '../../../client/outcome.ts';

/** Answers whom to tell of each draft that was made. */
export function useFreshDraft(open: string | undefined): (made: Made) => void {
  const fresh = useRef(new Map<string, Made>());
  useEffect(() => {
    const drafts = fresh.current;
    return () => {
      const left = open === undefined ? undefined : drafts.get(open);
      if (left === undefined) return;
      drafts.delete(left.id);
      void takeAwayUnwritten(left);
    };
  }, [open]);
  return useCallback((made) => void fresh.current.set(made.id, made), []);
}

/** Says nothing of a failure: at worst an empty draft stays. */
async function takeAwayUnwritten({ id, undo }: Made): Promise<void> {
  if (undo === undefined) return;
  const post = await outcomeOf(client.posts.get({ id }));
  if (post.ok && isUnwritten(post.value)) await outcomeOf(client.log.undo({ undo }));
}
