import { hrefTo, navigate } from '../client/routes.ts';
import { SyncFoot } from '../sync/SyncFoot.tsx';
import { SyncStatus } from '../ui/SyncStatus.tsx';
import { useWords } from '../words/words.ts';

/** Bottom left: where the work is, and how it stands with other devices; without the program itself nobody knows. */
export function Saved({ isLost }: { readonly isLost: boolean }) {
  const { t } = useWords();
  if (!isLost) return <SyncFoot />;
  return (
    <SyncStatus
      state="offline"
      title={t('frame.lineLost')}
      detail={t('frame.lineLostDetail')}
      onPress={() => navigate(hrefTo('settings', 'about'))}
    />
  );
}
