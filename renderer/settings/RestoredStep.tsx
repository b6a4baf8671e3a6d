import { shell } from '../client/shell.ts';
import { instantShown } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import './backup.css';

export type Restored = { readonly folder: string; readonly made: string };

/** Where the restored workspace lies; in a browser the command that serves it to one. */
export function RestoredStep({ restored, zone }: { readonly restored: Restored; readonly zone: string }) {
  const { t, locale } = useWords();
  return (
    <div className="stack gap-3">
      <p>{t('backup.restoredBody', { at: instantShown(restored.made, zone, locale) })}</p>
      <div className="backup-path">
        <code>{restored.folder}</code>
      </div>
      {shell === undefined && (
        <>
          <p>{t('backup.restoredCommand')}</p>
          <div className="backup-path">
            <code>{`npm start -- --browser --workspace "${restored.folder}"`}</code>
          </div>
        </>
      )}
    </div>
  );
}
