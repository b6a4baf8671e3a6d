/**
 * The product's rules that the model runs on, and mistakes that can be planted in them or in the link.
 *
 * Alone because a proof that finds nothing proves nothing until it has found what was planted.
 */
import { sameValue } from '../../../shared/document/canonical.ts';
import { memberMerge } from '../../../shared/members/merge.ts';
import { decideIncoming, type Standing, type Step } from '../../../shared/document/decideIncoming.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';

export type Rules = {
  readonly incoming: (standing: Standing, theirs: AnyDocument | undefined) => Step;
  /** What was changed while it was being sent goes on waiting. */
  readonly looksAgain: boolean;
  /** What was sent without an answer is known when it comes back. */
  readonly remembersSent: boolean;
  /** How far was read is stored with what was read, not before it. */
  readonly storesFeedLast: boolean;
  /** The server takes a write only over the revision that it names. */
  readonly serverChecks: boolean;
};

export const rules: Rules = {
  incoming: (standing, theirs) => decideIncoming(standing, theirs, memberMerge),
  looksAgain: true,
  remembersSent: true,
  storesFeedLast: true,
  serverChecks: true,
};

const take: Step = { step: 'take' };
const keep = (next: AnyDocument | undefined): Step => ({ step: 'merge', next, opened: 0, kept: undefined });
const both = (standing: Standing, theirs: AnyDocument | undefined, decide: () => Step): Step => {
  const { ours, waits } = standing;
  return waits && !sameValue(ours, theirs) ? decide() : rules.incoming(standing, theirs);
};

export const mistakes: Readonly<Record<string, Rules>> = {
  'the server wins': { ...rules, incoming: (standing, theirs) => both(standing, theirs, () => take) },
  'ours wins': { ...rules, incoming: (standing, theirs) => both(standing, theirs, () => keep(standing.ours)) },
  'the later stamp wins': {
    ...rules,
    incoming: (standing, theirs) =>
      both(standing, theirs, () => {
        const { ours } = standing;
        return ours !== undefined && (theirs === undefined || ours.changed.at > theirs.changed.at) ? keep(ours) : take;
      }),
  },
  'a deletion wins over an edit': {
    ...rules,
    incoming: (standing, theirs) =>
      standing.waits && (standing.ours === undefined || theirs === undefined)
        ? theirs === undefined
          ? take
          : keep(undefined)
        : rules.incoming(standing, theirs),
  },
  'the ancestor is ignored': {
    ...rules,
    incoming: (standing, theirs) => rules.incoming({ ...standing, base: undefined }, theirs),
  },
  'the ancestor is taken from the server': {
    ...rules,
    incoming: (standing, theirs) => rules.incoming({ ...standing, base: theirs }, theirs),
  },
  'an edit while it is sent counts as sent': { ...rules, looksAgain: false },
  'what was sent without an answer comes back as a stranger’s': { ...rules, remembersSent: false },
  'how far was read is stored before what was read': { ...rules, storesFeedLast: false },
  'a write needs no revision': { ...rules, serverChecks: false },
};
