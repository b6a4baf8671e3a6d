import { client } from '../client/connection.ts';
import { focusRefused } from '../client/focusRefused.ts';
import { useRun } from '../client/useRun.ts';
import { useWords } from '../words/words.ts';
import { useNewPassphrase } from './newPassphrase.ts';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { useProof } from './proof.ts';
import { ProofField } from './ProofField.tsx';
import { SecretDialog } from './SecretDialog.tsx';

/** A new passphrase for the same file; who has forgotten the old one proves herself by the sheet. */
export function ChangePassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const run = useRun();
  const proof = useProof();
  const passphrase = useNewPassphrase();
  const change = async () => {
    const secret = proof.secret();
    if (!passphrase.isGood() || secret === undefined) {
      focusRefused();
      return false;
    }
    const changed = await run(
      client.protection.changePassphrase({ ...secret, next: passphrase.text }),
      t('protection.changed'),
      (failure) => proof.refuse(failure) || passphrase.refuse(failure),
    );
    if (changed === undefined) focusRefused();
    return changed !== undefined;
  };
  return (
    <SecretDialog
      title={t('protection.change')}
      lead={t('protection.passphraseHelp')}
      act={t('protection.change')}
      acting={t('protection.saving')}
      onAct={change}
      onClose={onClose}
    >
      {(act) => (
        <>
          <ProofField proof={proof} label={t('protection.currentPassphrase')} />
          <NewPassphraseFields passphrase={passphrase} label={t('protection.newPassphrase')} onEnter={act} />
        </>
      )}
    </SecretDialog>
  );
}
