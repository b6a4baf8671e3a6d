import type { DeviceRow, ReceiptLine } from '../../shared/sync/contract.ts';
import { Chip } from '../ui/Chip.tsx';
import { useMedia, widths } from '../ui/media.ts';
import { Table } from '../ui/Table.tsx';
import { useWords } from '../words/words.ts';
import './devices.css';
import { SERVER_MARKS, subjectText, whatText, whoText } from './receiptWords.ts';
import { useMoment } from './useMoment.ts';

type Shown = { readonly line: ReceiptLine; readonly at: string; readonly who: string };

/** A table where there is room, else each change in a few lines. */
export function ReceiptRows({
  lines,
  others,
}: {
  readonly lines: readonly ReceiptLine[];
  readonly others: readonly DeviceRow[];
}) {
  const { t, locale } = useWords();
  const moment = useMoment();
  const isPhone = useMedia(widths.phone);
  const rows = lines.map((line) => ({ line, at: moment(line.at), who: whoText(t, locale, line, others) }));
  if (isPhone) {
    return (
      <ul className="rows receipt-rows" aria-label={t('receipt.title')}>
        {rows.map((row) => (
          <li key={row.line.undo}>
            {whatCell(row)}
            <div className="receipt-end">
              {serverCell(row)}
              <span className="xs muted">{row.who}</span>
              <span className="xs subtle end">{timeCell(row)}</span>
            </div>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table
      label={t('receipt.title')}
      rows={rows}
      rowKey={({ line }) => line.undo}
      columns={[
        { id: 'what', label: t('receipt.what'), cell: whatCell },
        { id: 'server', label: t('receipt.server'), cell: serverCell },
        ...(others.length === 0 ? [] : [{ id: 'devices', label: t('receipt.devices'), cell: ({ who }: Shown) => who }]),
        { id: 'when', label: t('receipt.when'), align: 'end' as const, cell: timeCell },
      ]}
    />
  );
}

const whatCell = ({ line }: Shown) => <ReceiptWhat line={line} />;
const serverCell = ({ line }: Shown) => <ReceiptServer line={line} />;
const timeCell = ({ line, at }: Shown) => <time dateTime={line.at}>{at}</time>;

function ReceiptWhat({ line }: { readonly line: ReceiptLine }) {
  const { t } = useWords();
  const subject = subjectText(t, line);
  return (
    <div className="row-words">
      {subject === '' ? whatText(t, line) : subject}
      {subject !== '' && <div className="row-detail">{whatText(t, line)}</div>}
    </div>
  );
}

function ReceiptServer({ line }: { readonly line: ReceiptLine }) {
  const { t } = useWords();
  return <Chip {...SERVER_MARKS[line.server]}>{t(`receipt.${line.server}`)}</Chip>;
}
