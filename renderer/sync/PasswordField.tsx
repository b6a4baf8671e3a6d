import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import './sync.css';

/**
 * The password of a server or the passphrase of an invitation, hidden until the person wants to read it. The page that holds
 * it forgets it with the field.
 */
export function PasswordField({
  label,
  help,
  error,
  value,
  onChange,
  onEnter,
  autoFocus,
  is = 'password',
}: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onEnter?: (() => void) | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly is?: 'password' | 'passphrase' | undefined;
}) {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  const show = is === 'password' ? t('sync.showPassword') : t('protection.showPassphrase');
  const hide = is === 'password' ? t('sync.hidePassword') : t('protection.hidePassphrase');
  return (
    <TextField
      label={label}
      help={help}
      error={error}
      type={isShown ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      onEnter={onEnter}
      autoFocus={autoFocus}
      // A password manager may know it; this page doesn't offer to keep it.
      autoComplete="off"
      spellCheck={false}
      end={
        <Button
          size="sm"
          tone="quiet"
          className="sync-in-field"
          label={isShown ? hide : show}
          onPress={() => setShown(!isShown)}
        >
          {isShown ? t('sync.hide') : t('sync.show')}
        </Button>
      }
    />
  );
}
