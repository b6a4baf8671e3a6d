import { LOCALES, THEMES } from '../../shared/workspace/contract.ts';
import { client } from '../client/connection.ts';
import { useRun } from '../client/useRun.ts';
import { useView } from '../client/useView.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Segment } from '../ui/Segment.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Switch } from '../ui/Switch.tsx';
import { useWords } from '../words/words.ts';
import { SettingRow } from '../ui/SettingRow.tsx';

/** Each language by its own name, so that whoever speaks only that one finds it. */
const LANGUAGE_NAMES = { en: 'English', de: 'Deutsch' } as const;

/** What one person prefers on this device. Acts at once. */
export function GeneralSettings({ onKeys }: { readonly onKeys: () => void }) {
  const { t, locale } = useWords();
  const run = useRun();
  const settings = useView('settings.get', {}).value;
  if (settings === undefined) return <Skeleton label={t('settings.loading')} />;
  return (
    <>
      <Card title={t('settings.section.general')}>
        <div className="stack gap-5">
          <SettingRow title={t('settings.language')} help={t('settings.languageHelp')}>
            <Segment
              label={t('settings.language')}
              choices={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
              value={locale}
              onChange={(chosen) => void run(client.settings.save({ locale: chosen }))}
            />
          </SettingRow>
          <SettingRow title={t('settings.theme')}>
            <Segment
              label={t('settings.theme')}
              choices={THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
              value={settings.theme}
              onChange={(theme) => void run(client.settings.save({ theme }))}
            />
          </SettingRow>
        </div>
      </Card>
      <Card
        title={t('settings.keyboard')}
        actions={
          <Button size="sm" icon="keyboard" onPress={onKeys}>
            {t('settings.allKeys')}
          </Button>
        }
      >
        <Switch
          label={t('settings.letterKeys')}
          help={t('settings.letterKeysHelp')}
          on={settings.letterKeys}
          onChange={(letterKeys) => void run(client.settings.save({ letterKeys }))}
        />
      </Card>
    </>
  );
}
