import { useWords } from '../../../words/words.ts';
import { PageBody, PageHead } from '../../../ui/PageHead.tsx';
import { Page } from '../../Page.tsx';
import { FilesPick } from './FilesPick.tsx';
import { useDesk } from './importDesk.ts';
import { ImportDone } from './ImportDone.tsx';
import { ImportFailed } from './ImportFailed.tsx';
import './ImportPage.css';
import { ImportPreviewPage } from './ImportPreviewPage.tsx';
import { ImportUnderway } from './ImportUnderway.tsx';

/** A file on its way in: chosen, brought, read, looked at, and only then imported. */
export function ImportPage() {
  const { t } = useWords();
  const desk = useDesk();
  const shown = desk.step === 'reading' ? desk.before : desk.step === 'preview' ? desk : undefined;
  if (shown !== undefined) return <ImportPreviewPage desk={shown} isBusy={desk.step === 'reading'} />;
  return (
    <Page head={<PageHead title={t('import.title')} context={t('import.context')} />}>
      <PageBody edges="column">
        {(desk.step === 'bringing' || desk.step === 'reading') && <ImportUnderway desk={desk} />}
        {desk.step === 'failed' && <ImportFailed desk={desk} />}
        {desk.step === 'done' && <ImportDone desk={desk} />}
        {(desk.step === 'empty' || desk.step === 'failed') && <FilesPick />}
      </PageBody>
    </Page>
  );
}
