import { hrefTo, navigate } from '../client/routes.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { useWords } from '../words/words.ts';
import { troubleText } from './backupWords.ts';

/** On pages that are about other things: that automatic backups fail or are missing, and the way to them. */
export function BackupTrouble({ zone }: { readonly zone: string }) {
  const { t, locale } = useWords();
  const state = useView('backup.state', {}).value;
  if (state?.trouble === undefined) return null;
  const text = troubleText(t, state, zone, locale);
  if (text === undefined) return null;
  return (
    <Banner
      title={text.title}
      action={{ label: t('backup.look'), onPress: () => navigate(hrefTo('settings', 'backups')) }}
    >
      {text.body}
    </Banner>
  );
}
