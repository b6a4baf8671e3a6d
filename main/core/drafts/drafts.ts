/** What was begun and not handed over: kept for the window that writes it, listed for whoever comes after it. */
import type { draftsContract } from '../../../shared/drafts/contract.ts';
import { type KeptDraft, partsOfKey } from '../../../shared/drafts/model.ts';
import { done } from '../../../shared/result.ts';
import type { Procedures } from '../procedures.ts';
import type { Scene } from '../scene.ts';
import type { DraftRow } from '../store/drafts.ts';

/** @param windows those that listen at this moment */
export function draftsProcedures(
  { store, clock }: Scene,
  tell: (collection: string) => void,
  windows: () => ReadonlySet<string>,
): Procedures<typeof draftsContract> {
  const shown = ({ key, subject, value, at }: DraftRow): KeptDraft => ({
    key,
    ...(subject === '' ? {} : { subject }),
    at,
    open: windows().has(partsOfKey(key).window),
    value,
  });
  return {
    list: ({ subject }) => {
      const rows = subject === undefined ? store.drafts.list() : store.drafts.about(subject);
      return done({ items: rows.map(shown), windows: [...windows()] });
    },
    keep: ({ key, subject = '', value }) => {
      const at = clock();
      const kept = store.drafts.keep({ key, subject, value, at });
      if (!kept.ok) return kept;
      // Whoever looks on sees that there is one; each letter of it wakes nobody.
      if (kept.value.isNew) tell('drafts');
      return done({ at });
    },
    forget: ({ keys }) => {
      const forgotten = store.drafts.forget(keys);
      if (forgotten > 0) tell('drafts');
      return done({ forgotten });
    },
  };
}
