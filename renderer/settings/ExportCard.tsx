import { useState } from 'react';
import { EXPORT_KINDS, type ExportFormat, type ExportKind } from '../../shared/export/formats.ts';
import { useSaveExport } from '../client/useSaveExport.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Select } from '../ui/Select.tsx';
import { type Translate, useWords } from '../words/words.ts';
import './export.css';

const WHAT = ['all', ...EXPORT_KINDS] as const;
type What = (typeof WHAT)[number];
const TABLES = ['xlsx', 'csv-german', 'csv'] as const;
/** The first is what most people want. */
const FORMATS: Readonly<Record<What, readonly [ExportFormat, ...ExportFormat[]]>> = {
  all: ['all', 'json'],
  members: ['xlsx', 'vcard3', 'csv-german', 'csv', 'vcard4'],
  events: ['ics', ...TABLES],
  posts: [...TABLES],
};

/** The way out: everything, or one kind of thing, in a format that somebody else's program reads. */
export function ExportCard() {
  const { t } = useWords();
  const save = useSaveExport();
  const [isBusy, setBusy] = useState(false);
  const [what, setWhat] = useState<What>('all');
  const [chosen, setFormat] = useState<ExportFormat>('all');
  const format = FORMATS[what].includes(chosen) ? chosen : FORMATS[what][0];
  const start = async () => {
    setBusy(true);
    const kind: { what?: ExportKind } = what === 'all' || format === 'ics' ? {} : { what };
    await save(what === 'all' ? 'stammtisch' : t(`export.what.${what}`), { format, ...kind });
    setBusy(false);
  };
  return (
    <Card title={t('settings.export')}>
      <div className="stack gap-4">
        <div className="export-choice">
          <Select
            label={t('export.what')}
            choices={WHAT.map((value) => ({ value, label: t(`export.what.${value}`) }))}
            value={what}
            onChange={setWhat}
          />
          <Select
            label={t('export.as')}
            choices={FORMATS[what].map((value) => ({ value, label: t(`export.format.${value}`) }))}
            value={format}
            onChange={setFormat}
          />
          <Button tone="primary" icon="download" busy={isBusy} onPress={() => void start()}>
            {isBusy ? t('settings.exporting') : t('export.do')}
          </Button>
        </div>
        <div className="stack export-about">
          <p>{helpOf(t, format)}</p>
          <p className="muted">{t('export.readable')}</p>
        </div>
      </div>
    </Card>
  );
}

function helpOf(t: Translate, format: ExportFormat): string {
  switch (format) {
    case 'json':
      return t('settings.exportBody');
    case 'csv':
    case 'csv-german':
      return t('export.help.table');
    case 'vcard3':
    case 'vcard4':
      return t('export.help.vcard');
    case 'all':
    case 'xlsx':
    case 'ics':
      return t(`export.help.${format}`);
  }
}
