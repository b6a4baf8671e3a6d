import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import { PasswordField } from './PasswordField.tsx';
import type { SetUpEntry, SetUpField } from './useSetUp.ts';

/** What few people need: another name of the databases, and an administrator who makes them. */
export function SetUpMore({
  entry,
  errors,
  onChange,
  onEnter,
}: {
  readonly entry: SetUpEntry;
  readonly errors: Readonly<Partial<Record<SetUpField, string>>>;
  readonly onChange: (field: SetUpField, typed: string) => void;
  readonly onEnter: () => void;
}) {
  const { t } = useWords();
  const plain = { onEnter, spellCheck: false, autoComplete: 'off' } as const;
  return (
    <div className="stack gap-4">
      <TextField
        {...plain}
        label={t('sync.prefix')}
        help={t('sync.prefixHelp', { first: `${entry.prefix}-members` })}
        value={entry.prefix}
        error={errors.prefix}
        onChange={(typed) => onChange('prefix', typed)}
      />
      <fieldset className="stack gap-3">
        <legend className="strong">{t('sync.admin')}</legend>
        <p className="xs muted">{t('sync.adminHelp')}</p>
        <TextField
          {...plain}
          label={t('sync.adminUser')}
          value={entry.adminUser}
          error={errors.adminUser}
          onChange={(typed) => onChange('adminUser', typed)}
        />
        <PasswordField
          label={t('sync.adminPassword')}
          value={entry.adminPassword}
          error={errors.adminPassword}
          onChange={(typed) => onChange('adminPassword', typed)}
          onEnter={onEnter}
        />
      </fieldset>
    </div>
  );
}
