import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { FocusReturn } from '../ui/FocusReturn.tsx';
import { useWords } from '../words/words.ts';
import './backup.css';
import { useHealthExamination } from './healthExamination.ts';
import { HealthFindings } from './HealthFindings.tsx';

/** Whether the workspace is as it was written; asked for, since it reads everything. */
export function HealthCard() {
  const { t } = useWords();
  const { examined, busy, examine, stop, repair } = useHealthExamination();
  const isRepairable = examined?.findings.some((finding) => finding.isRepairable) === true;
  return (
    <Card title={t('health.title')}>
      <div className="stack gap-4">
        <p className="muted backup-about">{t('health.lead')}</p>
        <div className="row row-wrap">
          <Button icon="radar" busy={busy === 'examining'} disabled={busy === 'repairing'} onPress={examine}>
            {busy === 'examining' ? t('health.examining') : t('health.examine')}
          </Button>
          {busy === 'examining' && (
            <>
              <FocusReturn />
              <Button tone="quiet" onPress={stop}>
                {t('health.stop')}
              </Button>
            </>
          )}
          {isRepairable && busy !== 'examining' && (
            <>
              <FocusReturn />
              <Button busy={busy === 'repairing'} onPress={repair}>
                {busy === 'repairing' ? t('health.repairing') : t('health.repair')}
              </Button>
            </>
          )}
        </div>
        {examined !== undefined && <HealthFindings examined={examined} />}
      </div>
    </Card>
  );
}
