import { useState } from 'react';
import { remedyOf } from '../../shared/doctor/model.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FocusReturn } from '../ui/FocusReturn.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { Said } from '../ui/Said.tsx';
import { number } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import './backup.css';
import { useHealthExamination } from './healthExamination.ts';
import { HealthFindings, verdictOf } from './HealthFindings.tsx';
import { HealthRescued } from './HealthRescued.tsx';

/** Whether the workspace is as it was written; asked for, since it reads everything. */
export function HealthCard({ zone }: { readonly zone: string }) {
  const { t, locale } = useWords();
  const { health, busy, examine, stop, repair, rescue } = useHealthExamination();
  const [isAsking, setAsking] = useState(false);
  const remedy = remedyOf(health?.last?.findings ?? []);
  const isMending = busy === 'repairing' || busy === 'rescuing';
  const { underway, last, rescued } = health ?? {};
  const healthText = () => {
    if (underway !== undefined) return t('health.progress', { part: t(`health.where.${underway.part}`) });
    return last === undefined ? '' : t(verdictOf(last.findings));
  };
  return (
    <Card title={t('health.title')}>
      <div className="stack gap-4">
        <p className="muted backup-about">{t('health.lead')}</p>
        <div className="row row-wrap">
          <Button icon="radar" busy={busy === 'examining'} disabled={isMending} onPress={examine}>
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
          {remedy !== 'none' && busy !== 'examining' && (
            <>
              <FocusReturn />
              <Button busy={isMending} onPress={remedy === 'repair' ? repair : () => setAsking(true)}>
                {isMending ? t('health.repairing') : t('health.repair')}
              </Button>
            </>
          )}
        </div>
        <Said text={healthText()} />
        {underway !== undefined && (
          <ProgressBar
            label={t('health.progress', { part: t(`health.where.${underway.part}`) })}
            value={underway.done}
            max={underway.total}
            text={t('health.percent', { shown: number(Math.floor((underway.done / underway.total) * 100), locale) })}
          />
        )}
        {rescued !== undefined && <HealthRescued rescued={rescued} />}
        {last !== undefined && <HealthFindings last={last} zone={zone} />}
      </div>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t('health.rescue.title')}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('frame.cancel')}</Button>
            <Button
              tone="primary"
              onPress={() => {
                setAsking(false);
                rescue();
              }}
            >
              {t('health.rescue.go')}
            </Button>
          </>
        }
      >
        <p>{t('health.rescue.lead')}</p>
      </Dialog>
    </Card>
  );
}
