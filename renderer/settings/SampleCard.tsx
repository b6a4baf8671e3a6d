import { client } from '../client/connection.ts';
import { useRun } from '../client/useRun.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { useWords } from '../words/words.ts';

/** So many commands back the sample's own is looked for; whoever has done more has made it theirs. */
const LOOKED_AT = 1000;

/** Says that all this is invented, and takes it away again. */
export function SampleCard() {
  const { t } = useWords();
  const run = useRun();
  const { value } = useView('log.list', { limit: LOOKED_AT });
  const sample = value?.items.find(
    ({ command, mode, undone }) => command === 'workspace.sample' && mode === 'do' && !undone,
  );
  // Nothing to take away any more: it was removed, or has become the person's own.
  if (sample === undefined) return null;
  const remove = (undo: string) => void run(client.log.undo({ undo }), t('settings.sampleRemoved'));
  return (
    <Banner
      tone="info"
      icon="cup"
      title={t('settings.sample')}
      action={{ label: t('settings.sampleRemove'), onPress: () => remove(sample.undo) }}
    >
      {t('settings.sampleBody')}
    </Banner>
  );
}
