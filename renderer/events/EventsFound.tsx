import type { EventRow as Row } from '../../shared/events/contract.ts';
import { failureText } from '../client/failureText.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Said } from '../ui/Said.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useWords } from '../words/words.ts';
import { EventMonths } from './EventMonths.tsx';
import type { ListedDate } from './EventRow.tsx';
import './events.css';

/** Who does not find it among these types another letter. */
const MOST = 200;

type Asked = { readonly words: string; readonly onClear: () => void };

/** Events that fit the words, past and to come; a series once, at its first date. */
export function EventsFound(asked: Asked) {
  const { t } = useWords();
  const { value } = useFound(asked.words);
  const found = () => {
    if (value === undefined) return '';
    if (value.total === 0) return t('events.notFound', { words: asked.words });
    return t('events.found', { count: value.total });
  };
  return (
    <>
      <Said begins="aloud" text={found()} />
      <Found {...asked} />
    </>
  );
}

const useFound = (words: string) => useView('events.list', { query: words, sort: '-start', limit: MOST });

function Found({ words, onClear }: Asked) {
  const { t } = useWords();
  const { value, failure } = useFound(words);
  if (failure !== undefined) return <Banner tone="danger">{failureText(t, failure)}</Banner>;
  if (value === undefined)
    return (
      <div className="event-none">
        <Skeleton label={t('events.loading')} />
      </div>
    );
  if (value.total === 0) {
    return (
      <EmptyState
        icon="search"
        title={t('events.notFound', { words })}
        actions={<Button onPress={onClear}>{t('events.showAll')}</Button>}
      >
        {t('events.notFoundHint')}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="event-none">{t('events.found', { count: value.total })}</p>
      <EventMonths dates={value.items.map(listedDateOf)} />
      {value.total > MOST && <p className="event-none">{t('events.foundMore')}</p>}
    </>
  );
}

const listedDateOf = ({ id, title, start, end, place, state, rrule, moved }: Row): ListedDate => ({
  id,
  title,
  start,
  end,
  place,
  state,
  isSeries: rrule !== undefined,
  movedFrom: moved?.from,
});
