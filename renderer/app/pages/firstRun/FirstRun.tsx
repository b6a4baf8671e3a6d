import { useDialogAt } from '../../../client/useDialogAt.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWords } from '../../../words/words.ts';
import './firstRun.css';
import { FirstRunFrame } from './FirstRunFrame.tsx';
import { ImportWay } from './ImportWay.tsx';
import { JoinLine } from './JoinLine.tsx';
import { ProtectLine } from './ProtectLine.tsx';
import { SampleWay } from './SampleWay.tsx';
import { SetUpDialog } from './SetUpDialog.tsx';
import { Way } from './Way.tsx';

/** The first screen of a workspace: three ways to begin and a quiet fourth, in the person's language. */
export function FirstRun({ zone, onJoined }: { readonly zone: string; readonly onJoined: () => void }) {
  const { t } = useWords();
  const settingUp = useDialogAt('set-up');
  return (
    <FirstRunFrame>
      <h1>{t('firstRun.title')}</h1>
      <p className="first-run-lead">{t('firstRun.lead')}</p>
      <ul className="first-run-ways" aria-label={t('firstRun.ways')}>
        <SampleWay />
        <ImportWay />
        <Way icon="plus" title={t('firstRun.empty.title')} body={t('firstRun.empty.body')}>
          <Button onPress={() => settingUp.show()}>{t('firstRun.empty.do')}</Button>
        </Way>
      </ul>
      <div className="first-run-lines">
        <JoinLine onJoined={onJoined} />
        <ProtectLine />
      </div>
      {settingUp.open !== undefined && <SetUpDialog onClose={settingUp.close} zone={zone} />}
    </FirstRunFrame>
  );
}
