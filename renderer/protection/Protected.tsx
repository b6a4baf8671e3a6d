import { LOCK_AFTER, type Protection } from '../../shared/protection/contract.ts';
import { client } from '../client/connection.ts';
import { useRun } from '../client/useRun.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Segment } from '../ui/Segment.tsx';
import { Switch } from '../ui/Switch.tsx';
import { listed } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { SettingRow } from '../ui/SettingRow.tsx';
import { useKeychainWords } from './useKeychainWords.ts';

/** Each opens its dialog. */
export type Change = 'passphrase' | 'sheet' | 'keychain' | 'rekey' | 'remove';

/** How the workspace opens and when it locks, and the way to change either. */
export function Protected({
  protection,
  onChange,
}: {
  readonly protection: Protection;
  readonly onChange: (change: Change) => void;
}) {
  const { t, locale } = useWords();
  const run = useRun();
  const keep = useKeychainWords(protection.keychain);
  const ways = listed(
    protection.slots.map((slot) => t(`protection.slot.${slot}`)),
    locale,
  );
  const labelOf = (minutes: number) =>
    minutes === 0 ? t('protection.lockNever') : t('protection.lockMinutes', { minutes });
  return (
    <>
      <Card title={t('settings.section.protection')}>
        <div className="stack gap-5">
          <SettingRow title={t('protection.protected')} help={t('protection.opensWith', { ways })}>
            <Button tone="primary" icon="lock" onPress={() => void run(client.protection.lock({}))}>
              {t('protection.lockNow')}
            </Button>
          </SettingRow>
          <SettingRow title={t('protection.lockAfter')} help={t('protection.lockAfterHelp')}>
            <Segment
              label={t('protection.lockAfter')}
              choices={LOCK_AFTER.map((minutes) => ({ value: String(minutes), label: labelOf(minutes) }))}
              value={String(protection.lockAfter)}
              onChange={(chosen) => void run(client.protection.lockAfter({ minutes: minutesOf(chosen) }))}
            />
          </SettingRow>
          <SettingRow title={t('protection.passphrase')} help={t('protection.passphraseHelp')}>
            <Button onPress={() => onChange('passphrase')}>{t('protection.change')}</Button>
          </SettingRow>
          <SettingRow title={t('protection.sheet.title')} help={t('protection.sheetHelp')}>
            <Button onPress={() => onChange('sheet')}>{t('protection.newSheet')}</Button>
          </SettingRow>
          {keep !== undefined && (
            <Switch
              label={keep.label}
              help={keep.help}
              on={protection.slots.includes('keychain')}
              onChange={() => onChange('keychain')}
            />
          )}
        </div>
      </Card>
      <Card title={t('protection.more')}>
        <div className="stack gap-5">
          <SettingRow title={t('protection.rekey')} help={t('protection.rekeyHelp')}>
            <Button onPress={() => onChange('rekey')}>{t('protection.rekey')}</Button>
          </SettingRow>
          <SettingRow title={t('protection.remove')} help={t('protection.removeHelp')}>
            <Button icon="shield-off" onPress={() => onChange('remove')}>
              {t('protection.remove')}
            </Button>
          </SettingRow>
        </div>
      </Card>
    </>
  );
}

const minutesOf = (chosen: string) => LOCK_AFTER.find((minutes) => String(minutes) === chosen) ?? LOCK_AFTER[0];
