import { SHORTEST_PASSPHRASE } from '../../shared/protection/model.ts';
import { useWords } from '../words/words.ts';
import type { NewPassphrase } from './newPassphrase.ts';
import { PassphraseField } from './PassphraseField.tsx';

/** The same passphrase twice: nobody can look it up afterwards. */
export function NewPassphraseFields({
  passphrase,
  label,
  autoFocus,
  onEnter,
}: {
  readonly passphrase: NewPassphrase;
  readonly label: string;
  readonly autoFocus?: boolean | undefined;
  readonly onEnter: () => void;
}) {
  const { t } = useWords();
  return (
    <>
      <PassphraseField
        label={label}
        help={t('protection.newHelp', { least: SHORTEST_PASSPHRASE })}
        value={passphrase.text}
        onChange={passphrase.type}
        error={passphrase.errors.text}
        autoComplete="new-password"
        autoFocus={autoFocus}
      />
      <PassphraseField
        label={t('protection.again')}
        value={passphrase.again}
        onChange={passphrase.typeAgain}
        error={passphrase.errors.again}
        autoComplete="new-password"
        onEnter={onEnter}
      />
    </>
  );
}
