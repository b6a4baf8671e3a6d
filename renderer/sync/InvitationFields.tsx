import { SHORTEST_PASSPHRASE } from '../../shared/protection/model.ts';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import { RadioRows } from '../ui/RadioRows.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import { DatabaseCommands } from './DatabaseCommands.tsx';
import './devices.css';
import { PasswordField } from './PasswordField.tsx';
import './sync.css';
import type { InvitationEntry, InvitationErrors } from './useInvitation.ts';

/** How the other one signs in, and the passphrase twice: nobody can look it up afterwards. */
export function InvitationFields({
  status,
  entry,
  errors,
  onChange,
  onEnter,
}: {
  readonly status: SyncStatus;
  readonly entry: InvitationEntry;
  readonly errors: InvitationErrors;
  readonly onChange: (next: Partial<InvitationEntry>) => void;
  readonly onEnter: () => void;
}) {
  const { t } = useWords();
  return (
    <div className="stack gap-4 devices-form">
      <RadioRows
        label={t('devices.add.signIn')}
        value={entry.signIn}
        onChange={(signIn) => onChange({ signIn })}
        choices={[
          { value: 'own', label: t('devices.add.own'), detail: t('devices.add.ownWhat') },
          {
            value: 'same',
            label: t('devices.add.same', { user: status.server?.user ?? '' }),
            detail: t('devices.add.sameWhat'),
          },
        ]}
      />
      {entry.signIn === 'own' && (
        <div className="stack gap-3 devices-inset">
          <TextField
            label={t('devices.add.user')}
            value={entry.user}
            error={errors.user}
            onChange={(user) => onChange({ user })}
            onEnter={onEnter}
            autoComplete="off"
            spellCheck={false}
          />
          <PasswordField
            label={t('devices.add.password')}
            value={entry.password}
            error={errors.password}
            onChange={(password) => onChange({ password })}
            onEnter={onEnter}
          />
          <details className="sync-more">
            <summary>{t('devices.add.howToMake')}</summary>
            <DatabaseCommands user={entry.user} />
          </details>
        </div>
      )}
      <PasswordField
        is="passphrase"
        label={t('devices.add.passphrase')}
        help={t('devices.add.passphraseHelp', { least: SHORTEST_PASSPHRASE })}
        value={entry.passphrase}
        error={errors.passphrase}
        onChange={(passphrase) => onChange({ passphrase })}
      />
      <PasswordField
        is="passphrase"
        label={t('protection.again')}
        value={entry.again}
        error={errors.again}
        onChange={(again) => onChange({ again })}
        onEnter={onEnter}
      />
    </div>
  );
}
