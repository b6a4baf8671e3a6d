import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { number } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { type Desk, discardFile } from './importDesk.ts';
import { ImportWaiting } from './ImportWaiting.tsx';

const KILOBYTE = 1024;

/** A file being brought or read; it goes on when one leaves the page, and it can be stopped. */
export function ImportUnderway({ desk }: { readonly desk: Extract<Desk, { step: 'bringing' | 'reading' }> }) {
  const { t, locale } = useWords();
  const kilobytes = (bytes: number) => number(Math.ceil(bytes / KILOBYTE), locale);
  return (
    <Card
      title={desk.name}
      actions={
        <Button size="sm" onPress={discardFile}>
          {t('import.stop')}
        </Button>
      }
    >
      <ImportWaiting />
      {desk.step === 'bringing' ? (
        <ProgressBar
          label={t('import.bringing')}
          value={desk.sent}
          max={Math.max(1, desk.total)}
          text={t('import.brought', { sent: kilobytes(desk.sent), total: kilobytes(desk.total) })}
        />
      ) : (
        <>
          <p>{t('import.reading')}</p>
          <Skeleton label={t('import.reading')} lines={4} />
        </>
      )}
    </Card>
  );
}
