import { dateOf, wallOf } from '../../shared/time/wall.ts';
import { useView } from '../client/useView.ts';
import { OnPaper } from '../ui/OnPaper.tsx';
import { dayPlain } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { SheetWords } from './SheetWords.tsx';
import './protection.css';

/** The recovery sheet as it comes out of the printer, alone on its page; never on the screen. */
export function PrintedSheet({ words }: { readonly words: string }) {
  const { t, locale } = useWords();
  const workspace = useView('workspace.info', {}).value;
  const name = workspace?.organisation?.name;
  const day = workspace === undefined ? undefined : dayPlain(dateOf(wallOf(workspace.now, workspace.zone)), locale);
  return (
    <OnPaper>
      <div className="printed-sheet">
        <p>{t('frame.brand')}</p>
        <h1>{t('protection.sheet.title')}</h1>
        {name !== undefined && <p>{t('protection.sheet.workspace', { name })}</p>}
        {day !== undefined && <p>{t('protection.sheet.printed', { day })}</p>}
        <SheetWords words={words} />
        <p>{t('protection.sheet.whatItIs')}</p>
        <p>{t('protection.sheet.howTo')}</p>
        <p>{t('protection.sheet.keep')}</p>
      </div>
    </OnPaper>
  );
}
