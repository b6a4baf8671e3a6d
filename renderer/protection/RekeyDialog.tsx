import { client } from '../client/connection.ts';
import { useRun } from '../client/useRun.ts';
import { useWords } from '../words/words.ts';
import { useNewPassphrase } from './newPassphrase.ts';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { useProof } from './proof.ts';
import { ProofField } from './ProofField.tsx';
import { SheetFlow } from './SheetFlow.tsx';

/** Encrypts everything under a new key: a new passphrase, a new sheet, then the work. */
export function RekeyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const run = useRun();
  const proof = useProof();
  const passphrase = useNewPassphrase();
  const isReady = () => {
    const isProven = proof.secret() !== undefined;
    return passphrase.isGood() && isProven;
  };
  const prove = async () => {
    const secret = proof.secret();
    return secret !== undefined && (await run(client.protection.prove(secret), undefined, proof.refuse)) !== undefined;
  };
  const finish = async (nextWords: string) => {
    const secret = proof.secret();
    if (secret === undefined) return 'first';
    let isRefused = false;
    const made = await run(
      client.protection.rekey({ ...secret, next: passphrase.text, nextWords }),
      undefined,
      (failure) => (isRefused = proof.refuse(failure) || passphrase.refuse(failure)),
    );
    if (made !== undefined) return 'done';
    return isRefused ? 'first' : 'failed';
  };
  return (
    <SheetFlow
      title={t('protection.rekey')}
      isReady={isReady}
      prove={prove}
      act={t('protection.rekey')}
      acting={t('protection.protecting')}
      finish={finish}
      doneTitle={t('protection.rekeyed')}
      doneBody={t('protection.rekeyedBody')}
      onClose={onClose}
    >
      {(goOn) => (
        <>
          <p>{t('protection.rekeyLead')}</p>
          <ProofField proof={proof} label={t('protection.currentPassphrase')} />
          <NewPassphraseFields passphrase={passphrase} label={t('protection.newPassphrase')} onEnter={goOn} />
        </>
      )}
    </SheetFlow>
  );
}
