/** All that is needed to show a stored value: the language, the zone, what ids are called. */
import { useMemo } from 'react';
import { useView } from '../client/useView.ts';
import { useWords } from '../words/words.ts';
import type { ValueWords } from './valueText.ts';

export function useValueWords(repeats: ValueWords['repeats']): ValueWords {
  const { t, locale } = useWords();
  const zone = useView('workspace.info', {}).value?.zone ?? 'UTC';
  const channels = useView('channels.list', {}).value?.items;
  const known = useView('devices.list', {}).value?.items;
  return useMemo(() => {
    const devices = new Map((known ?? []).map(({ id, name }) => [id, name]));
    const names = new Map((channels ?? []).map(({ id, name }) => [id, name]));
    return { t, locale, zone, devices, repeats, nameOf: (id) => names.get(id) ?? id };
  }, [t, locale, zone, channels, known, repeats]);
}
