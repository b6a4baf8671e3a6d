import type { ImportPreview, ImportRow } from '../../../../shared/import/contract.ts';
import { wallShown } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import './ImportPage.css';

/** What tells a row apart. A time never stands without its zone: the file's is named above the rows, another one here. */
export function ImportRowDetail({
  row: { detail, zone },
  preview,
}: {
  readonly row: Pick<ImportRow, 'detail' | 'zone'>;
  readonly preview: Pick<ImportPreview, 'zone'>;
}) {
  const { locale } = useWords();
  return (
    <span className="import-detail">
      <span className="muted">{wallShown(detail, locale)}</span>
      {zone !== undefined && zone !== preview.zone && <span className="xs muted">{zoneShown(zone)}</span>}
    </span>
  );
}

export const zoneShown = (zone: string): string => zone.replaceAll('_', ' ');
