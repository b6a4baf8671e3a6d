import { useMemo } from 'react';
import { ComboBox } from '../ui/ComboBox.tsx';
import { useWords } from '../words/words.ts';

/** The zone by whose clock a workspace lives, found by typing the name of a city. */
export function ZoneField({
  value,
  onChange,
  error,
}: {
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly error?: string | undefined;
}) {
  const { t } = useWords();
  const choices = useMemo(() => {
    const zones = new Set([...Intl.supportedValuesOf('timeZone'), value, 'UTC']);
    return [...zones].toSorted().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  }, [value]);
  return (
    <ComboBox
      label={t('workspace.zone')}
      help={t('workspace.zoneHelp')}
      error={error}
      icon="globe"
      choices={choices}
      value={value}
      onChange={(zone) => zone !== null && onChange(zone)}
      nothingFound={t('workspace.zoneNothing')}
    />
  );
}
