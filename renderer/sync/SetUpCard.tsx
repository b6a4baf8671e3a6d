import { Card } from '../ui/Card.tsx';
import { useWords } from '../words/words.ts';
import { SetUpForm } from './SetUpForm.tsx';
import './sync.css';

/** Before there is a server: what one is for, and how to connect with it. */
export function SetUpCard() {
  const { t } = useWords();
  return (
    <Card title={t('sync.setUp.title')}>
      <div className="stack gap-5">
        <div className="stack sync-about">
          <p>{t('sync.setUp.lead')}</p>
          <p className="muted">{t('sync.setUp.whoReads')}</p>
        </div>
        <SetUpForm onConnected={() => {}} />
      </div>
    </Card>
  );
}
