import { useState } from 'react';
import { client } from '../../../client/connection.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { useRun } from '../../../client/useRun.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWords } from '../../../words/words.ts';
import { Way } from './Way.tsx';

/** Fills the workspace with the sample; Undo empties it again. */
export function SampleWay() {
  const { t } = useWords();
  const run = useRun();
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    const filled = await run(client.workspace.sample({}));
    setBusy(false);
    if (filled !== undefined) navigate(hrefTo('today'));
  };
  return (
    <Way icon="cup" title={t('firstRun.sample.title')} body={t('firstRun.sample.body')}>
      <Button tone="primary" autoFocus busy={isBusy} onPress={() => void open()}>
        {isBusy ? t('firstRun.sample.busy') : t('firstRun.sample.do')}
      </Button>
    </Way>
  );
}
