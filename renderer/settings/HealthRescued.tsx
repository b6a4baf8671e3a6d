import type { Rescued } from '../../shared/doctor/model.ts';
import { Banner } from '../ui/Banner.tsx';
import { number } from '../words/dates.ts';
import { useWords } from '../words/words.ts';

/** What the last rescue saved and what it couldn't, as long as the damaged file is kept. */
export function HealthRescued({ rescued }: { readonly rescued: Rescued }) {
  const { t, locale } = useWords();
  const { collections, kept, lostCommands, isDeviceKept } = rescued;
  const shown = (count: number) => number(count, locale);
  const isWhole = collections.every(({ lost }) => lost === 0);
  return (
    <Banner tone={isWhole ? 'ok' : 'attention'} title={isWhole ? t('health.rescued.whole') : t('health.rescued.lost')}>
      <div className="stack gap-2">
        {collections.map(({ collection, read, fromLog, lost, lostNames }) => {
          const where = t(`health.where.${collection}`);
          const counts = { where, read: shown(read), fromLog: shown(fromLog), lost: shown(lost) };
          return (
            <div key={collection}>
              <p>{t('health.rescued.counts', counts)}</p>
              {lost > 0 && <p>{t('health.rescued.names', { where, names: lostNames.join(', ') })}</p>}
            </div>
          );
        })}
        {lostCommands > 0 && <p>{t('health.rescued.log', { count: lostCommands })}</p>}
        {!isDeviceKept && <p>{t('health.rescued.device')}</p>}
        <p>{t('health.rescued.kept', { kept })}</p>
      </div>
    </Banner>
  );
}
