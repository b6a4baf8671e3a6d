import { useState } from 'react';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import { announcedMassOf } from '../../shared/sync/massWords.ts';
import type { Choice } from '../../shared/sync/model.ts';
import { Button } from '../ui/Button.tsx';
import { RadioRows } from '../ui/RadioRows.tsx';
import { useWords } from '../words/words.ts';
import { ChoiceDialog } from './ChoiceDialog.tsx';
import { ComingChanges } from './ComingChanges.tsx';
import { Homecoming } from './Homecoming.tsx';
import { collectionName } from './stateWords.ts';
import './sync.css';

/** Where sync stopped for safety: what would happen, and what a person may choose; nothing where it didn't. */
export function SafetyChoices({ status }: { readonly status: SyncStatus }) {
  const { t } = useWords();
  const [picked, setPicked] = useState<Choice | null>(null);
  const [asked, setAsked] = useState<Choice>();
  const { choices } = status;
  const [only] = choices;
  if (only === undefined) return null;
  if (status.state === 'homecoming') return <Homecoming />;
  const chosen = choices.length === 1 ? only : choices.find((choice) => choice === picked);
  const masses = status.stopped.flatMap(({ collection, said }) => {
    const mass = announcedMassOf(said);
    return mass === undefined ? [] : [{ collection, ...mass }];
  });
  return (
    <div className="sync-choices">
      {masses.length > 0 && (
        <ul className="sync-stopped">
          {masses.map(({ collection, direction, deleted, overwritten }) => (
            <li key={`${collection} ${direction}`}>
              {t(`sync.mass.${direction}`, { collection: collectionName(t, collection), deleted, overwritten })}
            </li>
          ))}
        </ul>
      )}
      {masses.some(({ direction }) => direction === 'in') && <ComingChanges />}
      {choices.length === 1 ? (
        <p>{t(`sync.choice.${only}.what`)}</p>
      ) : (
        <RadioRows
          label={t('sync.choices')}
          look="boxed"
          value={picked}
          onChange={setPicked}
          choices={choices.map((value) => ({
            value,
            label: t(`sync.choice.${value}`),
            detail: t(`sync.choice.${value}.what`),
          }))}
        />
      )}
      <div className="row">
        <Button tone="primary" disabled={chosen === undefined} onPress={() => setAsked(chosen)}>
          {t(`sync.choice.${chosen ?? only}.do`)}
        </Button>
      </div>
      {asked !== undefined && <ChoiceDialog choice={asked} status={status} onClose={() => setAsked(undefined)} />}
    </div>
  );
}
