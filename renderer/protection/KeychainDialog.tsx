import type { Protection } from '../../shared/protection/contract.ts';
import { client } from '../client/connection.ts';
import { focusRefused } from '../client/focusRefused.ts';
import { useRun } from '../client/useRun.ts';
import { useWords } from '../words/words.ts';
import { PassphraseProof } from './PassphraseProof.tsx';
import { useProof } from './proof.ts';
import { SecretDialog } from './SecretDialog.tsx';
import { useKeychainWords } from './useKeychainWords.ts';

/** Lets this computer keep the key, or forget it. */
export function KeychainDialog({
  protection,
  onClose,
}: {
  readonly protection: Protection;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const run = useRun();
  const proof = useProof();
  const words = useKeychainWords(protection.keychain);
  const keep = !protection.slots.includes('keychain');
  const change = async () => {
    const changed =
      proof.secret() === undefined
        ? undefined
        : await run(
            client.protection.keepInKeychain({ passphrase: proof.text, keep }),
            keep ? t('protection.kept') : t('protection.forgotten'),
            proof.refuse,
          );
    if (changed === undefined) focusRefused();
    return changed !== undefined;
  };
  return (
    <SecretDialog
      title={keep ? (words?.label ?? '') : t('protection.forgetKey')}
      lead={keep ? (words?.help ?? '') : t('protection.forgetKeyHelp')}
      act={keep ? t('protection.keepDo') : t('protection.forgetDo')}
      acting={t('protection.saving')}
      onAct={change}
      onClose={onClose}
    >
      {(act) => <PassphraseProof proof={proof} onEnter={act} />}
    </SecretDialog>
  );
}
