/** Exports everything and says where it went. Alone because the palette, the rail and the settings all offer it. */
import { useCallback } from 'react';
import { client } from '../client/connection.ts';
import { keepFile } from '../client/download.ts';
import { sayFailure } from '../client/useRun.ts';
import { toasts } from '../ui/toasts.ts';
import { useWords } from '../words/words.ts';

export function useExport(): () => Promise<void> {
  const { t } = useWords();
  return useCallback(async () => {
    const kept = await keepFile('stammtisch.json', (out) => client.workspace.export({ out }));
    if (!kept.ok) return sayFailure(t, kept.failure);
    if (kept.value.kind === 'file') toasts.show({ text: t('settings.exportedTo', { file: kept.value.path }) });
    if (kept.value.kind === 'download') toasts.show({ text: t('settings.exported') });
  }, [t]);
}
