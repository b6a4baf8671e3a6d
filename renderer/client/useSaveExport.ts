/**
 * Has something exported and brought to the person, and says where it is.
 *
 * Alone because settings, lists and single events offer it, and features know nothing of each other.
 */
import { useCallback } from 'react';
import type { Inputs } from '../../shared/contract.ts';
import { endingOf, titleAsName } from '../../shared/export/formats.ts';
import { toasts } from '../ui/toasts.ts';
import { useWords } from '../words/words.ts';
import { client } from './connection.ts';
import { keepFile } from './download.ts';
import { sayFailure } from './useRun.ts';

export type Wanted = Omit<Inputs['workspace']['export'], 'out' | 'locale'>;

/** @returns what saves an export; its file is called by a name without ending, where the person doesn't say another */
export function useSaveExport(): (name: string, wanted: Wanted) => Promise<void> {
  const { t, locale } = useWords();
  return useCallback(
    async (name, wanted) => {
      let missing = 0;
      const kept = await keepFile(`${titleAsName(name)}.${endingOf(wanted.format ?? 'json')}`, async (out) => {
        const exported = await client.workspace.export({ ...wanted, out, locale });
        missing = exported.missing;
        return exported;
      });
      if (!kept.ok) return sayFailure(t, kept.failure);
      if (kept.value.kind === 'file') toasts.show({ text: t('export.doneTo', { file: kept.value.path }) });
      if (kept.value.kind === 'download') toasts.show({ text: t('export.done') });
      if (missing > 0)
        toasts.show({
          text: t('export.missing', { count: missing }),
          tone: 'attention',
        });
    },
    [t, locale],
  );
}
