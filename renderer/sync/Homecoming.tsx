import { useState } from 'react';
import { client } from '../client/connection.ts';
import { hrefTo, navigate } from '../client/routes.ts';
import { Button } from '../ui/Button.tsx';
import { toasts } from '../ui/toasts.ts';
import { useWords } from '../words/words.ts';
import { ComingChanges } from './ComingChanges.tsx';
import './sync.css';
import { useSyncRun } from './useSyncRun.ts';

/** After days away: what waits, and taking it in. It was looked at here, so nothing more is asked. */
export function Homecoming() {
  const { t } = useWords();
  const run = useSyncRun();
  const [isBusy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    await run(client.sync.choose({ choice: 'go-on' }), t('sync.choice.done'));
    setBusy(false);
  };
  const later = () => {
    toasts.show({ text: t('coming.waits'), tone: 'plain' });
    navigate(hrefTo('today'));
  };
  return (
    <div className="stack gap-4">
      <ComingChanges />
      <div className="row row-wrap">
        <Button tone="primary" busy={isBusy} onPress={() => void take()}>
          {t(isBusy ? 'coming.taking' : 'coming.take')}
        </Button>
        <Button disabled={isBusy} onPress={later}>
          {t('coming.later')}
        </Button>
      </div>
    </div>
  );
}
