import { failureText } from '../client/failureText.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { Count } from '../ui/Count.tsx';
import { useWords } from '../words/words.ts';
import { AsideRow } from './AsideRow.tsx';
import './sync.css';

/** Documents that one of the two sides doesn't take; nothing at all while there are none. */
export function AsidesCard() {
  const { t } = useWords();
  const { value, failure } = useView('sync.asides', {});
  if (failure !== undefined) return <Banner tone="danger">{failureText(t, failure)}</Banner>;
  const items = value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('sync.asides')} note={<Count tone="attention" value={items.length} />} padding="none">
      <ul className="rows sync-asides" aria-label={t('sync.asides')}>
        {items.map((aside) => (
          <AsideRow key={`${aside.collection} ${aside.id} ${aside.direction}`} aside={aside} />
        ))}
      </ul>
    </Card>
  );
}
