import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';

export type PassphraseFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** `new-password` where one is chosen: a password manager then offers to keep it instead of filling it in. */
  readonly autoComplete: 'current-password' | 'new-password';
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onEnter?: (() => void) | undefined;
};

/** A passphrase, hidden until the person wants to read it. Never spelled for her: a spelling service would learn it. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      label={props.label}
      type={isShown ? 'text' : 'password'}
      value={props.value}
      onChange={props.onChange}
      autoComplete={props.autoComplete}
      spellCheck={false}
      help={props.help}
      error={props.error}
      autoFocus={props.autoFocus}
      onEnter={props.onEnter}
      end={
        <Button
          size="sm"
          tone="quiet"
          className="passphrase-show"
          label={isShown ? t('protection.hidePassphrase') : t('protection.showPassphrase')}
          onPress={() => setShown(!isShown)}
        >
          {isShown ? t('protection.hide') : t('protection.show')}
        </Button>
      }
    />
  );
}
