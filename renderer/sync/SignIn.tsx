import { useState } from 'react';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import { client } from '../client/connection.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../words/words.ts';
import { PasswordField } from './PasswordField.tsx';
import './sync.css';
import { useSyncRun } from './useSyncRun.ts';

/** The password once more, where the server asks for it. */
export function SignIn({ status }: { readonly status: SyncStatus }) {
  const { t } = useWords();
  const run = useSyncRun();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [wasTried, setTried] = useState(false);
  const isRefused = wasTried && !isBusy && password === '' && status.state === 'auth-required';
  const signIn = async () => {
    if (password === '') return setError(t('sync.missing'));
    setBusy(true);
    const now = await run(client.sync.signIn({ password }));
    setBusy(false);
    if (now === undefined) return;
    setPassword('');
    setTried(true);
  };
  return (
    <div className="sync-sign-in">
      <PasswordField
        label={t('sync.signInAs', { user: status.server?.user ?? '' })}
        value={password}
        error={error ?? (isRefused ? t('sync.signInRefused') : undefined)}
        onChange={(typed) => {
          setPassword(typed);
          setError(undefined);
        }}
        onEnter={() => void signIn()}
      />
      <Button tone="primary" busy={isBusy} onPress={() => void signIn()}>
        {t(isBusy ? 'sync.signInBusy' : 'sync.signIn')}
      </Button>
    </div>
  );
}
