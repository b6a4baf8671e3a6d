import { hrefTo, navigate } from '../client/routes.ts';
import { SyncStatus } from '../ui/SyncStatus.tsx';
import { useWords } from '../words/words.ts';

/** Bottom left: where the work is. One laptop, said as it is. */
export function Saved({ isLost }: { readonly isLost: boolean }) {
  const { t } = useWords();
  return (
    <SyncStatus
      state={isLost ? 'offline' : 'up-to-date'}
      title={isLost ? t('frame.lineLost') : t('frame.saved')}
      detail={isLost ? t('frame.lineLostDetail') : t('frame.alone')}
      onPress={() => navigate(hrefTo('settings', 'about'))}
    />
  );
}
