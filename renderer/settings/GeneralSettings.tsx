import { ADDRESSES, LOCALES, THEMES } from '../../shared/workspace/contract.ts';
import { client } from '../client/connection.ts';
import { useRun } from '../client/useRun.ts';
import { useView } from '../client/useView.ts';
import { Card } from '../ui/Card.tsx';
import { Segment } from '../ui/Segment.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useWords } from '../words/words.ts';
import { SettingRow } from '../ui/SettingRow.tsx';

/** Each language by its own name, so that whoever speaks only that one finds it. */
const LANGUAGE_NAMES = { en: 'English', de: 'Deutsch' } as const;

/** What one person prefers on this device. Acts at once. */
export function GeneralSettings() {
  const { t, locale } = useWords();
  const run = useRun();
  const settings = useView('settings.get', {}).value;
  if (settings === undefined) return <Skeleton label={t('settings.loading')} />;
  return (
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
        {locale === 'de' && (
          <SettingRow title={t('settings.address')} help={t('settings.addressHelp')}>
            <Segment
              label={t('settings.address')}
              choices={ADDRESSES.map((value) => ({ value, label: t(`settings.address.${value}`) }))}
              value={settings.address ?? 'informal'}
              onChange={(address) => void run(client.settings.save({ address }))}
            />
          </SettingRow>
        )}
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
  );
}
