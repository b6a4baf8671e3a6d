/** One round in both directions because somebody asks for it, and what came of it in a line. */
import { useState } from 'react';
import { client } from '../client/connection.ts';
import { toasts } from '../ui/toasts.ts';
import { useWords } from '../words/words.ts';
import { useSyncRun } from './useSyncRun.ts';

export function useSyncNow(): { readonly syncNow: () => void; readonly isBusy: boolean } {
  const { t } = useWords();
  const run = useSyncRun();
  const [isBusy, setBusy] = useState(false);
  const sync = async () => {
    setBusy(true);
    const once = await run(client.sync.once({}));
    setBusy(false);
    if (once !== undefined) toasts.show({ text: t('sync.nowDone', { sent: once.pushed, received: once.pulled }) });
  };
  return { syncNow: () => void sync(), isBusy };
}
