import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useWords } from '../../../words/words.ts';

/** Few begin with it, so it isn't part of the first load. */
const JoinDialog = lazy(async () => ({ default: (await import('../../../sync/JoinDialog.tsx')).JoinDialog }));

/** The quiet fourth way to begin: a workspace that others have already. */
export function JoinLine({ onJoined }: { readonly onJoined: () => void }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <p className="first-run-protect">
      <Button tone="quiet" icon="link" onPress={() => setOpen(true)}>
        {t('join.offer')}
      </Button>
      <span className="xs muted">{t('join.offerHelp')}</span>
      {isOpen && (
        <Suspense>
          <JoinDialog onJoined={onJoined} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </p>
  );
}
