import type { TodayView as View } from '../../../../shared/today/contract.ts';
import { nextEvent } from '../../../../shared/today/day.ts';
import { useView } from '../../../client/useView.ts';
import { BackupTrouble } from '../../../settings/BackupTrouble.tsx';
import { DayCard } from './DayCard.tsx';
import { LastChanges } from './LastChanges.tsx';
import { MovedBanner } from './MovedBanner.tsx';
import { NextDays } from './NextDays.tsx';
import { NextEvent } from './NextEvent.tsx';
import './today.css';
import { WaitingCard } from './WaitingCard.tsx';
import { Welcome } from './Welcome.tsx';

/** One cause shouts: the first event that moved. All others wait in their list. */
export function TodayView({ view }: { readonly view: View }) {
  const counts = useView('workspace.info', {}).value?.counts;
  const loud = view.attention.find(({ reason }) => reason === 'moved-event-posts');
  const next = nextEvent([...view.today, ...view.next], view.now);
  const isNew = counts !== undefined && (counts['events'] ?? 0) === 0 && (counts['posts'] ?? 0) === 0;
  if (isNew) return <Welcome />;
  return (
    <div className="today-grid">
      <div className="today-main">
        <BackupTrouble zone={view.zone} />
        {loud !== undefined && <MovedBanner attention={loud} />}
        <DayCard view={view} />
        <NextDays view={view} />
      </div>
      <div className="today-side">
        {next !== undefined && <NextEvent entry={next} now={view.now} />}
        <WaitingCard attention={view.attention.filter((attention) => attention !== loud)} />
        <LastChanges now={view.now} zone={view.zone} />
      </div>
    </div>
  );
}
