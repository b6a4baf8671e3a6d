import { READABLE } from '../../../../shared/import/readable.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { FileButton } from '../../../ui/FileButton.tsx';
import { useWords } from '../../../words/words.ts';
import { bringFiles } from '../import/importDesk.ts';
import { Way } from './Way.tsx';

/** Begins with a file; the import's page shows what is in it before anything is written. */
export function ImportWay() {
  const { t } = useWords();
  const bring = (files: readonly File[]) => {
    bringFiles(files);
    navigate(hrefTo('import'));
  };
  return (
    <Way icon="import" title={t('firstRun.import.title')} body={t('firstRun.import.body')}>
      <FileButton accept={READABLE} several="many" onFiles={bring}>
        {t('firstRun.import.do')}
      </FileButton>
    </Way>
  );
}
