import { dateOf, wallOf, wallPlus } from '../../shared/time/wall.ts';
import { hrefTo, navigate } from '../client/routes.ts';
import { useView } from '../client/useView.ts';
import { useAsked } from '../client/windowPlace.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useWords } from '../words/words.ts';
import { type Direction, EventYear } from './EventYear.tsx';
import './events.css';

const YEAR = 365 * 1440;

/** All dates from today on, or back from yesterday; a year at a time. */
export function EventDates({ direction, onAdd }: { readonly direction: Direction; readonly onAdd: () => void }) {
  const { t } = useWords();
  const [years, setYears] = useAsked(`events-${direction}-years`, 1);
  const workspace = useView('workspace.info', {}).value;
  if (workspace === undefined) return null;
  const today = dateOf(wallOf(workspace.now, workspace.zone));
  if (workspace.counts['events'] === 0) return <NoEvents onAdd={onAdd} />;
  const sign = direction === 'past' ? -1 : 1;
  const edges = Array.from({ length: years }, (_, year) => {
    const [near, far] = [wallPlus(today, sign * year * YEAR), wallPlus(today, sign * (year + 1) * YEAR)];
    return direction === 'past' ? { from: far, to: near } : { from: near, to: far };
  });
  const last = edges.at(-1);
  return (
    <>
      {edges.map(({ from, to }) => (
        <EventYear key={from} from={from} to={to} direction={direction} />
      ))}
      {last !== undefined && (
        <Further
          beyond={direction === 'past' ? { to: last.from } : { from: last.to }}
          label={t(direction === 'past' ? 'events.earlier' : 'events.later')}
          onPress={() => setYears(years + 1)}
        />
      )}
    </>
  );
}

/** There only while there is something beyond what is shown. */
function Further({
  beyond,
  label,
  onPress,
}: {
  readonly beyond: { readonly from: string } | { readonly to: string };
  readonly label: string;
  readonly onPress: () => void;
}) {
  const total = useView('events.list', { ...beyond, limit: 1 }).value?.total ?? 0;
  if (total === 0) return null;
  return (
    <div className="event-further">
      <Button icon="down" onPress={onPress}>
        {label}
      </Button>
    </div>
  );
}

function NoEvents({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useWords();
  return (
    <EmptyState
      icon="event"
      title={t('events.none')}
      actions={
        <>
          <Button icon="import" onPress={() => navigate(hrefTo('import'))}>
            {t('events.import')}
          </Button>
          <Button tone="primary" icon="plus" onPress={onAdd}>
            {t('events.add')}
          </Button>
        </>
      }
    >
      {t('events.noneHint')}
    </EmptyState>
  );
}
