import { useWords } from '../../../words/words.ts';
import { PageBody, PageHead } from '../../../ui/PageHead.tsx';
import { Said } from '../../../ui/Said.tsx';
import { Page } from '../../Page.tsx';
import { FilesPick } from './FilesPick.tsx';
import { type Desk, useDesk } from './importDesk.ts';
import { ImportDone } from './ImportDone.tsx';
import { ImportFailed } from './ImportFailed.tsx';
import { ImportLeft } from './ImportLeft.tsx';
import './ImportPage.css';
import { ImportPreviewPage } from './ImportPreviewPage.tsx';
import { ImportUnderway } from './ImportUnderway.tsx';

/** A file on its way in: chosen, brought, read, looked at, and only then imported. */
export function ImportPage() {
  const { t } = useWords();
  const desk = useDesk();
  const shown = desk.step === 'preview' ? desk : desk.step === 'reading' ? whileRead(desk) : undefined;
  if (shown !== undefined)
    return (
      <>
        <ImportSaid desk={desk} />
        <ImportPreviewPage desk={shown} isBusy={desk.step === 'reading'} />
      </>
    );
  return (
    <>
      <ImportSaid desk={desk} />
      <Page head={<PageHead title={t('import.title')} context={t('import.context')} />}>
        <PageBody edges="column">
          {(desk.step === 'bringing' || desk.step === 'reading') && <ImportUnderway desk={desk} />}
          {desk.step === 'failed' && <ImportFailed desk={desk} />}
          {desk.step === 'done' && <ImportDone desk={desk} />}
          {(desk.step === 'empty' || desk.step === 'failed') && (
            <>
              <ImportLeft />
              <FilesPick />
            </>
          )}
        </PageBody>
      </Page>
    </>
  );
}

/** What was chosen stands in its fields at once; the rows are those of before until the others are read. */
function whileRead({ before, source }: Extract<Desk, { step: 'reading' }>) {
  return before === undefined ? undefined : { ...before, source };
}

/** How far the file is; why it can't come in says its banner, and that it is in says the toast. */
function ImportSaid({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  const text = () => {
    if (desk.step === 'bringing') return t('import.bringing');
    if (desk.step === 'reading') return t('import.reading');
    if (desk.step !== 'preview') return '';
    const { file, rows } = desk.preview;
    return `${file}: ${t('import.rows', { count: rows })}`;
  };
  return <Said text={text()} />;
}
