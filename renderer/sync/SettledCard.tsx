import type { ReactNode } from 'react';
import type { SettledRow } from '../../shared/sync/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import './conflicts.css';
import { conflictTitle } from './conflictWords.ts';
import { DocumentTop } from './DocumentTop.tsx';
import { SettledFields } from './SettledFields.tsx';
import { settledSides, settledText } from './settledWords.ts';
import { useMoment } from './useMoment.ts';
import type { ValueWords } from './valueText.ts';

/** What was merged or decided, side by side, with what stands there now; what was decided here can be undone. */
export function SettledCard({
  row,
  words,
  link,
  now,
  isBusy,
  onUndo,
}: {
  readonly row: SettledRow;
  readonly words: ValueWords;
  /** The way to the document itself. */
  readonly link: ReactNode;
  /** What stands in a field now; nothing: it can't be read here. */
  readonly now: ((field: string) => unknown) | undefined;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}) {
  const { t } = words;
  const moment = useMoment();
  return (
    <section className="conflict" aria-label={conflictTitle(t, row)}>
      <DocumentTop about={row} link={link}>
        {row.how === 'here' && row.undo !== undefined && (
          <Button size="sm" icon="undo" busy={isBusy} onPress={onUndo}>
            {t(isBusy ? 'conflicts.settled.undoing' : 'conflicts.settled.undo')}
          </Button>
        )}
      </DocumentTop>
      <div>
        <p>
          {settledText(words, row)} · <time dateTime={row.at}>{moment(row.at)}</time>
        </p>
        {now !== undefined && <p className="xs subtle">{t('conflicts.settled.now')}</p>}
      </div>
      {settledSides(words, row).map(({ title, fields }) => (
        <Card key={title} level={3} title={title}>
          <SettledFields fields={fields} words={words} now={now} />
        </Card>
      ))}
    </section>
  );
}
