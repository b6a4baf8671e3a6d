import { Banner } from '../ui/Banner.tsx';
import { PageBody } from '../ui/PageHead.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useWords } from '../words/words.ts';

/** Before the first answer: nothing for a moment, then lines, and what to do if no answer comes. */
export function Waiting({ isLost }: { readonly isLost: boolean }) {
  const { t } = useWords();
  return (
    <main>
      {isLost && <h1 className="vh">{t('frame.brand')}</h1>}
      <PageBody>
        {isLost ? (
          <Banner tone="danger" title={t('frame.lost.title')}>
            {t('frame.lost.body')}
          </Banner>
        ) : (
          <Skeleton label={t('frame.loading')} />
        )}
      </PageBody>
    </main>
  );
}
