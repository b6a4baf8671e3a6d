import { useState } from 'react';
import type { Protection } from '../../shared/protection/contract.ts';
import { client } from '../client/connection.ts';
import { useRun } from '../client/useRun.ts';
import { CheckboxField } from '../ui/CheckboxField.tsx';
import { useWords } from '../words/words.ts';
import { useNewPassphrase } from './newPassphrase.ts';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { SheetFlow } from './SheetFlow.tsx';
import { useKeychainWords } from './useKeychainWords.ts';

/** Encrypts the workspace: a passphrase, a sheet on paper, then the work. */
export function ProtectDialog({
  keychain,
  onClose,
}: {
  readonly keychain: Protection['keychain'];
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const run = useRun();
  const passphrase = useNewPassphrase();
  const [isKept, setKept] = useState(false);
  const keep = useKeychainWords(keychain);
  const finish = async (words: string) => {
    let isRefused = false;
    const input = { passphrase: passphrase.text, words, keychain: isKept };
    const made = await run(
      client.protection.protect(input),
      undefined,
      (failure) => (isRefused = passphrase.refuse(failure)),
    );
    if (made !== undefined) return 'done';
    return isRefused ? 'first' : 'failed';
  };
  return (
    <SheetFlow
      title={t('protection.protect')}
      isReady={passphrase.isGood}
      act={t('protection.protect')}
      acting={t('protection.protecting')}
      finish={finish}
      doneTitle={t('protection.protected')}
      doneBody={t('protection.protectedBody')}
      onClose={onClose}
    >
      {(goOn) => (
        <>
          <p>{t('protection.off.bothLost')}</p>
          <NewPassphraseFields passphrase={passphrase} label={t('protection.passphrase')} autoFocus onEnter={goOn} />
          {keep !== undefined && (
            <CheckboxField label={keep.label} help={keep.help} checked={isKept} onChange={setKept} />
          )}
        </>
      )}
    </SheetFlow>
  );
}
