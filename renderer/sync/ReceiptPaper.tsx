import { useEffect, useRef } from 'react';
import type { DeviceRow, ReceiptLine } from '../../shared/sync/contract.ts';
import { useView } from '../client/useView.ts';
import { OnPaper } from '../ui/OnPaper.tsx';
import { instantShown, wallShown } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import './devices.css';
import { subjectText, whatText, whoText } from './receiptWords.ts';

/** The receipt as it comes out of the printer; there only while it is printed, so that the page prints as itself else. */
export function ReceiptPaper({
  lines,
  others,
  here,
  said,
  onDone,
}: {
  readonly lines: readonly ReceiptLine[];
  readonly others: readonly DeviceRow[];
  readonly here: string | undefined;
  /** What there is to say of all together. */
  readonly said: string;
  readonly onDone: () => void;
}) {
  const { t, locale } = useWords();
  const today = useView('today.view', {}).value;
  const isThere = today !== undefined;
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    if (!isThere) return;
    window.print();
    done.current();
  }, [isThere]);
  if (!isThere) return null;
  return (
    <OnPaper>
      <div className="receipt-paper">
        <p>{t('frame.brand')}</p>
        <h1>{t('receipt.paper')}</h1>
        <p>{t('receipt.paperOf', { device: here ?? t('devices.here'), at: wallShown(today.now, locale) })}</p>
        <p>{said}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('receipt.when')}</th>
              <th scope="col">{t('receipt.what')}</th>
              <th scope="col">{t('receipt.server')}</th>
              <th scope="col">{t('receipt.devices')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.undo}>
                <td>{instantShown(line.at, today.zone, locale)}</td>
                <td>{[whatText(t, line), subjectText(t, line)].filter((text) => text !== '').join(': ')}</td>
                <td>{t(`receipt.${line.server}`)}</td>
                <td>{whoText(t, locale, line, others)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </OnPaper>
  );
}
