import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { useWords } from '../words/words.ts';
import { SettingRow } from '../ui/SettingRow.tsx';
import { useExport } from './useExport.ts';

/** The way out: everything in one file that others can read. */
export function ExportCard() {
  const { t } = useWords();
  const [isBusy, setBusy] = useState(false);
  const exportAll = useExport();
  const start = async () => {
    setBusy(true);
    await exportAll();
    setBusy(false);
  };
  return (
    <Card>
      <SettingRow title={t('settings.export')} help={t('settings.exportBody')}>
        <Button icon="download" busy={isBusy} onPress={() => void start()}>
          {isBusy ? t('settings.exporting') : t('settings.exportDo')}
        </Button>
      </SettingRow>
    </Card>
  );
}
