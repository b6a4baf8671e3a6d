import { useWords } from '../words/words.ts';
import { PassphraseField } from './PassphraseField.tsx';
import type { Proof } from './proof.ts';

/** Where only the passphrase counts. */
export function PassphraseProof({ proof, onEnter }: { readonly proof: Proof; readonly onEnter: () => void }) {
  const { t } = useWords();
  return (
    <div className="stack proof">
      <PassphraseField
        label={t('protection.passphrase')}
        value={proof.text}
        onChange={proof.type}
        error={proof.error}
        autoComplete="current-password"
        autoFocus
        onEnter={onEnter}
      />
    </div>
  );
}
