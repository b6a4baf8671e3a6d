/**
 * What a person asks for when she wants a backup back, and what came of it.
 *
 * Alone because each failure belongs to a field: only there she can see what to change.
 */
import { useState } from 'react';
import type { BackupState } from '../../shared/backup/model.ts';
import { client } from '../client/connection.ts';
import { failureText } from '../client/failureText.ts';
import { focusRefused } from '../client/focusRefused.ts';
import type { CallFailure } from '../client/outcome.ts';
import { useRun } from '../client/useRun.ts';
import { useWords } from '../words/words.ts';
import type { Restored } from './RestoredStep.tsx';

/** No backup has this name. */
export const ANOTHER_FILE = 'another-file';

export type RestoreAsked = {
  /** The name of one in the folder, or `ANOTHER_FILE`. */
  readonly which: string;
  readonly file: string;
  readonly folder: string;
  readonly secret: string;
};
export type RestoreError = { readonly at: 'which' | 'folder' | 'secret'; readonly text: string };

export function useRestoring(state: BackupState) {
  const { t } = useWords();
  const run = useRun();
  // Another one may come into the folder meanwhile; what was proposed at first is what she saw.
  const [proposed] = useState(state.restoreTo);
  const which = state.kept[0]?.name ?? ANOTHER_FILE;
  const [asked, setAsked] = useState<RestoreAsked>({ which, file: '', folder: proposed, secret: '' });
  const [error, setError] = useState<RestoreError>();
  const [isBusy, setBusy] = useState(false);
  const [restored, setRestored] = useState<Restored>();
  const refuse = (failure: CallFailure) => {
    setError({ at: fieldOf(failure, asked.folder), text: failureText(t, failure) });
    return true;
  };
  const restore = async () => {
    setBusy(true);
    setError(undefined);
    const from = asked.which === ANOTHER_FILE ? { file: asked.file.trim() } : { name: asked.which };
    const to = asked.folder === proposed ? {} : { folder: asked.folder.trim() };
    const secret = asked.secret === '' ? {} : { secret: asked.secret };
    const made = await run(client.backup.restore({ ...from, ...to, ...secret }), undefined, refuse);
    setBusy(false);
    if (made === undefined) focusRefused();
    else setRestored(made);
  };
  return {
    asked,
    error,
    isBusy,
    restored,
    change: (change: Partial<RestoreAsked>) => {
      setAsked({ ...asked, ...change });
      setError(undefined);
    },
    restore: () => {
      if (!isBusy) void restore();
    },
  };
}

/** The field that a failure is about. */
function fieldOf(failure: CallFailure, folder: string): RestoreError['at'] {
  if (failure.code === 'place') return folder.startsWith(failure.path) ? 'folder' : 'which';
  if (failure.code !== 'refused') return 'which';
  if (failure.reason === 'not-empty-folder' || failure.reason === 'path-not-allowed') return 'folder';
  return failure.reason === 'backup-locked' || failure.reason === 'backup-wrong-secret' ? 'secret' : 'which';
}
