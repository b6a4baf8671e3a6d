import { useState } from 'react';
import { arrivalOf, isEverywhere, othersOf, receiptLines } from '../../shared/sync/arrived.ts';
import { failureText } from '../client/failureText.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Segment } from '../ui/Segment.tsx';
import { useWords } from '../words/words.ts';
import './devices.css';
import { ReceiptPaper } from './ReceiptPaper.tsx';
import { ReceiptRows } from './ReceiptRows.tsx';
import { arrivalText } from './receiptWords.ts';

const ASKED = 100;
const FIRST = 8;
const MORE = 50;

/** Of the latest changes made here: what the server has, and which of the others. */
export function ReceiptCard() {
  const { t } = useWords();
  const { value, failure } = useView('devices.receipt', { limit: ASKED });
  const devices = useView('devices.list', {}).value?.items;
  const [filter, setFilter] = useState<'all' | 'missing'>('all');
  const [most, setMost] = useState(FIRST);
  const [isPrinting, setPrinting] = useState(false);
  if (failure !== undefined) return <Banner tone="danger">{failureText(t, failure)}</Banner>;
  if (value === undefined || devices === undefined) return null;
  const others = othersOf(devices);
  const all = receiptLines(value.items);
  const missing = all.filter((line) => !isEverywhere(line, others));
  const lines = filter === 'all' ? all : missing;
  const arrival = arrivalOf(all, others);
  const isEmpty = arrival.is === 'none';
  return (
    <Card
      title={t('receipt.title')}
      actions={
        !isEmpty && (
          <Button size="sm" icon="print" onPress={() => setPrinting(true)}>
            {t('receipt.print')}
          </Button>
        )
      }
      padding="none"
    >
      <div className="receipt-top">
        <p className="muted" role="status">
          {arrivalText(t, arrival)}
        </p>
        {!isEmpty && (
          <Segment
            label={t('receipt.filter')}
            value={filter}
            onChange={setFilter}
            choices={[
              { value: 'all', label: t('receipt.filter.all') },
              { value: 'missing', label: t('receipt.filter.missing'), count: missing.length },
            ]}
          />
        )}
      </div>
      {lines.length > 0 && <ReceiptRows lines={lines.slice(0, most)} others={others} />}
      {lines.length > most && (
        <div className="sync-foot">
          <Button size="sm" tone="quiet" onPress={() => setMost(most + MORE)}>
            {t('receipt.more')}
          </Button>
        </div>
      )}
      {isPrinting && (
        <ReceiptPaper
          lines={lines}
          others={others}
          here={devices.find(({ isHere }) => isHere)?.name}
          said={arrivalText(t, arrival)}
          onDone={() => setPrinting(false)}
        />
      )}
    </Card>
  );
}
