import { client } from '../client/connection.ts';
import { useRun } from '../client/useRun.ts';
import { useWords } from '../words/words.ts';
import { PassphraseProof } from './PassphraseProof.tsx';
import { useProof } from './proof.ts';
import { SheetFlow } from './SheetFlow.tsx';

/** A new recovery sheet in place of the old one; only the passphrase gives it, or a found sheet would outlive this. */
export function NewSheetDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const run = useRun();
  const proof = useProof();
  const prove = async () =>
    (await run(client.protection.prove({ passphrase: proof.text }), undefined, proof.refuse)) !== undefined;
  const finish = async (next: string) => {
    let isRefused = false;
    const made = await run(
      client.protection.newSheet({ passphrase: proof.text, next }),
      undefined,
      (failure) => (isRefused = proof.refuse(failure)),
    );
    if (made !== undefined) return 'done';
    return isRefused ? 'first' : 'failed';
  };
  return (
    <SheetFlow
      title={t('protection.newSheet')}
      isReady={() => proof.secret() !== undefined}
      prove={prove}
      act={t('protection.newSheetDo')}
      acting={t('protection.saving')}
      finish={finish}
      doneTitle={t('protection.newSheetDone')}
      doneBody={t('protection.newSheetBody')}
      onClose={onClose}
    >
      {(goOn) => (
        <>
          <p>{t('protection.sheetHelp')}</p>
          <PassphraseProof proof={proof} onEnter={goOn} />
        </>
      )}
    </SheetFlow>
  );
}
