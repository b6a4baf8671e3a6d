import { client } from '../client/connection.ts';
import { useKeySettings } from '../client/useKeys.ts';
import { useRun } from '../client/useRun.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Switch } from '../ui/Switch.tsx';
import { useWords } from '../words/words.ts';

/** What holds for all keys. */
export function KeysCard({
  hasChanged,
  onKeys,
  onResetAll,
}: {
  readonly hasChanged: boolean;
  readonly onKeys: () => void;
  readonly onResetAll: () => void;
}) {
  const { t } = useWords();
  const run = useRun();
  const { letterKeys } = useKeySettings();
  const actions = (
    <>
      {hasChanged && (
        <Button size="sm" icon="undo" onPress={onResetAll}>
          {t('keys.resetAll')}
        </Button>
      )}
      <Button size="sm" icon="keyboard" onPress={onKeys}>
        {t('settings.allKeys')}
      </Button>
    </>
  );
  return (
    <Card title={t('settings.section.keys')} actions={actions}>
      <div className="stack gap-4">
        <p className="muted">{t('keys.body')}</p>
        <Switch
          label={t('settings.letterKeys')}
          help={t('settings.letterKeysHelp')}
          on={letterKeys}
          onChange={(next) => void run(client.settings.save({ letterKeys: next }))}
        />
      </div>
    </Card>
  );
}
