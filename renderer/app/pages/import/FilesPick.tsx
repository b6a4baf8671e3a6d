import { READABLE } from '../../../../shared/import/readable.ts';
import { FilePick } from '../../../ui/FilePick.tsx';
import { useWords } from '../../../words/words.ts';
import { bringFiles } from './importDesk.ts';

/** Where files are dropped or chosen, and what they may be. */
export function FilesPick() {
  const { t } = useWords();
  return (
    <>
      <FilePick
        label={t('import.drop')}
        button={t('import.choose')}
        accept={READABLE}
        several="many"
        onFiles={bringFiles}
      >
        <p className="import-kinds">{t('import.dropHelp')}</p>
      </FilePick>
      <ul className="import-promises">
        <li>{t('import.promise.look')}</li>
        <li>{t('import.promise.again')}</li>
        <li>{t('import.promise.undo')}</li>
      </ul>
    </>
  );
}
