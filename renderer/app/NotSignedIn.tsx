import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useWords } from '../words/words.ts';

/** The address came without its key: nothing can be read, and nothing is lost. */
export function NotSignedIn() {
  const { t } = useWords();
  return (
    <main>
      <h1 className="vh">{t('frame.brand')}</h1>
      <EmptyState
        icon="lock"
        title={t('frame.refused.title')}
        actions={<Button onPress={() => location.reload()}>{t('frame.reload')}</Button>}
      >
        {t('frame.refused.body')}
      </EmptyState>
    </main>
  );
}
