import { failureText } from '../../../client/failureText.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useWords } from '../../../words/words.ts';
import { IMPORT_KINDS } from '../../../../shared/import/contract.ts';
import { type Desk, discardFile, readAgain, useWaitingFiles } from './importDesk.ts';

/** Why a file cannot come in, and what to do: say what its rows are, go on with the next one, or choose another. */
export function ImportFailed({ desk }: { readonly desk: Extract<Desk, { step: 'failed' }> }) {
  const { t } = useWords();
  const waiting = useWaitingFiles().length;
  const isUnknown =
    desk.failure.code === 'refused' && desk.failure.reason === 'unknown-kind' && desk.source !== undefined;
  return (
    <>
      <Banner tone="danger" title={desk.name}>
        {failureText(t, desk.failure)}
      </Banner>
      {isUnknown && (
        <div className="row row-wrap" role="group" aria-label={t('import.rowsAre')}>
          <span>{t('import.rowsAre')}</span>
          {IMPORT_KINDS.map((kind) => (
            <Button key={kind} onPress={() => readAgain({ as: kind })}>
              {t(`import.kind.${kind}`)}
            </Button>
          ))}
        </div>
      )}
      {waiting > 0 && (
        <div>
          <Button icon="arrow" onPress={discardFile}>
            {t('import.next', { count: waiting })}
          </Button>
        </div>
      )}
    </>
  );
}
