import { lazy, Suspense, useState } from 'react';
import { useView } from '../../../client/useView.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words/words.ts';

/** Few begin with it, so it isn't part of the first load. */
const ProtectDialog = lazy(async () => ({
  default: (await import('../../../protection/ProtectDialog.tsx')).ProtectDialog,
}));

/** Under the ways to begin: protect the workspace before anything is in it, or see that it is. */
export function ProtectLine() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const protection = useView('protection.state', {}).value;
  if (protection === undefined) return null;
  return (
    <>
      {protection.state === 'unprotected' ? (
        <p className="first-run-protect">
          <Button tone="quiet" icon="lock" onPress={() => setOpen(true)}>
            {t('protection.firstRun')}
          </Button>
          <span className="xs muted">{t('protection.firstRunLater')}</span>
        </p>
      ) : (
        <p className="first-run-protect">
          <Icon name="shield" />
          {t('protection.protected')}
        </p>
      )}
      {isOpen && (
        <Suspense>
          <ProtectDialog keychain={protection.keychain} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
