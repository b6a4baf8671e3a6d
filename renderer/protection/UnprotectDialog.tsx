import { client } from '../client/connection.ts';
import { focusRefused } from '../client/focusRefused.ts';
import { useRun } from '../client/useRun.ts';
import { useWords } from '../words/words.ts';
import { useProof } from './proof.ts';
import { ProofField } from './ProofField.tsx';
import { SecretDialog } from './SecretDialog.tsx';

/** Writes the file unencrypted again. */
export function UnprotectDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const run = useRun();
  const proof = useProof();
  const remove = async () => {
    const secret = proof.secret();
    const removed =
      secret === undefined
        ? undefined
        : await run(client.protection.unprotect(secret), t('protection.removed'), proof.refuse);
    if (removed === undefined) focusRefused();
    return removed !== undefined;
  };
  return (
    <SecretDialog
      title={t('protection.removeTitle')}
      lead={t('protection.removeLead')}
      act={t('protection.remove')}
      acting={t('protection.removing')}
      tone="danger"
      onAct={remove}
      onClose={onClose}
    >
      {(act) => <ProofField proof={proof} label={t('protection.passphrase')} onEnter={act} />}
    </SecretDialog>
  );
}
