import { client } from '../client/connection.ts';
import { useSaves } from '../client/useSaves.ts';
import { useView } from '../client/useView.ts';
import { Card } from '../ui/Card.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import { CalendarFeedCard } from './CalendarFeedCard.tsx';
import { ExportCard } from './ExportCard.tsx';
import { SampleCard } from './SampleCard.tsx';
import { ZoneField } from './ZoneField.tsx';

/** The organisation's name and zone, the sample where there is one, and the way out with everything. */
export function WorkspaceSettings() {
  const { t } = useWords();
  const { errors, save, refuse } = useSaves<'name' | 'zone'>();
  const workspace = useView('workspace.info', {}).value;
  if (workspace === undefined) return <Skeleton label={t('settings.loading')} />;
  const rename = (name: string) => {
    if (name.trim() === '') return refuse('name', t('settings.nameMissing'));
    void save('name', client.workspace.rename({ name }));
  };
  const rezone = (zone: string) => void save('zone', client.workspace.rename({ zone }));
  return (
    <>
      {workspace.organisation?.sample === true && <SampleCard />}
      <Card title={t('settings.section.workspace')}>
        <div className="form">
          <TextField
            label={t('workspace.name')}
            value={workspace.organisation?.name ?? ''}
            onCommit={rename}
            error={errors.name}
          />
          <ZoneField value={workspace.zone} onChange={rezone} error={errors.zone} />
        </div>
      </Card>
      <ExportCard />
      <CalendarFeedCard zone={workspace.zone} />
    </>
  );
}
