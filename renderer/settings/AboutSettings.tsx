import { useView } from '../client/useView.ts';
import { Card, Facts } from '../ui/Card.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useWords } from '../words/words.ts';
import './settings.css';

/** Which program this is, where the work lies, and how much of it there is. */
export function AboutSettings() {
  const { t } = useWords();
  const workspace = useView('workspace.info', {}).value;
  if (workspace === undefined) return <Skeleton label={t('settings.loading')} />;
  const { counts, version, file, device } = workspace;
  const holds = [
    t('settings.holdsMembers', { count: counts['members'] ?? 0 }),
    t('settings.holdsEvents', { count: counts['events'] ?? 0 }),
    t('settings.holdsPosts', { count: counts['posts'] ?? 0 }),
  ];
  return (
    <Card title={t('settings.section.about')}>
      <Facts
        facts={[
          { term: t('settings.version'), detail: version },
          {
            term: t('settings.file'),
            detail: (
              <>
                <span className="about-path">{file}</span>
                <div className="xs muted">{t('settings.fileHelp')}</div>
              </>
            ),
          },
          { term: t('settings.holds'), detail: holds.join(', ') },
          { term: t('settings.device'), detail: <span className="about-path">{device}</span> },
          { term: t('settings.license'), detail: 'Apache-2.0' },
        ]}
      />
    </Card>
  );
}
